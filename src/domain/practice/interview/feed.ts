/** From the marks of an interview to grades of cards. */
import type { EventId, InterviewEvent, PracticeEvent, ReviewEvent } from '../log/event.ts';
import { gradeOf } from './mark.ts';
import { wasAsked } from './pool.ts';

/** The same for an interview that was deleted and brought back under another id: ids begin with their moment. */
export const feedSession = (interview: EventId): string => `interview-${interview.slice(0, 9)}`;

/** A grade for the card of each answer that was marked. */
export function feedOf(
  interview: InterviewEvent,
  { newId, day, retention }: { readonly newId: () => EventId; readonly day: string; readonly retention: number },
): ReviewEvent[] {
  return interview.asked.filter(wasAsked).map(({ question, mark, seconds }) => ({
    kind: 'review',
    id: newId(),
    card: question,
    grade: gradeOf(mark ?? 0),
    day,
    retention,
    took: Math.min(600_000, seconds * 1000),
    session: feedSession(interview.id),
  }));
}

/** The grades that an interview gave and that have not been taken back. */
export function fedBy(interview: EventId, log: readonly PracticeEvent[]): EventId[] {
  const session = feedSession(interview);
  const undone = new Set(log.flatMap((event) => (event.kind === 'undo' ? event.of : [])));
  return log
    .filter((event) => event.kind === 'review' && event.session === session && !undone.has(event.id))
    .map(({ id }) => id);
}
