import { describe, expect, it } from 'vitest';
import { tornadoPicture } from '../../../../../src/domain/scorecard/pictures/tornado-rows.ts';
import { golden, moneyless, observing } from '../golden.ts';

describe('the tornado in pictures', () => {
  it('names each input with its own ends, the widest first', () => {
    const { rows = [], unit, mark } = tornadoPicture(golden, 'mesh') ?? {};
    expect([unit, mark]).toEqual(['money', 0]);
    expect(rows.find(({ input }) => input === 'incident_cost')).toMatchObject({
      name: 'Cost of an incident',
      ends: ['4,000', '25,000 USD'],
    });
    const swings = rows.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  });

  it('marks the inputs that alone turn the answer, and counts them in its sentence', () => {
    const { rows = [], finding = '' } = tornadoPicture(golden, 'mesh') ?? {};
    const crossing = rows.filter(({ crosses }) => crosses);
    for (const { low, high } of crossing) expect(Math.min(low, high) < 0 && Math.max(low, high) >= 0).toBe(true);
    expect(crossing.length).toBeGreaterThan(1);
    expect(finding).toContain(`${crossing.length} inputs, each alone, can carry it across zero.`);
  });

  it('says nothing of zero while a cost is open', () => {
    const { finding } = tornadoPicture(observing(golden, { platform: undefined }), 'mesh') ?? {};
    expect(finding).toMatch(/One cost is open and not in it, so nothing is said of zero\.$/);
  });

  it('keeps all it shows inside the frame', () => {
    const { rows = [], frame = { low: 0, high: 0 }, base = NaN } = tornadoPicture(golden, 'mesh') ?? {};
    for (const x of [base, 0, ...rows.flatMap(({ low, high }) => [low, high])]) {
      expect(x).toBeGreaterThanOrEqual(frame.low);
      expect(x).toBeLessThanOrEqual(frame.high);
    }
  });

  it('is on the score where there is no money, against the threshold', () => {
    const { unit, mark, base, finding } = tornadoPicture(moneyless, 'mesh') ?? {};
    expect([unit, mark]).toEqual(['points', 70]);
    expect(base).toBeCloseTo(77.32, 2);
    expect(finding).toMatch(/^“Release incidents” moves the score most: from .* at 4 to .* at 5\.5 a month\./);
  });

  it('is nothing where no input has a range', () => {
    expect(tornadoPicture({ ...moneyless, observations: [] }, 'mesh')).toBeUndefined();
  });
});
