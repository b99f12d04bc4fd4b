/** How much a question asks to be asked. */
import type { Standing } from '../choice/standing.ts';
import type { InterviewEvent } from '../log/event.ts';
import { GRADED_FROM } from './mark.ts';
import { wasAsked } from './pool.ts';

/** Our choice: what is weak comes up three times as readily as what is known, what was never seen twice as readily. */
export const WEAKNESS: Readonly<Record<Standing, number>> = { known: 1, learning: 1.5, new: 2, weak: 3 };

/** @param mark 0 to 100 */
function standingOfMark(mark: number): Standing {
  if (mark < GRADED_FROM[2]) return 'weak';
  return mark < GRADED_FROM[4] ? 'learning' : 'known';
}

/** The last mark of each question. @param interviews in the order of time */
export const lastMarks = (interviews: readonly InterviewEvent[]): ReadonlyMap<string, number> =>
  new Map(
    interviews.flatMap(({ asked }) =>
      asked.filter(wasAsked).map(({ question, mark }): [string, number] => [question, mark ?? 0]),
    ),
  );

/**
 * The weaker of what the card of the answer and the last mark say; a card that nobody has seen says nothing where there is a mark.
 *
 * @returns one of `WEAKNESS`
 */
export function weaknessOf(card: Standing, mark: number | undefined): number {
  if (mark === undefined) return WEAKNESS[card];
  const marked = WEAKNESS[standingOfMark(mark)];
  return card === 'new' ? marked : Math.max(marked, WEAKNESS[card]);
}
