/** Numbers short enough for an axis: −$50K, 1.5M, 60. */

/** @param currency ISO 4217, such as USD; absent: a plain number */
export function sayTick(x: number, currency?: string): string {
  const style = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: Math.abs(x) >= 100 || x === 0 ? 1 : 2 };
  return new Intl.NumberFormat('en', { ...style, notation: 'compact', ...digits }).format(x + 0).replace('-', '−');
}
