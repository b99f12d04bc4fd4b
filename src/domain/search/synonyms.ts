import { foldedWords } from './words.ts';

/** Phrases that mean the same to a searcher. */
export type SynonymGroup = readonly string[];

/**
 * What else a text may be asked for: where a phrase of a group stands in it, the others of that group. They are written into the
 * index by the build, so that the browser spends nothing on them and a misspelt synonym is found like any other word.
 */
export function alsoKnownAs(text: string, groups: readonly SynonymGroup[]): string[] {
  const words = foldedWords(text);
  const found = groups.flatMap((group) => {
    const here = group.filter((phrase) => containsPhrase(words, wordsIn(phrase)));
    return here.length > 0 ? group.filter((phrase) => !here.includes(phrase)) : [];
  });
  return [...new Set(found)];
}

const phrases = new Map<string, readonly string[]>();

/** The words of a phrase of a group, which is looked for in every text. */
function wordsIn(phrase: string): readonly string[] {
  const words = phrases.get(phrase) ?? foldedWords(phrase);
  phrases.set(phrase, words);
  return words;
}

/** Whether the words of a phrase stand one after the other in a text. */
export function containsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((word, i) => words[at + i] === word));
}
