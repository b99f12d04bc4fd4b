/** What a picture of progress shows, in a sentence or two. */
import type { Day } from '../calendar.ts';
import { counted, namedDay, shortDay } from '../day-words.ts';
import { MOST_NEW } from '../log/event.ts';
import type { Plan } from '../plan/plan.ts';
import type { DayAhead } from './forecast.ts';
import type { Heat } from './heat.ts';
import type { InterviewMark, TopicMark } from './interviews.ts';
import type { Retention } from './retention.ts';
import type { Division } from './standings.ts';
import type { TimeSpent } from './time.ts';

/** A share as a whole percentage, its sign kept on the line: 91 %. */
export const percentWords = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** "86 to 94 %". */
export const rangeWords = ([low, high]: readonly [number, number]): string =>
  `${Math.round(100 * low)} to ${percentWords(high)}`;

/** @param due by what is known now @param expected with what will come of it, day by day */
export function forecastFinding(due: readonly DayAhead[], expected: readonly DayAhead[]): string {
  const sum = (days: readonly DayAhead[], of: (day: DayAhead) => number) => days.reduce((all, day) => all + of(day), 0);
  const [today] = due;
  const all = sum(due, (day) => day.due);
  const [reviews, fresh] = [sum(expected, (day) => day.due), sum(expected, (day) => day.fresh)];
  const known = `${counted(today?.due ?? 0, 'card')} due today, ${all} by the end of ${due.length} days, by what is known now.`;
  return `${known} With the cards that are yet to be learned, expect ${counted(reviews, 'review')} and ${counted(fresh, 'new card')}.`;
}

/** Below this an interval is so wide that nothing follows from it. */
const FEW = 10;

/** @param target the share that is wanted, 0 to 1 @param name of the stretch, such as "Last 30 days" */
export function retentionFinding(
  { reviews, recalled, share, interval }: Retention,
  target: number,
  name: string,
): string {
  const stretch = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const wanted = `${percentWords(target)} is wanted`;
  if (share === undefined || interval === undefined) return `Nothing was due in the ${stretch}; ${wanted}.`;
  const said = `In the ${stretch} ${recalled} of ${counted(reviews, 'due card')} ${recalled === 1 ? 'was' : 'were'} recalled: ${percentWords(share)}, the true share lying between ${rangeWords(interval).replace(' to ', ' and ')} with 95\u00a0% confidence.`;
  const [low, high] = interval;
  if (reviews < FEW) return `${said} That is too few to say whether it is the ${percentWords(target)} that is wanted.`;
  if (target < low) return `${said} ${wanted}: you recall more than that, and could see the cards less often.`;
  if (target > high) return `${said} ${wanted}: you recall less than that.`;
  return `${said} ${wanted}, which lies within.`;
}

export function heatFinding({ reviews, active, most, weeks }: Heat, today: Day): string {
  if (!most) return `No reviews in the last ${weeks.length} weeks.`;
  const days = weeks.flat().length;
  return `${counted(reviews, 'review')} on ${active} of the last ${days} days; the most on ${namedDay(most.day, today)}: ${most.reviews}.`;
}

export function timeFinding({ days, minutesADay, secondsAReview }: TimeSpent, length: number): string {
  if (minutesADay === undefined || secondsAReview === undefined) return `No reviews in the last ${length} days.`;
  if (minutesADay === 0)
    return `Reviews on ${days.length} of the last ${length} days; how long they took is not known.`;
  const minutes = minutesADay < 1 ? 'less than a minute' : counted(Math.round(minutesADay), 'minute');
  return `Reviews on ${days.length} of the last ${length} days; on such a day ${minutes}, ${Math.round(secondsAReview)} s a review, in the mean.`;
}

export function standingFinding(divisions: readonly Division[]): string {
  const parts = divisions[0]?.parts ?? [];
  const sum = (key: 'all' | 'new' | 'learning' | 'known' | 'weak') =>
    parts.reduce((all, { tally }) => all + tally[key], 0);
  const weakest = parts.toSorted((a, b) => b.tally.weak - a.tally.weak)[0];
  const most =
    weakest && weakest.tally.weak > 0 ? ` Most of the weak ones are in ${weakest.name}: ${weakest.tally.weak}.` : '';
  return `Of ${counted(sum('all'), 'card')} ${sum('known')} are known, ${sum('learning')} are being learned, ${sum('weak')} are weak and ${sum('new')} are new.${most}`;
}

/** What is left before the interview, and what it asks. */
export function planFinding(plan: Plan, newADay: number, today: Day): string {
  const { interview, daysLeft, cards, unseen, newDays, pace, leftOut } = plan;
  const when = interview === today ? 'is today' : `is on ${namedDay(interview, today)}`;
  const left = daysLeft === 0 ? 'no day is left before it' : `${counted(daysLeft, 'day is', 'days are')} left`;
  const head = `Your interview ${when}: ${left}.`;
  if (cards.size === 0) return `${head} Every card of the plan is suspended.`;
  if (unseen === 0)
    return `${head} All ${counted(cards.size, 'card')} of the plan ${cards.size === 1 ? 'has' : 'have'} been seen.`;
  const rest = `${unseen} of ${counted(cards.size, 'card')} of the plan are unseen`;
  if (newDays === 0) return `${head} ${rest}, and no day is left for new ones.`;
  const asks = `${rest}: ${counted(pace, 'new card')} a day for ${counted(newDays, 'day')} would do.`;
  if (pace > MOST_NEW) {
    const most = Math.max(0, unseen - MOST_NEW * newDays);
    return `${head} ${rest}, more than can be learned: at ${MOST_NEW} a day, which is the most, ${most} stay unseen.`;
  }
  return leftOut > 0
    ? `${head} ${asks} With your limit of ${newADay} a day ${leftOut} would stay unseen.`
    : `${head} ${asks}`;
}

export function interviewFinding(marks: readonly InterviewMark[], topics: readonly TopicMark[], today: Day): string {
  const marked = marks.flatMap((one) => (one.mark === undefined ? [] : [{ ...one, mark: one.mark }]));
  const [first, last] = [marked[0], marked.at(-1)];
  if (!first || !last) return `${counted(marks.length, 'mock interview')}, none of them marked.`;
  const said =
    marked.length === 1
      ? `One marked interview, on ${shortDay(last.day, today)}: ${Math.round(last.mark)} of 100.`
      : `${counted(marked.length, 'marked interview')}: ${Math.round(first.mark)} of 100 on ${shortDay(first.day, today)}, ${Math.round(last.mark)} on ${shortDay(last.day, today)}.`;
  const [weakest] = topics;
  return weakest
    ? `${said} Weakest: ${weakest.name}, ${Math.round(weakest.mark)} of 100 in ${counted(weakest.questions, 'question')}.`
    : said;
}
