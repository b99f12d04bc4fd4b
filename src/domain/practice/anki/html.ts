import type { Line } from '../deck.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** A line as HTML, in the normal form that Anki gives every field. */
export function htmlOf(line: Line): string {
  return line
    .map((piece) => (typeof piece === 'string' ? words(piece) : `<${piece[0]}>${words(piece[1])}</${piece[0]}>`))
    .join('');
}

const words = (text: string) => escapeHtml(text.normalize('NFC'));

/** What Anki compares and sorts by: a field without its tags, its entities as the characters that they stand for. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => CHARACTERS.get(entity) ?? entity);
}
