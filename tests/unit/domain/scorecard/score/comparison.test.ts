import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointFlip, leadBetween, weightFlipBetween } from '../../../../../src/domain/scorecard/score/comparison.ts';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { scoreOf } from '../../../../../src/domain/scorecard/score/score.ts';
import { flips } from '../../../../../src/domain/scorecard/score/sensitivity.ts';
import { estimate, moneyless, TODAY } from '../golden.ts';

interface Entry {
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

/** Options a and b with their values of 100 given directly. */
const versus = (entries: readonly Entry[]): Scorecard => ({
  ...moneyless,
  options: [
    { id: 'nothing', name: 'Nothing' },
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  proposed: 'a',
  criteria: entries.map(({ weight }, i) => ({
    id: `row${i}`,
    kind: 'benefit',
    name: `Row ${i}`,
    metric: { name: 'm', unit: '', direction: 'higher' },
    scale: { floor: 0, target: 100 },
    weight,
  })),
  observations: entries.flatMap((entry, i) =>
    (['a', 'b'] as const).map((option) => ({
      criterion: `row${i}`,
      option,
      status: 'measured' as const,
      value: estimate(entry[option]),
      evidence: [],
    })),
  ),
});

const percent = fc.integer({ min: 0, max: 100 });
const contests = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 50 }), a: percent, b: percent }), {
  minLength: 2,
  maxLength: 7,
});
const lead = (card: Scorecard) => scoreOf(card, 'a', TODAY).low - scoreOf(card, 'b', TODAY).low;
const weighted = (card: Scorecard, shares: ReadonlyMap<string, number>): Scorecard => ({
  ...card,
  criteria: card.criteria.map((c) => ({ ...c, weight: shares.get(c.id) ?? null })),
});

describe('a weight flip between two options', () => {
  it('agrees with the form of Triantaphyllou and Sánchez', () => {
    fc.assert(
      fc.property(contests, (entries) => {
        const card = versus(entries);
        for (const { criterion, from, to } of weightFlipBetween(card, 'a', 'b')) {
          const entry = entries[Number(criterion.slice(3))];
          const d = ((entry?.a ?? 0) - (entry?.b ?? 0)) / 100;
          if (d === 0) continue;
          const delta = lead(card) / 100 / d;
          expect(to).toBeCloseTo((from - delta) / (1 - delta), 6);
        }
      }),
    );
  });

  it('agrees with the flip against a threshold, where the other option scores the threshold on every row', () => {
    let seen = 0;
    fc.assert(
      fc.property(contests, percent, (entries, threshold) => {
        const card = versus(entries.map((entry) => ({ ...entry, b: threshold })));
        const at = { ...card, rule: { ...card.rule, minScore: threshold } };
        const against = new Map(flips(at, 'a', TODAY).weight.map(({ criterion, to }) => [criterion, to]));
        for (const { criterion, to } of weightFlipBetween(at, 'a', 'b')) {
          if (to < 1e-6 || to > 1 - 1e-6) continue;
          seen++;
          expect(against.get(criterion)).toBeCloseTo(to, 9);
        }
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });
});

describe('the smallest joint change', () => {
  it('makes the scores equal with shares that still sum to 1, and no single weight does it with less', () => {
    let seen = 0;
    fc.assert(
      fc.property(contests, (entries) => {
        const card = versus(entries);
        const joint = jointFlip(card, 'a', 'b');
        if (!joint) return;
        seen++;
        expect(lead(weighted(card, joint.shares))).toBeCloseTo(0, 6);
        expect([...joint.shares.values()].reduce((x, y) => x + y, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...joint.shares.values())).toBeGreaterThanOrEqual(0);
        for (const { from, to } of weightFlipBetween(card, 'a', 'b')) {
          expect(joint.l1).toBeLessThanOrEqual(2 * Math.abs(to - from) + 1e-9);
        }
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('does not exist where one option is better on every row', () => {
    expect(
      jointFlip(
        versus([
          { weight: 1, a: 60, b: 50 },
          { weight: 3, a: 20, b: 10 },
        ]),
        'a',
        'b',
      ),
    ).toBeUndefined();
    expect(
      jointFlip(
        versus([
          { weight: 1, a: 50, b: 60 },
          { weight: 3, a: 10, b: 20 },
        ]),
        'a',
        'b',
      ),
    ).toBeUndefined();
  });

  it('moves from the largest lead to the largest lag', () => {
    // D = 0.5·0.6 + 0.3·0.2 − 0.2·0.4 = 0.28; from the first to the last each point moved is worth 1.0.
    const card = versus([
      { weight: 50, a: 80, b: 20 },
      { weight: 30, a: 50, b: 30 },
      { weight: 20, a: 10, b: 50 },
    ]);
    const joint = jointFlip(card, 'a', 'b');
    expect(joint?.l1).toBeCloseTo(0.56, 9);
    expect([...(joint?.shares.values() ?? [])].map((s) => Number(s.toFixed(9)))).toEqual([0.22, 0.3, 0.48]);
  });
});

describe('the lead of one option over another', () => {
  it('is the difference of their scores, and turns its sign with the sides', () => {
    fc.assert(
      fc.property(contests, (entries) => {
        const card = versus(entries);
        expect(leadBetween(card, 'a', 'b')).toBeCloseTo(lead(card), 9);
        expect(leadBetween(card, 'b', 'a')).toBeCloseTo(-lead(card), 9);
      }),
    );
  });
});
