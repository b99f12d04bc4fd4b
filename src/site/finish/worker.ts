/** The thread that makes files of files while pages are rendered: `made.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { ankiFiles, type Practised } from '../anki/files.ts';
import { bookFile } from '../epub/book.ts';
import type { Made } from './made.ts';

const task = workerData as Practised;
const made: Made = { 'meshready.epub': bookFile(task.handbook), ...(await ankiFiles(task)) };
parentPort?.postMessage(made);
