/** How well each part of the deck is known. */
import { EXAM_DOMAIN_IDS, EXAM_DOMAINS, LEVELS } from '../../content/vocabulary.ts';
import { nameOf } from '../choice/decks.ts';
import { writeSelection, type Selection } from '../choice/selection.ts';
import type { Card, Deck, DeckQuestion } from '../deck.ts';
import type { Derived } from '../fold/state.ts';
import { tally, type Tally } from './tally.ts';

export interface Part {
  readonly name: string;
  /** As the address of a session says it. */
  readonly selection: string;
  readonly tally: Tally;
}

export interface Division {
  readonly name: string;
  readonly parts: readonly Part[];
}

export function divisionsOf(deck: Deck, derived: Derived, now: number): readonly Division[] {
  const questions = new Map(deck.questions.map((question) => [question.id, question]));
  const split = (key: (question: DeckQuestion) => string, selections: readonly (readonly [string, Selection])[]) => {
    const cards = new Map<string, Card[]>(selections.map(([value]) => [value, []]));
    for (const card of deck.cards) {
      const question = questions.get(card.question);
      if (question) cards.get(key(question))?.push(card);
    }
    return selections.flatMap(([value, selection]): Part[] => {
      const those = cards.get(value) ?? [];
      if (those.length === 0) return [];
      const name = selection.kind === 'exam' ? EXAM_DOMAINS[selection.exam].name : nameOf(selection, deck);
      return [{ name, selection: writeSelection(selection), tally: tally(those, derived, now) }];
    });
  };
  return [
    {
      name: 'Topic',
      parts: split(
        (it) => it.topic,
        deck.topics.map(({ id }) => [id, { kind: 'topic', id }]),
      ),
    },
    {
      name: 'Level',
      parts: split(
        (it) => it.level,
        LEVELS.map((level) => [level, { kind: 'level', level }]),
      ),
    },
    {
      name: 'Exam domain',
      parts: split(
        (it) => it.exam,
        EXAM_DOMAIN_IDS.map((exam) => [exam, { kind: 'exam', exam }]),
      ),
    },
  ];
}
