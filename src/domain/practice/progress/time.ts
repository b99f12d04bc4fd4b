import { addDays, type Day } from '../calendar.ts';
import type { DayCount } from '../fold/state.ts';

/** Seconds a card, as long as too few were graded to know better. */
const USUAL_SECONDS = 20;
const ENOUGH_REVIEWS = 20;

/** What a card takes this reader, in whole seconds. */
export function secondsACard(days: Iterable<DayCount>): number {
  let [reviews, milliseconds] = [0, 0];
  for (const day of days) {
    reviews += day.reviews;
    milliseconds += day.milliseconds;
  }
  return reviews < ENOUGH_REVIEWS || milliseconds === 0
    ? USUAL_SECONDS
    : Math.max(1, Math.round(milliseconds / reviews / 1_000));
}

export interface TimeSpent {
  /** Days with reviews, the earliest first. */
  readonly days: readonly DayCount[];
  readonly reviews: number;
  readonly milliseconds: number;
  /** In the mean, of a day with reviews; undefined: there was none. */
  readonly minutesADay: number | undefined;
  /** In the mean, from the question to the grade. */
  readonly secondsAReview: number | undefined;
}

/** What was done in the last days. @param length how many, today among them */
export function timeSpent(days: ReadonlyMap<Day, DayCount>, today: Day, length: number): TimeSpent {
  const from = addDays(today, 1 - length);
  const those = [...days.values()]
    .filter(({ day }) => day >= from && day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const reviews = those.reduce((sum, day) => sum + day.reviews, 0);
  const milliseconds = those.reduce((sum, day) => sum + day.milliseconds, 0);
  return {
    days: those,
    reviews,
    milliseconds,
    minutesADay: those.length === 0 ? undefined : milliseconds / 60_000 / those.length,
    secondsAReview: reviews === 0 ? undefined : milliseconds / 1_000 / reviews,
  };
}
