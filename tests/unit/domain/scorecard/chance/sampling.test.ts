import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../../src/domain/scorecard/chance/random.ts';
import { sampler } from '../../../../../src/domain/scorecard/chance/sampling.ts';
import { estimates } from '../arbitraries.ts';
import { estimate } from '../golden.ts';

const N = 20_000;
const draws = (range: ReturnType<typeof estimate>, means: 'bounds' | 'p5-p95', n = N) => {
  const [draw, random] = [sampler(range, means), new Random(42)];
  return Array.from({ length: n }, () => draw(random));
};
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const below = (xs: readonly number[], x: number) => xs.filter((y) => y < x).length / xs.length;

describe('a range with bounds', () => {
  it('is never left, and has the mean and the variance of beta-PERT', () => {
    fc.assert(
      fc.property(estimates(), ({ low: a, likely: m, high: b, basis }) => {
        const xs = draws({ low: a, likely: m, high: b, basis }, 'bounds', 4000);
        const mu = (a + 4 * m + b) / 6;
        const variance = ((mu - a) * (b - mu)) / 7;
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(a);
        expect(Math.max(...xs)).toBeLessThanOrEqual(b);
        expect(Math.abs(mean(xs) - mu)).toBeLessThanOrEqual(4.5 * Math.sqrt(variance / 4000) + 1e-9);
        if (b > a) expect(mean(xs.map((x) => (x - mu) ** 2)) / variance).toBeCloseTo(1, 0);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('without width is one number', () => {
    expect(new Set(draws(estimate(7), 'bounds', 10))).toEqual(new Set([7]));
    expect(new Set(draws(estimate(7), 'p5-p95', 10))).toEqual(new Set([7]));
  });
});

describe('a range from the 5th to the 95th percentile', () => {
  it.each([
    ['lognormal above 0', 4000, 25_000],
    ['normal across 0', -5, 20],
    ['normal from 0', 0, 10],
  ])('has a twentieth of the draws beyond each end: %s', (_, low, high) => {
    const xs = draws(estimate(low, (low + high) / 2, high), 'p5-p95');
    expect(Math.abs(below(xs, low) - 0.05)).toBeLessThan(0.008);
    expect(Math.abs(below(xs, high) - 0.95)).toBeLessThan(0.008);
  });

  it('stays above 0 where its low end is', () => {
    expect(Math.min(...draws(estimate(1, 2, 400), 'p5-p95'))).toBeGreaterThan(0);
  });
});
