import { EXAM_DOMAINS, type ExamDomain } from '../../content/vocabulary.ts';
import type { Deck, DeckQuestion } from '../deck.ts';
import type { Scope } from '../log/event.ts';

export const WHOLE: Scope = { topics: [], levels: [], exams: [], questions: [] };

/** Whether a question is asked for: by each list that is not empty. */
export function inScope({ topics, levels, exams, questions }: Scope): (question: DeckQuestion) => boolean {
  const holds = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return ({ id, topic, level, exam }) =>
    holds(topics, topic) && holds(levels, level) && holds(exams, exam) && holds(questions, id);
}

/** The ids of the cards of a scope, in the order of the deck. */
export function cardsInScope(deck: Deck, scope: Scope): readonly string[] {
  const asked = new Set(deck.questions.filter(inScope(scope)).map(({ id }) => id));
  return deck.cards.filter(({ question }) => asked.has(question)).map(({ id }) => id);
}

/** What a scope asks for by name; an id that is not known any longer stands for itself. */
export function namesInScope({ topics, exams }: Scope, deck: Deck): Pick<Scope, 'topics' | 'exams'> {
  return {
    topics: topics.map((topic) => deck.topics.find(({ id }) => id === topic)?.name ?? topic),
    exams: exams.map((exam) => (Object.hasOwn(EXAM_DOMAINS, exam) ? EXAM_DOMAINS[exam as ExamDomain].name : exam)),
  };
}
