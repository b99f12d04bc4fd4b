/** The thread that makes the book: `beside.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { archive, type Furniture } from './archive.ts';
import { bookOf } from './chapters.ts';

const { handbook, furniture } = workerData as { handbook: string; furniture: Furniture };
parentPort?.postMessage(archive(bookOf(handbook), furniture));
