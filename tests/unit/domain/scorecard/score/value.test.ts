import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../../../src/domain/scorecard/model.ts';
import { nativeOf, valueOf } from '../../../../../src/domain/scorecard/score/value.ts';
import { measures } from '../arbitraries.ts';

const measure = (direction: Criterion['metric']['direction'], scale?: Criterion['scale']) => ({
  metric: { name: 'm', unit: '', direction },
  ...(scale ? { scale } : {}),
});

describe('the value of a number', () => {
  it.each([
    ['higher, halfway', measure('higher', { floor: 0, target: 10 }), 5, 0.5],
    ['higher, beyond the target', measure('higher', { floor: 0, target: 10 }), 12, 1],
    ['higher, below the floor', measure('higher', { floor: 0, target: 10 }), -3, 0],
    ['lower, halfway', measure('lower', { floor: 20, target: 10 }), 15, 0.5],
    ['the target where a stretch lies beyond', measure('lower', { floor: 25, target: 5, stretch: 2 }), 5, 0.8],
    ['halfway to the stretch', measure('lower', { floor: 25, target: 5, stretch: 2 }), 3.5, 0.9],
    ['beyond the stretch', measure('lower', { floor: 25, target: 5, stretch: 2 }), 0, 1],
    ['off a target by half the tolerance', measure('target', { floor: 0, target: 10, tolerance: 4 }), 12, 0.5],
    ['off a target without a tolerance', measure('target', { floor: 0, target: 10 }), 15, 0.5],
    ['yes', measure('yes-no'), 1, 1],
    ['no', measure('yes-no'), 0, 0],
    ['a level', measure('level'), 0.66, 0.66],
    ['nothing to read it by', measure('higher'), 5, 0],
  ])('is right for %s', (_, criterion, x, expected) => {
    expect(valueOf(criterion, x)).toBeCloseTo(expected, 12);
  });

  it('lies between 0 and 1 whatever the number', () => {
    fc.assert(
      fc.property(measures, fc.double({ noNaN: true }), (criterion, x) => {
        const v = valueOf(criterion, x);
        expect(v).toBeGreaterThanOrEqual(0);
        expect(v).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls on the way from the floor to the target and on to the stretch', () => {
    fc.assert(
      fc.property(
        measures,
        fc.double({ min: -2, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (c, at, step) => {
          const { floor, target } = c.scale ?? { floor: 0, target: 1 };
          fc.pre(c.metric.direction === 'higher' || c.metric.direction === 'lower');
          const x = (u: number) => floor + u * (target - floor);
          expect(valueOf(c, x(at + step))).toBeGreaterThanOrEqual(valueOf(c, x(at)) - 1e-12);
        },
      ),
    );
  });
});

describe('the number that has a value', () => {
  it('has that value', () => {
    fc.assert(
      fc.property(
        measures,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (c, v, near) => {
          const x = nativeOf(c, v, near);
          if (c.metric.direction === 'yes-no' || c.metric.direction === 'level') expect(x).toBeUndefined();
          else expect(valueOf(c, x ?? NaN)).toBeCloseTo(v, 9);
        },
      ),
    );
  });

  it('lies on the side of a target that is asked for, or on that of the floor', () => {
    const c = measure('target', { floor: 0, target: 10, tolerance: 4 });
    expect(nativeOf(c, 0.5, 11)).toBe(12);
    expect(nativeOf(c, 0.5, 9)).toBe(8);
    expect(nativeOf(c, 0.5)).toBe(8);
  });

  it.each([-0.01, 1.01, NaN])('does not exist for %d', (v) => {
    expect(nativeOf(measure('higher', { floor: 0, target: 10 }), v)).toBeUndefined();
  });
});
