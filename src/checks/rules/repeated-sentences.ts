import { sentencesOf, wordsOf } from '../../domain/content/sentences.ts';
import type { Corpus } from '../corpus.ts';
import { excerpt, type Finding } from '../finding.ts';
import { passagesOf, passagesOfFacts, type Passage } from '../passages.ts';

/** From how many words on two pages may not share a sentence or a paragraph. Our choice: shorter ones are idiom ("That is all."). */
const WORDS = 8;
/** In answers, which people learn by heart side by side, from two words on. */
const WORDS_IN_ANSWER = 2;

/**
 * No two pages share a paragraph or a sentence, and no two answers even a short one: whoever reads on must find something new.
 * A fact may say what its own page says. Follow-up questions are left out, because they carry the wording of the question that they lead to.
 */
export function repeatedSentences(corpus: Corpus): Finding[] {
  const passages = corpus.questions
    .flatMap((question) => [...passagesOfFacts(question), ...passagesOf(question)])
    .filter(({ section }) => section !== 'Follow-up questions');
  const answers = passages.filter(({ section }) => section === 'Answer');
  const findings = [
    ...repeated('paragraph', passages, WORDS, ({ text }) => [text]),
    ...repeated('sentence', answers, WORDS_IN_ANSWER, ({ text }) => sentencesOf(text)),
    ...repeated('sentence', passages, WORDS, ({ text }) => sentencesOf(text)),
  ];
  // A shared paragraph is also shared sentences; one finding a place is enough.
  const places = new Set<string>();
  return findings.filter(({ file, line, column }) => {
    const place = `${file}:${line ?? 0}:${column ?? 0}`;
    return !places.has(place) && places.add(place);
  });
}

function repeated(
  what: string,
  passages: readonly Passage[],
  minWords: number,
  textsOf: (passage: Passage) => readonly string[],
): Finding[] {
  const first = new Map<string, Passage>();
  return passages.flatMap((passage) =>
    textsOf(passage).flatMap((text): Finding[] => {
      const words = wordsOf(text);
      if (words.length < minWords) return [];
      const key = words.join(' ');
      const owner = first.get(key);
      if (owner === undefined) first.set(key, passage);
      if (owner === undefined || owner.file === passage.file) return [];
      const { file } = passage;
      const message = `has a ${what} of ${owner.file}:${owner.place().line}, "${excerpt(text)}": say here what only this page says`;
      return [{ file, ...passage.place(), message, also: [owner.file] }];
    }),
  );
}
