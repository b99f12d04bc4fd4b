import { describe, expect, it } from 'vitest';
import { moneyOf } from '../../../../../src/domain/scorecard/money/money.ts';
import { moneyBand } from '../../../../../src/domain/scorecard/pictures/money-band.ts';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { simulate, type Simulation } from '../../../../../src/domain/scorecard/chance/uncertainty.ts';
import { estimate, golden, moneyless, observing, TODAY } from '../golden.ts';

function simulated(card: Scorecard, draws: number): Simulation {
  let result: Simulation | undefined;
  for (const piece of simulate(card, card.proposed, TODAY, { draws })) result = piece;
  if (!result) throw new Error('nothing was drawn');
  return result;
}

const undiscounted: Scorecard = { ...golden, finance: { ...golden.finance, discountAnnual: 0 } };

describe('the band of the cumulative net value', () => {
  it('ends, undiscounted, where the simulation of as many draws ends', () => {
    const band = moneyBand(undiscounted, 'mesh', 700);
    const { npv, pBenefit } = simulated(undiscounted, 700);
    expect(band?.net?.cumulative).toHaveLength(37);
    const last = band?.net?.cumulative.at(-1);
    expect(last?.p10).toBeCloseTo(npv?.p10 ?? NaN, 4);
    expect(last?.p50).toBeCloseTo(npv?.p50 ?? NaN, 4);
    expect(last?.p90).toBeCloseTo(npv?.p90 ?? NaN, 4);
    expect(band?.net?.paidBack).toBeCloseTo(pBenefit ?? NaN, 9);
  });

  it('is the likely line itself where nothing has a range', () => {
    const exact: Scorecard = {
      ...golden,
      drivers: golden.drivers.map((d) => (d.estimate ? { ...d, estimate: estimate(d.estimate.likely) } : d)),
      observations: golden.observations.map((o) => (o.value ? { ...o, value: estimate(o.value.likely) } : o)),
    };
    const band = moneyBand(exact, 'mesh', 3);
    const likely = moneyOf(exact, 'mesh')?.cumulative ?? [];
    band?.net?.cumulative.forEach(({ p10, p50, p90 }, month) => {
      for (const x of [p10, p50, p90]) expect(x).toBeCloseTo(likely[month] ?? NaN, 4);
    });
    expect(band?.net?.paidBack).toBe(1);
  });

  it('begins with what falls due at once, and never turns over', () => {
    const band = moneyBand(golden, 'mesh');
    expect(band?.net?.cumulative[0]?.p10).toBeLessThan(-12_000);
    for (const { p10, p50, p90 } of band?.net?.cumulative ?? []) {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
    }
  });

  it('is the same every time, and for a card whose rows stand in another order', () => {
    const turned: Scorecard = { ...golden, criteria: golden.criteria.toReversed() };
    const [first, again, other] = [golden, golden, turned].map((card) => moneyBand(card, 'mesh', 200));
    expect(again).toEqual(first);
    expect(other?.net?.cumulative.at(-1)?.p50).toBeCloseTo(first?.net?.cumulative.at(-1)?.p50 ?? NaN, 4);
  });

  it('keeps benefits that are measured apart from those that are claimed', () => {
    const band = moneyBand(golden, 'mesh', 500);
    const likely = moneyOf(golden, 'mesh');
    expect(band?.claimed.p50).toBeGreaterThan(0);
    const claimed = likely?.lines.filter(({ kind, measured }) => kind === 'benefit' && !measured);
    expect(claimed?.map(({ criterion }) => criterion)).toEqual(['recovery']);
    const measuredOnly = moneyBand(observing(golden, { recovery: undefined }), 'mesh', 500);
    expect(measuredOnly?.measured).toEqual(band?.measured);
    expect(measuredOnly?.claimed).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('is not claimed while a cost is unknown; what is known keeps its ranges', () => {
    const [open, whole] = [observing(golden, { platform: undefined }), golden].map((card) =>
      moneyBand(card, 'mesh', 300),
    );
    expect(open?.net).toBeUndefined();
    expect(open?.lines.has('platform')).toBe(false);
    expect(open?.lines.get('audit')).toEqual(whole?.lines.get('audit'));
  });

  it('is nothing without money, nor for the reference', () => {
    expect(moneyBand(moneyless, 'mesh')).toBeUndefined();
    expect(moneyBand(golden, 'nothing')).toBeUndefined();
  });

  it('is not claimed where a draw beyond the range gives no finite number', () => {
    const power = Array.from({ length: 20 }, () => 'd').join(' * ');
    const card: Scorecard = {
      ...golden,
      finance: { ...golden.finance, rangeMeans: 'p5-p95' },
      drivers: [...golden.drivers, { id: 'd', name: 'D', unit: '', estimate: estimate(1, 2, 1e15) }],
      criteria: golden.criteria.map((c) =>
        c.id === 'audit' && c.money ? { ...c, money: { ...c.money, formula: power } } : c,
      ),
    };
    expect(moneyOf(card, 'mesh')?.lines.find(({ criterion }) => criterion === 'audit')?.amount).toBeDefined();
    expect(moneyBand(card, 'mesh', 200)).toBeUndefined();
  });
});
