/** A single date in the forms that people write it in. */
import { isWrittenOut, MONTH_OF, PARTS } from './months.ts';

export interface Point {
  readonly year: number;
  /** 1 to 12, where it is said. */
  readonly month?: number;
}

/** How a date is written; a resume that mixes them is harder to read for a program. `season`: any part of a year that is no month. */
export type DateStyle =
  'Month YYYY' | 'Mon YYYY' | 'Mon YY' | 'MM/YYYY' | 'MM.YYYY' | 'MM/YY' | 'YYYY-MM' | 'YYYY' | 'season' | 'day';

export interface Read {
  readonly point: Point;
  /** Undefined where it may be more than one: "May 2021". */
  readonly style: DateStyle | undefined;
}

const longest = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
export const MONTH = `(?:${longest(MONTH_OF.keys())})`;
export const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)';
const SEASON = '(?:winter|spring|summer|autumn|fall)';

/** Each form of a date. Tried in this order. */
const FORMS: readonly string[] = [
  `(?:\\d{1,2}\\.?\\s)?${MONTH}(?:\\.?,?\\s*(?:of\\s+)?|[-/])${YEAR}`,
  `${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `${MONTH}(?:\\.?\\s?['’]?|-)\\d{2}(?![\\d.,]|\\s*(?:%|ms|clusters|services|years))`,
  `${SEASON}\\s+(?:(?:of\\s+)?${YEAR}|['’]\\d{2})`,
  `(?:early|mid|late)[-\\s]${YEAR}`,
  `Q[1-4](?:\\s?[-/]\\s?|\\s?)(?:${YEAR}|['’]\\d{2})`,
  `(?:H[12]|[12]H)\\s?${YEAR}`,
  `${YEAR}\\s?[-/]?\\s?(?:Q[1-4]|H[12])`,
  `\\d{1,2}[./-]\\d{1,2}[./-]${YEAR}`,
  `${YEAR}[-./](?:0[1-9]|1[0-2])(?:[-./](?:0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
  `(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?${YEAR}`,
  `(?:0[1-9]|1[0-2])/\\d{2}(?![\\d/])`,
  `${YEAR}年(?:\\s?\\d{1,2}月)?`,
  YEAR,
];
export const POINT = `(?:${FORMS.join('|')})`;

/** @param isEnd whether it ends a span: then the last month of a quarter counts, else its first */
export function pointOf(written: string, isEnd = false): Read | undefined {
  const text = written.toLowerCase().trim();
  const four = /(?:19|20)\d\d/.exec(text)?.[0];
  const two = /\d{2}$/.exec(text)?.[0];
  const year = four === undefined ? two && century(Number(two)) : Number(four);
  if (year === undefined || year === '') return undefined;
  const name = /\p{L}{3,}/u.exec(text)?.[0] ?? '';
  const month = MONTH_OF.get(name);
  if (month !== undefined) {
    if (four === undefined) return { point: { year, month }, style: 'Mon YY' };
    const isOut = isWrittenOut(name);
    return { point: { year, month }, style: isOut === undefined ? undefined : isOut ? 'Month YYYY' : 'Mon YYYY' };
  }
  const part = PARTS.get(partIn(text));
  if (part) return { point: { year, month: part[isEnd ? 1 : 0] }, style: 'season' };
  return ofNumbers(text, year);
}

/** "1h 2020" and "2020 q3" name their part of the year in letters and digits. */
function partIn(text: string): string {
  const found = /\b(?:winter|spring|summer|autumn|fall|early|mid|late|q[1-4]|h[12]|[12]h)/.exec(text)?.[0] ?? '';
  return /^[12]h$/.test(found) ? `h${found.charAt(0)}` : found;
}

function ofNumbers(text: string, year: number): Read | undefined {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (/^\d{1,2}[/.]\d{2}$/.test(text)) return { point: { year, month: first }, style: 'MM/YY' };
  if (text.includes('年'))
    return second > 0 ? { point: { year, month: second }, style: 'YYYY-MM' } : { point: { year }, style: 'YYYY' };
  if (numbers.length === 3) {
    // The day is whichever of the two cannot be a month; where both could, the first, as in most countries.
    const [a, b] = first > 31 ? [third, second] : [first, second];
    return { point: { year, month: b > 12 ? a : b }, style: 'day' };
  }
  if (numbers.length === 2) {
    const isYearFirst = first > 31;
    return {
      point: { year, month: isYearFirst ? second : first },
      style: isYearFirst ? 'YYYY-MM' : text.includes('.') ? 'MM.YYYY' : 'MM/YYYY',
    };
  }
  return { point: { year }, style: 'YYYY' };
}

export const century = (short: number): number => (short > 50 ? 1900 + short : 2000 + short);
