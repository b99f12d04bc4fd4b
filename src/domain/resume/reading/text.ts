/** Plain text: what is a heading or a bullet is told by its form. */
import type { ResumeDocument } from '../document.ts';
import { namesSection } from '../fields/section-names.ts';
import { unsigned } from './bullets.ts';
import { closeUp, plainWithGaps } from './characters.ts';
import { linksIn } from './links.ts';
import { MOST_CHARACTERS } from './limits.ts';
import { Refused } from './refused.ts';
import { unwrapped, type Piece } from './wrapping.ts';

const RULE = /^[\s=\-–—_*~#•·.+|]{3,}$/;

/** Short, in capitals throughout, with two letters at least one after the other. */
export const isShouted = (text: string): boolean =>
  text.length <= 50 &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  /\p{Lu}{3}/u.test(text) &&
  !/[\d@|]|[.,;]$/.test(text) &&
  text.split(' ').length <= 6;

export function checkLength(text: string): void {
  if (text.trim() === '') throw new Refused('empty', 'nothing but spaces');
  if (text.length > MOST_CHARACTERS)
    throw new Refused(
      'too large',
      `${text.length.toLocaleString('en')} characters, and at most ${MOST_CHARACTERS.toLocaleString('en')} are read`,
    );
}

/** @throws Refused where it is empty or too long */
export function readText(text: string, fileName: string, bytes: number): ResumeDocument {
  checkLength(text);
  const raw = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  const pieces: Piece[] = [];
  let isApart = true;
  for (const [i, line] of raw.entries()) {
    const content = closeUp(line.trim());
    const words = plainWithGaps(content);
    if (words === '' || RULE.test(content)) {
      isApart = true;
      continue;
    }
    const indent = /^\s*/.exec(line.replaceAll('\t', '    '))?.[0].length ?? 0;
    const underlined = words.length <= 60 && /^\s*(={3,}|-{3,}|_{3,}|─{3,})\s*$/.test(raw[i + 1] ?? '');
    const isShout: boolean = isApart && isShouted(words);
    const isHeading: boolean = underlined || namesSection(words) || isShout;
    // "Key achievements:" is mostly a label within a role, where others go without the colon.
    const rank: number = words.endsWith(':') && !underlined && !isShout ? 3 : 2;
    const { text: rest, ...sign } = unsigned(words);
    pieces.push(
      isHeading
        ? {
            text: words.replace(/:$/, ''),
            indent,
            heading: pieces.length === 0 ? 1 : rank,
            bullet: false,
            place: 'body',
            isApart: true,
          }
        : { text: rest, indent, heading: 0, ...sign, place: 'body', isApart },
    );
    isApart = isHeading;
  }
  const lines = unwrapped(pieces);
  return {
    format: 'text',
    fileName,
    bytes,
    pages: 1,
    lines,
    layout: { columns: 1, tables: 0, textBoxes: 0, images: 0, unmappedFonts: [], links: linksIn(text) },
  };
}
