import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { moneyOf } from '../../../../../src/domain/scorecard/money/money.ts';
import { scoreOf } from '../../../../../src/domain/scorecard/score/score.ts';
import { flips, tornado } from '../../../../../src/domain/scorecard/score/sensitivity.ts';
import { nativeOf } from '../../../../../src/domain/scorecard/score/value.ts';
import { cards } from '../arbitraries.ts';
import { estimate, golden, moneyless, observing, TODAY } from '../golden.ts';

/** How far the low end of the score is above the threshold. */
const margin = (card: Scorecard) => scoreOf(card, 'mesh', TODAY).low - card.rule.minScore;

/** The card with one share set and the others in proportion. */
function withShare(card: Scorecard, id: string, share: number): Scorecard {
  const { rows } = scoreOf(card, 'mesh', TODAY);
  const weight = (own: string, old: number) =>
    own === id ? share : (old * (1 - share)) / (1 - (rows.get(id)?.share ?? 0));
  return {
    ...card,
    criteria: card.criteria.map((c) => ({ ...c, weight: weight(c.id, rows.get(c.id)?.share ?? 0) || null })),
  };
}

const STEP = 1e-5;

describe('a weight flip', () => {
  it('is where the score meets the threshold: it has not crossed just before, and has just after', () => {
    let seen = 0;
    fc.assert(
      fc.property(cards, (card) => {
        for (const { criterion, from, to } of flips(card, 'mesh', TODAY).weight) {
          const side = Math.sign(to - from);
          const [before, after] = [to - side * STEP, to + side * STEP].map((share) =>
            margin(withShare(card, criterion, share)),
          );
          // Rows of one value move nothing by their weights; a flip that is at hand has no before.
          if (Math.abs((after ?? 0) - (before ?? 0)) < 1e-6 || Math.abs(to - from) < STEP || to < STEP || to > 1 - STEP)
            continue;
          seen++;
          expect(Math.sign(before ?? 0)).toBe(Math.sign(margin(card)));
          expect(Math.sign(after ?? 0)).toBe(-Math.sign(margin(card)));
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('is left out where no share reaches it', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const found = new Set(flips(card, 'mesh', TODAY).weight.map(({ criterion }) => criterion));
        for (const { criterion, share, state } of scoreOf(card, 'mesh', TODAY).rows.values()) {
          if ((state !== 'scored' && state !== 'unknown') || found.has(criterion) || share >= 1) continue;
          const [none, all] = [1e-9, 1 - 1e-9].map((s) => margin(withShare(card, criterion, s)));
          expect((none ?? 0) * (all ?? 0)).toBeGreaterThan(-1e-6);
        }
      }),
    );
  });
});

describe('a metric flip', () => {
  it('is where the score meets the threshold: it has not crossed just before, and has just after', () => {
    let seen = 0;
    fc.assert(
      fc.property(cards, (card) => {
        const { rows } = scoreOf(card, 'mesh', TODAY);
        for (const { criterion: id, from, to } of flips(card, 'mesh', TODAY).metric) {
          const criterion = card.criteria.find((c) => c.id === id);
          const value = rows.get(id)?.value ?? NaN;
          if (!criterion) continue;
          const at = (x: number) => margin(observing(card, { [id]: { value: estimate(x) } }));
          expect(at(to)).toBeCloseTo(0, 6);
          const share = rows.get(id)?.share ?? 0;
          const wanted = value - margin(card) / 100 / share;
          const side = Math.sign(wanted - value);
          const [before, after] = [-side, side].map((s) => nativeOf(criterion, wanted + s * STEP, from));
          if (before !== undefined && Math.abs(wanted - value) > STEP)
            expect(Math.sign(at(before))).toBe(Math.sign(margin(card)));
          if (after !== undefined && Math.abs(wanted - value) > STEP)
            expect(Math.sign(at(after))).toBe(-Math.sign(margin(card)));
          seen++;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('comes with the nearest first, measured in value, so that units do not matter', () => {
    expect(flips(golden, 'mesh', TODAY).metric.map(({ criterion }) => criterion)).toEqual([
      'mtls',
      'incidents',
      'rollback',
      'map',
    ]);
  });

  it('is read from the low end while a row is unknown', () => {
    const card = { ...observing(moneyless, { map: { status: 'unknown' } }), rule: { ...moneyless.rule, minScore: 60 } };
    expect(margin(card)).toBeGreaterThan(0);
    const flip = flips(card, 'mesh', TODAY).metric.find(({ criterion }) => criterion === 'incidents');
    expect(margin(observing(card, { incidents: { value: estimate(flip?.to ?? NaN) } }))).toBeCloseTo(0, 9);
  });
});

describe('a money flip', () => {
  it('makes the NPV zero', () => {
    const { money } = flips(golden, 'mesh', TODAY);
    expect(money).toHaveLength(10);
    for (const { input, kind, to } of money) {
      const card =
        kind === 'value'
          ? observing(golden, { [input]: { value: estimate(to) } })
          : { ...golden, drivers: golden.drivers.map((d) => (d.id === input ? { ...d, estimate: estimate(to) } : d)) };
      expect(moneyOf(card, 'mesh')?.npv).toBeCloseTo(0, 4);
    }
  });

  it('is not told while a cost is unknown', () => {
    expect(flips(observing(golden, { compute: undefined }), 'mesh', TODAY).money).toEqual([]);
  });
});

describe('the tornado', () => {
  it('moves one input at a time over its range, the widest first', () => {
    const { unit, base, bars } = tornado(golden, 'mesh');
    expect(unit).toBe('money');
    expect(base).toBeCloseTo(moneyOf(golden, 'mesh')?.npv ?? NaN, 6);
    expect(bars.slice(0, 3).map(({ input }) => input)).toEqual(['incident_cost', 'incidents_avoided', 'platform']);
    expect(bars.map(({ swing }) => swing)).toEqual(bars.map(({ swing }) => swing).toSorted((a, b) => b - a));
    const platform = bars.find(({ input }) => input === 'platform');
    const at = (x: number) => moneyOf(observing(golden, { platform: { value: estimate(x) } }), 'mesh')?.npv ?? NaN;
    expect(platform?.low).toBeCloseTo(at(60), 4);
    expect(platform?.high).toBeCloseTo(at(220), 4);
  });

  it('is in points where there is no money', () => {
    const { unit, base, bars } = tornado(moneyless, 'mesh');
    expect(unit).toBe('points');
    expect(base).toBeCloseTo(77.32, 2);
    const rollback = bars.find(({ input }) => input === 'rollback');
    const at = (x: number) => scoreOf(observing(moneyless, { rollback: { value: estimate(x) } }), 'mesh', TODAY).low;
    expect(rollback?.low).toBeCloseTo(at(3), 9);
    expect(rollback?.high).toBeCloseTo(at(9), 9);
  });

  it('leaves out what moves nothing', () => {
    const still = observing(moneyless, { map: { value: estimate(90) } });
    expect(tornado(still, 'mesh').bars.map(({ input }) => input)).not.toContain('map');
  });
});
