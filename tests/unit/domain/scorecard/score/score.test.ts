import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { groupGaps, scoreOf } from '../../../../../src/domain/scorecard/score/score.ts';
import { valueOf } from '../../../../../src/domain/scorecard/score/value.ts';
import { cards } from '../arbitraries.ts';
import { estimate, golden, moneyless, observing, TODAY } from '../golden.ts';

const score = (card: Scorecard, option = 'mesh') => scoreOf(card, option, TODAY);

const patch = (card: Scorecard, id: string, change: Partial<Scorecard['criteria'][number]>): Scorecard => ({
  ...card,
  criteria: card.criteria.map((c) => (c.id === id ? { ...c, ...change } : c)),
});

describe('a score', () => {
  it('is an interval within 0 to 100, as wide as the weight that is unknown', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const { low, high, coverage } = score(card);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high - low).toBeCloseTo(100 * (1 - coverage), 9);
      }),
    );
  });

  it('is never raised by an unknown: taking any answer away widens it on both sides', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (card, pick) => {
        const known = card.observations.filter(({ status }) => status !== 'not-applicable');
        const taken = known[pick % Math.max(1, known.length)];
        fc.pre(taken !== undefined);
        const [before, after] = [score(card), score(observing(card, { [taken.criterion]: { status: 'unknown' } }))];
        expect(after.low).toBeLessThanOrEqual(before.low + 1e-9);
        expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-9);
      }),
    );
  });

  it('never falls where a number gets better', () => {
    fc.assert(
      fc.property(cards, fc.nat(), fc.integer({ min: 0, max: 500 }), (card, pick, by) => {
        const observation = card.observations.filter(({ value }) => value)[pick % card.observations.length];
        const criterion = card.criteria.find(({ id }) => id === observation?.criterion);
        fc.pre(observation?.value !== undefined && criterion?.metric.direction !== 'target');
        const better = observation.value.likely + (criterion?.metric.direction === 'lower' ? -by : by) / 10;
        const after = score(observing(card, { [observation.criterion]: { value: estimate(better) } }));
        expect(after.low).toBeGreaterThanOrEqual(score(card).low - 1e-9);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const turned = { ...card, criteria: card.criteria.toReversed(), observations: card.observations.toReversed() };
        expect(score(turned).low).toBeCloseTo(score(card).low, 9);
        expect(score(turned).high).toBeCloseTo(score(card).high, 9);
      }),
    );
  });

  it('has values at the ends of each range that enclose the likely one', () => {
    fc.assert(
      fc.property(cards, (card) => {
        for (const { value, low, high } of score(card).rows.values()) {
          if (value === undefined) continue;
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  it('finds the peak of a target inside a range', () => {
    const card = observing(
      patch(golden, 'mtls', {
        metric: { name: 'm', unit: '', direction: 'target' },
        scale: { floor: 0, target: 10, tolerance: 4 },
      }),
      { mtls: { value: estimate(8, 9, 14) } },
    );
    expect(score(card).rows.get('mtls')).toMatchObject({ value: 0.75, low: 0, high: 1 });
  });

  it('is 0 to 100 at no coverage where nothing has a weight', () => {
    const card = { ...golden, criteria: golden.criteria.map((c) => ({ ...c, weight: null })) };
    expect(score(card)).toMatchObject({ low: 0, high: 100, coverage: 0 });
  });
});

describe('a row', () => {
  const row = (card: Scorecard, id = 'mtls', option = 'mesh') => score(card, option).rows.get(id);

  it('without an observation is unknown, but for the reference option, which stands at the floor', () => {
    expect(row(observing(golden, { mtls: undefined }))).toMatchObject({ state: 'unknown', why: 'not-observed' });
    expect(row(golden, 'mtls', 'nothing')).toMatchObject({
      state: 'scored',
      value: 0,
      estimated: true,
      why: 'reference-floor',
    });
    expect(score(golden, 'nothing')).toMatchObject({ low: 0, high: 0, coverage: 1 });
  });

  it('that needs evidence is unknown until there is some', () => {
    const card = patch(golden, 'mtls', { evidenceRequired: true });
    expect(row(card)).toMatchObject({ state: 'unknown', why: 'no-evidence' });
    const proven = observing(card, { mtls: { evidence: [{ text: 'a dashboard', grade: 'A' }] } });
    expect(row(proven)).toMatchObject({ state: 'scored' });
  });

  it('that was waived is unknown, since a waiver measures nothing', () => {
    const waived = observing(golden, {
      mtls: { status: 'waived', waiver: { by: 'someone', until: '2027-01-01', why: 'because' } },
    });
    expect(row(waived)).toMatchObject({ state: 'unknown', why: 'waived' });
  });

  it('that is not applicable leaves its weight to the others', () => {
    const card = observing(golden, { incidents: { status: 'not-applicable', reason: 'out-of-scope' } });
    expect(row(card, 'incidents')).toMatchObject({ state: 'not-applicable', share: 0 });
    expect(row(card)?.share).toBeCloseTo(30 / 70, 12);
    expect(score(card).coverage).toBeCloseTo(1, 12);
  });

  it('counts when it is estimated or stale, and says so', () => {
    const old = patch(golden, 'mtls', { staleAfterDays: 30 });
    const on = (to: string) => row(observing(old, { mtls: { status: 'estimated', to } }));
    expect(on('2026-10-24')).toMatchObject({ state: 'scored', estimated: true, stale: true });
    expect(on('2026-10-25')).toMatchObject({ state: 'scored', stale: false });
    expect(row(old)).toMatchObject({ stale: false, estimated: false });
  });

  it('without a weight keeps its value and adds nothing', () => {
    const card = patch(golden, 'mtls', { weight: null });
    expect(row(card)).toMatchObject({ state: 'unweighted', share: 0 });
    expect(row(card)?.value).toBeCloseTo(61 / 65, 12);
  });
});

describe('gaps by group', () => {
  it('are the missing points, the largest first, and sum to what the score lacks', () => {
    const grouped = {
      ...moneyless,
      criteria: moneyless.criteria.map((c) => ({ ...c, group: c.id === 'incidents' ? 'risk' : 'speed' })),
    };
    const card = observing(grouped, { map: { status: 'unknown' } });
    const gaps = groupGaps(card, score(card));
    expect(gaps.map(({ group }) => group)).toEqual(['speed', 'risk']);
    expect(gaps[0]?.criteria).toEqual(['map', 'rollback', 'mtls']);
    expect(gaps[0]?.unknown).toBeCloseTo(15, 9);
    expect(gaps.reduce((sum, { missing }) => sum + missing, 0)).toBeCloseTo(100 - score(card).low, 9);
    expect(gaps.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(100, 9);
  });

  it('list no row that lacks nothing', () => {
    const card = observing(golden, { mtls: { value: estimate(100) } });
    expect(valueOf(card.criteria[0] ?? { metric: { name: '', unit: '', direction: 'higher' } }, 100)).toBe(1);
    expect(groupGaps(card, score(card)).flatMap(({ criteria }) => criteria)).not.toContain('mtls');
  });
});
