import { strFromU8, unzipSync } from 'fflate';
import initSqlJs, { type SqlValue } from 'sql.js';
import { afterEach, describe, expect, it } from 'vitest';
import { FIELDS } from '../../../../src/domain/practice/anki/note-type.ts';
import { notesOf } from '../../../../src/domain/practice/anki/notes.ts';
import type { Deck } from '../../../../src/domain/practice/deck.ts';
import { collectionOf } from '../../../../src/downloads/anki/collection.ts';
import { checksumOf, guidOf, idOf } from '../../../../src/downloads/anki/ids.ts';
import { packageOf } from '../../../../src/downloads/anki/package.ts';
import { backs, deck, SITE } from '../../domain/practice/anki/deck.ts';

const TIME = 1_795_000_000;
const packed = async (of: Deck = deck, time = TIME) =>
  packageOf(await collectionOf(notesOf(of, backs, SITE), time, 'About us'));

const { Database } = await initSqlJs();
const opened: { close: () => void }[] = [];
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

type Row = Readonly<Record<string, SqlValue>>;

/** Reads a package as Anki does, with an SQLite that did not write it. */
function open(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
  expect(strFromU8(files['media'] ?? new Uint8Array())).toBe('{}');
  const db = new Database(files['collection.anki2']);
  opened.push(db);
  return (sql: string): Row[] => {
    const [result] = db.exec(sql);
    return (result?.values ?? []).map((values) =>
      Object.fromEntries(values.map((value, i) => [result?.columns[i] ?? '', value])),
    );
  };
}

const json = (text: SqlValue | undefined) => JSON.parse(String(text)) as Record<string, Record<string, unknown>>;

/** From `rslib/src/storage/schema11.sql` of ankitects/anki. */
const SCHEMA_11: Readonly<Record<string, string>> = {
  col: 'id crt mod scm ver dty usn ls conf:text models:text decks:text dconf:text tags:text',
  notes: 'id guid:text mid mod usn tags:text flds:text sfld csum flags data:text',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data:text',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
};
const INDEXES: Readonly<Record<string, string>> = {
  ix_cards_nid: 'nid',
  ix_cards_sched: 'did queue due',
  ix_cards_usn: 'usn',
  ix_notes_csum: 'csum',
  ix_notes_usn: 'usn',
  ix_revlog_cid: 'cid',
  ix_revlog_usn: 'usn',
};

describe('the collection of the package', () => {
  it('has the tables, columns and indexes of schema 11, and is whole', async () => {
    const ask = open(await packed());
    const names = (type: string) =>
      ask(`SELECT name FROM sqlite_master WHERE type = '${type}' ORDER BY name`).map(({ name }) => String(name));
    expect(names('table')).toEqual(Object.keys(SCHEMA_11).sort());
    for (const [table, columns] of Object.entries(SCHEMA_11)) {
      const found = ask(`PRAGMA table_info(${table})`);
      expect(
        found.map(({ name, type }) => (type === 'INTEGER' ? name : `${String(name)}:${String(type).toLowerCase()}`)),
        table,
      ).toEqual(columns.split(' '));
      for (const { name, notnull, pk } of found) expect([name, pk === 1 ? 1 : notnull]).toEqual([name, 1]);
      expect(found.filter(({ pk }) => pk === 1).map(({ name }) => name)).toEqual(table === 'graves' ? [] : ['id']);
    }
    expect(names('index')).toEqual(Object.keys(INDEXES));
    for (const [index, columns] of Object.entries(INDEXES)) {
      expect(ask(`PRAGMA index_info(${index})`).map(({ name }) => name)).toEqual(columns.split(' '));
    }
    expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(ask('SELECT id, ver FROM col')).toEqual([{ id: 1, ver: 11 }]);
    expect(ask('SELECT 1 FROM revlog UNION SELECT 1 FROM graves')).toEqual([]);
  });

  it('has a note for each card of ours, with its fields, tags, guid, text to sort by and checksum', async () => {
    const rows = open(await packed())('SELECT * FROM notes');
    const wanted = notesOf(deck, backs, SITE).map(({ id, fields, tags }) => ({
      id: idOf('note', id),
      guid: guidOf(id),
      mod: TIME,
      usn: -1,
      tags: ` ${tags.join(' ')} `,
      flds: FIELDS.map((field) => fields[field]).join('\x1f'),
      csum: checksumOf(fields.Id),
      flags: 0,
      data: '',
    }));
    expect(rows).toHaveLength(wanted.length);
    expect(rows.map(({ mid: _, sfld: __, ...row }) => row)).toEqual(expect.arrayContaining(wanted));
    expect(rows.map(({ sfld }) => sfld).sort()).toEqual(['How?', 'What is “ambient” & why <?', 'Which port?']);
  });

  it('has a new card for each note, in the order of ours, in a deck and of a type that are there', async () => {
    const ask = open(await packed());
    const [col] = ask('SELECT models, decks FROM col');
    const [models, decks] = [json(col?.['models']), json(col?.['decks'])];
    const cards = ask('SELECT cards.*, mid, guid FROM cards JOIN notes ON notes.id = nid ORDER BY due');
    expect(cards.map(({ guid }) => guid)).toEqual(deck.cards.map(({ id }) => guidOf(id)));
    expect(cards.map(({ due }) => due)).toEqual([1, 2, 3]);
    expect(cards.map(({ did }) => decks[String(did)]?.['name'])).toEqual([
      'Meshready::Ambient',
      'Meshready::Ambient',
      'Meshready::GitOps & delivery',
    ]);
    for (const { mid, type, queue, ord } of cards) {
      expect(models[String(mid)]?.['name']).toBe('Meshready');
      expect([type, queue, ord]).toEqual([0, 0, 0]);
    }
  });

  it('says what a note is made of, which decks there are, and which options', async () => {
    const [col] = open(await packed())('SELECT * FROM col');
    const [model, ...otherModels] = Object.values(json(col?.['models']));
    expect(otherModels).toEqual([]);
    expect((model?.['flds'] as { name: string; ord: number }[]).map(({ name, ord }) => [name, ord])).toEqual(
      ['Id', 'Front', 'Back', 'Points', 'Page', 'Topic'].map((name, ord) => [name, ord]),
    );
    const [template] = model?.['tmpls'] as { qfmt: string; afmt: string }[];
    const used = [...`${template?.qfmt ?? ''}${template?.afmt ?? ''}`.matchAll(/\{\{[#/]?(\w+)\}\}/g)].map(
      ([, name]) => name,
    );
    expect(new Set(used)).toEqual(new Set(['Front', 'FrontSide', 'Back', 'Points', 'Page', 'Topic']));
    for (const [key, parts] of [
      ['models', 1],
      ['decks', 4],
      ['dconf', 1],
    ] as const) {
      const entries = Object.entries(json(col?.[key]));
      expect(entries, key).toHaveLength(parts);
      for (const [id, entry] of entries) expect(String(entry['id']), key).toBe(id);
    }
    const decks = Object.values(json(col?.['decks']));
    expect(decks.map(({ name, desc, conf }) => [name, desc, conf])).toEqual([
      ['Default', '', 1],
      ['Meshready', 'About us', 1],
      ['Meshready::Ambient', '', 1],
      ['Meshready::GitOps & delivery', '', 1],
    ]);
    expect(json(col?.['conf'])).toMatchObject({ nextPos: 4, curDeck: 1 });
    expect(col?.['tags']).toBe('{}');
  });
});

describe('a second package', () => {
  const reworded: Deck = { ...deck, cards: deck.cards.map((card) => ({ ...card, front: ['In other words?'] })) };

  it('of the same content and time is the same, in every time zone', async () => {
    const zone = process.env['TZ'];
    const files: string[] = [];
    for (const tz of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env['TZ'] = tz;
      files.push(Buffer.from(await packed()).toString('base64'));
    }
    process.env['TZ'] = zone ?? '';
    if (zone === undefined) delete process.env['TZ'];
    expect(new Set(files).size).toBe(1);
  });

  it('with other words updates in place: the same notes, cards and types, and newer', async () => {
    const [before, after] = [open(await packed()), open(await packed(reworded, TIME + 60))];
    const same = 'SELECT notes.id, guid, mid, csum, cards.id AS card, did FROM notes JOIN cards ON nid = notes.id';
    expect(after(same)).toEqual(before(same));
    expect(after('SELECT DISTINCT sfld FROM notes')).toEqual([{ sfld: 'In other words?' }]);
    expect(after('SELECT DISTINCT mod FROM notes')).toEqual([{ mod: TIME + 60 }]);
    expect(after('SELECT models FROM col')).toEqual(before('SELECT models FROM col'));
  });
});

describe('what Anki knows a card by', () => {
  it('is what it always was', () => {
    expect(guidOf('ambient-mode')).toBe('TQW-wm-F1zEo');
    expect(idOf('note', 'ambient-mode')).toBe(1_687_070_588_805);
    expect(idOf('note type', 'Meshready')).toBe(1_645_795_343_482);
  });

  it('lies in the past, so that Anki takes it', () => {
    for (const name of ['a', 'b', 'ambient-mode/port']) {
      expect(idOf('card', name)).toBeGreaterThanOrEqual(Date.UTC(2020, 8));
      expect(idOf('card', name)).toBeLessThan(Date.UTC(2025, 6, 1));
    }
  });

  it('has a checksum as Anki counts it', () => {
    // The two examples of Anki's own test of it, in rslib/src/notes/mod.rs.
    expect(checksumOf('test')).toBe(2_840_236_005);
    expect(checksumOf('<b>今日</b>')).toBe(1_464_653_051);
  });
});
