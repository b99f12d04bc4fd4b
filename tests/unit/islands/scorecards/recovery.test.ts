import { describe, expect, it } from 'vitest';
import { readCollection } from '../../../../src/domain/scorecard/exchange/collection.ts';
import { recoveryFile } from '../../../../src/islands/scorecards/recovery.ts';
import { saySize } from '../../../../src/islands/shared/space.ts';
import { golden } from '../../domain/scorecard/golden.ts';

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [12_345, '12 kB'],
    [2_340_000, '2.3 MB'],
    [12e9, '12 GB'],
  ])('of %d bytes is %s', (bytes, said) => {
    expect(saySize(bytes)).toBe(said);
  });
});

it('the file of everything stored gives its cards back', () => {
  const item = {
    what: 'card',
    key: 'golden',
    card: 'golden',
    title: golden.title,
    at: '',
    raw: { data: golden },
  } as const;
  const file = recoveryFile([item, { ...item, what: 'snapshot' }], '2026-11-24T12:00:00Z');
  expect(readCollection(file)).toEqual([{ kind: 'card', card: golden }]);
});
