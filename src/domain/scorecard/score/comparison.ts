/** F7 b and c: which weights turn one option against another. */
import type { Scorecard } from '../model.ts';
import { knownFor } from './observed.ts';
import type { WeightFlip } from './sensitivity.ts';
import { valueOf } from './value.ts';
import { weightShares } from './weights.ts';

interface Difference {
  readonly criterion: string;
  readonly share: number;
  /** v_A − v_B. */
  readonly d: number;
}

/** Unknown rows count 0 for both sides; rows that are not applicable to either are left out. */
function differences(card: Scorecard, a: string, b: string): Difference[] {
  const [ofA, ofB] = [knownFor(card, a), knownFor(card, b)];
  const excluded = card.criteria
    .map(({ id }) => id)
    .filter((id) => [ofA, ofB].some((known) => known.get(id)?.state === 'not-applicable'));
  const shares = weightShares(card, new Set(excluded));
  return card.criteria.flatMap((criterion) => {
    const share = shares.get(criterion.id);
    if (share === undefined) return [];
    const [vA, vB] = [ofA, ofB].map((knowns) => {
      const known = knowns.get(criterion.id);
      return known?.state === 'known' ? valueOf(criterion, known.value.likely) : 0;
    });
    return [{ criterion: criterion.id, share, d: (vA ?? 0) - (vB ?? 0) }];
  });
}

const sumOf = (rows: readonly Difference[]) => rows.reduce((sum, { share, d }) => sum + share * d, 0);

/** How far the first option is ahead of the second, −100 to 100 points, with unknown rows counted 0 for both. */
export const leadBetween = (card: Scorecard, a: string, b: string): number => 100 * sumOf(differences(card, a, b));

/**
 * Single weights at which two options score the same: w_k* = −D₋k/(d_k − D₋k), where D₋k is the difference of the scores without
 * criterion k. The same as (w_k − δ_k)/(1 − δ_k) with δ_k = D/d_k of Triantaphyllou and Sánchez (1997).
 *
 * @returns those within 0 to 1, the nearest first
 */
export function weightFlipBetween(card: Scorecard, a: string, b: string): readonly WeightFlip[] {
  const rows = differences(card, a, b);
  const total = sumOf(rows);
  const found = rows.flatMap(({ criterion, share, d }) => {
    if (share >= 1) return [];
    const others = (total - share * d) / (1 - share);
    const to = -others / (d - others);
    return to >= 0 && to <= 1 ? [{ criterion, from: share, to }] : [];
  });
  return found.sort((x, y) => Math.abs(x.to - x.from) - Math.abs(y.to - y.from));
}

export interface JointFlip {
  /** Σ |change| over all shares, 0 to 2. */
  readonly l1: number;
  /** The shares at which both score the same. */
  readonly shares: ReadonlyMap<string, number>;
}

/**
 * The smallest change of all weights together at which two options score the same: weight moves from where the better one
 * leads most to where it leads least, until nothing is left of the lead.
 *
 * @returns undefined where one is better on every criterion: no weights can turn it
 */
export function jointFlip(card: Scorecard, a: string, b: string): JointFlip | undefined {
  const plain = differences(card, a, b);
  const lead = sumOf(plain);
  const rows = plain.map((row) => ({ ...row, d: lead < 0 ? -row.d : row.d })).sort((x, y) => y.d - x.d);
  const least = rows.at(-1);
  if (!least || least.d > 0) return undefined;
  const shares = new Map(rows.map(({ criterion, share }) => [criterion, share]));
  let [left, moved] = [Math.abs(lead), 0];
  for (const { criterion, share, d } of rows) {
    if (left <= 0 || d <= least.d) break;
    const move = Math.min(share, left / (d - least.d));
    shares.set(criterion, share - move);
    left -= move * (d - least.d);
    moved += move;
  }
  shares.set(least.criterion, least.share + moved);
  return { l1: 2 * moved, shares };
}
