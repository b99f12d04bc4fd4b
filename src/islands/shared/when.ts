/** Moments as a reader of a list wants them: how long ago, and exactly. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const AGO = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "just now", "3 hours ago", "yesterday"; empty where the moment is unknown. @param now milliseconds since 1970 */
export function ago(moment: string, now: number): string {
  const past = now - Date.parse(moment);
  if (Number.isNaN(past)) return '';
  // A clock that was set back makes moments of the future.
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return AGO.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return AGO.format(-Math.floor(past / HOUR), 'hour');
  if (past < 30 * DAY) return AGO.format(-Math.floor(past / DAY), 'day');
  return past < 365 * DAY
    ? AGO.format(-Math.floor(past / (30 * DAY)), 'month')
    : AGO.format(-Math.floor(past / (365 * DAY)), 'year');
}

/** "24 Nov 2026, 09:30", in the reader's time zone; empty where the moment is unknown. */
export function exactly(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? '' : EXACT.format(time);
}

/** Whole days that are left of so many, at least 0. @param now milliseconds since 1970 */
export function daysLeft(since: string, days: number, now: number): number {
  const past = now - Date.parse(since);
  return Number.isNaN(past) ? days : Math.max(0, Math.ceil(days - past / DAY));
}
