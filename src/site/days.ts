const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day such as 2026-11-23 as it is read: 23 Nov 2026. */
export function readableDay(day: string): string {
  return FORMAT.format(new Date(day));
}
