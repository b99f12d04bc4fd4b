import { addDays, type Day } from '../calendar.ts';
import type { DayCount } from '../fold/state.ts';

export interface Retention {
  /** Cards in review that were due, each once a day. */
  readonly reviews: number;
  readonly recalled: number;
  /** 0 to 1; undefined: there was nothing to recall. */
  readonly share: number | undefined;
  /**
   * Between which shares the true one lies, with a confidence of 95 %: E. B. Wilson, "Probable inference, the law of succession, and
   * statistical inference", JASA 22 (1927).
   */
  readonly interval: readonly [low: number, high: number] | undefined;
}

const Z = 1.959964;

/** @param from the first day that counts @param to the last one */
export function trueRetention(days: Iterable<DayCount>, from: Day, to: Day): Retention {
  let [reviews, recalled] = [0, 0];
  for (const count of days) {
    if (count.day < from || count.day > to) continue;
    reviews += count.due;
    recalled += count.recalled;
  }
  if (reviews === 0) return { reviews, recalled, share: undefined, interval: undefined };
  const share = recalled / reviews;
  const middle = (share + (Z * Z) / (2 * reviews)) / (1 + (Z * Z) / reviews);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / reviews + (Z * Z) / (4 * reviews * reviews))) / (1 + (Z * Z) / reviews);
  return { reviews, recalled, share, interval: [Math.max(0, middle - half), Math.min(1, middle + half)] };
}

/** The usual stretches of time, each up to and with today. */
export const stretches = (today: Day) =>
  [
    { name: 'Today', from: today },
    { name: 'Last 7 days', from: addDays(today, -6) },
    { name: 'Last 30 days', from: addDays(today, -29) },
    { name: 'Last 90 days', from: addDays(today, -89) },
    { name: 'All time', from: '2000-01-01' },
  ] as const;
