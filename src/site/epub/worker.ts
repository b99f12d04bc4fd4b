/** The thread that makes the book: `beside.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { archive } from './archive.ts';
import type { Task } from './beside.ts';
import { bookOf } from './chapters.ts';

const { handbook, furniture } = workerData as Task;
parentPort?.postMessage(archive(bookOf(handbook), furniture));
