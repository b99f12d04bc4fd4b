import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Practised } from '../anki/files.ts';

/** Files by their names, to be written into the root of the site. */
export type Made = Readonly<Record<string, Uint8Array | string>>;

/** The book and the files for Anki, made on a thread of their own: they take as long as rendering some hundred pages. */
export async function madeBeside(task: Practised): Promise<Made> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });
  const [made] = (await once(worker, 'message')) as [Made];
  return made;
}
