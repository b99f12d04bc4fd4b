/** The thread that makes files of files while pages are rendered: `made.ts` starts it. */
import { parentPort } from 'node:worker_threads';
import { ankiFiles, type Practised } from '../anki/files.ts';
import { bookFile } from '../epub/book.ts';
import type { Made } from './made.ts';

parentPort?.once('message', (texts: Practised) => {
  void make(texts).then((made) => parentPort?.postMessage(made));
});

async function make(texts: Practised): Promise<Made> {
  return { 'meshready.epub': bookFile(texts.handbook), ...(await ankiFiles(texts)) };
}
