const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 86_400_000;

const rounded = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toString();

/** How long it is until a card comes again, short enough for a button: "1 min", "4 d", "2.5 mo", "1.2 y". @param ms at least 0 */
export function intervalWords(ms: number): string {
  const [minutes, hours, days] = [MINUTE, HOUR, DAY].map((unit) => Math.round(ms / unit)) as [number, number, number];
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  if (hours < 24) return `${hours} h`;
  if (days < 31) return `${days} d`;
  return days < 350 ? `${rounded(days / 30.4)} mo` : `${rounded(days / 365.25)} y`;
}

/** The same in whole words, for a screen reader. */
export function spokenInterval(ms: number): string {
  const [number = '', unit = ''] = intervalWords(ms).split(' ');
  const name = { min: 'minute', h: 'hour', d: 'day', mo: 'month', y: 'year' }[unit] ?? unit;
  return `${number} ${name}${number === '1' ? '' : 's'}`;
}
