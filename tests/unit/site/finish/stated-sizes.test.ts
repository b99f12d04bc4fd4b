import { expect, it } from 'vitest';
import { readableSize } from '../../../../src/site/finish/stated-sizes.ts';

it.each([
  [0, '0.0 kB'],
  [1_234, '1.2 kB'],
  [9_960, '10 kB'],
  [471_600, '472 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_243_066, '2.2 MB'],
  [13_700_000, '14 MB'],
])('%d bytes are read as %s', (bytes, expected) => {
  expect(readableSize(bytes)).toBe(expected);
});
