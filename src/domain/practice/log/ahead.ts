/** Ids order events, also where a clock was ahead for a while: all that follow are then given later ids than their time. */
import { LAST_MOMENT, momentOf, type EventId } from './id.ts';

interface Timed {
  readonly id: EventId;
  readonly at?: number;
}

/** The clock of another device may be ahead of this one's by so much. */
const AHEAD_MS = 36 * 3_600_000;
/** Ids that are given in one go, each a millisecond after the last, are no more ahead than this. */
const APART_MS = 1_000;
/** Beyond it there would be no room for later ids. */
const FARTHEST = LAST_MOMENT / 2;

/** When it happened, in milliseconds since 1970. */
export const timeOf = ({ id, at }: Timed): number => at ?? momentOf(id);

/** The same, with its time where its id says a later one. @param now milliseconds since 1970 */
export const timed = <E extends Timed>(event: E, now: number): E =>
  event.at === undefined && momentOf(event.id) > now + APART_MS
    ? { ...event, at: Math.max(0, Math.round(now)) }
    : event;

/**
 * Whether an event says to be of a time that has not come. Its card would not come up again before that, and whoever takes it over
 * gives later ids from then on.
 *
 * @param now milliseconds since 1970
 */
export const isAhead = (event: Timed, now: number): boolean =>
  timeOf(event) > now + AHEAD_MS || momentOf(event.id) > FARTHEST;
