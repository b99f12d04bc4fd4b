/** F6: what the ranges do to the verdict, by repeated draws. */
import type { Scorecard } from './model.ts';

export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** A driver by its id, or the observed number of a criterion by the criterion's id. */
export interface Input {
  readonly input: string;
  readonly kind: 'driver' | 'value';
}

export interface ToMeasure extends Input {
  /** What knowing it exactly would be worth, less the noise; in money, or in points of the score where there is no money. */
  readonly evppi: number;
  /** The same statistic for an input that has nothing to do with the result. */
  readonly noise: number;
}

export interface Simulation {
  /** So far, of so many. */
  readonly draws: number;
  readonly total: number;
  /** P(benefits exceed costs); absent without money, and while a cost is unknown. */
  readonly pBenefit?: number;
  /** ± 1.96 standard errors. */
  readonly pBenefitError?: number;
  /** P(score ≥ threshold), unknown rows at 0. */
  readonly pScore: number;
  /** P(every blocking gate holds); an unknown gate does not hold. */
  readonly pGates: number;
  /** P(all of these at once); absent while a cost is unknown. */
  readonly pProceed?: number;
  readonly npv?: Spread;
  readonly score: Spread;
  /** Share of all weightings that keep the score on its side of the threshold. */
  readonly robustness: number;
  /** The most worthwhile first; empty until the last draw. */
  readonly measureNext: readonly ToMeasure[];
  readonly measureUnit: 'money' | 'points';
}

export declare function simulate(
  card: Scorecard,
  optionId: string,
  today: string,
  options?: { draws?: number; chunk?: number },
): Generator<Simulation, Simulation>;
