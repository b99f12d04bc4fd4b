import type { Line } from '../document.ts';
import { entriesOf } from './blocks.ts';
import type { Span } from './dates.ts';
import { linesOf, type Section } from './sections.ts';
import { isDegree, isSchool } from './titles.ts';

export interface Education {
  readonly degree: string | undefined;
  readonly institution: string | undefined;
  readonly dates: Span | undefined;
  readonly line: number;
}

const STRONG = / {3,}|\s*[|·•]\s*|\s+[–—]\s+|\s+-\s+|\s+at\s+(?=\p{Lu})|;\s+/u;
const LETTERS = /^\p{Lu}{3,7}(?: \p{Lu}\p{Ll}+)?$/u;
const tidy = (text: string) => text.replace(/^[\s,;:·|–—(-]+|[\s,;:·|–—(-]+$/gu, '').trim();

export function educationOf(lines: readonly Line[], sections: readonly Section[]): Education[] {
  const numbers = linesOf(sections, 'education').filter(
    (i) => lines[i]?.place !== 'header' && lines[i]?.place !== 'footer',
  );
  // Degrees are often items of a list.
  const plainLines = lines.map((line) =>
    line.bullet && (isDegree(line.text) || isSchool(line.text)) ? { ...line, bullet: false } : line,
  );
  return entriesOf(plainLines, numbers).flatMap(({ head, dates, line }) => {
    const { degree, institution } = namedIn(head);
    return degree === undefined && institution === undefined ? [] : [{ degree, institution, dates, line }];
  });
}

function namedIn(head: readonly string[]): Pick<Education, 'degree' | 'institution'> {
  const parts = head
    .flatMap((text) => text.split(STRONG))
    .map(tidy)
    .filter((part) => /\p{L}{2}/u.test(part));
  let degree = parts.find((part) => isDegree(part));
  let institution = parts.find((part) => part !== degree && isSchool(part));
  if (degree !== undefined && institution === undefined && isSchool(degree)) {
    const pieces = degree.split(/,\s*/);
    const at = pieces.findIndex((piece) => isSchool(piece) && !isDegree(piece));
    if (at >= 0) {
      institution = pieces[at];
      const left = pieces.filter((_, i) => (at === 0 ? i > 0 : i < at));
      degree = left.length > 0 ? left.join(', ') : undefined;
    }
  }
  if (degree !== undefined && institution === undefined) {
    // "NTNU, Master of Science": a place of study that goes by its letters.
    const pieces = degree.split(/,\s*/);
    institution = pieces.length > 1 ? pieces.find((piece) => LETTERS.test(piece) && !isDegree(piece)) : undefined;
    if (institution !== undefined) degree = pieces.filter((piece) => piece !== institution).join(', ');
  }
  return { degree, institution };
}
