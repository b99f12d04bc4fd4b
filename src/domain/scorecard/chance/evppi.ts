/** F7f: what it would be worth to know an input exactly, before deciding. */
import type { Random } from './random.ts';

const BINS = 50;
const SHUFFLES = 8;

/**
 * The expected value of perfect information on one input, from draws: E[max(0, mean result within a bin)] − max(0, mean result), with
 * the draws sorted by the input into 50 equal bins (the statistic of Analytica's EVI).
 *
 * @param order numbers to sort by, one a draw
 */
export function perfectInformation(order: Float64Array, results: Float64Array): number {
  const bins = Math.max(1, Math.min(BINS, Math.floor(results.length / 10)));
  const sorted = order.toSorted();
  const cuts = Array.from({ length: bins - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bins)] ?? 0);
  const [sums, total] = [new Float64Array(bins), { sum: 0 }];
  for (let i = 0; i < results.length; i++) {
    const bin = binOf(order[i] ?? 0, cuts);
    sums[bin] = (sums[bin] ?? 0) + (results[i] ?? 0);
    total.sum += results[i] ?? 0;
  }
  const gained = sums.reduce((sum, s) => sum + Math.max(0, s), 0);
  return (gained - Math.max(0, total.sum)) / Math.max(1, results.length);
}

/** How many cuts a number reaches. */
function binOf(x: number, cuts: readonly number[]): number {
  let [from, to] = [0, cuts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (x >= (cuts[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The same statistic for an input that has nothing to do with the result: the mean over some shuffles. */
export function noiseFloor(results: Float64Array, random: Random): number {
  const order = Float64Array.from(results, (_, i) => i);
  let sum = 0;
  for (let i = 0; i < SHUFFLES; i++) sum += perfectInformation(random.shuffle(order), results);
  return sum / SHUFFLES;
}
