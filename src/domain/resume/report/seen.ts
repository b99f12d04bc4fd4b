import type { Line, ResumeDocument } from '../document.ts';
import { plain } from '../reading/characters.ts';

/** Fewer words may stand in a hidden text by chance, and be seen here. */
const LEAST_WORDS = 3;

/**
 * The lines with nothing in those that a person does not see: what is hidden shows nobody what its writer can do. A line keeps its number. Of a line that is hidden
 * in part, all counts: a parser does not say which word is which.
 */
export function seenLines({ lines, layout: { hidden = [] } }: Pick<ResumeDocument, 'lines' | 'layout'>): Line[] {
  const pieces = new Set(hidden.map(plain));
  const all = plain(hidden.join(' '));
  return lines.map((line) => {
    const text = plain(line.text);
    const isHidden = pieces.has(text) || (text.split(' ').length >= LEAST_WORDS && all.includes(text));
    return isHidden ? { ...line, text: '' } : line;
  });
}
