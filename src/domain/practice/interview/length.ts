/** How long a question takes, and so how many there are in an interview. */
import type { DeckQuestion } from '../deck.ts';

/** Minutes that can be chosen at once, and between which any number can be written. */
export const OFFERED_MINUTES = [10, 20, 30, 45, 60] as const;
export const MINUTES = { least: 5, most: 180, usual: 30 } as const;

/** To compare and mark an answer. Our choice: six key points are read and ticked in it without hurry. */
export const MARKING_SECONDS = 60;

/** The clock of a question: as long as the model answer takes to say, and as long again to think and to look for words. */
export const budgetSeconds = ({ seconds }: Pick<DeckQuestion, 'seconds'>): number => 2 * seconds;

/** What a question of the pool takes on average, in seconds; 0 for an empty pool. */
export function secondsEach(pool: readonly Pick<DeckQuestion, 'seconds'>[]): number {
  if (pool.length === 0) return 0;
  return pool.reduce((sum, question) => sum + budgetSeconds(question) + MARKING_SECONDS, 0) / pool.length;
}

/** How many questions fit: one at least, and not more than there are. */
export function questionsIn(minutes: number, pool: readonly Pick<DeckQuestion, 'seconds'>[]): number {
  if (pool.length === 0) return 0;
  return Math.min(pool.length, Math.max(1, Math.floor((minutes * 60) / secondsEach(pool))));
}
