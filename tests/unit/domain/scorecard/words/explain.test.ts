import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import { newCriterion } from '../../../../../src/domain/scorecard/change/edit.ts';
import { WORDINGS, type Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import {
  sayDay,
  sayList,
  sayMoney,
  sayNumber,
  sayPercent,
  sayPoints,
} from '../../../../../src/domain/scorecard/words/numbers.ts';
import { TITLES } from '../../../../../src/domain/scorecard/words/titles.ts';
import { OUTCOMES } from '../../../../../src/domain/scorecard/score/verdict.ts';
import { cards } from '../arbitraries.ts';
import { estimate, golden, moneyless, observing, TODAY, unknownIncidents } from '../golden.ts';

const says = (card: Scorecard) => assess(card, TODAY).says;
const texts = (card: Scorecard) => says(card).sentences.map(({ text }) => text);

describe('a verdict in words', () => {
  it('names what is unknown, what it carries, and between what the score lies', () => {
    expect(says(unknownIncidents)).toEqual({
      title: 'Measure first',
      sentences: [
        { text: '“Release incidents” is not known yet and carries 30 of 100 points.', criterion: 'incidents' },
        { text: 'What is known carries 70 points; you asked for 80 before deciding.' },
        { text: 'Whatever it turns out to be, the score lies between 62 and 92; you asked for 70.' },
      ],
    });
  });

  it('says what would turn it, in the unit of the row', () => {
    expect(says(moneyless).sentences).toContainEqual({
      text: 'The score would cross the threshold if “Release incidents” rose from 4.5 to 5.23 a month, which its own range allows.',
      criterion: 'incidents',
    });
    expect(texts(moneyless)).toContain('This is fragile: a small change would turn it.');
  });

  it('says the seed sentence in money', () => {
    expect(texts(golden)).toContain(
      'Measured benefits are worth $196,200 a year, and running it costs $159,300: $36,900 to the good.',
    );
    const claimed = observing(golden, { incidents: { status: 'estimated' } });
    expect(texts(claimed)).toEqual([
      'Measured benefits are worth $34,200 a year, and running it costs $159,300: $125,100 short.',
      '“Release incidents” does not count here until it is measured.',
      '“Hours of recovery saved” does not count here until it is measured.',
    ]);
  });

  it('leads from a missing cost to the row and to the driver', () => {
    const card = {
      ...golden,
      drivers: golden.drivers.map((d) => (d.id === 'upgrades_a_year' ? { ...d, estimate: null } : d)),
    };
    expect(says(card).sentences).toEqual([
      {
        text: '“Hours for one upgrade” has no amount yet, and a cost that is unknown is not zero: enter “Upgrades a year”.',
        criterion: 'upgrades',
        driver: 'upgrades_a_year',
      },
    ]);
  });

  it('counts the rows that it does not name', () => {
    const rows = Array.from({ length: 7 }, (_, i) => ({ ...moneyless.criteria[0], id: `row${i}`, name: `Row ${i}` }));
    const known = moneyless.observations.slice(0, 1).map((o) => ({ ...o, criterion: 'row0' }));
    const card = { ...moneyless, criteria: rows as unknown as Scorecard['criteria'], observations: known };
    expect(texts(card).join(' ')).toContain(
      '6 rows are not known yet, with their points of 100: “Row 1” (14), “Row 2” (14), “Row 3” (14) and 3 more.',
    );
    expect(says(card).sentences[0]?.parts?.filter(({ criterion }) => criterion)).toHaveLength(3);
  });

  it('says of an empty card where to begin, and of many open gates no more than their names', () => {
    const empty = { ...unknownIncidents, observations: [] };
    expect(texts(empty).join(' ')).toBe(
      'Nothing has been entered yet: begin with “mTLS on tier-1 service paths”, which carries 30 of 100 points. ' +
        'The score can still be anything from 0 to 100; you asked for 70.',
    );
    const gate = (id: string) => ({
      ...newCriterion('gate', id, `Gate ${id}`),
    });
    const gated = { ...unknownIncidents, criteria: [...unknownIncidents.criteria, gate('a'), gate('b'), gate('c')] };
    expect(texts(gated).join(' ')).toContain('3 gates are not known yet: “Gate a”, “Gate b” and “Gate c”. ');
  });

  it('says an exit with its plan', () => {
    const card: Scorecard = {
      ...golden,
      currentPhase: 'pilot',
      phases: [
        {
          id: 'pilot',
          name: 'Pilot',
          timeboxWeeks: 4,
          scope: '',
          success: [],
          exit: [{ criterion: 'platform', op: '>=', value: 100 }],
          exitPlan: 'Remove the labels.',
        },
      ],
    };
    expect(says(card)).toEqual({
      title: 'Exit',
      sentences: [
        {
          text: 'An exit condition of phase “Pilot” holds: “Platform hours” is at least 100 h a month.',
          phase: 'pilot',
          criterion: 'platform',
        },
        { text: 'The plan for it: Remove the labels.', phase: 'pilot' },
      ],
    });
  });

  it.each([
    ['is', true, 0, '“A gate” is no and must be yes.'],
    ['<=', 10, 12.5, '“A gate” is 12.5 ms and must be at most 10 ms.'],
    ['between', [2, 10] as const, 1, '“A gate” is 1 ms and must lie between 2 and 10 ms.'],
  ] as const)('says what a gate %s asks for', (op, value, x, text) => {
    const metric = {
      name: 'm',
      unit: op === 'is' ? '' : 'ms',
      direction: op === 'is' ? ('yes-no' as const) : ('lower' as const),
    };
    const card = observing(
      {
        ...moneyless,
        criteria: [
          ...moneyless.criteria,
          { id: 'gate', kind: 'gate', name: 'A gate', metric, weight: null, gate: { op, value, severity: 'block' } },
        ],
      },
      { gate: { status: 'measured', value: estimate(x) } },
    );
    expect(texts(card)).toEqual([text]);
  });

  it('has a title for every outcome in every wording, with no two outcomes called the same', () => {
    for (const wording of WORDINGS) {
      const titles = OUTCOMES.map((outcome) => TITLES[wording][outcome]('Ambient'));
      expect(new Set(titles).size).toBe(OUTCOMES.length);
    }
    expect(TITLES.choose.proceed('Ambient')).toBe('Choose Ambient');
  });

  it('ends every sentence, and leaves no number unsaid, for any card', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...WORDINGS), (card, wording) => {
        const said = texts({ ...card, rule: { ...card.rule, wording } });
        for (const text of said) {
          expect(text).toMatch(/^\S.*[.]$/);
          expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
        }
      }),
    );
  });
});

describe('numbers in a sentence', () => {
  it.each([
    [27_620.43, '', '27,620'],
    [10.6538, 'min', '10.65 min'],
    [80.1389, '%', '80.1 %'],
    [5.232, 'a month', '5.23 a month'],
    [0.004213, '', '0.00421'],
    [-3, 'ms', '−3 ms'],
    [-0, '', '0'],
    [4, '', '4'],
  ])('%d %s is said as "%s"', (x, unit, text) => {
    expect(sayNumber(x, unit)).toBe(text);
  });

  it('have their currency, and cents only where they are small', () => {
    expect([27_620.4, -125_100, 0.25, 12.5, -0].map((x) => sayMoney(x, 'USD'))).toEqual([
      '$27,620',
      '−$125,100',
      '$0.25',
      '$12.5',
      '$0',
    ]);
  });

  it('do not round to a bound that they miss', () => {
    expect(sayPoints(69.6, 70)).toBe('69.6');
    expect(sayPoints(69.98, 70)).toBe('69.98');
    expect(sayPoints(70, 70)).toBe('70');
    expect(sayPoints(69.6)).toBe('70');
    expect(sayPercent(0.799, 0.8)).toBe('79.9 %');
    expect([0.063, 0.52, 1].map((p) => sayPercent(p))).toEqual(['6.3 %', '52 %', '100 %']);
  });

  it('are days and lists too', () => {
    expect(sayDay('2026-11-04')).toBe('4 November 2026');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sayList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
