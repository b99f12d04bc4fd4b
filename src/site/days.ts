/** A day such as 2026-11-23 as it is read: 23 Nov 2026. */
export function readableDay(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
