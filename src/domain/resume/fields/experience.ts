import type { Point, Span } from './dates.ts';

const number = (year: number, month: number) => year * 12 + month - 1;

/** Where only years are said, half a year of each counts: "2019 – 2021" is two years, somewhere between one and three. */
const begin = ({ year, month }: Point) => number(year, month ?? 7);
const end = ({ year, month }: Point) => number(year, month ?? 6);

/** First and last month of a span, counted from the year 0; both inclusive. */
export function monthsOf(
  { from, to }: Pick<Span, 'from' | 'to'>,
  today: string,
): readonly [first: number, last: number] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = begin(from);
  const last = to === 'present' ? number(year, month) : end(to);
  if (last >= first) return [first, last];
  // Within one year, or a role that begins this month or later.
  return to !== 'present' && to.year === from.year && to.month === undefined
    ? [number(from.year, from.month ?? 4), number(to.year, from.month === undefined ? 9 : 12)]
    : [first, first];
}

/**
 * Months in which at least one of the roles was held: what overlaps counts once, gaps do not count.
 *
 * @param today such as "2026-11"
 */
export function monthsCovered(spans: readonly Pick<Span, 'from' | 'to'>[], today: string): number | undefined {
  if (spans.length === 0) return undefined;
  let total = 0;
  let reached = -Infinity;
  for (const [first, last] of spans.map((span) => monthsOf(span, today)).sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, last - Math.max(first, reached + 1) + 1);
    reached = Math.max(reached, last);
  }
  return total;
}
