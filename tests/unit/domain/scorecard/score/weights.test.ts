import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOrderCentroid, weightShares } from '../../../../../src/domain/scorecard/score/weights.ts';
import { cards } from '../arbitraries.ts';
import { golden, without } from '../golden.ts';

const sum = (xs: Iterable<number>) => [...xs].reduce((a, b) => a + b, 0);

describe('shares', () => {
  it('sum to 1, or are none', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const shares = weightShares(card);
        if (shares.size > 0) expect(sum(shares.values())).toBeCloseTo(1, 12);
      }),
    );
  });

  it('do not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(cards, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (card, unit) => {
        const criteria = card.criteria.map((c) => ({ ...c, weight: c.weight === null ? null : c.weight * unit }));
        for (const [id, share] of weightShares({ criteria })) {
          expect(share).toBeCloseTo(weightShares(card).get(id) ?? NaN, 12);
        }
      }),
    );
  });

  it('leave out what does not apply, and what has no weight or nothing to read it by', () => {
    expect([...weightShares(golden, new Set(['incidents'])).keys()]).toEqual(['mtls', 'rollback', 'map']);
    const [first, ...rest] = golden.criteria;
    expect(first).toBeDefined();
    if (!first) return;
    const scaleless = without(first, 'scale');
    expect(weightShares({ criteria: [scaleless, ...rest] }).has(first.id)).toBe(false);
  });

  it('stay finite where the weights are as large as a file may hold', () => {
    const criteria = golden.criteria.map((c) => ({ ...c, weight: c.weight === null ? null : 1e15 }));
    expect([...weightShares({ criteria }).values()]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('weights from an order alone', () => {
  it('are the published centroid for three', () => {
    expect(rankOrderCentroid(3).map((w) => Number(w.toFixed(4)))).toEqual([0.6111, 0.2778, 0.1111]);
  });

  it('sum to 1 and fall', () => {
    for (const n of [1, 2, 5, 12]) {
      const weights = rankOrderCentroid(n);
      expect(weights).toHaveLength(n);
      expect(sum(weights)).toBeCloseTo(1, 12);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    }
    expect(rankOrderCentroid(0)).toEqual([]);
  });
});
