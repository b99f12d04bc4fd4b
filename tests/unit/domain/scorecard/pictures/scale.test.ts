import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, linear, niceTicks, spread, stepFor } from '../../../../../src/domain/scorecard/pictures/scale.ts';

const SEED = { seed: 20261124, numRuns: 1000 };
/** Amounts as cards have them; what is nearer to 0 than any of them counts as 0. */
const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x));
const ends = fc.tuple(amount, amount).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));

describe('ticks', () => {
  it('are the round numbers that one would choose', () => {
    expect(niceTicks(-180_000, 260_000, 4)).toEqual([-200_000, 0, 200_000, 400_000]);
    expect(niceTicks(0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(niceTicks(0, 0.9, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(62.3, 92.3, 5)).toEqual([60, 70, 80, 90, 100]);
  });

  it('cover both ends with as many intervals as asked, and no outer one that is not needed', () => {
    fc.assert(
      fc.property(ends, fc.integer({ min: 2, max: 12 }), ([low, high], most) => {
        const ticks = niceTicks(low, high, most);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
        const told = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
        if (told) {
          expect(ticks[1]).toBeGreaterThan(low);
          expect(ticks.at(-2)).toBeLessThan(high);
        }
      }),
      SEED,
    );
  });

  it('are 1, 2 or 5 times a power of ten apart, and each a whole number of steps', () => {
    fc.assert(
      fc.property(ends, ([low, high]) => {
        const ticks = niceTicks(low, high);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        const lead = Number(step.toExponential(6).split('e')[0]);
        expect([1, 2, 5]).toContainEqual(expect.closeTo(lead, 4));
        ticks.forEach((tick, i) => {
          expect(Math.abs(tick / step - Math.round(tick / step))).toBeLessThan(1e-3);
          if (i > 0) expect(tick - (ticks[i - 1] ?? 0)).toBeCloseTo(step, -Math.ceil(Math.log10(step)) + 4);
        });
      }),
      SEED,
    );
  });

  it('are found for ends that are the same, that nearly are, and that are next to nothing', () => {
    expect(niceTicks(0, 0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(100, 100, 5)).toEqual([50, 100, 150]);
    expect(niceTicks(1e20, 1e20 + 16_384).length).toBeGreaterThan(1);
    expect(niceTicks(0, Number.MIN_VALUE)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

describe('a frame', () => {
  it('holds every number that can be shown, and leaves out those that cannot', () => {
    expect(frameOf([12, NaN, 88, Infinity])).toEqual({ low: 0, high: 100, ticks: [0, 20, 40, 60, 80, 100] });
    expect(frameOf([])).toMatchObject({ low: 0, high: 1 });
  });
});

describe('a straight scale', () => {
  it('grows with the number and never leaves the range', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), amount, amount, (numbers, a, b) => {
        const place = linear(frameOf(numbers), [0, 100]);
        const [less, more] = [place(Math.min(a, b)), place(Math.max(a, b))];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(100);
        expect(less).toBeLessThanOrEqual(more);
      }),
      SEED,
    );
  });

  it('puts the ends of the frame at the ends of the range, also of one that runs downwards', () => {
    const down = linear({ low: -50, high: 150 }, [200, 0]);
    expect([down(-50), down(0), down(50), down(150)]).toEqual([200, 150, 100, 0]);
  });
});

describe('labels that would collide', () => {
  const wanted = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 8 });

  it('are moved apart, stay inside and keep their order', () => {
    fc.assert(
      fc.property(wanted, fc.double({ min: 0, max: 60, noNaN: true }), (places, apart) => {
        const placed = spread(places, apart, 0, 200);
        const gap = Math.min(apart, places.length > 1 ? 200 / (places.length - 1) : 0);
        const order = places.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
        order.forEach(({ i }, rank) => {
          const here = placed[i] ?? NaN;
          expect(here).toBeGreaterThanOrEqual(0);
          expect(here).toBeLessThanOrEqual(200);
          const before = order[rank - 1];
          if (before) expect(here - (placed[before.i] ?? NaN)).toBeGreaterThanOrEqual(gap - 1e-9);
        });
      }),
      SEED,
    );
  });

  it('stay where they belong while there is room', () => {
    expect(spread([150, 10, 80], 16, 0, 200)).toEqual([150, 10, 80]);
  });

  it('at the lower edge push each other inwards', () => {
    expect(spread([198, 199, 20], 16, 0, 200)).toEqual([184, 200, 20]);
  });
});

describe('a step of time', () => {
  it('is the smallest that does not crowd the line', () => {
    expect(stepFor(36, [1, 3, 6, 12], 6)).toBe(6);
    expect(stepFor(1000, [1, 3, 6, 12], 6)).toBe(12);
  });
});
