/** The skills that a text names, each with the sentence that names it. */
import { contactsIn } from './contacts.ts';
import { skillsAmong } from './context.ts';
import type { Skill } from './lexicon.ts';
import { doubtsOf, isDeniedAfter } from './negation.ts';
import { linesOf, passagesOf, placeOf, quoteOf, sentenceAt, type Passage, type TextLine } from './passages.ts';
import { addressesIn } from './tokens.ts';
import { trieOf, walk, type Found, type Trie } from './trie.ts';

/** The lexicon, made ready for searching; make it once. */
export interface Matcher {
  readonly trie: Trie;
  readonly skills: ReadonlyMap<string, Skill>;
}

export interface Hit {
  /** The id of the skill. */
  readonly skill: string;
  /** As the text writes it. */
  readonly alias: string;
  /** The sentence or line, at most 160 characters; an ellipsis stands where it was cut. */
  readonly quote: string;
  /** Index of the line on which it begins. */
  readonly line: number;
  /** From where to where, in characters of that line; the end is that of the line where the name goes on in the next. */
  readonly start: number;
  readonly end: number;
  /** "no experience with": it does not count. */
  readonly negated: boolean;
  /** "eager to learn": it does not count, either. */
  readonly wished: boolean;
  /** Whether it stands in an enumeration, and no sentence says what was done with it. */
  readonly listed: boolean;
}

/** Something found, with the passage in which it is. */
export interface Finding {
  readonly found: Found;
  readonly hit: Hit;
}

export function matcherOf(skills: readonly Skill[]): Matcher {
  return { trie: trieOf(skills), skills: new Map(skills.map((skill) => [skill.id, skill])) };
}

/** Every skill that lines or a text name, in their order. */
export function findSkills(matcher: Matcher, source: string | readonly TextLine[]): Hit[] {
  const lines = typeof source === 'string' ? linesOf(source) : source;
  return passagesOf(lines).flatMap((passage) => findIn(matcher, passage).map(({ hit }) => hit));
}

/** The same of one passage. */
export function findIn({ trie }: Matcher, passage: Passage): Finding[] {
  const { tokens, text } = passage;
  const addresses = [...addressesIn(text), ...contactsIn(text)];
  const isInAddress = (index: number) => {
    const start = tokens[index]?.start ?? 0;
    return addresses.some(([from, to]) => start >= from && start < to);
  };
  const found = skillsAmong(passage, walk(trie, tokens, addresses.length === 0 ? () => false : isInAddress));
  if (found.length === 0) return [];
  const sentences = new Map<number, ReturnType<typeof sentenceOf>>();
  return found.map((one) => {
    const [from, to] = sentenceAt(passage, one.first);
    const sentence = sentences.get(from) ?? sentenceOf(passage, found, from, to);
    sentences.set(from, sentence);
    const doubt = sentence.doubts.get(one.first);
    return { found: one, hit: hitOf(passage, one, sentence.listed, doubt, isDeniedAfter(tokens, one.last, to)) };
  });
}

function hitOf(
  passage: Passage,
  { entry, first, last }: Found,
  listed: boolean,
  doubt: string | undefined,
  denied: boolean,
): Hit {
  const { tokens, text, starts } = passage;
  const [from, to] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const { line, column } = placeOf(passage, from);
  const next = starts[line - passage.line + 1];
  return {
    skill: entry.skill.id,
    alias: text.slice(from, to).replace(/\s+/gu, ' '),
    quote: quoteOf(passage, first, last),
    line,
    start: column,
    end: (next === undefined ? to : Math.min(to, next - 1)) - (from - column),
    negated: doubt === 'negated' || denied,
    wished: doubt === 'wished',
    listed,
  };
}

/** With so many other words between two commas, something is said of what is named. */
const SAYING = 4;

function sentenceOf({ tokens }: Passage, found: readonly Found[], from: number, to: number) {
  const named = new Set<number>();
  for (const { first, last } of found) for (let i = first; i <= last; i++) named.add(i);
  let [words, most] = [0, 0];
  for (let i = from; i < to; i++) {
    if (/[,;:|•·/]/u.test(tokens[i]?.gap ?? '')) words = 0;
    if (!named.has(i)) words += 1;
    most = Math.max(most, words);
  }
  return { doubts: doubtsOf(tokens, from, to), listed: most < SAYING };
}
