import { notesOf } from '../../domain/practice/anki/notes.ts';
import { textFile } from '../../domain/practice/anki/text-file.ts';
import { parseBacks, parseDeck } from '../../domain/practice/deck.ts';
import { collectionOf } from './collection.ts';
import { guidOf } from './ids.ts';
import { packageOf } from './package.ts';
import { releaseTime } from './release-time.ts';

/** Built files as texts, and the address of the site. */
export interface Practised {
  readonly deck: string;
  readonly backs: string;
  readonly handbook: string;
  readonly site: string;
}

/** What the site practises as files for Anki: the package, and the text. */
export async function ankiFiles({ deck, backs, handbook, site }: Practised) {
  const notes = notesOf(parseDeck(JSON.parse(deck)), parseBacks(JSON.parse(backs)), site);
  const description = `Interview questions on Istio and service mesh with checked answers: ${site}. Text: CC BY 4.0.`;
  const collection = await collectionOf(notes, releaseTime(newestDay(handbook)), description);
  return { 'meshready.apkg': packageOf(collection), 'meshready-anki.txt': textFile(notes, guidOf) };
}

/** When the text was last compared with its sources, as the handbook names it. */
const newestDay = (handbook: string) =>
  [...handbook.matchAll(/<time[^>]* datetime="([^"]+)"/g)]
    .map(([, day = '']) => day)
    .reduce((a, b) => (a > b ? a : b), '');
