/** A text as words with their places: letters and digits of any script, and the signs that belong to a name, as in C++, C# and .NET. */

export interface Token {
  /** As it is compared: in small letters, width and ligatures undone, -isation written -ization. */
  readonly word: string;
  /** As it stands. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const WORD = /(?:(?<![\p{L}\p{N}\p{M}.])\.(?=\p{L}))?[\p{L}\p{N}\p{M}\p{Cf}]+(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const word = comparable(raw);
    if (word === '') continue;
    const end = match.index + raw.length;
    tokens.push({ word, raw, start: match.index, end, gap: text.slice(last, match.index) });
    last = end;
  }
  return tokens;
}

/** Soft hyphens and other signs that are not seen are no part of a word. */
export const plain = (raw: string): string => raw.normalize('NFKC').replace(/\p{Cf}/gu, '');

function comparable(raw: string): string {
  return plain(raw)
    .toLowerCase()
    .replace(/isation(s?)$/, 'ization$1');
}

/** Between the words of one name: blanks, hyphens and underscores are all the same. */
export const SOFT = ' ';

/**
 * How two words hang together: `SOFT`, the one sign between them, such as `/` in CI/CD, or nothing where they belong to different
 * things, as at a comma.
 */
export function joint(gap: string): string | undefined {
  if (/^[\s\-‐‑_]{0,4}$/u.test(gap)) return SOFT;
  const sign = gap.trim();
  return gap.length <= 3 && /^[./&@+]$/.test(sign) ? sign : undefined;
}

/** Longer than any address that anybody writes into a resume. */
const LONGEST_ADDRESS = 300;

/** Places of addresses, which hold words that are nobody's skill: `github.com/jane`, `jane@istio.example`. */
export function addressesIn(text: string): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/gu)) {
    if (chunk.length <= LONGEST_ADDRESS && isAddress(chunk)) found.push([index, index + chunk.length]);
  }
  return found;
}

function isAddress(chunk: string): boolean {
  if (chunk.includes('://') || /^\(?www\./i.test(chunk)) return true;
  const at = chunk.indexOf('@');
  if (at > 0 && chunk.includes('.', at)) return true;
  return (
    /^\(?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|me|de|co|uk|eu|at|ch|fr)\/\S/i.test(chunk) ||
    /\.com\W?$/i.test(chunk)
  );
}
