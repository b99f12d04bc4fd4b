/** The lines of money of an option, made ready to be computed from any numbers: likely ones, ranges, draws. */
import { exp, ln } from '../chance/arithmetic.ts';
import { evaluate, evaluateRange, namesIn, parseFormula, type Formula } from './formula.ts';
import type { Criterion, Finance, Money as MoneyRule, Scorecard } from '../model.ts';
import { knownFor } from '../score/observed.ts';

export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** A driver by its id, or the observed number of a criterion by the criterion's id. */
export interface Input {
  readonly input: string;
  readonly kind: 'driver' | 'value';
}

/** What a name in a formula stands for: a shared input, or a fixed number of the criterion. */
export type Term = (Input & { readonly range: Range }) | { readonly kind: 'fixed'; readonly range: Range };

export interface ModelLine {
  readonly criterion: Criterion;
  readonly rule: MoneyRule;
  readonly formula: Formula;
  readonly terms: ReadonlyMap<string, Term>;
  readonly measured: boolean;
  /** Present value of one unit of the amount over the horizon; negative for costs. */
  readonly factor: number;
  /** undefined: unknown, see `missing`. */
  readonly amount: Range | undefined;
  readonly missing: readonly string[];
}

/** The rate of a month that compounds to the rate of a year: (1 + r)^(1/12) − 1. */
export const monthlyRate = ({ discountAnnual }: Pick<Finance, 'discountAnnual'>) =>
  exp(ln(1 + discountAnnual) / 12) - 1;

/**
 * The part of its full amount that a line has in a month. Month 0 is the day of the decision: nothing runs yet, one-off amounts fall
 * due. A ramp is at 0 in month `rampFrom` and full `rampMonths` later, in equal steps: from month 3 over 6 months is one sixth in
 * month 4 and all from month 9. Without a ramp the line is full from month `rampFrom` on, or from month 1.
 *
 * @param month a whole number from 0
 */
export function heightAt({ per, rampFrom = 0, rampMonths = 0 }: MoneyRule, month: number): number {
  if (per === 'once') return month === rampFrom ? 1 : 0;
  if (month === 0) return 0;
  if (rampMonths === 0) return month >= rampFrom ? 1 : 0;
  return Math.min(1, Math.max(0, (month - rampFrom) / rampMonths));
}

/** Σ height/(1 + r_m)^t over months 0 to the horizon: what one unit of a line's amount is worth today. */
export function presentFactor(rule: MoneyRule, finance: Finance): number {
  const growth = 1 + monthlyRate(finance);
  let [sum, divisor] = [0, 1];
  for (let month = 0; month <= finance.horizonMonths; month++, divisor *= growth) {
    sum += heightAt(rule, month) / divisor;
  }
  return sum;
}

/** Whether the card counts in money at all: a benefit or a cost has a formula that is not blank. */
export const hasMoney = (card: Pick<Scorecard, 'criteria'>) => card.criteria.some((c) => moneyRule(c) !== undefined);

const moneyRule = ({ kind, money }: Criterion) =>
  kind !== 'gate' && money && money.formula.trim() !== '' ? money : undefined;

/** Every line of an option that applies to it; none for the reference, against which all is counted. */
export function moneyModel(card: Scorecard, optionId: string): readonly ModelLine[] {
  if (card.options[0]?.id === optionId) return [];
  const knowns = knownFor(card, optionId);
  const drivers = new Map(card.drivers.map(({ id, estimate }) => [id, estimate]));
  return card.criteria.flatMap((criterion) => {
    const rule = moneyRule(criterion);
    if (!rule) return [];
    const known = knowns.get(criterion.id);
    if (!known || known.state === 'not-applicable') return [];
    const term = (name: string): Term | undefined => {
      if (name === 'value') {
        return known.state === 'known' ? { kind: 'value', input: criterion.id, range: known.value } : undefined;
      }
      if (name === 'now') return fixed(criterion.scale?.floor);
      if (name === 'target') return fixed(criterion.scale?.target);
      const estimate = drivers.get(name);
      return estimate ? { kind: 'driver', input: name, range: estimate } : undefined;
    };
    const line = {
      criterion,
      rule,
      measured: known.state === 'known' && known.measured,
      factor: presentFactor(rule, card.finance) * (criterion.kind === 'cost' ? -1 : 1),
    };
    return [{ ...line, ...amountOf(rule.formula, term) }];
  });
}

const fixed = (x: number | undefined): Term | undefined =>
  x === undefined ? undefined : { kind: 'fixed', range: { low: x, likely: x, high: x } };

const NOTHING: Formula = { kind: 'number', value: NaN };

function amountOf(
  text: string,
  termOf: (name: string) => Term | undefined,
): Pick<ModelLine, 'formula' | 'terms' | 'amount' | 'missing'> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return { formula: NOTHING, terms: new Map(), amount: undefined, missing: ['formula'] };
  const { formula } = parsed;
  const terms = new Map<string, Term>();
  const missing: string[] = [];
  for (const name of namesIn(formula)) {
    const term = termOf(name);
    if (term) terms.set(name, term);
    else missing.push(name);
  }
  if (missing.length > 0) return { formula, terms, amount: undefined, missing };
  const likely = evaluate(formula, (name) => terms.get(name)?.range.likely);
  const range = evaluateRange(formula, (name) => {
    const at = terms.get(name)?.range;
    return at && [at.low, at.high];
  });
  if (likely === undefined || !range) return { formula, terms, amount: undefined, missing: ['formula'] };
  // The ends are computed by another order of steps, and may miss the middle by a rounding.
  const amount = { low: Math.min(range[0], likely), likely, high: Math.max(range[1], likely) };
  return { formula, terms, amount, missing: [] };
}

/** Every input that the known lines depend on, each once, with its range. */
export function inputsOf(lines: readonly ModelLine[]): ReadonlyMap<string, Input & { readonly range: Range }> {
  const inputs = new Map<string, Input & { readonly range: Range }>();
  for (const { amount, terms } of lines) {
    if (!amount) continue;
    for (const term of terms.values()) if (term.kind !== 'fixed') inputs.set(inputKey(term), term);
  }
  return inputs;
}

/** A driver and a criterion may have the same id. */
export const inputKey = ({ kind, input }: Input) => `${kind}:${input}`;

/**
 * NPV of the known lines at likely numbers, and as a function of one input, by its key, with all others at likely. The function gives
 * NaN where a line has no number. Only lines that hold the input are computed again.
 */
export function npvAround(lines: readonly ModelLine[]): {
  readonly base: number;
  readonly along: (key: string) => (x: number) => number;
} {
  const known = lines.flatMap(({ amount, ...line }) => (amount ? [{ ...line, likely: amount.likely }] : []));
  const base = known.reduce((sum, { likely, factor }) => sum + likely * factor, 0);
  const along = (key: string) => {
    const touched = known.filter(({ terms }) =>
      [...terms.values()].some((t) => t.kind !== 'fixed' && inputKey(t) === key),
    );
    return (x: number) =>
      touched.reduce((npv, { formula, terms, factor, likely }) => {
        const value = evaluate(formula, (name) => {
          const term = terms.get(name);
          return term && term.kind !== 'fixed' && inputKey(term) === key ? x : term?.range.likely;
        });
        return npv + ((value ?? NaN) - likely) * factor;
      }, base);
  };
  return { base, along };
}
