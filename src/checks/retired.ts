import type { DataFile } from './corpus.ts';
import { phrasePattern } from './phrase.ts';
import { fieldOf, idOf, listOf, textOf } from './values.ts';

/** A retired name in a text. */
export interface RetiredUse {
  /** How many lines after the first of the text it stands. */
  readonly line: number;
  readonly message: string;
}

/** Finds in a text what the terms call retired. Of two phrases at one place the longer counts. */
export function retiredPhrases(terms: DataFile): (text: string) => RetiredUse[] {
  const successors = new Map<string, unknown>();
  for (const term of listOf(terms.yaml.value)) {
    for (const phrase of listOf(fieldOf(term, 'retired'))) if (typeof phrase === 'string') successors.set(phrase, term);
  }
  const phrases = [...successors.keys()].sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return () => [];
  // In whole words: neither part of a longer identifier, nor after or before a dot or hyphen that joins it to one.
  const pattern = new RegExp(`(?<![\\w-]|\\w\\.)(?:${phrases.map(phrasePattern).join('|')})(?![\\w-]|\\.\\w)`, 'g');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const term = successors.get(found.replaceAll(/\s+/g, ' '));
      const since = textOf(term, 'since');
      const current = textOf(term, 'current') ?? '';
      return {
        line: text.slice(0, index).split('\n').length - 1,
        message: `"${found}" is retired${since ? ` since ${since}` : ''}, now it is: ${current}. Say that, or move the name under "Common mistakes" (/terms/#${idOf(term) ?? ''})`,
      };
    });
}
