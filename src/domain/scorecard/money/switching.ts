/** F7d for money: the number at which the result meets zero. */
import type { Range } from './money-model.ts';

/**
 * The value of one input at which a result is zero (the switching value of the Green Book, 5.60). Where the result is affine in
 * the input, y* = y − f(y)/f′; else the nearest change of sign, found by steps that double and closed in by halving.
 *
 * @param result NaN where it cannot be computed
 * @param at the range of the input; one that is never below 0 is not switched to below 0
 * @returns undefined where no such value is found
 */
export function switchingValue(result: (x: number) => number, at: Range): number | undefined {
  const { likely } = at;
  const base = result(likely);
  if (!Number.isFinite(base)) return undefined;
  const least = at.low >= 0 ? 0 : -Infinity;
  const step = Math.max(Math.abs(likely), at.high - at.low) / 100 || 0.01;
  const slope = (result(likely + step) - base) / step;
  const straight = likely - base / slope;
  const scale = Math.abs(base) + Math.abs(slope * step);
  const close = (x: number, y: number) => Math.abs(result(x) - y) <= 1e-9 * scale;
  // A line has its zero here, and twice its height as far on the other side; a bend there may hide a nearer zero.
  const line = Number.isFinite(straight) && close(straight, 0) && close(2 * likely - straight, 2 * base);
  if (line) return straight >= least ? straight : undefined;
  const found = [-1, 1]
    .flatMap((side) => crossing(result, likely, side * step, least))
    .filter((x) => Math.abs(result(x)) <= 1e-6 * (Math.abs(base) + 1));
  return found.sort((a, b) => Math.abs(a - likely) - Math.abs(b - likely))[0];
}

/** The nearest change of sign on one side, within 2⁴⁰ steps. */
function crossing(result: (x: number) => number, from: number, step: number, least: number): number[] {
  let near = from;
  const sign = Math.sign(result(from));
  for (let reach = 1; reach < 2 ** 40; reach *= 2) {
    const far = Math.max(least, from + step * reach);
    const y = result(far);
    if (!Number.isFinite(y) || far === near) return [];
    if (Math.sign(y) !== sign) return [bisect(result, near, far, sign)];
    near = far;
  }
  return [];
}

function bisect(result: (x: number) => number, near: number, far: number, sign: number): number {
  let [a, b] = [near, far];
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (Math.sign(result(middle)) === sign) a = middle;
    else b = middle;
  }
  return b;
}
