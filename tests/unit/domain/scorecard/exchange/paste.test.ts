import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import { writeCsv } from '../../../../../src/domain/scorecard/exchange/csv.ts';
import { readRows, toCriteria } from '../../../../../src/domain/scorecard/exchange/paste.ts';
import { tableOf } from '../../../../../src/domain/scorecard/exchange/table.ts';
import { parseScorecard } from '../../../../../src/domain/scorecard/schema.ts';
import { golden, TODAY } from '../golden.ts';
import { anyText } from './any-card.ts';
import { filledCard } from './filled-card.ts';

const counting = () => {
  let n = 0;
  return () => `row-${++n}`;
};
/** The rows as a card of their own, which the schema must accept. */
function asCard(text: string) {
  const { criteria, observations } = toCriteria(readRows(text).rows, counting(), 'mesh');
  return parseScorecard({ ...golden, criteria, observations });
}

describe('cells with headings', () => {
  test('are read in any order, under any of their names', () => {
    const text =
      'Goal\tKPI\tWeighting\tBaseline\tActual\tUoM\tRemarks\n100\tmTLS on paths\t30\t35\t96\t%\tAudit\n5\tRollback\t25\t25\t4\tmin\t';
    expect(readRows(text)).toEqual({
      rows: [
        {
          row: 2,
          kind: 'benefit',
          name: 'mTLS on paths',
          unit: '%',
          direction: 'higher',
          now: 35,
          target: 100,
          weight: 30,
          status: 'measured',
          value: { low: 96, likely: 96, high: 96 },
          why: 'Audit',
        },
        {
          row: 3,
          kind: 'benefit',
          name: 'Rollback',
          unit: 'min',
          direction: 'lower',
          now: 25,
          target: 5,
          weight: 25,
          status: 'measured',
          value: { low: 4, likely: 4, high: 4 },
        },
      ],
      problems: [],
      notes: [],
    });
  });

  test('with a decimal comma are read with it everywhere', () => {
    const { rows, notes } = readRows('Criterion;Now;Target;Measured\nSpend;1.234;1.000;1.100,5\nShare;0,5;0,9;0,7');
    expect(rows.map(({ now, target, value }) => [now, target, value?.likely])).toEqual([
      [1234, 1000, 1100.5],
      [0.5, 0.9, 0.7],
    ]);
    expect(notes).toEqual([]);
  });

  test('that can be read in two ways are read and named', () => {
    const { rows, notes } = readRows('Criterion\tNow\tTarget\nSpend\t1,234\t5');
    expect(rows[0]?.now).toBe(1234);
    expect(notes).toEqual(['row 2, Now: 1,234 was read as 1234.']);
  });

  test('of unknown columns are named, not dropped in silence', () => {
    expect(readRows('Criterion,Mood,Now,Target\nA,good,1,2').notes).toEqual(['Not taken over: Mood.']);
  });

  test('take the kind from a line above them', () => {
    const { rows } = readRows('Criterion\tNow\tTarget\nBenefits\nA\t1\t2\nCosts:\nB\t\t\nGates\nC\t\t5');
    expect(rows.map(({ name, kind, direction }) => [name, kind, direction])).toEqual([
      ['A', 'benefit', 'higher'],
      ['B', 'cost', 'lower'],
      ['C', 'gate', 'higher'],
    ]);
  });

  test('that are wrong are named by row and column, and the rest of the row is kept', () => {
    const text = [
      'Kind,Criterion,Now,Target,Measured,Low,High,Weight,Status,Stretch',
      'profit,A,1,soon,4,5,3,-2,guessed,',
      'benefit,,1,2,,,,,,',
      'benefit,C,5,5,,1,2,,measured,',
      'gate,D,,3,,,,10,,',
      'benefit,E,1,5,,,,,waived,3',
    ].join('\r\n');
    const { rows, problems } = readRows(text);
    expect(rows.map(({ name }) => name)).toEqual(['A', 'C', 'D', 'E']);
    expect(problems).toEqual([
      { cell: 'row 2, Kind', expected: 'benefit, cost or gate, not "profit"' },
      { cell: 'row 2, Target', expected: 'a number such as 96 or 4.5, or nothing, not "soon"' },
      { cell: 'row 2, Weight', expected: '0 or more, not -2' },
      { cell: 'row 2, Status', expected: 'measured, estimated, unknown or not applicable, not "guessed"' },
      { cell: 'row 2, Low', expected: 'a number not above 4, not 5' },
      { cell: 'row 2, High', expected: 'a number not below 4, not 3' },
      { cell: 'row 3, Criterion', expected: 'the name of a criterion' },
      { cell: 'row 4, Target', expected: 'another number than Now, which is 5 too' },
      { cell: 'row 4, Measured', expected: 'the likely number between Low and High' },
      { cell: 'row 4, Measured', expected: 'a number, since the row is called measured' },
      { cell: 'row 5, Weight', expected: 'nothing, since gates carry no weight, not 10' },
      { cell: 'row 6, Stretch', expected: 'a number beyond Target, on the side away from Now' },
      {
        cell: 'row 6, Status',
        expected: 'measured, estimated, unknown or not applicable: who waived it, until when and why is not in a table',
      },
    ]);
  });

  test('in two units are named', () => {
    expect(readRows('Criterion,Unit,Now,Target\nA,h,5 min,2').problems).toEqual([
      { cell: 'row 2, Unit', expected: 'one unit for the row, not "h" and "min"' },
    ]);
    expect(readRows('Criterion,Now,Target\nA,5 min,2 min').rows[0]?.unit).toBe('min');
    expect(readRows('Criterion,Unit,Now,Target\nA,USD a month,$5,$2').problems).toEqual([]);
  });

  test('that say n/a are unknown, never out of the score', () => {
    const { rows } = readRows(
      'Criterion,Now,Target,Measured,Status\nA,1,2,n/a,\nB,1,2,not yet,n/a\nC,1,2,,not applicable',
    );
    expect(rows.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'not-applicable']);
  });

  test('hold conditions and answers', () => {
    const { rows } = readRows(
      'Criterion,Condition,Measured\nA,≤ 5 (warn),4\nB,between 1 and 3,\nC,yes,no\nD,at least 90 %,95%',
    );
    expect(rows.map(({ kind, condition, value }) => [kind, condition, value?.likely])).toEqual([
      ['gate', { op: '<=', value: 5, severity: 'warn' }, 4],
      ['gate', { op: 'between', value: [1, 3], severity: 'block' }, undefined],
      ['gate', { op: 'is', value: true, severity: 'block' }, 0],
      ['gate', { op: '>=', value: 90, severity: 'block' }, 95],
    ]);
  });
});

describe('cells without headings', () => {
  test.each([
    ['A\t1\t2\t3\t10', { name: 'A', now: 1, target: 2, weight: 10 }],
    ['A\t%\t1\t2', { name: 'A', unit: '%', now: 1, target: 2 }],
    ['A\t2', { name: 'A', target: 2 }],
    [
      'cost\tA\tmin\t9\t2\tnot yet\t5\tas the team says',
      { kind: 'cost', name: 'A', unit: 'min', evidence: 'as the team says' },
    ],
  ])('%j is read by its shape', (text, expected) => {
    const two = `${text}\n${text.replace('A', 'B')}`;
    expect(readRows(two).rows[0]).toMatchObject(expected);
    expect(readRows(two).problems).toEqual([]);
  });

  test('of one text each are names', () => {
    expect(readRows('Fast rollback\n\nNo surprises').rows.map(({ name, row }) => [name, row])).toEqual([
      ['Fast rollback', 1],
      ['No surprises', 3],
    ]);
  });

  test('that are none are named', () => {
    for (const nothing of ['', '\n\n', '\t\t', 'Criterion,Now,Target']) {
      expect(readRows(nothing)).toMatchObject({
        rows: [],
        problems: [{ cell: 'table', expected: 'at least one row with the name of a criterion' }],
      });
    }
  });

  test('beyond 500 rows are left, and named', () => {
    const { rows, problems } = readRows(Array.from({ length: 600 }, (_, i) => `Row ${i}`).join('\n'));
    expect(rows).toHaveLength(500);
    expect(problems).toEqual([{ cell: 'row 501', expected: 'no more than 500 rows at once' }]);
  });
});

describe('pasted rows', () => {
  test('become criteria that the schema accepts, with placeholders for what was not there', () => {
    const { rows } = readRows('Criterion\tNow\tTarget\tKind\nA\t\t5\t\nB\t8\t\tcost\nC\t\t\tgate\nD\t1\t2\t');
    const { criteria } = toCriteria(rows, counting(), 'mesh');
    expect(criteria.map(({ scale, placeholders, gate }) => [scale, placeholders, gate?.op])).toEqual([
      [{ floor: 0, target: 5 }, ['floor'], undefined],
      [{ floor: 8, target: 0 }, ['target'], undefined],
      [undefined, ['gate'], 'is'],
      [{ floor: 1, target: 2 }, undefined, undefined],
    ]);
    expect(asCard('Criterion\tNow\tTarget\tKind\nA\t\t5\t\nB\t8\t\tcost\nC\t\t\tgate\nD\t1\t2\t').ok).toBe(true);
  });

  test('make a valid card whatever was pasted', () => {
    const word = fc.oneof(
      anyText,
      fc.constantFrom(
        'yes',
        'benefit',
        'gate',
        '≤ 5',
        '5',
        '-5',
        '1e15',
        '-1e15',
        '1,5',
        '96%',
        'measured',
        'target',
        'n/a',
      ),
      fc.double({ noNaN: true }).map(String),
    );
    const header = fc.constant(
      'Kind,Criterion,Unit,Now,Target,Measured,Low,High,Status,Weight,Direction,Stretch,Condition,Evidence,Grade'.split(
        ',',
      ),
    );
    fc.assert(
      fc.property(
        fc.option(header),
        fc.array(fc.array(word, { minLength: 1, maxLength: 15 }), { maxLength: 6 }),
        (head, body) => {
          const parsed = asCard(writeCsv(head ? [head, ...body] : body));
          expect(parsed.ok ? [] : parsed.problems).toEqual([]);
        },
      ),
      { seed: 29, numRuns: 500 },
    );
  });

  test('of an exported card bring back names, numbers, weights, conditions and evidence', () => {
    const card = filledCard();
    const { header, rows } = tableOf(card, assess(card, TODAY));
    const read = readRows(writeCsv([header, ...rows], { mark: true }));
    expect(read.problems).toEqual([
      {
        cell: 'row 21, Status',
        expected: 'measured, estimated, unknown or not applicable: who waived it, until when and why is not in a table',
      },
    ]);
    expect(read.notes).toEqual(['Not taken over: Money, Measured: Stay as we are.']);
    const ids = card.criteria.map(({ id }) => id);
    const { criteria, observations } = toCriteria(read.rows, ({ row }) => ids[row - 2] ?? '', 'mesh');
    const kept = (all: typeof criteria) =>
      all.map(({ id, kind, name, metric, scale, weight, gate, group, owner, why }) => [
        [id, kind, name, metric.name, metric.unit, metric.direction, weight, gate, group, owner, why],
        [scale?.floor, scale?.target, scale?.stretch],
      ]);
    expect(kept(criteria)).toEqual(kept(card.criteria));
    const values = (all: typeof observations) =>
      all
        .filter(({ option, status }) => option === 'mesh' && (status === 'measured' || status === 'estimated'))
        .map(({ criterion, status, value, evidence }) => [
          criterion,
          status,
          value?.low,
          value?.likely,
          value?.high,
          evidence,
        ]);
    expect(values(observations)).toEqual(values(card.observations));
  });
});
