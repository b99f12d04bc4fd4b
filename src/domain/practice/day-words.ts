/** Days in words. */
import { addDays, type Day } from './calendar.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** "26 Nov", or with the year where it is not that of `beside`: "26 Nov 2025". */
export function shortDay(day: Day, beside: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const text = `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`;
  return beside.startsWith(`${year}-`) ? text : `${text} ${year}`;
}

/** 0 is Monday, 6 Sunday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** "Thu 26 Nov". */
export const namedDay = (day: Day, beside: Day): string => `${WEEKDAYS[weekdayOf(day)] ?? ''} ${shortDay(day, beside)}`;

/** The Monday on or before. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** "1 review", "412 reviews", "1,204 cards". @param one as one of them is called */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
