/** Everything that is read without a library for PDF. */
import type { Format, ResumeDocument } from '../document.ts';
import { decodeText } from './decode.ts';
import { readDocx } from './docx/document.ts';
import { readMarkdown } from './markdown.ts';
import { Refused } from './refused.ts';
import { readText } from './text.ts';

/**
 * @param format as `kindOf` says
 * @throws Refused, or whatever a broken file leads to: `refusalOf` makes a result of both
 */
export function readAs(format: Exclude<Format, 'pdf'>, bytes: Uint8Array, fileName: string): ResumeDocument {
  if (format === 'docx') return readDocx(bytes, fileName);
  const text = decodeText(bytes);
  if (text === undefined) throw new Refused('unknown type', 'a file of a kind that is not known here');
  return format === 'markdown' ? readMarkdown(text, fileName, bytes.length) : readText(text, fileName, bytes.length);
}

/** What was pasted. */
export const readPasted = (text: string): ResumeDocument => {
  const bytes = new TextEncoder().encode(text).length;
  return readText(text, '', bytes);
};
