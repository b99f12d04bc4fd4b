/** Weeks of days, and how much was done on each. */
import { addDays, type Day } from '../calendar.ts';
import { mondayOf } from '../day-words.ts';
import type { DayCount } from '../fold/state.ts';

/** 0: nothing was done. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;
const STEPS = 5;

export interface HeatDay {
  readonly day: Day;
  readonly reviews: number;
  readonly step: Step;
}

export interface Heat {
  /** The earliest first; each from Monday on, the last one up to today. */
  readonly weeks: readonly (readonly HeatDay[])[];
  /** Reviews that each step goes up to, from step 1 on. */
  readonly bounds: readonly number[];
  readonly reviews: number;
  /** Days on which anything was reviewed. */
  readonly active: number;
  /** The day with the most reviews; the latest of several. */
  readonly most: HeatDay | undefined;
}

/** Sizes of a step that can be said easily. */
const SIZES = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1_000];

/** @param weeks how many, the current one among them */
export function heatOf(days: ReadonlyMap<Day, DayCount>, today: Day, weeks: number): Heat {
  const first = addDays(mondayOf(today), -7 * (weeks - 1));
  const all: { readonly day: Day; readonly reviews: number }[] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) all.push({ day, reviews: days.get(day)?.reviews ?? 0 });
  const greatest = Math.max(0, ...all.map(({ reviews }) => reviews));
  const size = SIZES.find((each) => each * STEPS >= greatest) ?? Math.ceil(greatest / STEPS);
  const marked = all.map(({ day, reviews }) => ({ day, reviews, step: Math.ceil(reviews / size) as Step }));
  return {
    weeks: Array.from({ length: weeks }, (_, i) => marked.slice(7 * i, 7 * i + 7)),
    bounds: Array.from({ length: STEPS }, (_, i) => size * (i + 1)),
    reviews: marked.reduce((sum, { reviews }) => sum + reviews, 0),
    active: marked.filter(({ reviews }) => reviews > 0).length,
    most: marked.findLast(({ reviews }) => reviews > 0 && reviews === greatest),
  };
}
