import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBeyond, isTurned, standsApart } from '../../../../../src/domain/scorecard/score/anchors.ts';

const number = fc.integer({ min: -1000, max: 1000 });

describe('the anchors of a scale', () => {
  it.each([
    [{ floor: 35, target: 100 }, true],
    [{ floor: 25, target: 5, stretch: 2 }, true],
    [{ floor: 25, target: 5, stretch: 9 }, false],
    [{ floor: 25, target: 5, stretch: 5 }, false],
    [{ floor: 5, target: 5 }, false],
  ])('%j leave a way to go: %s', (scale, apart) => {
    expect(standsApart(scale)).toBe(apart);
  });

  it('have their stretch in line: floor, target, stretch, one way or the other', () => {
    fc.assert(
      fc.property(number, number, number, (floor, target, stretch) => {
        const inLine = (floor < target && target < stretch) || (floor > target && target > stretch);
        expect(isBeyond(stretch, { floor, target })).toBe(inLine);
      }),
    );
  });

  it('are turned for one of higher and lower, never for both, and not for other readings', () => {
    fc.assert(
      fc.property(number, number, (floor, target) => {
        fc.pre(floor !== target);
        expect(isTurned('higher', { floor, target })).toBe(!isTurned('lower', { floor, target }));
        expect(isTurned('target', { floor, target })).toBe(false);
      }),
    );
    expect(isTurned('lower', { floor: 0, target: 60 })).toBe(true);
  });
});
