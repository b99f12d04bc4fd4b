import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import { defuse, readCsv, undefuse, writeCsv } from '../../../../../src/domain/scorecard/exchange/csv.ts';
import { tableOf } from '../../../../../src/domain/scorecard/exchange/table.ts';
import { golden, TODAY } from '../golden.ts';
import { anyText } from './any-card.ts';

/** No text at all, alone at the end of a table, cannot be told from no cell. */
const cells = fc
  .array(
    fc.array(
      fc.oneof(
        anyText,
        fc.string({ unit: fc.constantFrom(...Array.from('=+-@＝＋－＠\t\r\n\',";a1. ')) }),
        fc.double({ noDefaultInfinity: true, noNaN: true }),
      ),
      {
        minLength: 2,
        maxLength: 5,
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .filter((rows) => rows.at(-1)?.some((cell) => cell !== '') ?? false);

describe('CSV', () => {
  test('comes back cell by cell, whatever people typed', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (rows, mark) => {
        const read = readCsv(`sep=,\r\n${writeCsv(rows, { mark })}`.replace('sep=,\r\n\uFEFF', '\uFEFFsep=,\r\n'));
        expect(read.problems).toEqual([]);
        expect(read.rows).toEqual(rows.map((row) => row.map(String)));
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  test('never holds a cell that a spreadsheet program would run', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        for (const cell of rows.flat()) {
          if (typeof cell !== 'string') continue;
          const safe = defuse(cell);
          expect(/^\s*[=+\-@\t\r＝＋－＠]/.test(safe) && !Number.isFinite(Number(safe.replace('%', '')))).toBe(false);
          expect(undefuse(safe)).toBe(cell);
        }
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  test.each(['-5', '-5.25', '+3', '-1e-7', '-.5', '-5%'])('%s stays the number it is', (number) => {
    expect(writeCsv([[number, Number.parseFloat(number)]])).toBe(`${number},${Number.parseFloat(number)}\r\n`);
  });

  test.each(['=1+1', '+SUM(A1)', '-2+3', '@SUM(1)', '\tx', '\rx', '＝1', '－1', ' \u00a0=1', "'=1", '-', '--5'])(
    '%j is given an apostrophe, and only one',
    (text) => {
      expect(defuse(text)).toBe(`'${text}`);
    },
  );

  test.each(["it's", "'quoted'", 'a=b', '5-3', '', "'"])('%j stays as it is', (text) => {
    expect(defuse(text)).toBe(text);
  });

  test('quotes what separates cells in another locale too, and ends every line with CR LF', () => {
    expect(
      writeCsv([
        ['a;b', 'c,d', 'e\tf', 'g"h', 'i\nj', 'k'],
        [1, undefined, -2, '', '', ''],
      ]),
    ).toBe('"a;b","c,d","e\tf","g""h","i\nj",k\r\n1,,-2,,,\r\n');
  });

  test('begins with the mark that Excel needs, where it is asked for', () => {
    expect(writeCsv([['ä']], { mark: true })).toBe('\uFEFFä\r\n');
  });

  test('of a card has the columns by name, in the order of the design', () => {
    const { header, rows } = tableOf(golden, assess(golden, TODAY));
    const [head, first] = readCsv(writeCsv([header, ...rows])).rows;
    expect(head?.slice(0, 12)).toEqual(
      'Kind,Criterion,Unit,Now,Target,Measured,Low,High,Status,Weight,Score,Evidence'.split(','),
    );
    expect(first?.slice(0, 11)).toEqual(
      'benefit,mTLS on tier-1 service paths,%,35,100,96,92,98,measured,30,93.8'.split(','),
    );
  });
});

describe('a table from elsewhere', () => {
  test.each([
    ['Criterion,Now\nA,1', ','],
    ['Criterion;Now\n"A, b";1,5', ';'],
    ['Criterion\tNow\nA; b, c\t1,5', '\t'],
    ['A,1,2\nB,3,4', ','],
    ['A;1,5;2\nB;3,5;4', ';'],
    ['sep=;\r\nA;1', ';'],
  ])('%j is split at the right mark', (text, delimiter) => {
    const read = readCsv(text);
    expect(read.delimiter).toBe(delimiter);
    expect(read.rows.every((row) => row.length === read.rows[0]?.length)).toBe(true);
  });

  test('of single texts with commas is one column', () => {
    expect(readCsv('Fast, safe rollback\nNo surprises\nOne more, please, soon').rows).toEqual([
      ['Fast, safe rollback'],
      ['No surprises'],
      ['One more, please, soon'],
    ]);
  });

  test('that opens a quotation and never closes it is named', () => {
    expect(readCsv('Criterion,Now\n"A,1\nB,2').problems).toEqual([
      { cell: 'row 2', expected: 'a closing quotation mark for every opening one' },
    ]);
  });

  test('beyond 10 million characters is refused', () => {
    expect(readCsv('x'.repeat(10_000_001)).problems).toEqual([
      { cell: 'file', expected: 'at most 10 million characters: one table' },
    ]);
  });
});
