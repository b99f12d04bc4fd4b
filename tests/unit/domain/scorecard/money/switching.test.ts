import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { switchingValue } from '../../../../../src/domain/scorecard/money/switching.ts';

const at = (likely: number, low = likely, high = likely) => ({ low, likely, high });

describe('a switching value', () => {
  it('is the zero of a straight line', () => {
    const numbers = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, numbers, (zero, slope, likely) => {
        fc.pre(Math.abs(slope) > 1e-3);
        expect(switchingValue((x) => slope * (x - zero), at(likely, -2000, 2000))).toBeCloseTo(zero, 4);
      }),
    );
  });

  it.each([
    ['beyond a kink', (x: number) => Math.min(x, 5) - 2 * Math.max(0, x - 20) + 10, at(3), 27.5],
    ['of a quotient', (x: number) => 100 / x - 4, at(10), 25],
    ['of a square, the nearer one', (x: number) => (x - 2) * (x - 30), at(8), 2],
  ])('is found %s', (_, result, range, expected) => {
    expect(switchingValue(result, range)).toBeCloseTo(expected, 6);
  });

  it.each([
    ['nothing moves', () => 5, at(1)],
    ['it would be below 0 for what never is', (x: number) => x + 5, at(3, 0, 9)],
    ['the sign changes only at a pole', (x: number) => 1 / (x - 4), at(3, 1, 9)],
    ['there is no result', () => NaN, at(3)],
  ])('does not exist where %s', (_, result, range) => {
    expect(switchingValue(result, range)).toBeUndefined();
  });

  it('may be below 0 for what can be', () => {
    expect(switchingValue((x) => x + 5, at(3, -1, 9))).toBeCloseTo(-5, 9);
  });
});
