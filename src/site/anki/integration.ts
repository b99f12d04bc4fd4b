import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { notesOf } from '../../domain/practice/anki/notes.ts';
import { textFile } from '../../domain/practice/anki/text-file.ts';
import { parseBacks, parseDeck } from '../../domain/practice/deck.ts';
import { collectionOf } from './collection.ts';
import { guidOf } from './ids.ts';
import { packageOf } from './package.ts';
import { releaseTime } from './release-time.ts';

/** Makes what the site practises into files for Anki: the package `/meshready.apkg`, and the text `/meshready-anki.txt`. */
export function anki(): AstroIntegration {
  let site = '';
  return {
    name: 'anki',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const read = (file: string) => readFile(new URL(file, dir), 'utf8');
        const [deck, backs, handbook] = await Promise.all(
          ['practice/deck.json', 'practice/backs.json', 'handbook/index.html'].map(read),
        );
        const notes = notesOf(parseDeck(JSON.parse(deck ?? '')), parseBacks(JSON.parse(backs ?? '')), site);
        const description = `Interview questions on Istio and service mesh with checked answers: ${site}. Text: CC BY 4.0.`;
        const collection = await collectionOf(notes, releaseTime(newestDay(handbook ?? '')), description);
        await Promise.all([
          writeFile(new URL('meshready.apkg', dir), packageOf(collection)),
          writeFile(new URL('meshready-anki.txt', dir), textFile(notes, guidOf)),
        ]);
      },
    },
  };
}

/** When the text was last compared with its sources, as the handbook names it. */
const newestDay = (handbook: string) =>
  [...handbook.matchAll(/<time[^>]* datetime="([^"]+)"/g)]
    .map(([, day = '']) => day)
    .reduce((a, b) => (a > b ? a : b), '');
