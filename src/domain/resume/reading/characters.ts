/** Characters that stand for others, and spaces of all kinds, made plain. */

/** Latin ligatures and presentation forms that a font shows as one glyph; compatibility forms of other letters are left alone. */
const COMPOSED = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFF\uFE70-\uFEFC\uFF01-\uFF5E]/g;
/** Soft hyphens, zero-width characters, marks of direction, byte order mark. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;

export const plain = (text: string): string =>
  text
    .replace(COMPOSED, (character) => character.normalize('NFKC'))
    .replace(UNSEEN, '')
    // A hyphen at which no line may end, as TeX and Word write it into dates.
    .replaceAll('\u2011', '-')
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC');

/** What a wide gap within a line becomes. */
export const GAP = '   ';

/** As `plain`, but wide gaps stay: tabs, three spaces or more. */
export const plainWithGaps = (text: string): string =>
  text
    .split(/\t|[ \u00A0]{3,}/)
    .map(plain)
    .filter((part) => part !== '')
    .join(GAP);

/** "E X P E R I E N C E" as it was meant: letters set apart for the look. Words are kept apart by the wider gaps between them. */
export function closeUp(text: string): string {
  const letters = text.split(/ +/);
  // Pairs that a font sets closer, such as "AT", stay together even so.
  const isSetApart = letters.length >= 4 && letters.every((each) => /^[\p{L}\p{N}&]{1,2}$/u.test(each));
  if (!isSetApart || letters.filter((each) => each.length === 1).length < letters.length * 0.6) return text;
  return text
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

/** Prefixes after which a hyphen stays when the line ends there: "multi-\ncluster" is "multi-cluster". */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:[Mm]ulti|cross|self|non|co|re|pre|post|on|off|end|open|real|high|low|long|full|part|well|zero|cloud|back|front|inter)$|(?:^|[^\p{L}])(?:\p{Lu}|\d)+$/u;

/** Two pieces of one sentence that stood on two lines. A word that was broken at the end of a line becomes whole. */
export function joined(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  // An address has its hyphen from whoever chose it.
  if (first.endsWith('-') && (/[@/]\S*$/.test(first) || /^\S*[@/]/.test(second))) return first + second;
  const broken = /^(.*\p{Ll})[-\u2010]$/u.exec(first)?.[1];
  if (broken !== undefined && /^\p{Ll}/u.test(second))
    return KEEPS_HYPHEN.test(broken) ? `${broken}-${second}` : broken + second;
  if (/[-/\u2010]$/.test(first) && /[^\s][-/\u2010]$/.test(first)) return first + second;
  const isDense = /[\u3040-\u30FF\u3400-\u9FFF]$/.test(first) && /^[\u3040-\u30FF\u3400-\u9FFF]/.test(second);
  return isDense ? first + second : `${first} ${second}`;
}
