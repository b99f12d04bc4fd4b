import { describe, expect, it } from 'vitest';
import { noiseFloor, perfectInformation } from '../../../../../src/domain/scorecard/chance/evppi.ts';
import { Random } from '../../../../../src/domain/scorecard/chance/random.ts';

const N = 20_000;
const column = (stream: string) => {
  const random = new Random(9, stream);
  return Float64Array.from({ length: N }, () => random.normal());
};

describe('the worth of perfect information', () => {
  const [x, y] = [column('x'), column('y')];

  it('is that of the textbooks where the result is normal around zero', () => {
    // E[max(0, X)] of a standard normal is 1/√(2π); a bin's mean hides a little of it.
    expect(perfectInformation(x, x)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 1);
  });

  it('is no more than noise for what has nothing to do with the result', () => {
    const noise = noiseFloor(y, new Random(1));
    expect(noise).toBeGreaterThan(0);
    expect(perfectInformation(x, y)).toBeLessThan(2 * noise);
    expect(noise).toBeLessThan(0.05);
  });

  it('is nothing where no answer would change the decision', () => {
    expect(
      perfectInformation(
        x,
        x.map((v) => v + 100),
      ),
    ).toBeCloseTo(0, 9);
    expect(
      perfectInformation(
        x,
        x.map((v) => v - 100),
      ),
    ).toBe(0);
  });

  it('does not depend on which way the input points', () => {
    const result = x.map((v, i) => v + (y[i] ?? 0));
    expect(
      perfectInformation(
        x.map((v) => -v),
        result,
      ),
    ).toBeCloseTo(perfectInformation(x, result), 3);
  });
});
