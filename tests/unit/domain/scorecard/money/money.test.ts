import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Money as MoneyRule, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { heightAt, presentFactor } from '../../../../../src/domain/scorecard/money/money-model.ts';
import { moneyOf, paybackOf } from '../../../../../src/domain/scorecard/money/money.ts';
import { estimate, golden, moneyless, observing } from '../golden.ts';

const rule = (change: Partial<MoneyRule>): MoneyRule => ({ per: 'month', formula: '1', realised: 'cash', ...change });
const heights = (change: Partial<MoneyRule>, months: number) =>
  Array.from({ length: months }, (_, t) => heightAt(rule(change), t));

const withDriver = (id: string, change: Scorecard['drivers'][number]['estimate']): Scorecard => ({
  ...golden,
  drivers: golden.drivers.map((d) => (d.id === id ? { ...d, estimate: change } : d)),
});
const withCriterion = (id: string, change: Partial<Criterion>): Scorecard => ({
  ...golden,
  criteria: golden.criteria.map((c) => (c.id === id ? { ...c, ...change } : c)),
});

describe('a ramp', () => {
  it('from month 3 over 6 months is a sixth in month 4 and full from month 9', () => {
    const at = heights({ rampFrom: 3, rampMonths: 6 }, 12);
    expect(at.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(at[4]).toBeCloseTo(1 / 6, 12);
    expect(at[6]).toBeCloseTo(1 / 2, 12);
    expect(at.slice(9)).toEqual([1, 1, 1]);
  });

  it('begins at once without a month, and without months is full in its first', () => {
    expect(heights({ rampMonths: 2 }, 4)).toEqual([0, 0.5, 1, 1]);
    expect(heights({ rampFrom: 2 }, 4)).toEqual([0, 0, 1, 1]);
    expect(heights({}, 3)).toEqual([0, 1, 1]);
  });

  it('sets the month of what is paid once, which is month 0 unless said', () => {
    expect(heights({ per: 'once' }, 3)).toEqual([1, 0, 0]);
    expect(heights({ per: 'once', rampFrom: 2, rampMonths: 6 }, 4)).toEqual([0, 0, 1, 0]);
  });
});

describe('the present value of one a month', () => {
  it('is the annuity of the textbooks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (horizonMonths, discountAnnual) => {
          const r = (1 + discountAnnual) ** (1 / 12) - 1;
          const expected = (1 - (1 + r) ** -horizonMonths) / r;
          const finance = { ...golden.finance, horizonMonths, discountAnnual };
          expect(presentFactor(rule({}), finance) / expected).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('is the number of months where nothing is discounted', () => {
    expect(presentFactor(rule({}), { ...golden.finance, discountAnnual: 0 })).toBeCloseTo(36, 9);
  });
});

describe('payback', () => {
  it.each([
    [[-10, -5, 0, 5], 2],
    [[-10, 5, -1, 3], 3],
    [[1, 2, 3], 0],
    [[-10, 5, -1], undefined],
  ])('of %j is month %s', (cumulative, month) => {
    expect(paybackOf(cumulative)).toBe(month);
  });
});

describe('the money of an option', () => {
  it('is nothing to speak of without a formula, or where no line applies', () => {
    expect(moneyOf(moneyless, 'mesh')).toBeUndefined();
    const out = { status: 'not-applicable', reason: 'out-of-scope' } as const;
    const paid = golden.criteria.filter(({ money }) => money).map(({ id }) => [id, out] as const);
    expect(moneyOf(observing(golden, Object.fromEntries(paid)), 'mesh')).toBeUndefined();
  });

  it('is 0 for the reference, against which all is counted', () => {
    expect(moneyOf(golden, 'nothing')).toMatchObject({ npv: 0, lines: [], missing: [] });
  });

  it('agrees with its own sum month by month where nothing is discounted', () => {
    const plain = { ...golden, finance: { ...golden.finance, discountAnnual: 0 } };
    const money = moneyOf(plain, 'mesh');
    expect(money?.cumulative).toHaveLength(37);
    expect(money?.cumulative[0]).toBe(-25_000);
    expect(money?.cumulative.at(-1)).toBeCloseTo(money?.npv ?? NaN, 6);
  });

  it('counts a benefit a year only when it is measured, and every ongoing cost at the side of the rule', () => {
    expect(moneyOf(golden, 'mesh')?.runRate).toEqual({
      measuredBenefits: 12 * (13_500 + 2850),
      costs: 12 * (1400 + 10_450 + 1425),
      net: 36_900,
      complete: true,
    });
    const careful: Scorecard = { ...golden, rule: { ...golden.rule, costSide: 'high' } };
    expect(moneyOf(careful, 'mesh')?.runRate.costs).toBeCloseTo(12 * (3500 + 220 * 120 + (160 * 4 * 120) / 12), 6);
  });

  it('does not call a number measured whose evidence is asked for and missing', () => {
    const line = moneyOf(withCriterion('incidents', { evidenceRequired: true }), 'mesh')?.lines[0];
    expect(line).toMatchObject({ criterion: 'incidents', measured: false });
    expect(line?.amount?.likely).toBe(13_500);
  });

  it('keeps capacity and risk apart from cash', () => {
    expect(moneyOf(golden, 'mesh')?.yearly).toEqual({ cash: 0, capacity: 12 * (2850 + 1710), risk: 12 * 13_500 });
  });

  it('bounds each amount by the ranges of what it is made of', () => {
    const amounts = Object.fromEntries((moneyOf(golden, 'mesh')?.lines ?? []).map((l) => [l.criterion, l.amount]));
    expect(amounts['incidents']).toEqual({ low: 0, likely: 13_500, high: 75_000 });
    expect(amounts['platform']).toEqual({ low: 4800, likely: 10_450, high: 26_400 });
  });

  it('reads value, now and target of its own row', () => {
    const card = withCriterion('incidents', {
      money: { per: 'month', formula: '(now - value) * incident_cost + target', realised: 'risk' },
    });
    const line = moneyOf(card, 'mesh')?.lines[0];
    expect(line?.amount).toEqual({ low: 0.5 * 4000 + 3, likely: 1.5 * 9000 + 3, high: 2 * 25_000 + 3 });
  });
});

describe('money that is not known', () => {
  it('names the driver, and neither zero nor a ratio stands in for a cost', () => {
    const money = moneyOf(withDriver('upgrades_a_year', null), 'mesh');
    expect(money).toMatchObject({ missingCosts: ['upgrades'], missingBenefits: [], missing: ['upgrades_a_year'] });
    expect(money?.runRate.complete).toBe(false);
    expect(money).not.toHaveProperty('roi');
    expect(money).not.toHaveProperty('paybackMonth');
  });

  it('counts a benefit that nobody measured as zero', () => {
    const without = moneyOf(observing(golden, { audit: { status: 'unknown' } }), 'mesh');
    const nothing = moneyOf(observing(golden, { audit: { value: estimate(0) } }), 'mesh');
    expect(without).toMatchObject({ missingBenefits: ['audit'], missing: ['value:audit'] });
    expect(without?.npv).toBeCloseTo(nothing?.npv ?? NaN, 6);
  });

  it.each([
    ['1 +', 'formula:audit'],
    ['value / (rate - rate)', 'formula:audit'],
    ['constructor * 2', 'constructor:audit'],
    ['now * rate', 'now:audit'],
  ])('names what is wrong with %s', (formula, missing) => {
    const card = withCriterion('audit', { money: { per: 'month', formula, realised: 'cash' } });
    expect(moneyOf(card, 'mesh')?.missing).toEqual([missing]);
  });
});
