import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from '../../../../src/domain/practice/calendar.ts';

const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2900, 0, 1) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const some = fc.integer({ min: -30_000, max: 30_000 });

describe('days', () => {
  it('are those of the calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isDay(day)).toBe(true);
      }),
    );
    for (const day of ['2024-02-29', '2000-01-01', '2999-12-31']) expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '1999-12-31',
    '3000-01-01',
    '2026-11-26 ',
    ' 2026-11-26',
    '2026-11-26T00:00',
    '+02026-11-26',
    '２０26-11-26',
    '',
    'today',
    20261126,
    null,
    undefined,
    ['2026-11-26'],
    new Date(0),
  ])('are not such as %j', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('are counted from one to another and back', () => {
    fc.assert(
      fc.property(anyDay, some, some, (day, m, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(addDays(day, m), n)).toBe(addDays(day, m + n));
        expect(daysBetween(addDays(day, n), day)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  it('are in the order of their letters', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});
