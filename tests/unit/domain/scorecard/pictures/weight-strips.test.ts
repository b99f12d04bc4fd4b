import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { weightPicture } from '../../../../../src/domain/scorecard/pictures/weight-strips.ts';
import { scoreOf } from '../../../../../src/domain/scorecard/score/score.ts';
import { flips } from '../../../../../src/domain/scorecard/score/sensitivity.ts';
import { golden, moneyless, TODAY, unknownIncidents } from '../golden.ts';

const pictureOf = (card: Scorecard) => weightPicture(card, { score: scoreOf(card, card.proposed, TODAY) });

/** The card with one row at a share of the whole, the others keeping their proportions. */
function weighing(card: Scorecard, id: string, share: number): Scorecard {
  const others = card.criteria.reduce((sum, c) => sum + (c.id === id ? 0 : (c.weight ?? 0)), 0);
  return {
    ...card,
    criteria: card.criteria.map((c) => (c.id === id ? { ...c, weight: (others * share) / (1 - share) } : c)),
  };
}

describe('the verdict by weight', () => {
  it('turns where the flips turn: incidents at 48.8 % of the weight, as the golden card has it', () => {
    const strips = pictureOf(golden)?.strips ?? [];
    expect(strips.map(({ criterion }) => criterion)).toEqual(['mtls', 'incidents', 'rollback', 'map']);
    const incidents = strips.find(({ criterion }) => criterion === 'incidents');
    expect(incidents?.turnsAt).toBeCloseTo(0.488, 3);
    expect(incidents?.passes).toEqual({ from: 0, to: incidents?.turnsAt });
    for (const { criterion, turnsAt } of strips) {
      expect(turnsAt).toBe(flips(golden, 'mesh', TODAY).weight.find((flip) => flip.criterion === criterion)?.to);
    }
  });

  it('fills exactly the shares at which the score, computed anew, passes', () => {
    const cards = fc.constantFrom(golden, unknownIncidents, moneyless);
    const share = fc.integer({ min: 1, max: 99 }).map((x) => x / 100);
    fc.assert(
      fc.property(
        cards,
        fc.constantFrom('mtls', 'rollback', 'map', 'incidents'),
        share,
        fc.integer({ min: 0, max: 100 }),
        (before, id, at, minScore) => {
          const card = { ...before, rule: { ...before.rule, minScore } };
          const strip = pictureOf(card)?.strips.find(({ criterion }) => criterion === id);
          fc.pre(Math.abs((strip?.turnsAt ?? 2) - at) > 1e-6);
          const { low } = scoreOf(weighing(card, id, at), card.proposed, TODAY);
          const filled = strip?.passes !== undefined && strip.passes.from <= at && at <= strip.passes.to;
          fc.pre(Math.abs(low - minScore) > 1e-6);
          expect(filled).toBe(low > minScore);
        },
      ),
      { seed: 20261124, numRuns: 400 },
    );
  });

  it('says which change of weight is nearest, and how many weightings agree', () => {
    expect(pictureOf(golden)?.finding).toBe(
      'The score passes until “Release incidents”, now 30 % of the weight, is above 49 %.',
    );
    const certain = { ...golden, rule: { ...golden.rule, minScore: 10 } };
    expect(pictureOf(certain)?.finding).toBe('The score passes whatever one row weighs.');
  });

  it('needs two rows that count', () => {
    const one = { ...moneyless, criteria: moneyless.criteria.slice(0, 1) };
    expect(pictureOf(one)).toBeUndefined();
  });
});
