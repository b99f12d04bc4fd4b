/** The thread that makes the files for Anki: `beside.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { notesOf } from '../../domain/practice/anki/notes.ts';
import { textFile } from '../../domain/practice/anki/text-file.ts';
import { parseBacks, parseDeck } from '../../domain/practice/deck.ts';
import type { AnkiFiles, Task } from './beside.ts';
import { collectionOf } from './collection.ts';
import { guidOf } from './ids.ts';
import { packageOf } from './package.ts';
import { releaseTime } from './release-time.ts';

/** When the text was last compared with its sources, as the handbook names it. */
const newestDay = (handbook: string) =>
  [...handbook.matchAll(/<time[^>]* datetime="([^"]+)"/g)]
    .map(([, day = '']) => day)
    .reduce((a, b) => (a > b ? a : b), '');

const { deck, backs, handbook, site } = workerData as Task;
const notes = notesOf(parseDeck(JSON.parse(deck)), parseBacks(JSON.parse(backs)), site);
const description = `Interview questions on Istio and service mesh with checked answers: ${site}. Text: CC BY 4.0.`;
const collection = await collectionOf(notes, releaseTime(newestDay(handbook)), description);
const files: AnkiFiles = { 'meshready.apkg': packageOf(collection), 'meshready-anki.txt': textFile(notes, guidOf) };
parentPort?.postMessage(files);
