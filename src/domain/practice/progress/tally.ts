import { standingOf, type Standing } from '../choice/standing.ts';
import type { Card } from '../deck.ts';
import type { Derived } from '../fold/state.ts';

export type Tally = Readonly<Record<Standing, number>> & { readonly all: number };

/** How many of these cards are new, being learned, known and weak. */
export function tally(cards: readonly Card[], derived: Derived, now: number): Tally {
  const counts: Record<Standing, number> = { new: 0, learning: 0, known: 0, weak: 0 };
  for (const { id } of cards) counts[standingOf(derived.cards.get(id), now, derived.settings.retention)] += 1;
  return { ...counts, all: cards.length };
}
