import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { parseBacks, parseDeck } from '../../src/domain/practice/deck.ts';
import { expect, questionPages, test } from './site.ts';

const json = (file: string) => JSON.parse(readFileSync(`dist/practice/${file}`, 'utf8')) as unknown;
const deck = parseDeck(json('deck.json'));
const { backs } = parseBacks(json('backs.json'));

test('every question of the site has a card, and every card a back and a page', () => {
  const questions = deck.cards.filter(({ kind }) => kind === 'answer');
  expect(questions).toHaveLength(questionPages().length);
  expect(new Set(deck.cards.map(({ id }) => id)).size).toBe(deck.cards.length);
  expect(Object.keys(backs).sort()).toEqual(deck.cards.map(({ id }) => id).sort());
  for (const { href } of deck.questions) expect(existsSync(`dist${href}index.html`), href).toBe(true);
  for (const { id, kind, front } of deck.cards) {
    expect(front, id).not.toEqual([]);
    expect(backs[id]?.answer, id).not.toEqual([]);
    expect(backs[id]?.points.length, id).toBeGreaterThanOrEqual(kind === 'answer' ? 3 : 0);
  }
});

test('both files for Anki hold every card, under the same names', async ({ request }) => {
  for (const file of ['meshready.apkg', 'meshready-anki.txt']) {
    expect((await request.get(`./${file}`)).status(), file).toBe(200);
  }
  const text = readFileSync('dist/meshready-anki.txt', 'utf8').trimEnd().split('\n');
  const rows = text.filter((row) => !row.startsWith('#')).map((row) => row.split('\t'));
  expect(rows.map(([id]) => id)).toEqual(deck.cards.map(({ id }) => id));

  const { Database } = await initSqlJs();
  const db = new Database(unzipSync(readFileSync('dist/meshready.apkg'))['collection.anki2']);
  const [found] = db.exec('SELECT guid, flds FROM notes JOIN cards ON nid = notes.id ORDER BY due');
  const notes = (found?.values ?? []).map(([guid, fields]) => [String(fields).split('\x1f')[0], guid]);
  expect(notes).toEqual(rows.map((row) => [row[0], row.at(-1)]));
  expect(db.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']]);
  db.close();
});
