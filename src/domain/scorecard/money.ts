/** F5: what it is worth in money, against doing nothing. */
import type { Criterion, Money as MoneyRule, Scorecard } from './model.ts';

export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** One criterion's amount, a month or once, at full height after any ramp. Amounts of costs are positive. */
export interface MoneyLine {
  readonly criterion: string;
  readonly kind: Criterion['kind'];
  readonly per: MoneyRule['per'];
  readonly realised: MoneyRule['realised'];
  /** The criterion's number was measured for this option, with evidence where evidence is required. */
  readonly measured: boolean;
  /** undefined: unknown, see `missing`. */
  readonly amount: Range | undefined;
  /** Ids of drivers not entered, `value`, `now`, `target`; names that mean nothing; or `formula` where it cannot be computed. */
  readonly missing: readonly string[];
}

export interface RunRate {
  /** All a year: likely benefits that are measured, ongoing costs at the rule's side, and their difference. */
  readonly measuredBenefits: number;
  readonly costs: number;
  readonly net: number;
  /** Every ongoing cost is known. */
  readonly complete: boolean;
}

export interface Money {
  readonly lines: readonly MoneyLine[];
  /** Of the lines that are known. */
  readonly npv: number;
  /** (PV of benefits − PV of costs)/PV of costs; absent where there are no costs. */
  readonly roi?: number;
  readonly bcr?: number;
  /** The first month after which the undiscounted sum stays at or above 0; absent: not within the horizon. */
  readonly paybackMonth?: number;
  /** Undiscounted sum of benefits less costs after month 0, 1, … horizon. */
  readonly cumulative: readonly number[];
  readonly runRate: RunRate;
  /** Likely benefits a year, at full height, by how they are realised. */
  readonly yearly: Readonly<Record<MoneyRule['realised'], number>>;
  /** Criteria whose cost is unknown: without them neither a probability nor Proceed is claimed. */
  readonly missingCosts: readonly string[];
  /** Criteria whose benefit is unknown: a benefit that nobody measured counts as zero. */
  readonly missingBenefits: readonly string[];
  /** Everything to enter so that all lines are known: ids of drivers, and `value:<criterion>`. */
  readonly missing: readonly string[];
}

export declare function moneyOf(card: Scorecard, optionId: string, today: string): Money | undefined;
