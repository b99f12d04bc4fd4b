/** F2: how much each criterion counts. */
import type { Criterion, Scorecard } from '../model.ts';
import { isScalable } from './value.ts';

/** Whether a criterion takes part in the score: a weight above 0, and something to read its numbers by. */
export const isWeighted = (criterion: Criterion): criterion is Criterion & { readonly weight: number } =>
  criterion.kind !== 'gate' && criterion.weight !== null && criterion.weight > 0 && isScalable(criterion);

/**
 * The share of each criterion in the whole, w = W/ΣW, in the order of the card.
 *
 * @param exclude ids that do not count, such as those that are not applicable
 * @returns shares that sum to 1; empty where nothing has a weight
 */
export function weightShares(
  card: Pick<Scorecard, 'criteria'>,
  exclude: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, number> {
  const weighted = card.criteria.filter(isWeighted).filter(({ id }) => !exclude.has(id));
  // Scaled by the largest first: the sum of weights that a file may hold stays finite and precise.
  const most = weighted.reduce((max, { weight }) => Math.max(max, weight), 0);
  const sum = weighted.reduce((total, { weight }) => total + weight / most, 0);
  return new Map(weighted.map(({ id, weight }) => [id, weight / most / sum]));
}

/**
 * Weights from nothing but an order of importance: w_k = (1/n) Σ_{i=k..n} 1/i, the centre of all weights that keep the order
 * (rank-order centroid: Barron and Barrett 1996).
 *
 * @param n how many are ranked, a whole number
 * @returns n shares from the most important to the least; they sum to 1
 */
export function rankOrderCentroid(n: number): number[] {
  const weights: number[] = [];
  let sum = 0;
  for (let k = n; k >= 1; k--) {
    sum += 1 / k;
    weights.unshift(sum / n);
  }
  return weights;
}
