/** Whether a word that could mean something else means the skill here. */
import { sentenceAt, type Passage } from './passages.ts';
import { joint, SOFT } from './tokens.ts';
import type { Found } from './trie.ts';

const CONNECTING = new Set(['and', 'or', 'und', 'oder', 'et', 'y']);
/** The end of a line may end an item, too. */
const LIST_SIGN = /[,;/|•·()[\]:&+–—\n]/u;

/** Those of what was found that are the skills themselves, the longest of each place. */
export function skillsAmong(passage: Passage, found: readonly Found[]): Found[] {
  const at = byWord(found);
  const touching = (one: Found) => range(one).flatMap((word) => at.get(word) ?? []);
  const longest = found.filter((one) => isSkill(one) && !touching(one).some((other) => isShadowed(one, other)));
  const near = bySentence(
    passage,
    found.filter(({ entry: { mode } }) => mode === 'near'),
  );
  const company = bySentence(
    passage,
    longest.filter((one) => one.entry.mode === 'plain' || isItem(passage, one)),
  );
  return longest.filter((one) => {
    const [from] = sentenceAt(passage, one.first);
    return isMeant(passage, one, near.get(from) ?? [], company.get(from) ?? []);
  });
}

const isSkill = ({ entry: { mode } }: Found) => mode !== 'not' && mode !== 'near';
const range = ({ first, last }: Found) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const sameSkill = (a: Found, b: Found) => a.entry.skill === b.entry.skill;
const overlaps = (a: Found, b: Found) => a.first <= b.last && b.first <= a.last;
const holds = (a: Found, b: Found) => a.first <= b.first && b.last <= a.last && a.last - a.first > b.last - b.first;

function byWord(found: readonly Found[]): Map<number, Found[]> {
  const at = new Map<number, Found[]>();
  for (const one of found) for (const word of range(one)) at.set(word, [...(at.get(word) ?? []), one]);
  return at;
}

/** One of each skill and place is enough to know what stands in a sentence. */
function bySentence(passage: Passage, found: readonly Found[]): Map<number, Found[]> {
  const of = new Map<number, Found[]>();
  for (const one of found) {
    const [from] = sentenceAt(passage, one.first);
    const list = of.get(from) ?? [];
    if (list.length < ENOUGH) of.set(from, [...list, one]);
  }
  return of;
}

/** What follows a skill at the beginning of a sentence: "Rust is a plus", "Helm experience". */
const SAYING = new Set(
  'is experience skills knowledge programming code expertise required preferred proficiency or and'.split(' '),
);

/** What is written in a language or with a framework: "Rust rewrite", "Express apps", "R scripts". */
const WRITTEN = new Set(
  'code script scripts app apps api apis backend backends microservice microservices library libraries sdk sdks rewrite developer developers'.split(
    ' ',
  ),
);

/** More neighbours say no more. */
const ENOUGH = 24;

/** "C" is no skill of its own in Objective-C, and "go" none in "go live"; "load balancing" is, within "locality load balancing". */
function isShadowed(one: Found, other: Found): boolean {
  if (one === other || other.entry.mode === 'near') return false;
  if (other.entry.mode === 'not') return sameSkill(one, other);
  if (sameSkill(one, other)) {
    const isSamePlace = one.first === other.first && one.last === other.last;
    return isSamePlace ? rank(other) < rank(one) : holds(other, one);
  }
  return one.entry.mode !== 'plain' && holds(other, one);
}

const rank = ({ entry: { mode } }: Found) => ['plain', 'exact', 'ambiguous'].indexOf(mode);

function isMeant(passage: Passage, one: Found, near: readonly Found[], company: readonly Found[]): boolean {
  const { mode, spelling } = one.entry;
  if (mode === 'plain') return true;
  const [from] = sentenceAt(passage, one.first);
  const isAcronym = spelling.length > 1 && spelling === spelling.toUpperCase();
  const isWith = isWrittenWith(passage, one);
  const isSaid = isWith || SAYING.has(passage.tokens[one.last + 1]?.word ?? '');
  if (mode === 'exact' && (isAcronym || one.first !== from || isSaid)) return true;
  if (isWith && /^\p{Lu}/u.test(passage.tokens[one.first]?.raw ?? '')) return true;
  if (one.first === 0 && one.last === passage.tokens.length - 1) return true;
  if (near.some((phrase) => sameSkill(phrase, one) && !overlaps(phrase, one))) return true;
  return isItem(passage, one) && company.some((other) => !sameSkill(other, one) && !overlaps(other, one));
}

function isWrittenWith({ tokens }: Passage, { last }: Found): boolean {
  const [next, after] = [tokens[last + 1], tokens[last + 2]];
  if (!next || joint(next.gap) !== SOFT) return false;
  return WRITTEN.has(next.word) || (next.word === 'back' && /^ends?$/.test(after?.word ?? ''));
}

/** Whether it stands alone between the signs or the words of a list. */
function isItem({ tokens }: Passage, { first, last }: Found): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const begins = !before || isSplit(tokens[first]?.gap) || CONNECTING.has(before.word);
  const ends = !after || isSplit(after.gap) || CONNECTING.has(after.word) || /[.!?]\s/u.test(after.gap);
  // R&D and C&A are names of their own.
  const isGlued = tokens[first]?.gap === '&' || after?.gap === '&';
  return begins && ends && !isGlued;
}

const isSplit = (gap: string | undefined) => LIST_SIGN.test(gap ?? '');
