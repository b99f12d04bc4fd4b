/** Sentences that say somebody does not know a thing, or would like to. */
import type { Token } from './tokens.ts';

export type Doubt = 'negated' | 'wished';

const words = (list: string) => new Set(list.split(' '));

const NONE = words('no zero without lack lacks lacking little limited');
const NOT = words('not never cannot t hardly');
const KNOWING = words(
  'experience knowledge familiarity exposure background expertise skills proficiency understanding practice',
);
const KNOWN = words(
  'familiar used use using worked work know experienced proficient touched learned learnt tried skilled comfortable versed deployed run operated administered administrated acquainted',
);
/** "We do not need Java" asks for no Java; what "did not need a restart of Envoy" is about Envoy all the same. */
const NEEDING = words('need require expect');
const ASKING = words('we you they');
/** What may stand between a denial and what is denied. */
const FILLING = words(
  'prior hands on direct production professional real practical much any working commercial to or formal previous deep of yet really very have has had been actually personally currently ever am too first hand significant relevant with in need',
);
/** Where a denial ends: what follows is said of its own. */
const BREAKING = words(
  'but however although though while yet except instead because whereas strong extensive solid have has experienced years',
);
const WISHING = words(
  'eager keen want wants wish willing willingness interested interest like plan planning plans hoping excited open looking aim happy currently',
);
const MOST_FILLING = 4;

/** How the words of one sentence are meant, by the index of each; a word without doubt has none. */
export function doubtsOf(tokens: readonly Token[], from: number, to: number): Map<number, Doubt> {
  const doubts = new Map<number, Doubt>();
  let doubt: Doubt | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (doubt && (/[;()–—]|:\s/u.test(token.gap) || BREAKING.has(token.word) || /^\d/.test(token.word)))
      doubt = undefined;
    const end = cueAt(tokens, i, to);
    if (end !== undefined) {
      doubt = 'negated';
      i = end;
    } else if (token.word.startsWith('learn') && isWished(tokens, i, from)) {
      doubt = 'wished';
    } else if (doubt) {
      doubts.set(i, doubt);
    }
  }
  return doubts;
}

/** The index of the last word of a denial that begins here, if one does. */
function cueAt(tokens: readonly Token[], at: number, to: number): number | undefined {
  const word = tokens[at]?.word ?? '';
  if (word === 'unfamiliar' || word === 'inexperienced') return at;
  const wanted = NONE.has(word) ? KNOWING : NOT.has(word) ? new Set([...KNOWN, ...KNOWING]) : undefined;
  if (!wanted) return undefined;
  if (ASKING.has(tokens[at - 2]?.word ?? '') && NEEDING.has(tokens[at + 1]?.word ?? '')) return at + 1;
  for (let i = at + 1; i < to && i <= at + 1 + MOST_FILLING; i++) {
    const next = tokens[i]?.word ?? '';
    if (wanted.has(next)) return i;
    if (!FILLING.has(next) && !(NONE.has(word) && next === 'no')) return undefined;
  }
  return undefined;
}

function isWished(tokens: readonly Token[], at: number, from: number): boolean {
  return tokens.slice(Math.max(from, at - 5), at).some(({ word }) => WISHING.has(word));
}

/** Whether what ends here is denied after it: "Istio: none", "Istio (no experience)", "Istio, never used". */
export function isDeniedAfter(tokens: readonly Token[], last: number, to: number): boolean {
  const next = tokens[last + 1];
  if (!next || last + 1 >= to || !/[:(,–—-]/u.test(next.gap)) return false;
  const isEnd = (index: number) => index + 1 >= to || /[.;),–—]/u.test(tokens[index + 1]?.gap ?? '');
  if (next.word === 'none') return isEnd(last + 1);
  const end = cueAt(tokens, last + 1, to);
  return end !== undefined && isEnd(end);
}
