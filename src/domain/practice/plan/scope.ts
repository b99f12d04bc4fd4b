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
