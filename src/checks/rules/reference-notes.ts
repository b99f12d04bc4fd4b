import { sentencesOf, wordsOf } from '../../domain/content/sentences.ts';
import type { Corpus } from '../corpus.ts';
import { excerpt, type Finding } from '../finding.ts';
import { textOf } from '../values.ts';

/** From how many words on two notes may not share a sentence. Our choice: shorter ones are idiom. */
const WORDS = 5;

/** Every note in the reference library is in words of its own: one that repeats another says nothing of its own source. */
export function referenceNotes(corpus: Corpus): Finding[] {
  const first = new Map<string, string>();
  return corpus.references.flatMap(({ file, yaml }) =>
    sentencesOf(textOf(yaml.value, 'note') ?? '').flatMap((sentence): Finding[] => {
      const words = wordsOf(sentence);
      if (words.length < WORDS) return [];
      const key = words.join(' ');
      const owner = first.get(key);
      if (owner === undefined) first.set(key, file);
      if (owner === undefined || owner === file) return [];
      const message = `note has a sentence of ${owner}, "${excerpt(sentence)}": say what only this source establishes`;
      return [{ file, ...yaml.place(['note']), message, also: [owner] }];
    }),
  );
}
