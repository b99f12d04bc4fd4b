import { readFile } from 'node:fs/promises';
import { madeBeside } from '../finish/beside.ts';
import type { Furniture } from './archive.ts';

const FOLDER = 'src/site/epub';

/** What `worker.ts` makes a book of. */
export interface Task {
  readonly handbook: string;
  readonly furniture: Furniture;
}

/** The handbook page as a book for reading systems, `/meshready.epub`: the bytes of the file. */
export async function bookBeside(handbook: string): Promise<Uint8Array> {
  const [style, cover] = await Promise.all([
    readFile(`${FOLDER}/style.css`, 'utf8'),
    readFile(`${FOLDER}/cover.svg`, 'utf8'),
  ]);
  const task: Task = { handbook, furniture: { style, cover } };
  return madeBeside(new URL('worker.ts', import.meta.url), task);
}
