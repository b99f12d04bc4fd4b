/** Where long words may be broken at the end of a line, as programs that justify text do it. */

const SOFT = '\u00AD';
const LONG = /[A-Za-z]{8,}/g;
/** A vowel before a consonant and a vowel ends a syllable; two letters at least stay on either side. */
const SYLLABLE = /(?<=[A-Za-z][a-z]*[aeiou])(?=[bcdfghjklmnpqrstvwxz][aeiou][a-z])/g;

/** The text with a soft hyphen at each such place. */
export const withSoftHyphens = (text: string): string => text.replace(LONG, (word) => word.replace(SYLLABLE, SOFT));

/** Lines of at most `width` characters, words broken where that fills a line. */
export function brokenAt(text: string, width: number): string[] {
  const lines = [''];
  for (const word of withSoftHyphens(text).split(' ')) {
    const parts = word.split(SOFT);
    const last = lines.at(-1) ?? '';
    const room = width - last.length - (last === '' ? 0 : 1);
    let fits = parts.length;
    while (fits > 0 && parts.slice(0, fits).join('').length + (fits < parts.length ? 1 : 0) > room) fits -= 1;
    const [head, tail] = [parts.slice(0, fits).join(''), parts.slice(fits).join('')];
    if (head !== '') lines[lines.length - 1] = `${last}${last === '' ? '' : ' '}${head}${tail === '' ? '' : '-'}`;
    if (tail !== '') lines.push(tail);
  }
  return lines;
}
