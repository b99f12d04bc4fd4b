/**
 * The tables of a collection in the version that every Anki since 2.0 reads, 11: after the file `rslib/src/storage/schema11.sql` of
 * ankitects/anki. `sfld` is an integer by name, so that numbers sort as numbers; it holds text all the same.
 */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  col: [
    'crt',
    'mod',
    'scm',
    'ver',
    'dty',
    'usn',
    'ls',
    'conf text',
    'models text',
    'decks text',
    'dconf text',
    'tags text',
  ],
  notes: ['guid text', 'mid', 'mod', 'usn', 'tags text', 'flds text', 'sfld', 'csum', 'flags', 'data text'],
  cards: [
    ...[
      'nid',
      'did',
      'ord',
      'mod',
      'usn',
      'type',
      'queue',
      'due',
      'ivl',
      'factor',
      'reps',
      'lapses',
      'left',
      'odue',
      'odid',
    ],
    ...['flags', 'data text'],
  ],
  revlog: ['cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'],
};

const INDEXES: Readonly<Record<string, string>> = {
  ix_notes_usn: 'notes (usn)',
  ix_cards_usn: 'cards (usn)',
  ix_revlog_usn: 'revlog (usn)',
  ix_cards_nid: 'cards (nid)',
  ix_cards_sched: 'cards (did, queue, due)',
  ix_revlog_cid: 'revlog (cid)',
  ix_notes_csum: 'notes (csum)',
};

const needed = (column: string) => `${column.includes(' ') ? column : `${column} integer`} NOT NULL`;

export const SCHEMA = [
  ...Object.entries(TABLES).map(
    ([name, columns]) => `CREATE TABLE ${name} (id integer PRIMARY KEY, ${columns.map(needed).join(', ')});`,
  ),
  `CREATE TABLE graves (${['usn', 'oid', 'type'].map(needed).join(', ')});`,
  ...Object.entries(INDEXES).map(([name, on]) => `CREATE INDEX ${name} ON ${on};`),
].join('\n');
