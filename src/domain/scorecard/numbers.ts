/** Numbers, money and days as a sentence says them. */

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
    size >= 1 || size === 0
      ? x.toLocaleString('en', { maximumFractionDigits: digits })
      : x.toLocaleString('en', { maximumSignificantDigits: 3 });
  return `${minus(text)}${unit === '' ? '' : ` ${unit}`}`;
}

/** A hyphen is no minus sign. */
const minus = (text: string) => text.replace(/^-0$/, '0').replace('-', '−');

/** An amount in a currency, without cents from 100 on. @param currency ISO 4217, such as USD */
export function sayMoney(amount: number, currency: string): string {
  const digits = Math.abs(amount) >= 99.5 ? 0 : 2;
  const style = { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: digits } as const;
  return minus(new Intl.NumberFormat('en', style).format(amount + 0));
}

/** A share as a whole percentage, or with a decimal below 10 %. @param share 0.063 is 6.3 % */
export const sayPercent = (share: number) =>
  sayNumber(Number((100 * share).toFixed(Math.abs(share) < 0.0995 ? 1 : 0)), '%');

/** Points of a score as a whole number, or with the decimals that keep them apart from a bound they do not meet. */
export function sayPoints(points: number, bound?: number): string {
  for (const digits of [0, 1, 2]) {
    const text = points.toFixed(digits);
    if (bound === undefined || Number(text) !== bound || Math.abs(points - bound) < 0.005) return minus(text);
  }
  return minus(points.toFixed(3));
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
