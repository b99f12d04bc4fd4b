import { describe, expect, it } from 'vitest';
import { sayTick } from '../../../../../src/domain/scorecard/pictures/tick-words.ts';

describe('a number on an axis', () => {
  it.each([
    [-500_000, 'USD', '−$500K'],
    [0, 'USD', '$0'],
    [-0, undefined, '0'],
    [1_500_000, 'EUR', '€1.5M'],
    [44_200, 'USD', '$44.2K'],
    [0.25, undefined, '0.25'],
    [60, undefined, '60'],
  ])('%d in %s is %s', (x, currency, text) => {
    expect(sayTick(x, currency)).toBe(text);
  });
});
