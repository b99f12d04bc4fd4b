import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gate, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { simulate, type Simulation } from '../../../../../src/domain/scorecard/chance/uncertainty.ts';
import { cards } from '../arbitraries.ts';
import { estimate, golden, moneyless, observing, TODAY, unknownIncidents } from '../golden.ts';

function run(card: Scorecard, options: { draws?: number; chunk?: number } = { draws: 2000 }): Simulation {
  const result = [...simulate(card, 'mesh', TODAY, options)].at(-1);
  if (!result) throw new Error('no result');
  return result;
}
const gated = (gate: Gate, low: number, likely: number, high: number): Scorecard =>
  observing(
    {
      ...moneyless,
      criteria: [
        ...moneyless.criteria,
        {
          id: 'gate',
          kind: 'gate',
          name: 'A gate',
          metric: { name: 'm', unit: 'ms', direction: 'lower' },
          weight: null,
          gate,
        },
      ],
    },
    { gate: { status: 'measured', value: estimate(low, likely, high) } },
  );

describe('the draws', () => {
  it('are the same for the same card, however they are cut', () => {
    expect(run(golden, { draws: 2000, chunk: 2000 })).toEqual(run(golden, { draws: 2000, chunk: 137 }));
  });

  it('are the same whatever the order of rows, drivers and observations', () => {
    const turned = {
      ...golden,
      criteria: golden.criteria.toReversed(),
      drivers: golden.drivers.toReversed(),
      observations: golden.observations.toReversed(),
    };
    const [a, b] = [run(golden), run(turned)];
    expect(b.pBenefit).toBe(a.pBenefit);
    expect(b.pScore).toBe(a.pScore);
    expect(b.robustness).toBe(a.robustness);
    expect(b.npv?.mean).toBeCloseTo(a.npv?.mean ?? NaN, 3);
  });

  it('are others for another seed', () => {
    expect(run({ ...golden, seed: 1 }).npv?.mean).not.toBe(run(golden).npv?.mean);
  });

  it('are told as they come, and what to measure next at the end', () => {
    const results = [...simulate(golden, 'mesh', TODAY, { draws: 1100, chunk: 500 })];
    expect(results.map(({ draws, total }) => [draws, total])).toEqual([
      [500, 1100],
      [1000, 1100],
      [1100, 1100],
    ]);
    expect(results.map(({ measureNext }) => measureNext.length > 0)).toEqual([false, false, true]);
    expect(results[0]?.pBenefit).toBe(run(golden, { draws: 500 }).pBenefit);
  });

  it('give probabilities and ordered percentiles for any card', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const { pScore, pGates, pProceed, score, robustness, measureNext, pBenefit } = run(card, { draws: 60 });
        for (const p of [pScore, pGates, pProceed ?? NaN, robustness]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        expect([score.p10, score.p50, score.p90]).toEqual([score.p10, score.p50, score.p90].toSorted((a, b) => a - b));
        expect(score.p90).toBeLessThanOrEqual(100 + 1e-9);
        expect(pBenefit).toBeUndefined();
        expect(measureNext.every(({ evppi }) => evppi >= 0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('probabilities', () => {
  it('are certain where nothing varies', () => {
    const still = {
      ...golden,
      drivers: golden.drivers.map((d) => ({ ...d, estimate: estimate(d.estimate?.likely ?? 0) })),
      observations: golden.observations.map((o) => ({ ...o, value: estimate(o.value?.likely ?? 0) })),
    };
    const result = run(still, { draws: 100 });
    expect(result).toMatchObject({ pBenefit: 1, pBenefitError: 0, pScore: 1, pProceed: 1, measureNext: [] });
    expect(result.npv?.p10).toBeCloseTo(27_620, -1);
    expect(result.score.p90).toBeCloseTo(77.32, 2);
  });

  it('count an unknown row as nothing', () => {
    expect(run(unknownIncidents).pScore).toBe(0);
    expect(run(unknownIncidents).score.p90).toBeLessThan(70);
  });

  it('draw a gate with its number, and hold an unknown one against it', () => {
    const gate: Gate = { op: '<=', value: 10, severity: 'block' };
    const half = run(gated(gate, 5, 10, 15));
    expect(Math.abs(half.pGates - 0.5)).toBeLessThan(0.05);
    expect(half.pProceed).toBeLessThanOrEqual(half.pGates);
    expect(run(observing(gated(gate, 5, 10, 15), { gate: { status: 'unknown' } }))).toMatchObject({
      pGates: 0,
      pProceed: 0,
    });
    expect(run(gated({ ...gate, severity: 'warn' }, 20, 20, 20)).pGates).toBe(1);
  });

  it('of benefit over cost are not claimed while a cost is unknown', () => {
    const result = run(observing(golden, { platform: { status: 'unknown' } }), { draws: 100 });
    expect(result).not.toHaveProperty('pBenefit');
    expect(result).not.toHaveProperty('pProceed');
    expect(result).not.toHaveProperty('npv');
    expect(result.measureUnit).toBe('points');
  });

  it('share a driver within a draw: what is paid and earned at one rate cancels out', () => {
    const line = (id: string, kind: 'benefit' | 'cost', formula: string): Scorecard['criteria'][number] => ({
      id,
      kind,
      name: id,
      metric: { name: id, unit: '', direction: 'higher' },
      weight: null,
      money: { per: 'month', formula, realised: 'cash' },
    });
    const card = {
      ...golden,
      criteria: [line('earned', 'benefit', '10 * rate + 1'), line('spent', 'cost', 'rate * 10')],
      observations: [],
    };
    const { npv, pBenefit } = run(card, { draws: 200 });
    expect(pBenefit).toBe(1);
    expect((npv?.p90 ?? NaN) - (npv?.p10 ?? NaN)).toBeLessThan(1e-6);
  });
});

describe('robustness', () => {
  it('is 1 where every row passes by itself, and where there is but one', () => {
    const best = { mtls: 100, rollback: 2, map: 100, incidents: 3 };
    const card = observing(
      moneyless,
      Object.fromEntries(Object.entries(best).map(([id, x]) => [id, { value: estimate(x) }])),
    );
    expect(run(card, { draws: 200 }).robustness).toBe(1);
    expect(run({ ...moneyless, criteria: moneyless.criteria.slice(0, 1) }, { draws: 50 }).robustness).toBe(1);
  });

  it('does not depend on the weights but for the side they put the score on', () => {
    const even = { ...moneyless, criteria: moneyless.criteria.map((c) => ({ ...c, weight: 1 })) };
    expect(run(even).robustness).toBe(run(moneyless).robustness);
  });

  it('is the exact share for two rows', () => {
    // v = 1 and 0.4, threshold 70: kept where w₁ ≥ 0.5, and w₁ is uniform.
    const two = { ...moneyless, criteria: moneyless.criteria.filter(({ id }) => id === 'mtls' || id === 'map') };
    const card = observing(two, { mtls: { value: estimate(100) }, map: { value: estimate(64) } });
    expect(Math.abs(run(card, { draws: 10_000 }).robustness - 0.5)).toBeLessThan(0.02);
  });
});

describe('what to measure next', () => {
  it('is told in points without money, and puts the row that nobody answered first', () => {
    const { measureNext, measureUnit } = run(observing(moneyless, { incidents: { status: 'unknown' } }), {
      draws: 4000,
    });
    expect(measureUnit).toBe('points');
    expect(measureNext[0]).toMatchObject({ input: 'incidents', kind: 'value' });
    expect(measureNext[0]?.evppi).toBeGreaterThan(1);
  });

  it('leaves out what has no range', () => {
    const card = observing(golden, { platform: { value: estimate(110) } });
    expect(run(card, { draws: 200 }).measureNext.map(({ input }) => input)).not.toContain('platform');
  });
});
