/** F3: the score as an interval that an unknown can only widen. */
import type { Criterion, Estimate, Scorecard } from '../model.ts';
import { isStale, knownFor, observationsOf, type Known, type Why } from './observed.ts';
import { isScalable, valueOf } from './value.ts';
import { isWeighted, weightShares } from './weights.ts';

export interface RowScore {
  readonly criterion: string;
  readonly state: 'scored' | 'unknown' | 'not-applicable' | 'unweighted' | 'gate';
  /** Its part of the whole, 0 to 1; 0 where it has no weight or is not applicable. */
  readonly share: number;
  /** At the likely number, 0 to 1. Present where scored; also for unweighted rows whose number is known. */
  readonly value?: number;
  /** The lowest and the highest value over the range of the estimate. */
  readonly low?: number;
  readonly high?: number;
  /** Older than the criterion allows; it counts all the same. */
  readonly stale: boolean;
  /** Estimated, not measured; it counts all the same. */
  readonly estimated: boolean;
  readonly why?: Why;
}

/** From 0 to 100: what is certain, and what it could become if every unknown turned out best. Coverage is 0 to 1. */
export interface Score {
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  /** One for each criterion, in the order of the card. */
  readonly rows: ReadonlyMap<string, RowScore>;
}

/**
 * S⁻ = Σ w v over what is known, S⁺ = S⁻ + Σ w over what is not, both at likely numbers. Never divided by the coverage: to leave
 * unknowns out of the denominator, as OpenSSF Scorecard does, rewards silence. Without any weight the score is 0 to 100 at coverage 0.
 *
 * @param today such as 2026-11-24; only staleness depends on it
 */
export function scoreOf(card: Scorecard, optionId: string, today: string): Score {
  const observations = observationsOf(card, optionId);
  const known = knownFor(card, optionId);
  const excluded = new Set([...known].filter(([, { state }]) => state === 'not-applicable').map(([id]) => id));
  const shares = weightShares(card, excluded);
  const rows = new Map<string, RowScore>();
  let [low, unknown] = [0, 0];
  for (const criterion of card.criteria) {
    const row = rowOf(
      criterion,
      known.get(criterion.id),
      shares.get(criterion.id) ?? 0,
      isStale(criterion, observations.get(criterion.id), today),
    );
    rows.set(criterion.id, row);
    if (row.state === 'scored') low += row.share * (row.value ?? 0);
    if (row.state === 'unknown') unknown += row.share;
  }
  if (shares.size === 0) return { low: 0, high: 100, coverage: 0, rows };
  const points = (x: number) => Math.min(100, Math.max(0, 100 * x));
  return { low: points(low), high: points(low + unknown), coverage: Math.min(1, Math.max(0, 1 - unknown)), rows };
}

function rowOf(criterion: Criterion, known: Known | undefined, share: number, stale: boolean): RowScore {
  const row = { criterion: criterion.id, share, stale: false, estimated: false };
  if (criterion.kind === 'gate') return { ...row, state: 'gate' };
  if (!known || known.state === 'not-applicable') return { ...row, state: 'not-applicable' };
  const weighted = isWeighted(criterion);
  if (known.state === 'unknown') return { ...row, state: weighted ? 'unknown' : 'unweighted', why: known.why };
  if (!isScalable(criterion)) return { ...row, state: 'unweighted', why: 'no-scale' };
  return {
    ...row,
    state: weighted ? 'scored' : 'unweighted',
    value: valueOf(criterion, known.value.likely),
    ...valueRange(criterion, known.value),
    stale,
    estimated: !known.measured,
    ...(known.why === undefined ? {} : { why: known.why }),
  };
}

/** The lowest and highest value between the ends of an estimate. Only a `target` can peak between them. */
export function valueRange(
  criterion: Criterion,
  { low, high }: Pick<Estimate, 'low' | 'high'>,
): { low: number; high: number } {
  const ends = [valueOf(criterion, low), valueOf(criterion, high)];
  const target = criterion.scale?.target;
  const peaks =
    criterion.metric.direction === 'target' && target !== undefined && low <= target && target <= high ? [1] : [];
  return { low: Math.min(...ends), high: Math.max(...ends, ...peaks) };
}

export interface GroupGap {
  /** The criterion's group; '' for those without. */
  readonly group: string;
  /** Points of 100 that the group could give and does not; an unknown gives none. */
  readonly missing: number;
  /** Of these, points of rows that nobody has answered. */
  readonly unknown: number;
  /** Points of 100 that the group carries. */
  readonly of: number;
  /** Its rows with points missing, the largest gap first. */
  readonly criteria: readonly string[];
}

/** Where the points are missing, the largest gap first: the order in which to study, or to improve. Groups without weight are left out. */
export function groupGaps(card: Pick<Scorecard, 'criteria'>, score: Pick<Score, 'rows'>): GroupGap[] {
  const groups = new Map<string, { missing: number; unknown: number; of: number; rows: [string, number][] }>();
  for (const { id, group = '' } of card.criteria) {
    const row = score.rows.get(id);
    if (!row || (row.state !== 'scored' && row.state !== 'unknown')) continue;
    const entry = groups.get(group) ?? { missing: 0, unknown: 0, of: 0, rows: [] };
    const gap = 100 * row.share * (1 - (row.value ?? 0));
    entry.missing += gap;
    entry.unknown += row.state === 'unknown' ? gap : 0;
    entry.of += 100 * row.share;
    if (gap > 0) entry.rows.push([id, gap]);
    groups.set(group, entry);
  }
  return [...groups]
    .map(([group, { rows, ...sums }]) => ({
      group,
      ...sums,
      criteria: rows.sort((a, b) => b[1] - a[1]).map(([id]) => id),
    }))
    .sort((a, b) => b.missing - a.missing);
}
