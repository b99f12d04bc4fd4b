/** What follows from the log. */
import type { Day } from '../calendar.ts';
import type { Grade, InterviewEvent, Settings } from '../log/event.ts';
import type { Memory } from '../memory.ts';

export interface CardState {
  /** undefined: never graded. */
  readonly memory?: Memory;
  readonly last?: Grade;
  /** The day of the first grade, and of the last. */
  readonly first?: Day;
  readonly latest?: Day;
  readonly suspended: boolean;
  readonly starred: boolean;
  /** Not shown before this day. */
  readonly buriedUntil?: Day;
  /** The moment at which the reader asked for it to come first. */
  readonly wanted?: number;
}

/** What was done on a day. */
export interface DayCount {
  readonly day: Day;
  /** All grades. */
  readonly reviews: number;
  /** Cards that were graded for the first time. */
  readonly fresh: number;
  /** Grades of cards in review that were due, as limits count them: each card once a day. */
  readonly due: number;
  /** By grade, Again first. */
  readonly grades: readonly [number, number, number, number];
  /** Of the `due`, those that were recalled: what true retention is made of. */
  readonly recalled: number;
  readonly milliseconds: number;
}

export interface Derived {
  /** Of cards that anything is known of. */
  readonly cards: ReadonlyMap<string, CardState>;
  readonly days: ReadonlyMap<Day, DayCount>;
  readonly settings: Settings;
  /** In the order of time. */
  readonly interviews: readonly InterviewEvent[];
}

/** Lapses that make a card a leech: it costs more than it gives, and its page should be read again. Anki's default, too. */
export const LEECH_LAPSES = 8;

export const NEW_CARD: CardState = { suspended: false, starred: false };
