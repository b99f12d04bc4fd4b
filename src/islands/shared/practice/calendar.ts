import type { Calendar, Day } from '../../../domain/practice/calendar.ts';

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

const at = (day: Day) => new Date(`${day}T12:00:00`);

/** As it is written in a sentence: "Sat 12 Dec", with the year where it is another than today's. */
export function dayWords(day: Day, today: Day): string {
  return at(day).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });
}
