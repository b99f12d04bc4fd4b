import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/domain/scorecard/assess.ts';
import { moneyOf } from '../../../../src/domain/scorecard/money/money.ts';
import { parseScorecard } from '../../../../src/domain/scorecard/schema.ts';
import { scoreOf } from '../../../../src/domain/scorecard/score/score.ts';
import { flips } from '../../../../src/domain/scorecard/score/sensitivity.ts';
import { simulate } from '../../../../src/domain/scorecard/chance/uncertainty.ts';
import { cards } from './arbitraries.ts';
import { golden, moneyless, TODAY, unknownIncidents } from './golden.ts';

describe('the golden card', () => {
  it.each([
    ['golden', golden],
    ['without incidents', unknownIncidents],
    ['without money', moneyless],
  ])('is a card that the schema takes: %s', (_, card) => {
    expect(parseScorecard(card)).toMatchObject({ ok: true });
  });

  it('has company that the schema takes', () => {
    fc.assert(
      fc.property(cards, (card) => {
        expect(parseScorecard(card)).toMatchObject({ ok: true });
      }),
    );
  });
});

describe('with the incidents unknown', () => {
  const { low, high, coverage } = scoreOf(unknownIncidents, 'mesh', TODAY);

  it('scores 62.3 to 92.3 at coverage 0.70, not the 89.0 of the known rows alone', () => {
    expect(low).toBeCloseTo(62.3, 1);
    expect(high).toBeCloseTo(92.3, 1);
    expect(coverage).toBeCloseTo(0.7, 12);
    expect(low / coverage).toBeCloseTo(89.0, 1);
  });

  it('says to measure first', () => {
    const { verdict, unknown } = assess(unknownIncidents, TODAY);
    expect(verdict.outcome).toBe('measure-first');
    expect(unknown).toEqual(['incidents']);
  });
});

describe('with the incidents observed', () => {
  it('scores 77.32', () => {
    expect(scoreOf(golden, 'mesh', TODAY).low).toBeCloseTo(77.32, 2);
  });

  it('flips by one weight alone: incidents at 0.488', () => {
    const { weight } = flips(golden, 'mesh', TODAY);
    expect(weight.map(({ criterion }) => criterion)).toEqual(['incidents']);
    expect(weight[0]?.from).toBeCloseTo(0.3, 12);
    expect(weight[0]?.to).toBeCloseTo(0.488, 3);
  });

  it.each([
    ['mtls', 80.1, 1, false],
    ['rollback', 10.65, 2, false],
    ['map', 60.7, 1, false],
    ['incidents', 5.23, 2, true],
  ])('flips where %s reaches %d', (criterion, to, digits, inside) => {
    const flip = flips(golden, 'mesh', TODAY).metric.find((f) => f.criterion === criterion);
    expect(flip?.to).toBeCloseTo(to, digits);
    expect(flip?.inside).toBe(inside);
  });
});

describe('in money', () => {
  const money = moneyOf(golden, 'mesh');

  it('is worth 27,620 over 36 months, at an ROI of 6.3 %, paid back in month 26', () => {
    expect(Math.abs((money?.npv ?? NaN) - 27_620)).toBeLessThan(5);
    expect(money?.roi).toBeCloseTo(0.063, 3);
    expect(money?.bcr).toBeCloseTo(1.063, 3);
    expect(money?.paybackMonth).toBe(26);
  });

  it('turns where 1.38 incidents a month are avoided, or the platform takes 119 hours', () => {
    const to = (input: string) => flips(golden, 'mesh', TODAY).money.find((f) => f.input === input)?.to;
    expect(to('incidents_avoided')).toBeCloseTo(1.38, 2);
    expect(Math.round(to('platform') ?? NaN)).toBe(119);
  });
});

describe('in 10,000 draws', () => {
  const result = [...simulate(golden, 'mesh', TODAY)].at(-1);

  it('passes the threshold in about 94 of 100, and exceeds its cost in about 52', () => {
    expect(Math.abs((result?.pScore ?? NaN) - 0.94)).toBeLessThanOrEqual(0.02);
    expect(Math.abs((result?.pBenefit ?? NaN) - 0.52)).toBeLessThanOrEqual(0.02);
  });

  it('keeps its side of the threshold under about 85 % of all weightings', () => {
    expect(Math.abs((result?.robustness ?? NaN) - 0.85)).toBeLessThanOrEqual(0.03);
  });

  it('says to measure incidents avoided, then the cost of an incident, then platform hours; compute is near the noise', () => {
    const next = result?.measureNext ?? [];
    expect(next.slice(0, 3).map(({ input }) => input)).toEqual(['incidents_avoided', 'incident_cost', 'platform']);
    const compute = next.find(({ input }) => input === 'compute')?.evppi ?? NaN;
    expect(compute).toBeLessThan(0.05 * (next[2]?.evppi ?? NaN));
  });
});
