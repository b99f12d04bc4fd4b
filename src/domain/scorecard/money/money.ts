/** F5: what it is worth in money, against doing nothing. */
import type { Finance, Money as MoneyRule, Rule, Scorecard } from '../model.ts';
import { hasMoney, heightAt, moneyModel, type ModelLine, type Range } from './money-model.ts';
import { reaches } from '../score/observed.ts';

export { heightAt, monthlyRate, type Input, type Range } from './money-model.ts';

/** One criterion's amount, a month or once, at full height after any ramp. Amounts of costs are positive. */
export interface MoneyLine {
  readonly criterion: string;
  readonly kind: 'benefit' | 'cost';
  readonly per: MoneyRule['per'];
  readonly realised: MoneyRule['realised'];
  /** The criterion's number was measured for this option, with evidence where evidence is required. */
  readonly measured: boolean;
  /** undefined: unknown, see `missing`. */
  readonly amount: Range | undefined;
  /** Drivers not entered, `value`, `now`, `target`, names that mean nothing; or `formula` where it gives no finite number. */
  readonly missing: readonly string[];
}

/** All a year: likely benefits that are measured, ongoing costs at the rule's side, and their difference. */
export interface RunRate {
  readonly measuredBenefits: number;
  readonly costs: number;
  readonly net: number;
  /** Every ongoing cost is known. */
  readonly complete: boolean;
}

export interface Money {
  readonly lines: readonly MoneyLine[];
  /** Of the lines that are known, at likely numbers. */
  readonly npv: number;
  /** Present values, both positive. */
  readonly benefits: number;
  readonly costs: number;
  /** (PV of benefits − PV of costs)/PV of costs; absent without costs, and while a cost is unknown. */
  readonly roi?: number;
  /** PV of benefits/PV of costs; absent as `roi` is. */
  readonly bcr?: number;
  /**
   * The first month after which the undiscounted sum stays at or above 0; absent where that is beyond the horizon, and while a cost
   * is unknown.
   */
  readonly paybackMonth?: number;
  /** Undiscounted sum of benefits less costs after months 0, 1, … to the horizon. */
  readonly cumulative: readonly number[];
  readonly runRate: RunRate;
  /** Likely benefits a year at full height, by how they are realised: only `cash` is money in the bank. */
  readonly yearly: Readonly<Record<MoneyRule['realised'], number>>;
  /** Criteria whose cost is unknown: without them neither a probability nor Proceed is claimed. */
  readonly missingCosts: readonly string[];
  /** Criteria whose benefit is unknown: a benefit that nobody measured counts as zero. */
  readonly missingBenefits: readonly string[];
  /** Everything to enter so that all lines are known: names of drivers, or `value:<criterion>`, `formula:<criterion>` and the like. */
  readonly missing: readonly string[];
}

/**
 * Money over the horizon: NPV = Σ (B_t − C_t)/(1 + r_m)^t from month 0, as numpy-financial's `npv`; ROI as Forrester's TEI studies;
 * and the run-rate, in which only measured benefits count while every ongoing cost does.
 *
 * @returns undefined where no benefit and no cost has a formula, or none of them is applicable. The reference option is worth 0: all is counted against it
 */
export function moneyOf(card: Scorecard, optionId: string): Money | undefined {
  if (!hasMoney(card)) return undefined;
  const model = moneyModel(card, optionId);
  if (model.length === 0 && card.options[0]?.id !== optionId) return undefined;
  const lines = model.map(lineOf);
  const unknown = lines.filter(({ amount }) => !amount);
  const missingCosts = unknown.filter(({ kind }) => kind === 'cost').map(({ criterion }) => criterion);
  const present = (sign: 1 | -1) =>
    model.reduce((sum, { amount, factor, criterion }) => {
      const counts = (criterion.kind === 'cost' ? -1 : 1) === sign;
      return counts && amount ? sum + sign * factor * amount.likely : sum;
    }, 0);
  const [benefits, costs] = [present(1), present(-1)];
  const cumulative = cumulativeOf(model, card.finance);
  const paybackMonth = paybackOf(cumulative);
  const complete = missingCosts.length === 0;
  return {
    lines,
    npv: benefits - costs,
    benefits,
    costs,
    ...(complete && costs > 0 ? { roi: (benefits - costs) / costs, bcr: benefits / costs } : {}),
    ...(complete && paybackMonth !== undefined ? { paybackMonth } : {}),
    cumulative,
    runRate: runRateOf(lines, card.rule),
    yearly: yearlyOf(lines),
    missingCosts,
    missingBenefits: unknown.filter(({ kind }) => kind === 'benefit').map(({ criterion }) => criterion),
    missing: missingOf(unknown, card),
  };
}

function lineOf({ criterion, rule, measured, amount, missing }: ModelLine): MoneyLine {
  const kind = criterion.kind === 'cost' ? 'cost' : 'benefit';
  return { criterion: criterion.id, kind, per: rule.per, realised: rule.realised, measured, amount, missing };
}

function missingOf(unknown: readonly MoneyLine[], { drivers }: Scorecard): string[] {
  const ids = new Set(drivers.map(({ id }) => id));
  return [
    ...new Set(unknown.flatMap((l) => l.missing.map((name) => (ids.has(name) ? name : `${name}:${l.criterion}`)))),
  ];
}

function cumulativeOf(model: readonly ModelLine[], { horizonMonths }: Finance): number[] {
  const cumulative: number[] = [];
  let sum = 0;
  for (let month = 0; month <= horizonMonths; month++) {
    for (const { rule, amount, criterion } of model) {
      sum += heightAt(rule, month) * (amount?.likely ?? 0) * (criterion.kind === 'cost' ? -1 : 1);
    }
    cumulative.push(sum);
  }
  return cumulative;
}

/** The first month after which a running sum stays at or above 0. */
export function paybackOf(cumulative: readonly number[]): number | undefined {
  const month = cumulative.findLastIndex((sum) => !reaches(sum, 0)) + 1;
  return month < cumulative.length ? month : undefined;
}

function runRateOf(lines: readonly MoneyLine[], { costSide }: Rule): RunRate {
  const ongoing = lines.filter(({ per }) => per === 'month');
  const costLines = ongoing.filter(({ kind }) => kind === 'cost');
  const measuredBenefits = ongoing
    .filter(({ kind, measured }) => kind === 'benefit' && measured)
    .reduce((sum, { amount }) => sum + 12 * (amount?.likely ?? 0), 0);
  const costs = costLines.reduce((sum, { amount }) => sum + 12 * (amount?.[costSide] ?? 0), 0);
  const complete = costLines.every(({ amount }) => amount !== undefined);
  return { measuredBenefits, costs, net: measuredBenefits - costs, complete };
}

function yearlyOf(lines: readonly MoneyLine[]): Money['yearly'] {
  const of = (realised: MoneyRule['realised']) =>
    lines
      .filter((line) => line.kind === 'benefit' && line.per === 'month' && line.realised === realised)
      .reduce((sum, { amount }) => sum + 12 * (amount?.likely ?? 0), 0);
  return { cash: of('cash'), capacity: of('capacity'), risk: of('risk') };
}
