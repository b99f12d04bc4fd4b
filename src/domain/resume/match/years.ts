/** "5+ years of Kubernetes", "at least three years", in an advertisement or in a resume. */
import type { Token } from '../lexicon/tokens.ts';

export interface Years {
  /** The lower one of a range. */
  readonly years: number;
  /** Index of the word that says the number. */
  readonly at: number;
}

const NUMBERS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const MOST_YEARS = 40;
const BETWEEN = /^(?:to|or|more|plus|full|and|over|\d{1,2})$/;
/** "in the last 3 years" is no length of experience. */
const PAST = /^(?:last|past|next|recent|coming|previous|every|first)$/;

export function yearsIn(tokens: readonly Token[], from: number, to: number): Years[] {
  const found: Years[] = [];
  for (let i = from; i < to; i++) {
    if (!/^(?:years?|yrs?)$/.test(tokens[i]?.word ?? '')) continue;
    let first: Years | undefined;
    for (let j = i - 1; j >= from && j >= i - 4; j--) {
      const word = tokens[j]?.word ?? '';
      const years = NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
      if (years !== undefined && years <= MOST_YEARS) first = { years, at: j };
      else if (!BETWEEN.test(word)) break;
    }
    if (first && !PAST.test(tokens[first.at - 1]?.word ?? '')) found.push(first);
  }
  return found;
}
