import initSqlJs from 'sql.js';
import { textOfHtml } from '../../domain/practice/anki/html.ts';
import { FIELDS } from '../../domain/practice/anki/note-type.ts';
import { MAIN_DECK, type Note } from '../../domain/practice/anki/notes.ts';
import { checksumOf, guidOf, idOf } from './ids.ts';
import { SCHEMA } from './schema.ts';
import { deckId, deckOptions, decks, models, NOTE_TYPE_ID, settings } from './settings.ts';

/** Between the fields of a note. */
const SEPARATOR = '\x1f';
const VERSION = 11;
/** The days of a collection count from here, 4:00 UTC on 2026-01-01; no card of ours is due on a day. */
const BEGINNING = 1_767_240_000;
/** Not yet seen by any server. */
const NEW = -1;

/**
 * A collection of Anki with one card for each note, all new, as the bytes of an SQLite database: the same for the same notes and time.
 *
 * @param time seconds since 1970. Anki takes over a note that is newer than its own, so this grows from release to release.
 */
export async function collectionOf(notes: readonly Note[], time: number, description: string): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const db = new Database();
  try {
    db.run(SCHEMA);
    const names = [...new Set([MAIN_DECK, ...notes.map(({ deck }) => deck)])];
    insert(db, 'col', [
      {
        id: 1,
        crt: BEGINNING,
        mod: time * 1000,
        scm: BEGINNING * 1000,
        ver: VERSION,
        dty: 0,
        usn: 0,
        ls: 0,
        conf: settings(notes.length + 1),
        models: models(),
        decks: decks(names, description),
        dconf: deckOptions(),
        tags: '{}',
      },
    ]);
    insert(
      db,
      'notes',
      notes.map((note) => noteRow(note, time)),
    );
    insert(
      db,
      'cards',
      notes.map((note, i) => cardRow(note, i + 1, time)),
    );
    return db.export();
  } finally {
    db.close();
  }
}

/** What stands in each column. */
type Row = Readonly<Record<string, string | number>>;

/** @throws where two rows have one id, which for hashes of our ids has never been seen */
function insert(db: initSqlJs.Database, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const places = columns.map(() => '?').join(', ');
  db.run('BEGIN');
  const statement = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
  for (const row of rows) statement.run(Object.values(row));
  statement.free();
  db.run('COMMIT');
}

function noteRow({ id, fields, tags }: Note, time: number): Row {
  return {
    id: idOf('note', id),
    guid: guidOf(id),
    mid: NOTE_TYPE_ID,
    mod: time,
    usn: NEW,
    tags: ` ${tags.join(' ')} `,
    flds: FIELDS.map((field) => fields[field]).join(SEPARATOR),
    sfld: textOfHtml(fields.Front),
    csum: checksumOf(fields.Id),
    flags: 0,
    data: '',
  };
}

/** A new card, at its place among the new ones. */
function cardRow({ id, deck }: Note, place: number, time: number): Row {
  const untouched = { ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, odue: 0, odid: 0, flags: 0, data: '' };
  return {
    id: idOf('card', id),
    nid: idOf('note', id),
    did: deckId(deck),
    ord: 0,
    mod: time,
    usn: NEW,
    type: 0,
    queue: 0,
    due: place,
    ...untouched,
  };
}
