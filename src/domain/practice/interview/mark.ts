import type { Grade } from '../log/event.ts';

/** The share of the key points that were said, 0 to 100, whole; undefined where there are none to be said. */
export const markOf = (points: number, said: readonly number[]): number | undefined =>
  points > 0 ? Math.round((100 * said.length) / points) : undefined;

/** From which mark on a card is graded Hard, Good and Easy; below it is Again. Our choice. */
export const GRADED_FROM = { 2: 40, 3: 70, 4: 95 } as const;

export const gradeOf = (mark: number): Grade =>
  mark >= GRADED_FROM[4] ? 4 : mark >= GRADED_FROM[3] ? 3 : mark >= GRADED_FROM[2] ? 2 : 1;
