import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

const FOLDER = 'src/site/epub';

/**
 * Makes the handbook page into a book for reading systems, on a thread of its own: it takes as long as rendering a hundred pages.
 *
 * @returns the bytes of the file
 */
export async function bookBeside(handbook: string): Promise<Uint8Array> {
  const [style, cover] = await Promise.all([
    readFile(`${FOLDER}/style.css`, 'utf8'),
    readFile(`${FOLDER}/cover.svg`, 'utf8'),
  ]);
  const furniture = { style, cover };
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { handbook, furniture } });
  const [bytes] = (await once(worker, 'message')) as [Uint8Array];
  return bytes;
}
