/** What of the questions that may be asked has been asked already. */
import type { Asked, InterviewEvent } from '../log/event.ts';

/** A question that was passed over, or not reached, was not asked: it may come again. */
export const wasAsked = ({ mark }: Asked): boolean => mark !== null;

export interface Round {
  /** What of the pool has been asked since it was last spent; never all of it. */
  readonly asked: ReadonlySet<string>;
  /** How often the whole pool has been asked. */
  readonly spent: number;
}

/** @param interviews in the order of time; questions asked for another scope count, where they are of this pool */
export function roundOf(pool: readonly { readonly id: string }[], interviews: readonly InterviewEvent[]): Round {
  const ids = new Set(pool.map(({ id }) => id));
  let asked = new Set<string>();
  let spent = 0;
  for (const { question } of interviews.flatMap((interview) => interview.asked.filter(wasAsked))) {
    if (!ids.has(question)) continue;
    asked.add(question);
    if (asked.size < ids.size) continue;
    asked = new Set();
    spent += 1;
  }
  return { asked, spent };
}
