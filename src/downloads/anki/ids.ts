import { createHash } from 'node:crypto';
import { textOfHtml } from '../../domain/practice/anki/html.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** What Anki knows a note by, in every collection: the same for the same card, for good. */
export const guidOf = (card: string): string => digest(`meshready note ${card}`).toString('base64url').slice(0, 12);

/** Anki's ids are times in milliseconds, and none may lie ahead: ours fall into five years from September 2020. */
const FIRST = 1_600_000_000_000;
const SPAN = 150_000_000_000;

/** An id of Anki's kind, the same for the same thing, for good. */
export const idOf = (kind: 'note' | 'card' | 'deck' | 'note type', name: string): number =>
  FIRST + (digest(`meshready ${kind} ${name}`).readUIntBE(0, 6) % SPAN);

/** By which Anki finds notes whose first field is the same: the first 32 bits of the SHA-1 of its text. */
export const checksumOf = (html: string): number =>
  createHash('sha1').update(textOfHtml(html)).digest().readUInt32BE(0);
