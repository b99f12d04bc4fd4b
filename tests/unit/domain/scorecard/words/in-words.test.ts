import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateInWords,
  gateInWords,
  kindInWords,
  levelNumber,
  moneyInWords,
  numberInWords,
  predicateInWords,
  ruleInNumbers,
  shareInWords,
  unitInWords,
  valueInWords,
} from '../../../../../src/domain/scorecard/words/in-words.ts';
import type { Criterion, Finance, Rule } from '../../../../../src/domain/scorecard/model.ts';

const criterion = (more: Partial<Criterion> = {}): Criterion => ({
  id: 'p99',
  kind: 'benefit',
  name: 'Latency added at p99',
  metric: { name: 'p99', unit: 'ms', direction: 'lower' },
  weight: 1,
  ...more,
});
const yesNo = criterion({ name: 'Rehearsed', metric: { name: 'rehearsed', unit: '', direction: 'yes-no' } });
const level = criterion({
  name: 'Explains it',
  metric: { name: 'level', unit: '', direction: 'level' },
  scale: {
    floor: 0,
    target: 1,
    levels: [
      { score: 0, text: 'not at all' },
      { score: 1 / 3, text: 'with notes' },
      { score: 1, text: 'to others' },
    ],
  },
});

describe('a number in words', () => {
  it('groups thousands, keeps small fractions, and has a real minus', () => {
    expect(numberInWords(12500)).toBe('12,500');
    expect(numberInWords(0.000125)).toBe('0.000125');
    expect(numberInWords(-3)).toBe('−3');
  });

  it('says a share without the noise of binary fractions', () => {
    expect(shareInWords(0.07)).toBe('7 %');
    expect(shareInWords(0.29)).toBe('29 %');
  });

  it('can be read back, for every number with six digits after the point', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (millionths) => {
        const value = millionths / 1e6;
        expect(Number(numberInWords(value).replaceAll(',', '').replace('−', '-'))).toBeCloseTo(value, 6);
      }),
      { seed: 7 },
    );
  });
});

describe('a value in words', () => {
  it('is yes or no where the criterion asks that', () => {
    expect(valueInWords(yesNo, 1)).toBe('yes');
    expect(valueInWords(yesNo, 0)).toBe('no');
  });

  it('is the place of its level, counted from one', () => {
    expect(valueInWords(level, 1 / 3)).toBe('level 2');
    expect(valueInWords(level, 0.5)).toBe('0.5');
    expect(levelNumber(level.scale?.levels ?? [], 1)).toBe(3);
    expect(levelNumber([], 1)).toBeUndefined();
  });

  it('has a unit even where the metric names none', () => {
    expect([criterion(), yesNo, level].map(unitInWords)).toEqual(['ms', 'yes or no', 'level 1 to 3']);
  });

  it('is a range only where there is one', () => {
    expect(estimateInWords({ low: 2, likely: 3, high: 4, basis: 'published' })).toBe('2 to 4, likely 3');
    expect(estimateInWords({ low: 0.1, likely: 0.1, high: 0.1, basis: 'published' })).toBe('0.1');
  });
});

describe('a kind in words', () => {
  it('is a benefit only where something is gained', () => {
    expect(kindInWords('benefit', 'adopt')).toBe('Benefits');
    expect(kindInWords('benefit', 'study')).toBe('Criteria');
    expect(kindInWords('benefit', 'ready', 1)).toBe('Criterion');
    expect(kindInWords('gate', 'ready', 1)).toBe('Gate');
    expect(kindInWords('cost', 'hire')).toBe('Costs');
  });
});

describe('a condition in words', () => {
  it('says what a gate asks for', () => {
    expect(gateInWords({ op: '<=', value: 5, severity: 'block' }, criterion())).toBe('≤ 5');
    expect(gateInWords({ op: '>=', value: 1, severity: 'block' }, level)).toBe('≥ level 3');
    expect(gateInWords({ op: 'between', value: [3, 6], severity: 'warn' }, criterion())).toBe('3 to 6');
    expect(gateInWords({ op: 'is', value: false, severity: 'block' }, yesNo)).toBe('no');
  });

  it('names the row, the bound with its unit, and for how long', () => {
    const criteria = [criterion(), { ...yesNo, id: 'rehearsed' }];
    const said = (predicate: Parameters<typeof predicateInWords>[0]) => predicateInWords(predicate, criteria);
    expect(said({ criterion: 'p99', op: '>=', value: 5, forDays: 14 })).toBe(
      'Latency added at p99: at least 5 ms for 14 days',
    );
    expect(said({ criterion: 'p99', op: '<=', value: 3 })).toBe('Latency added at p99: at most 3 ms');
    expect(said({ criterion: 'rehearsed', op: '>=', value: 1 })).toBe('Rehearsed: yes');
    expect(said({ timeboxExceeded: true })).toBe('The time box ends');
  });

  it('keeps the id of a row that is not there', () => {
    expect(predicateInWords({ criterion: 'gone', op: '<=', value: 3 }, [])).toBe('gone ≤ 3');
  });
});

describe('money in words', () => {
  it('says how often, from when, and what it counts as', () => {
    expect(moneyInWords({ per: 'month', formula: 'value', rampFrom: 3, rampMonths: 6, realised: 'cash' })).toBe(
      'each month, from month 3, growing over 6 months, money that is really spent or saved',
    );
    expect(moneyInWords({ per: 'once', formula: 'value', realised: 'capacity' })).toMatch(/^once, time given back/);
  });
});

describe('the rule in numbers', () => {
  const rule: Rule = {
    minScore: 70,
    minCoverage: 0.8,
    minProbability: 0.75,
    benefitsMustBeMeasured: true,
    costSide: 'high',
    wording: 'adopt',
  };
  const finance: Finance = { currency: 'EUR', horizonMonths: 36, discountAnnual: 0.1, rangeMeans: 'p5-p95' };
  const withMoney = [criterion({ money: { per: 'month', formula: 'value', realised: 'cash' } })];

  it('holds every number that decides', () => {
    const said = new Map(ruleInNumbers({ ...rule, minRobustness: 0.6 }, finance, withMoney));
    expect(said.get('Score')).toContain('70 of 100');
    expect(said.get('Weight that is known')).toBe('at least 80 %');
    expect(said.get('Chance that benefits exceed costs')).toBe('at least 75 %');
    expect(said.get('Weightings that give the same verdict')).toBe('at least 60 %');
    expect(said.get('Benefits in money')).toBe('count once measured');
    expect(said.get('Costs in money')).toBe('count at their highest value, measured or not');
    expect(said.get('Money')).toBe('EUR over 36 months, discounted at 10 % a year');
  });

  it('is silent on money where no row has any', () => {
    expect(ruleInNumbers(rule, finance, [criterion()]).map(([what]) => what)).toEqual([
      'Score',
      'Weight that is known',
    ]);
  });
});
