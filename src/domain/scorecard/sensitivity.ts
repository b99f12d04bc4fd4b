/** F7: what would change the answer. */
import type { Scorecard } from './model.ts';
import type { Input } from './uncertainty.ts';

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
  /** The flip lies inside the observation's own range. */
  readonly inside: boolean;
}

export interface MoneyFlip extends Input {
  readonly from: number;
  readonly to: number;
  readonly inside: boolean;
}

export interface Flips {
  /** Each the nearest first. */
  readonly weight: readonly WeightFlip[];
  readonly metric: readonly MetricFlip[];
  readonly money: readonly MoneyFlip[];
}

export interface TornadoBar extends Input {
  /** The result with the input at its low and at its high end, all others at likely. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

export interface Tornado {
  readonly unit: 'money' | 'points';
  /** The result with everything at likely. */
  readonly base: number;
  /** The widest first. */
  readonly bars: readonly TornadoBar[];
}

export declare function flips(card: Scorecard, optionId: string, today: string): Flips;
export declare function tornado(card: Scorecard, optionId: string, today: string): Tornado;
export declare function weightFlipBetween(card: Scorecard, a: string, b: string, today: string): readonly WeightFlip[];
export declare function jointFlip(
  card: Scorecard,
  a: string,
  b: string,
  today: string,
): { readonly l1: number; readonly weights: ReadonlyMap<string, number> } | undefined;
