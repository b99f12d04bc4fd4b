import { COMPETENCIES, COMPETENCY_IDS, EXAM_DOMAIN_IDS, EXAM_DOMAINS } from './vocabulary.ts';
import type { Competency, ExamDomain } from './vocabulary.ts';

/** What a question says of itself to the exam. */
interface Practising {
  readonly exam: ExamDomain;
  /** The main one first. */
  readonly competencies: readonly Competency[];
}

interface MappedCompetency<Q> {
  readonly id: Competency;
  readonly name: string;
  /** The questions that are about it before all. */
  readonly main: readonly Q[];
  /** Those that are about another one first and practise this one besides. */
  readonly besides: readonly Q[];
}

interface MappedDomain<Q> {
  readonly id: ExamDomain;
  readonly name: string;
  /** Its share of the exam, in percent. */
  readonly weight: number;
  readonly competencies: readonly MappedCompetency<Q>[];
}

/** The outline of the exam with the questions for each of its competencies, in the order in which they were given. */
export function examMap<Q extends Practising>(questions: readonly Q[]): readonly MappedDomain<Q>[] {
  return EXAM_DOMAIN_IDS.filter((id) => id !== 'outside').map((id) => ({
    id,
    name: EXAM_DOMAINS[id].name,
    weight: EXAM_DOMAINS[id].weight,
    competencies: COMPETENCY_IDS.filter((competency) => COMPETENCIES[competency].domain === id).map((competency) => ({
      id: competency,
      name: COMPETENCIES[competency].name,
      main: questions.filter(({ competencies }) => competencies[0] === competency),
      besides: questions.filter(({ competencies }) => competencies.indexOf(competency) > 0),
    })),
  }));
}
