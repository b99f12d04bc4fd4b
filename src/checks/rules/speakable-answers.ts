import { proseOfSection, splitSections } from '../../domain/content/markdown.ts';
import { secondsToSay } from '../../domain/content/speaking.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';

/** Every answer can be said in a minute: an interviewer who has to interrupt has heard too much. */
export function speakableAnswers(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap(({ file, body }): Finding[] => {
    if (!body) return [];
    const seconds = secondsToSay(proseOfSection(body, 'Answer'));
    if (seconds <= 60) return [];
    const line = splitSections(body).find(({ title }) => title === 'Answer')?.heading.position?.start.line;
    const message = `Answer: takes ${seconds} seconds to say: cut it to what is said in 60, and move the rest to the explanation`;
    return [{ file, line, column: 1, message }];
  });
}
