import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln } from '../../../../../src/domain/scorecard/chance/arithmetic.ts';
import { normalQuantile, Random } from '../../../../../src/domain/scorecard/chance/random.ts';

const many = (n: number, draw: () => number) => Array.from({ length: n }, draw);
const moments = (xs: readonly number[]) => {
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
  return { mean, variance: xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length };
};

describe('logarithm and exponential', () => {
  it('agree with those of the engine', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(2e-13);
      }),
    );
  });

  it('are exact where they must be', () => {
    expect([ln(1), exp(0)]).toEqual([0, 1]);
    expect([ln(0), ln(-1), ln(Infinity)]).toEqual([-Infinity, NaN, Infinity]);
    expect([exp(-800), exp(800), exp(NaN)]).toEqual([0, Infinity, NaN]);
  });
});

describe('random numbers', () => {
  it('are these, in every engine', () => {
    const random = new Random(20_261_124, 'driver:rate');
    expect(many(4, () => random.next())).toMatchInlineSnapshot(`
      [
        2576245978,
        3827182851,
        1390998473,
        3913666721,
      ]
    `);
    expect(many(2, () => random.beta(2.5, 3.5))).toMatchInlineSnapshot(`
      [
        0.5505950288786753,
        0.5174781367752211,
      ]
    `);
  });

  it('are the same for a seed and a stream, and others for others', () => {
    const first = (seed: number, stream: string) => {
      const random = new Random(seed, stream);
      return many(5, () => random.next());
    };
    expect(first(1, 'a')).toEqual(first(1, 'a'));
    const all = [first(1, 'a'), first(2, 'a'), first(1, 'b'), first(1, ''), first(0xffff_ffff, 'a')].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('of two streams have nothing to do with each other', () => {
    const [a, b] = [new Random(7, 'row1'), new Random(7, 'row2')];
    const products = many(20_000, () => (a.uniform() - 0.5) * (b.uniform() - 0.5));
    expect(Math.abs(moments(products).mean)).toBeLessThan(4 * (1 / 12 / Math.sqrt(20_000)));
  });

  it('lie between 0 and 1 and fill it evenly', () => {
    const random = new Random(3);
    const xs = many(50_000, () => random.uniform());
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(1);
    const counts = Array.from({ length: 20 }, (_, i) => xs.filter((x) => Math.floor(x * 20) === i).length);
    const chi = counts.reduce((sum, count) => sum + (count - 2500) ** 2 / 2500, 0);
    expect(chi).toBeLessThan(43.8); // 0.1 % of fair generators are above
  });

  it.each([
    ['normal', (r: Random) => r.normal(), 0, 1],
    ['exponential', (r: Random) => r.exponential(), 1, 1],
    ['gamma 1', (r: Random) => r.gamma(1), 1, 1],
    ['gamma 4.5', (r: Random) => r.gamma(4.5), 4.5, 4.5],
    ['beta 1, 5', (r: Random) => r.beta(1, 5), 1 / 6, 5 / 252],
    ['beta 3, 3', (r: Random) => r.beta(3, 3), 1 / 2, 1 / 28],
  ])('of the %s distribution have its mean and its variance', (_, draw, mean, variance) => {
    const random = new Random(11);
    const found = moments(many(100_000, () => draw(random)));
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / 100_000));
    expect(found.variance / variance).toBeCloseTo(1, 1);
  });

  it.each([
    [0.5, 0],
    [0.6, 0.2533471031],
    [0.975, 1.959963985],
    [0.01, -2.326347874],
    [1e-12, -7.034483825],
  ])('have the published quantile at %d', (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 6);
  });

  it('shuffle without losing anything, each order as likely as another', () => {
    const random = new Random(5);
    const orders = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = random.shuffle(['a', 'b', 'c']).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(170);
  });
});
