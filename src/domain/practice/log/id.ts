/**
 * Nine characters of milliseconds since 1970 in base 36, then up to 24 that nobody else has: ids in the order of their letters are in
 * the order of time, everywhere the same.
 */
export type EventId = string;
const TIME_DIGITS = 9;
export const ID = /^[0-9a-z]{9}[0-9a-z]{6,24}$/;

/** The last moment that nine characters can say, in the year 5188. */
export const LAST_MOMENT = 36 ** TIME_DIGITS - 1;

/** @param at milliseconds since 1970, whole @param unique 6 to 24 characters, a–z and 0–9, never the same twice */
export const eventId = (at: number, unique: string): EventId =>
  at.toString(36).padStart(TIME_DIGITS, '0') + unique.slice(0, 24);

/** The moment of an event, in milliseconds since 1970. */
export const momentOf = (id: EventId): number => Number.parseInt(id.slice(0, TIME_DIGITS), 36);
