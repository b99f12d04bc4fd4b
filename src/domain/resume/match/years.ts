/** "5+ years of Kubernetes", "at least three years", "Istio (4 years)", in an advertisement or in a resume. */
import type { Finding } from '../lexicon/find.ts';
import type { Token } from '../lexicon/tokens.ts';
import { FOREIGN_NUMBERS, FOREIGN_YEARS } from './foreign.ts';

export interface Years {
  /** The lower one of a range. */
  readonly years: number;
  /** Index of the word that says the number, and of that which says "years". */
  readonly at: number;
  readonly end: number;
}

const NUMBERS = new Map(
  ['one two three four five six seven eight nine ten eleven twelve', ...FOREIGN_NUMBERS].flatMap((language) =>
    language.split(' ').map((word, i): [string, number] => [word, i + 1]),
  ),
);
const MOST_YEARS = 40;
const BETWEEN = /^(?:to|or|more|plus|full|and|over|bis|à|\d{1,2})$/;
/** "in the last 3 years" is no length of experience. */
const PAST = /^(?:last|past|next|recent|coming|previous|every|first)$/;

const numberIn = (word: string) => NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);

export function yearsIn(tokens: readonly Token[], from: number, to: number): Years[] {
  const found: Years[] = [];
  for (let i = from; i < to; i++) {
    // "9 years of experience, 4 of them with Istio".
    const part =
      found.length > 0 && /^(?:them|which|those)$/.test(tokens[i]?.word ?? '') && tokens[i - 1]?.word === 'of';
    const years = part ? numberIn(tokens[i - 2]?.word ?? '') : undefined;
    if (years !== undefined) found.push({ years, at: i - 2, end: i });
    const unit = tokens[i]?.word ?? '';
    if (!/^(?:years?|yrs?)$/.test(unit) && !FOREIGN_YEARS.test(unit)) continue;
    let first: Years | undefined;
    for (let j = i - 1; j >= from && j >= i - 4; j--) {
      const word = tokens[j]?.word ?? '';
      const years = numberIn(word);
      if (years !== undefined && years <= MOST_YEARS) first = { years, at: j, end: i };
      else if (!BETWEEN.test(word)) break;
    }
    if (first && !PAST.test(tokens[first.at - 1]?.word ?? '')) found.push(first);
  }
  return found;
}

export interface YearsOf {
  readonly years: number;
  /** What they are of, among what was found in the sentence; nothing where they are of the whole life. */
  readonly of: readonly Finding[];
}

/**
 * The numbers of years of a sentence, each with what it is of: what follows it ("5 years of Istio"), unless the thought ends with it
 * ("Istio (5 years), …", "ran Istio for 5 years and …"), in which case it is what stands last before it.
 */
export function yearsOf(
  tokens: readonly Token[],
  [from, to]: readonly [from: number, to: number],
  findings: readonly Finding[],
): YearsOf[] {
  const all = yearsIn(tokens, from, to);
  return all.map(({ years, at, end }, i): YearsOf => {
    const until = nextNumber(tokens, end, all[i + 1]?.at ?? to);
    const after = findings.filter(({ found }) => found.first > end && found.first < until);
    const since = all[i - 1]?.end ?? from - 1;
    const before = lastOf(
      tokens,
      findings.filter(({ found }) => found.first > since && found.last < at),
    );
    return { years, of: (before.length > 0 && isEnd(tokens, end, to)) || after.length === 0 ? before : after };
  });
}

/** "9 years of experience, 4 of them with Istio": what follows another number is not of this one. */
function nextNumber(tokens: readonly Token[], end: number, to: number): number {
  for (let i = end + 2; i < to; i++) {
    if (/[,;(]/.test(tokens[i]?.gap ?? '') && numberIn(tokens[i]?.word ?? '') !== undefined) return i;
  }
  return to;
}

function isEnd(tokens: readonly Token[], end: number, to: number): boolean {
  const next = tokens[end + 1];
  return !next || end + 1 >= to || /[)\],;]/.test(next.gap) || /^(?:and|but|und|et)$/.test(next.word);
}

/** The last that was named, with those that an "and", "or" or slash joins to it. */
function lastOf(tokens: readonly Token[], findings: readonly Finding[]): Finding[] {
  const last: Finding[] = [];
  let isJoined = false;
  for (const one of findings.toReversed()) {
    const after = last[0];
    if (after) {
      const words = tokens.slice(one.found.last + 1, after.found.first);
      const gap = tokens[one.found.last + 1]?.gap ?? '';
      const joins =
        words.length === 1
          ? /^(?:and|or|und|oder|et|ou)$/.test(words[0]?.word ?? '')
          : words.length === 0 && /[/&]/.test(gap);
      if (!joins && !(isJoined && words.length === 0 && /^\s*,\s*$/.test(gap))) break;
      isJoined = true;
    }
    last.unshift(one);
  }
  return last;
}
