import { COMPETENCIES, COMPETENCY_IDS } from '../../domain/content/vocabulary.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { competenciesOf } from './competencies.ts';

/** The number of questions from which on the site can be held to the whole outline. */
const WHOLE = 100;
const QUESTIONS_EACH = 4;

/**
 * Every competency of the exam outline has at least four questions. Applied from 100 questions on only: a young fork or a
 * small body of content for a test covers what it covers.
 */
export function competencyCoverage(corpus: Corpus): Finding[] {
  if (corpus.questions.length < WHOLE) return [];
  const named = corpus.questions.flatMap(competenciesOf);
  return COMPETENCY_IDS.flatMap((id): Finding[] => {
    const count = named.filter((name) => name === id).length;
    if (count >= QUESTIONS_EACH) return [];
    const message = `"${COMPETENCIES[id].name}" (${id}) has ${count} questions: name it under competencies of at least ${QUESTIONS_EACH} questions that practise it`;
    return [{ file: 'src/content/questions', message }];
  });
}
