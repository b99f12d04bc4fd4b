/** From a spelling of the lexicon to all the ways in which the same is written. */
import { joint, SOFT, tokensOf } from './tokens.ts';

/** A word, and how it hangs together with the one before; the first hangs on nothing. */
export type Step = readonly [joint: string, word: string];

/** Joined names shorter than this would be found in what is no name at all. */
const LEAST_JOINED = 6;

/** Sequences of words that count as the spelling. */
export function spellingsOf(spelling: string): Step[][] {
  const words = tokensOf(spelling).map(({ word, gap }, i): Step => [i === 0 ? '' : (joint(gap) ?? SOFT), word]);
  const bases = [words, ...camelWords(spelling), ...joined(words)];
  return unique(bases.flatMap(withSoftJoints).flatMap((steps) => [steps, ...plurals(steps), ...singulars(steps)]));
}

/** VirtualService is also written as two words; MySQL and gRPC are not. */
function camelWords(spelling: string): Step[][] {
  const parts = spelling.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  if (parts.length < 2 || /[^\p{L}\p{N}]/u.test(spelling) || (parts[0] ?? '').length < 3) return [];
  return [parts.map((part, i): Step => [i === 0 ? '' : SOFT, part.toLowerCase()])];
}

/** "service mesh" is also written as one word. */
function joined(words: readonly Step[]): Step[][] {
  const all = words.map(([, word]) => word).join('');
  const isOfLetters = words.every(([joint, word], i) => (i === 0 || joint === SOFT) && /^[\p{L}\p{N}]+$/u.test(word));
  return words.length > 1 && isOfLetters && all.length >= LEAST_JOINED ? [[['', all]]] : [];
}

/** What is written with a sign is also written with a blank or a hyphen: TCP/IP, TCP-IP. */
function withSoftJoints(steps: readonly Step[]): Step[][] {
  const soft = steps.map(([joint, word], i): Step => [i === 0 ? '' : joint === '' ? '' : SOFT, word]);
  return [[...steps], soft];
}

function plurals(steps: readonly Step[]): Step[][] {
  const [joint, word] = steps.at(-1) ?? ['', ''];
  if (word.length < 3 || !/^\p{L}+$/u.test(word) || word.endsWith('s')) return [];
  const plural = /(?:x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
  return [[...steps.slice(0, -1), [joint, plural]]];
}

/** Of several words: "golden paths" are found as one golden path, too. A single word in the plural may mean another thing than its singular. */
function singulars(steps: readonly Step[]): Step[][] {
  const [joint, word] = steps.at(-1) ?? ['', ''];
  if (steps.length < 2 || word.length < 4 || !/^\p{L}+[^siu]s$/u.test(word)) return [];
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=x|z|ch|sh)es$|s$/, '');
  return [[...steps.slice(0, -1), [joint, singular]]];
}

function unique(all: readonly Step[][]): Step[][] {
  return [...new Map(all.map((steps) => [steps.map((step) => step.join('\u0001')).join('\u0002'), steps])).values()];
}

/** The same for two spellings that are found in the same texts. */
export function keysOf(spelling: string): string[] {
  return spellingsOf(spelling).map((steps) => steps.map(([joint, word]) => joint + word).join(''));
}
