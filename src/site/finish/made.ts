import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Practised } from '../anki/files.ts';

/** Files by their names, to be written into the root of the site. */
export type Made = Readonly<Record<string, Uint8Array | string>>;

/** Most of what is made is soon forgotten; in a small nursery it would be carried about first. */
const YOUNG_MEGABYTES = 64;

/**
 * Begins the thread of the book and the files for Anki, which take as long as rendering some hundred pages: it has loaded all that it needs when their texts are there.
 *
 * @returns what makes them, to be called once
 */
export function beginMaking(): (texts: Practised) => Promise<Made> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  // A build that fails before it has any texts ends all the same.
  worker.unref();
  return async (texts) => {
    worker.ref();
    worker.postMessage(texts);
    const [made] = (await once(worker, 'message')) as [Made];
    return made;
  };
}
