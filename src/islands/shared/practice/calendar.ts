import type { Calendar } from '../../../domain/practice/calendar.ts';

/** Who practises at one in the morning has not gone to bed yet. */
const BEGINS_AT = 4;

const two = (n: number) => String(n).padStart(2, '0');

/** The reader's days, by the clock and the time zone of the browser: they begin at four in the morning. */
export function browserCalendar(): Calendar {
  return {
    now: () => Date.now(),
    dayOf: (at) => {
      const date = new Date(at);
      if (date.getHours() < BEGINS_AT) date.setDate(date.getDate() - 1);
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    },
    endOf: (day) => {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
      return new Date(year, month - 1, date + 1, BEGINS_AT).getTime();
    },
  };
}
