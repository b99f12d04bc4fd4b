import type { Day } from '../calendar.ts';
import { timeOf } from '../log/ahead.ts';
import type { ReviewEvent } from '../log/event.ts';
import type { CardState, DayCount } from './state.ts';

const nothing = (day: Day): DayCount => ({
  day,
  reviews: 0,
  fresh: 0,
  due: 0,
  grades: [0, 0, 0, 0],
  recalled: 0,
  milliseconds: 0,
});

/** The longest day there is, that on which summer time ends: what is due on a day is due before so much of it has passed. */
const DAY_MS = 25 * 3_600_000;

/** @param state of the card, before the review */
export function countReview(count: DayCount | undefined, state: CardState, event: ReviewEvent): DayCount {
  const before = count ?? nothing(event.day);
  const { memory, latest } = state;
  // One that an interview asks for early, or brings up before its time, says nothing of how much is recalled when it is due.
  const isDue = memory?.state === 'review' && latest !== event.day && memory.due - timeOf(event) < DAY_MS;
  return {
    day: event.day,
    reviews: before.reviews + 1,
    fresh: before.fresh + (memory ? 0 : 1),
    due: before.due + (isDue ? 1 : 0),
    grades: [1, 2, 3, 4].map((grade, i) => (before.grades[i] ?? 0) + (grade === event.grade ? 1 : 0)) as [
      number,
      number,
      number,
      number,
    ],
    recalled: before.recalled + (isDue && event.grade > 1 ? 1 : 0),
    milliseconds: before.milliseconds + (event.took ?? 0),
  };
}

/** Both together, or, with −1, the one without the other. Undefined where nothing is left. */
export function addCounts(a: DayCount | undefined, b: DayCount, sign: 1 | -1 = 1): DayCount | undefined {
  const before = a ?? nothing(b.day);
  const sum: DayCount = {
    day: b.day,
    reviews: before.reviews + sign * b.reviews,
    fresh: before.fresh + sign * b.fresh,
    due: before.due + sign * b.due,
    grades: before.grades.map((n, i) => n + sign * (b.grades[i] ?? 0)) as unknown as DayCount['grades'],
    recalled: before.recalled + sign * b.recalled,
    milliseconds: before.milliseconds + sign * b.milliseconds,
  };
  return sum.reviews === 0 ? undefined : sum;
}
