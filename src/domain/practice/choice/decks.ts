/** The decks that a reader can choose from, and how many of their cards are what. */
import { EXAM_DOMAIN_IDS, EXAM_DOMAINS, LEVELS } from '../../content/vocabulary.ts';
import type { Card, Deck } from '../deck.ts';
import { NEW_CARD } from '../fold/state.ts';
import { dueDayOf } from '../plan/plan.ts';
import { cardsOf, isHidden, type Given } from '../session/queue.ts';
import type { Selection } from './selection.ts';
import { standingOf } from './standing.ts';

export interface DeckCount {
  readonly name: string;
  readonly selection: Selection;
  readonly all: number;
  /** To be reviewed today, those in their steps among them, whatever the limit of the day. */
  readonly due: number;
  readonly fresh: number;
  readonly known: number;
}

export interface DeckGroup {
  readonly name: string;
  readonly decks: readonly DeckCount[];
}

/** The name of a deck in a sentence. */
export function nameOf(selection: Selection, deck: Deck): string {
  switch (selection.kind) {
    case 'all':
      return 'All cards';
    case 'starred':
      return 'Starred';
    case 'weak':
      return 'Weak';
    case 'due':
      return 'Due';
    case 'topic':
      return deck.topics.find(({ id }) => id === selection.id)?.name ?? selection.id;
    case 'level':
      return selection.level;
    case 'exam':
      return EXAM_DOMAINS[selection.exam].name;
    case 'questions': {
      const [only] = selection.ids;
      const short = deck.questions.find(({ id }) => id === only)?.short;
      return selection.ids.length === 1 && short !== undefined ? short : `${selection.ids.length} questions`;
    }
  }
}

export function deckGroups(given: Given): readonly DeckGroup[] {
  const count = counter(given);
  const of = (selections: readonly Selection[]) =>
    selections.map((selection) => ({
      name: nameOf(selection, given.deck),
      selection,
      ...count(cardsOf(given, selection)),
    }));
  return [
    { name: 'All, starred, weak', decks: of((['all', 'starred', 'weak'] as const).map((kind) => ({ kind }))) },
    { name: 'By topic', decks: of(given.deck.topics.map(({ id }) => ({ kind: 'topic', id }))) },
    { name: 'By level', decks: of(LEVELS.map((level) => ({ kind: 'level', level }))) },
    { name: 'By exam domain', decks: of(EXAM_DOMAIN_IDS.map((exam) => ({ kind: 'exam', exam }))) },
  ].map(({ name, decks }) => ({
    name,
    decks: decks.filter(({ all, selection }) => all > 0 || selection.kind !== 'exam'),
  }));
}

/** Looks at every card once, however many decks it is in. */
function counter({ deck, derived, calendar, plan }: Given) {
  const now = calendar.now();
  const today = calendar.dayOf(now);
  const facts = new Map(
    deck.cards.map(({ id }) => {
      const state = derived.cards.get(id) ?? NEW_CARD;
      const shown = !isHidden(state, today);
      const { memory } = state;
      const isDue = memory !== undefined && (dueDayOf(id, state, plan, calendar) ?? today) <= today;
      return [
        id,
        {
          due: shown && isDue,
          fresh: shown && !memory,
          known: standingOf(state, now, derived.settings.retention) === 'known',
        },
      ] as const;
    }),
  );
  return (cards: readonly Card[]) => {
    let [due, fresh, known] = [0, 0, 0];
    for (const { id } of cards) {
      const fact = facts.get(id);
      if (fact?.due) due += 1;
      if (fact?.fresh) fresh += 1;
      if (fact?.known) known += 1;
    }
    return { all: cards.length, due, fresh, known };
  };
}
