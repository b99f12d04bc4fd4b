/** Numbers, money and days as a sentence says them. */

/** A formatter takes far longer to make than to use. */
const formatters = new Map<string, Intl.NumberFormat>();

function format(x: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat('en', { ...options, signDisplay: 'negative' });
  formatters.set(key, formatter);
  // A hyphen is no minus sign.
  return formatter.format(x).replace('-', '−');
}

/**
 * A number with as many digits as are of use, groups of three, and its unit: 27,620; 10.65 min; 80.1 %; 0.0042.
 *
 * @param unit as the metric has it, such as "%" or "a month"; empty: none
 */
export function sayNumber(x: number, unit = ''): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'no number' : x > 0 ? 'without end' : 'below any number';
  const size = Math.abs(x);
  const digits = size >= 1000 ? 0 : size >= 20 ? 1 : 2;
  const text =
    size >= 1 || size === 0 ? format(x, { maximumFractionDigits: digits }) : format(x, { maximumSignificantDigits: 3 });
  return `${text}${unit === '' ? '' : ` ${unit}`}`;
}

/** An amount in a currency, without cents from 100 on. @param currency ISO 4217, such as USD */
export function sayMoney(amount: number, currency: string): string {
  const digits = Math.abs(amount) >= 99.5 ? 0 : 2;
  return format(amount, { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: digits });
}

/**
 * A share as a whole percentage, with a decimal below 10 %, and with the decimals that keep it apart from a bound it does not meet.
 *
 * @param share 0.063 is 6.3 %
 */
export function sayPercent(share: number, bound?: number): string {
  const digits = [Math.abs(share) < 0.0995 ? 1 : 0, 1, 2];
  return sayNumber(Number(apart(100 * share, bound === undefined ? undefined : 100 * bound, digits)), '%');
}

/** Points of a score as a whole number, or with the decimals that keep them apart from a bound they do not meet. */
export const sayPoints = (points: number, bound?: number) => apart(points, bound, [0, 1, 2]).replace('-', '−');

function apart(x: number, bound: number | undefined, digits: readonly number[]): string {
  const texts = digits.map((n) => x.toFixed(n));
  const meets = bound === undefined || Math.abs(x - bound) < 0.005;
  return (meets ? texts[0] : texts.find((text) => Number(text) !== bound)) ?? x.toFixed(3);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 24 November 2026. @param day such as 2026-11-24 */
export function sayDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "a", "a and b", "a, b and c". */
export const sayList = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
