/** Days as a reader lives them: local, beginning at four in the morning, written `2026-11-26`. */
export type Day = string;

/** What the domain is told of the clock and of the place. */
export interface Calendar {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly dayOf: (at: number) => Day;
  /** The moment at which a day ends, and the next begins. */
  readonly endOf: (day: Day) => number;
}

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const serial = (day: Day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Whether it is a day of the calendar that we all use, between the years 2000 and 2999. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  DAY.test(value) &&
  value.startsWith('2') &&
  !Number.isNaN(serial(value)) &&
  addDays(value, 0) === value;

export const addDays = (day: Day, days: number): Day =>
  new Date((serial(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** How many days lie between: 1 from one day to the next, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from);
