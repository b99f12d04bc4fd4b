import { COMPETENCIES, COMPETENCY_IDS, EXAM_DOMAINS, type Competency } from '../../domain/content/vocabulary.ts';
import type { Corpus, QuestionFile } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** A question that the exam asks names what it practises, its main competency in the domain that it gives for the exam. */
export function competencies(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap((question): Finding[] => {
    const { file, frontmatter } = question;
    const exam = textOf(frontmatter.value, 'exam');
    if (exam === undefined || !(exam in EXAM_DOMAINS)) return [];
    const named = competenciesOf(question);
    const say = (message: string): Finding[] => [
      { file, ...frontmatter.place(named.length > 0 ? ['competencies', 0] : ['exam']), message },
    ];
    const [main] = named;
    if (exam === 'outside') {
      return main ? say('names competencies, but exam is outside: leave the key out, or name the domain') : [];
    }
    const inDomain = COMPETENCY_IDS.filter((id) => COMPETENCIES[id].domain === exam);
    if (main === undefined) {
      return say(`has no competencies, but exam is ${exam}: name the main one first, of ${inDomain.join(', ')}`);
    }
    if (inDomain.includes(main)) return [];
    return say(
      `names "${main}" first, which is of the domain ${COMPETENCIES[main].domain}, but exam is ${exam}: begin with one of ${inDomain.join(', ')}`,
    );
  });
}

/** The competencies that a question names, as far as they are known. */
export function competenciesOf({ frontmatter }: QuestionFile): Competency[] {
  const known: readonly unknown[] = COMPETENCY_IDS;
  return listOf(fieldOf(frontmatter.value, 'competencies')).filter((id): id is Competency => known.includes(id));
}
