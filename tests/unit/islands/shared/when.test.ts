import { describe, expect, it } from 'vitest';
import { ago, daysLeft, exactly } from '../../../../src/islands/shared/when.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('how long ago', () => {
  it.each([
    ['2026-11-24T11:59:30Z', 'just now'],
    ['2026-11-24T11:59:00Z', '1 minute ago'],
    ['2026-11-24T09:01:00Z', '2 hours ago'],
    ['2026-11-23T11:00:00Z', 'yesterday'],
    ['2026-11-20T11:00:00Z', '4 days ago'],
    ['2026-09-20T11:00:00Z', '2 months ago'],
    ['2024-11-20T11:00:00Z', '2 years ago'],
  ])('%s was %s', (moment, said) => {
    expect(ago(moment, NOW)).toBe(said);
  });

  it('calls what a clock that was set back puts into the future just now', () => {
    expect(ago('2026-11-25T12:00:00Z', NOW)).toBe('just now');
  });

  it('says nothing of a moment that is unknown', () => {
    expect([ago('', NOW), exactly('')]).toEqual(['', '']);
  });
});

describe('days left', () => {
  it.each([
    ['2026-11-24T12:00:00Z', 30],
    ['2026-11-24T11:00:00Z', 30],
    ['2026-11-23T11:00:00Z', 29],
    ['2026-10-25T13:00:00Z', 1],
    ['2026-10-25T12:00:00Z', 0],
    ['2020-01-01T00:00:00Z', 0],
  ])('since %s are %d', (since, days) => {
    expect(daysLeft(since, 30, NOW)).toBe(days);
  });
});
