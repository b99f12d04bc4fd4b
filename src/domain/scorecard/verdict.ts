/** F8: the rule, as one outcome and the facts it rests on. */
import type { Predicate } from './model.ts';

export const OUTCOMES = [
  'proceed',
  'do-not-proceed',
  'exit',
  'measure-first',
  'extend-or-exit',
  'inconclusive',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Facts, not prose: `explain.ts` says them. Ids are of criteria unless named otherwise. Scores 0 to 100, shares and probabilities 0 to 1. */
export type Reason =
  | { readonly kind: 'gate-fails'; readonly criterion: string; readonly value: number; readonly doubtful: boolean }
  | { readonly kind: 'gate-unknown'; readonly criterion: string; readonly waivedUntil?: string }
  | { readonly kind: 'gate-waived'; readonly criterion: string; readonly until: string }
  | { readonly kind: 'gate-doubtful'; readonly criterion: string; readonly value: number }
  | { readonly kind: 'gate-warns'; readonly criterion: string; readonly value?: number }
  | { readonly kind: 'exit-fired'; readonly phase: string; readonly predicate: Predicate }
  | { readonly kind: 'no-weights' }
  | {
      readonly kind: 'coverage';
      readonly coverage: number;
      readonly needed: number;
      /** The heaviest first. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'cost-missing'; readonly criteria: readonly string[]; readonly drivers: readonly string[] }
  | { readonly kind: 'benefit-missing'; readonly criteria: readonly string[] }
  | {
      readonly kind: 'run-rate';
      readonly net: number;
      readonly measuredBenefits: number;
      readonly costs: number;
    }
  | { readonly kind: 'score'; readonly low: number; readonly high: number; readonly needed: number }
  | { readonly kind: 'probability'; readonly p: number; readonly needed: number }
  | { readonly kind: 'robustness'; readonly share: number; readonly needed: number }
  | { readonly kind: 'weight-flip'; readonly criterion: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'metric-flip';
      readonly criterion: string;
      readonly from: number;
      readonly to: number;
      readonly inside: boolean;
    }
  | { readonly kind: 'no-money' }
  | { readonly kind: 'simulating' };

export interface Verdict {
  readonly outcome: Outcome;
  /** A small change of one weight, or a number inside its own range, would change it. */
  readonly fragile: boolean;
  /** What decided first, then what else matters. */
  readonly reasons: readonly Reason[];
}
