/** How well a card is known, in four words. */
import type { CardState } from '../fold/state.ts';
import { retrievability } from '../memory.ts';

export const STANDINGS = ['new', 'learning', 'known', 'weak'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Lapses from which on a card is weak, whatever it was graded last. */
export const WEAK_LAPSES = 4;
/** Below this probability of recall a card is weak. */
export const WEAK_RETRIEVABILITY = 0.75;

/**
 * New: never graded. Weak: graded Again last, or forgotten four times, or recalled now with less than 75 %. Known: in review, graded on
 * two days or more, and recalled now as often as is wanted. Learning: all others.
 *
 * @param retention the share of recall that is wanted, 0 to 1
 */
export function standingOf(state: CardState | undefined, now: number, retention: number): Standing {
  const memory = state?.memory;
  if (!memory) return 'new';
  const recall = retrievability(memory, now);
  if (state.last === 1 || memory.lapses >= WEAK_LAPSES || recall < WEAK_RETRIEVABILITY) return 'weak';
  // What is due today was scheduled to have come down to just that share: it counts as known until the day is over.
  return memory.state === 'review' && state.first !== state.latest && recall >= retention - 0.02 ? 'known' : 'learning';
}
