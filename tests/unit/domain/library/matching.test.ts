import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, holdsAll } from '../../../../src/domain/library/matching.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const holds = (whole: string, typed: string) => holdsAll(comparable(whole), comparable(typed));

describe('what a filter compares', () => {
  it('is the same after it was made comparable once', () => {
    fc.assert(fc.property(text, (some) => comparable(comparable(some)) === comparable(some)));
  });

  it.each([
    ['ztunnel’s log', "ZTUNNEL'S"],
    ['Café\n  au lait', 'cafe au'],
    ['https://istio.io/latest/docs/ambient/', 'docs/ambient'],
    ['Only port 15008', '15008 port'],
  ])('finds in %j what is typed as %j', (whole, typed) => {
    expect(holds(whole, typed)).toBe(true);
  });

  it('asks for every word', () => {
    expect(holds('ztunnel and waypoint', 'ztunnel gateway')).toBe(false);
  });

  it('finds every text by nothing, and by any words of its own in any order', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, seed) => {
        const words = comparable(whole).split(' ');
        const some = words.filter((_, i) => (seed >> (i % 30)) & 1).reverse();
        return holds(whole, '  ') && holdsAll(comparable(whole), some.join(' '));
      }),
    );
  });

  it('finds less, never more, with each word that is typed', () => {
    fc.assert(
      fc.property(text, text, text, (whole, one, other) => !holds(whole, `${one} ${other}`) || holds(whole, one)),
    );
  });
});
