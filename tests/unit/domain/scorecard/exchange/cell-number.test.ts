import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMarkOf, readNumber } from '../../../../../src/domain/scorecard/exchange/cell-number.ts';

const value = (cell: string, mark?: '.' | ',') => {
  const read = readNumber(cell, mark);
  return read.kind === 'number' ? [read.value, read.unit].filter((part) => part !== undefined) : read.kind;
};

describe('a number in a cell', () => {
  test.each<[string, ...(string | number)[]]>([
    ['96', 96],
    ['-5', -5],
    ['−5', -5],
    ['(1,200.50)', -1200.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,5', 1.5],
    ['0,125', 0.125],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ["1'200.50", 1200.5],
    ['12 345,678', 12345.678],
    ['1\u202f200', 1200],
    ['1e3', 1000],
    ['1e-7', 1e-7],
    ['.5', 0.5],
    ['96%', 96, '%'],
    ['$1,200.50', 1200.5, '$'],
    ['-$5', -5, '$'],
    ['1.200,50 €', 1200.5, '€'],
    ['CHF 12', 12, 'CHF'],
    ['5 min', 5, 'min'],
  ])('%j is read', (cell, ...expected) => {
    expect(value(cell)).toEqual(expected);
  });

  test.each(['', ' ', '-', '–', '?', 'n/a', 'N/A', '#N/A', 'not yet', 'unknown', 'TBD', 'pending'])(
    '%j means that nothing is known',
    (cell) => {
      expect(value(cell)).toBe('none');
    },
  );

  test.each(['NaN', 'Infinity', '1e400', '1e16', '=1+1', '0x10', '1.5k', '2M', '3 of 5', '2026-11-24', '12:30', '1/2'])(
    '%j is no number, and says what is',
    (cell) => {
      const read = readNumber(cell);
      expect(read).toMatchObject({ kind: 'bad', expected: expect.stringContaining('a number') as unknown });
    },
  );

  test.each(['1.2.3', '1,2,3', '1 23', '1,234.567.8', '--3', '<5', '92–98', '٣', '１'])(
    '%j is not guessed at',
    (cell) => {
      expect(value(cell)).toBe('bad');
    },
  );

  test('with one mark before three digits is decided by the rest of the table, or said to be unsure', () => {
    expect([value('1,234', '.'), value('1,234', ','), value('1.234', '.'), value('1.234', ',')]).toEqual([
      [1234],
      [1.234],
      [1.234],
      [1234],
    ]);
    expect(readNumber('1,234')).toEqual({ kind: 'number', value: 1234, unsure: true });
    expect(decimalMarkOf(['1,234', '7', 'x', '2,5'])).toBe(',');
    expect(decimalMarkOf(['1,234', '2.5'])).toBe('.');
    expect(decimalMarkOf(['1,5', '2.5'])).toBeUndefined();
    expect(decimalMarkOf(['1,234'])).toBeUndefined();
  });

  test('as a program writes it comes back exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (number) => {
        const read = readNumber(String(number), '.');
        expect(read.kind === 'number' && read.value).toBe(number === 0 ? 0 : number);
      }),
      { seed: 19, numRuns: 500 },
    );
  });

  test('as people in three countries write it comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('en-US', 'de-DE', 'fr-FR'), (cents, locale) => {
        const text = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
        const read = readNumber(text);
        expect(read.kind === 'number' && read.value).toBe(cents === 0 ? 0 : cents / 100);
      }),
      { seed: 23, numRuns: 300 },
    );
  });
});
