/** What a reset is of, and what it does, in words. */
import { counted } from '../../domain/practice/day-words.ts';
import type { Deck } from '../../domain/practice/deck.ts';
import type { Derived } from '../../domain/practice/fold/state.ts';
import type { PracticeEvent } from '../../domain/practice/log/event.ts';
import { wordsOf } from '../../domain/practice/line-words.ts';
import type { Reset } from '../../domain/practice/log/resets.ts';

/** Cards, or everything: mock interviews and cards that are no longer in the deck, too. */
export interface Target {
  readonly name: string;
  readonly cards: readonly string[] | undefined;
  /** Reviews that count now. */
  readonly reviews: number;
}

export const EVERYTHING = 'everything';

const repsOf = (derived: Derived, cards: Iterable<string>): number =>
  [...cards].reduce((sum, id) => sum + (derived.cards.get(id)?.memory?.reps ?? 0), 0);

/** @param chosen `everything`, `topic:<id>` or `card:<id>` @returns undefined where there is no such thing */
export function targetOf(chosen: string, deck: Deck, derived: Derived): Target | undefined {
  if (chosen === EVERYTHING) {
    return { name: 'everything', cards: undefined, reviews: repsOf(derived, derived.cards.keys()) };
  }
  const [kind, id = ''] = chosen.split(/:(.*)/s);
  if (kind === 'card') return { name: nameOfCard(deck, id), cards: [id], reviews: repsOf(derived, [id]) };
  const topic = deck.topics.find((one) => one.id === id);
  if (!topic) return undefined;
  const cards = cardsOfTopic(deck, id).filter((card) => derived.cards.has(card));
  return { name: topic.name, cards, reviews: repsOf(derived, cards) };
}

function cardsOfTopic(deck: Deck, topic: string): readonly string[] {
  const questions = new Set(deck.questions.filter((one) => one.topic === topic).map(({ id }) => id));
  return deck.cards.filter(({ question }) => questions.has(question)).map(({ id }) => id);
}

/** What it asks, or its id where the site no longer has it. */
export function nameOfCard(deck: Deck, id: string): string {
  const card = deck.cards.find((one) => one.id === id);
  return card ? wordsOf(card.front) : id;
}

/** Cards that anything is known of, in the order of the deck, by topic. */
export function knownCards(deck: Deck, derived: Derived) {
  const topicOf = new Map(deck.questions.map(({ id, topic }) => [id, topic]));
  const known = deck.cards.filter(({ id }) => derived.cards.has(id));
  return deck.topics
    .map(({ id, name }) => ({ id, name, cards: known.filter(({ question }) => topicOf.get(question) === id) }))
    .filter(({ cards }) => cards.length > 0);
}

export function askOf({ name, cards, reviews }: Target): string {
  const what =
    cards === undefined
      ? `all ${counted(reviews, 'review')}, all marks and all mock interviews`
      : cards.length === 1
        ? `the ${counted(reviews, 'review')} and the marks of “${name}”`
        : `the ${counted(reviews, 'review')} and the marks of ${counted(cards.length, 'card')} of ${name}`;
  const then = cards?.length === 1 ? 'It is new again.' : 'The cards are new again.';
  return `Let ${what} count no longer? ${then} Nothing is deleted: it can be taken back, and settings stay.`;
}

/** The events that do it. @param newId gives an id for each */
export const resetEvents = ({ cards }: Target, newId: () => string): readonly PracticeEvent[] =>
  cards === undefined ? [{ kind: 'reset', id: newId() }] : cards.map((card) => ({ kind: 'reset', id: newId(), card }));

/** What a reset of some time ago was of. */
export function nameOfReset({ cards }: Reset, deck: Deck): string {
  if (cards === undefined) return 'Everything';
  const [only = ''] = cards;
  if (cards.length === 1) return nameOfCard(deck, only);
  const topicOf = new Map(deck.questions.map(({ id, topic }) => [id, topic]));
  const questionOf = new Map(deck.cards.map(({ id, question }) => [id, question]));
  const topics = new Set(cards.map((card) => topicOf.get(questionOf.get(card) ?? '')));
  const [topic] = topics;
  const name = topics.size === 1 ? deck.topics.find(({ id }) => id === topic)?.name : undefined;
  return name === undefined ? counted(cards.length, 'card') : `${counted(cards.length, 'card')} of ${name}`;
}
