import { FIELDS, NOTE_TYPE } from './note-type.ts';
import type { Note } from './notes.ts';

/** Beside the fields, in this order. */
const ABOUT = ['Deck', 'Tags', 'Guid'] as const;

/** The number of a column, from 1. */
const column = (name: (typeof ABOUT)[number]) => FIELDS.length + ABOUT.indexOf(name) + 1;

/**
 * The notes as a text for Anki's File › Import: https://docs.ankiweb.net/importing/text-files.html#file-headers. Where the collection has
 * no note type of our name yet, its columns are found by their names: Front and Back fill Anki's own Basic.
 *
 * @param guidOf what Anki knows a note by, from the id of a card
 */
export function textFile(notes: readonly Note[], guidOf: (id: string) => string): string {
  const headers = [
    'separator:Tab',
    'html:true',
    `notetype:${NOTE_TYPE}`,
    `deck column:${column('Deck')}`,
    `tags column:${column('Tags')}`,
    `guid column:${column('Guid')}`,
    'if matches:update current',
    `columns:${[...FIELDS, ...ABOUT].join('\t')}`,
  ];
  const rows = notes.map(({ id, fields, deck, tags }) =>
    [...FIELDS.map((field) => fields[field]), deck, tags.join(' '), guidOf(id)].map(cell).join('\t'),
  );
  return [...headers.map((header) => `#${header}`), ...rows, ''].join('\n');
}

/** In quotes where something in it would end it. */
const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
