/** F7 a to e: what would change the answer. */
import { inputsOf, moneyModel, npvAround, type Input, type ModelLine, type Range } from '../money/money-model.ts';
import type { Criterion, Scorecard } from '../model.ts';
import { numbersFor } from './observed.ts';
import { scoreOf, valueRange, type Score } from './score.ts';
import { switchingValue } from '../money/switching.ts';
import { nativeOf } from './value.ts';

export interface WeightFlip {
  readonly criterion: string;
  /** Shares of the whole, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

export interface MetricFlip {
  readonly criterion: string;
  /** In the unit of the metric. */
  readonly from: number;
  readonly to: number;
  /** It lies inside the observation's own range. */
  readonly inside: boolean;
}

export interface MoneyFlip extends Input {
  readonly from: number;
  readonly to: number;
  /** It lies inside the input's own range. */
  readonly inside: boolean;
}

export interface Flips {
  /** Each list with the nearest flip first. */
  readonly weight: readonly WeightFlip[];
  readonly metric: readonly MetricFlip[];
  readonly money: readonly MoneyFlip[];
}

const inside = (x: number, { low, high }: Range) => low < high && low <= x && x <= high;

/**
 * Single changes at which the score meets the threshold, or the NPV zero, all else as it is.
 *
 * Weight: with S₋k = (S − w_k v_k)/(1 − w_k), the share w_k* = (θ − S₋k)/(v_k − S₋k), the others shrinking or growing in proportion.
 * Metric: v_k* = v_k + (θ − S)/w_k, turned back into the unit of the metric. Money: see `switchingValue`. Flips that no share or
 * no number reaches are left out.
 *
 * S is the low end of the score, at likely numbers with unknown rows at 0: the end that has to pass the threshold. An unknown row flips by
 * weight too; it has no number yet that could flip.
 */
export function flips(card: Scorecard, optionId: string, today: string): Flips {
  const score = scoreOf(card, optionId, today);
  return {
    weight: weightFlips(score, card.rule.minScore),
    metric: metricFlips(card, optionId, score),
    money: moneyFlips(moneyModel(card, optionId)),
  };
}

function weightFlips({ rows, low }: Score, minScore: number): WeightFlip[] {
  const [s, threshold] = [low / 100, minScore / 100];
  const found = [...rows.values()].flatMap(({ criterion, share, value = 0, state }) => {
    if ((state !== 'scored' && state !== 'unknown') || share >= 1) return [];
    const others = (s - share * value) / (1 - share);
    const to = (threshold - others) / (value - others);
    return to >= 0 && to <= 1 ? [{ criterion, from: share, to }] : [];
  });
  return found.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

function metricFlips(card: Scorecard, optionId: string, { rows, low }: Score): MetricFlip[] {
  const observed = numbersFor(card, optionId);
  const found = card.criteria.flatMap((criterion) => {
    const row = rows.get(criterion.id);
    const at = observed.get(criterion.id);
    if (row?.state !== 'scored' || row.value === undefined || !at) return [];
    const wanted = row.value + (card.rule.minScore - low) / 100 / row.share;
    const to = nativeOf(criterion, wanted, at.likely);
    if (to === undefined) return [];
    const distance = Math.abs(wanted - row.value);
    return [{ distance, flip: { criterion: criterion.id, from: at.likely, to, inside: inside(to, at) } }];
  });
  return found.sort((a, b) => a.distance - b.distance).map(({ flip }) => flip);
}

/** Only while every cost is known: a number at which part of the money meets zero would mislead. */
function moneyFlips(lines: readonly ModelLine[]): MoneyFlip[] {
  if (lines.some(({ amount, criterion }) => !amount && criterion.kind === 'cost')) return [];
  const { along } = npvAround(lines);
  const found = [...inputsOf(lines)].flatMap(([key, { input, kind, range }]) => {
    const to = switchingValue(along(key), range);
    return to === undefined ? [] : [{ input, kind, from: range.likely, to, inside: inside(to, range) }];
  });
  const distance = ({ from, to }: MoneyFlip) => Math.abs(to - from) / (Math.abs(from) || 1);
  return found.sort((a, b) => distance(a) - distance(b));
}

export interface TornadoBar extends Input {
  /** The result with the input at its low and at its high end, all others at likely. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

export interface Tornado {
  /** Money: NPV of the known lines. Points: the low end of the score. */
  readonly unit: 'money' | 'points';
  /** The result with everything at likely. */
  readonly base: number;
  /** The widest first; inputs that move nothing are left out. */
  readonly bars: readonly TornadoBar[];
}

/**
 * Each input at its low and at its high end, the others likely: on the NPV where any line of money is known, else on the score. For a
 * criterion read by a target, the ends are those of its value, which can peak between the ends of its range.
 */
export function tornado(card: Scorecard, optionId: string): Tornado {
  const lines = moneyModel(card, optionId);
  const money = lines.some(({ amount }) => amount);
  const { base, bars } = money ? moneyTornado(lines) : scoreTornado(card, optionId);
  const moving = bars.map((bar) => ({ ...bar, swing: Math.abs(bar.high - bar.low) })).filter(({ swing }) => swing > 0);
  return { unit: money ? 'money' : 'points', base, bars: moving.sort((a, b) => b.swing - a.swing) };
}

type Ends = Omit<TornadoBar, 'swing'>;

function moneyTornado(lines: readonly ModelLine[]): { base: number; bars: Ends[] } {
  const { base, along } = npvAround(lines);
  const bars = [...inputsOf(lines)].map(([key, { input, kind, range }]) => {
    const npv = along(key);
    return { input, kind, low: npv(range.low), high: npv(range.high) };
  });
  return { base, bars };
}

function scoreTornado(card: Scorecard, optionId: string): { base: number; bars: Ends[] } {
  const { low: base, rows } = scoreOf(card, optionId, '');
  const observed = numbersFor(card, optionId);
  const bars = card.criteria.flatMap((criterion: Criterion): Ends[] => {
    const row = rows.get(criterion.id);
    const at = observed.get(criterion.id);
    if (row?.state !== 'scored' || row.value === undefined || !at) return [];
    const { low, high } = valueRange(criterion, at);
    const points = (v: number) => base + 100 * row.share * (v - (row.value ?? 0));
    const ends = criterion.metric.direction === 'lower' ? [high, low] : [low, high];
    return [{ input: criterion.id, kind: 'value', low: points(ends[0] ?? low), high: points(ends[1] ?? high) }];
  });
  return { base, bars };
}
