/**
 * Logarithm and exponential from + − * / alone. The standard leaves Math.log and Math.exp to the engine, and their last digit differs
 * between browsers; a probability on a card must not.
 */

const LN2 = 0.6931471805599453;
const SQRT2 = 1.4142135623730951;
const POWERS = Array.from({ length: 10 }, (_, i) => ({ bits: 2 ** i, factor: 2 ** (2 ** i) })).reverse();

/** The natural logarithm, right to a few units in the last place. −∞ at 0; NaN below. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // Below 2⁻¹⁰²² numbers have fewer digits: lifted first.
  let [m, e] = x < 2 ** -1022 ? [x * 2 ** 54, -54] : [x, 0];
  for (const { bits, factor } of POWERS) {
    if (m >= factor) [m, e] = [m / factor, e + bits];
    else if (m * factor <= 1) [m, e] = [m * factor, e - bits];
  }
  if (m > SQRT2) [m, e] = [m / 2, e + 1];
  else if (m < SQRT2 / 2) [m, e] = [m * 2, e - 1];
  // ln m = 2 artanh z; |z| ≤ 0.172, so that twelve terms reach the last digit.
  const z = (m - 1) / (m + 1);
  const zz = z * z;
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = sum * zz + 1 / k;
  return e * LN2 + 2 * z * sum;
}

/** The exponential, to thirteen digits at least. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.78) return Infinity;
  if (x < -745.2) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * r) / n;
  // In two steps, because 2^1024 alone would overflow.
  const half = Math.trunc(k / 2);
  return sum * twoTo(half) * twoTo(k - half);
}

function twoTo(n: number): number {
  let [result, base, left] = [1, n < 0 ? 0.5 : 2, Math.abs(n)];
  for (; left > 0; left = Math.trunc(left / 2)) {
    if (left % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}
