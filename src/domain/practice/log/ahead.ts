import { momentOf, type EventId } from './id.ts';

/** The clock of another device may be ahead of this one's by so much. */
const AHEAD_MS = 36 * 3_600_000;

/**
 * Whether an event says to be of a time that has not come. It would stand after everything that is done from now on: a reset would
 * take all of it back, and no card would ever come up again.
 *
 * @param now milliseconds since 1970
 */
export const isAhead = (id: EventId, now: number): boolean => momentOf(id) > now + AHEAD_MS;
