import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/domain/scorecard/assess.ts';
import { workings } from '../../../../src/domain/scorecard/words/compute-steps.ts';
import { simulate } from '../../../../src/domain/scorecard/chance/uncertainty.ts';
import { cards } from './arbitraries.ts';
import { golden, moneyless, observing, TODAY, unknownIncidents } from './golden.ts';

describe('an assessment', () => {
  it('is about the proposed option, and knows every other', () => {
    const { score, money, byOption, shares } = assess(golden, TODAY);
    expect([...byOption.keys()]).toEqual(['nothing', 'mesh']);
    expect(byOption.get('mesh')?.score).toEqual(score);
    expect(byOption.get('mesh')?.money).toEqual(money);
    expect(byOption.get('nothing')?.score).toMatchObject({ low: 0, high: 0 });
    expect([...shares]).toEqual([
      ['mtls', 0.3],
      ['rollback', 0.25],
      ['map', 0.15],
      ['incidents', 0.3],
    ]);
  });

  it('has no money where the card has none', () => {
    expect(assess(moneyless, TODAY)).not.toHaveProperty('money');
  });

  it('lists what a template filled and nobody edited', () => {
    const [first, ...criteria] = golden.criteria;
    const [driver, ...drivers] = golden.drivers;
    if (!first || !driver) throw new Error('the golden card is empty');
    const card = {
      ...golden,
      criteria: [
        { ...first, placeholders: ['floor', 'target'] as const },
        ...criteria.map((c) => ({ ...c, placeholders: [] })),
      ],
      drivers: [{ ...driver, placeholder: true }, ...drivers],
    };
    expect(assess(card, TODAY).placeholders).toEqual({ count: 2, criteria: ['mtls'], drivers: ['incidents_avoided'] });
  });

  it('can be made of any card', () => {
    fc.assert(
      fc.property(cards, (card) => {
        expect(assess(card, TODAY).says.title).not.toBe('');
      }),
    );
  });
});

describe('the workings', () => {
  const last = [...simulate(golden, 'mesh', TODAY, { draws: 500 })].at(-1);
  const step = (card: typeof golden, title: string, label: string) =>
    workings(card, assess(card, TODAY, last), last)
      .find((w) => w.title === title)
      ?.steps.find((s) => s.label === label)?.text;

  it('put the numbers of the card into each formula', () => {
    expect(step(golden, 'Value of a number', 'Canary rollback')).toBe('0.8 + 0.2 (4 − 5)/(2 − 5) = 0.867');
    expect(step(golden, 'Weights', 'Release incidents')).toBe('30/100 = 0.3');
    expect(step(golden, 'Score', 'Low')).toBe('100 (0.3 × 0.938 + 0.25 × 0.867 + 0.15 × 0.833 + 0.3 × 0.5) = 77.3');
    expect(step(golden, 'Money', 'NPV over 36 months')).toBe('$466,621 − $439,000 = $27,620');
    expect(step(golden, 'Money', 'ROI')).toBe('$27,620/$439,000 = 6.3 %');
    expect(step(golden, 'What would change the answer', 'Weight of Release incidents')).toBe('0.3 → 0.488');
    expect(step(golden, 'Verdict', 'Coverage')).toBe('1, asked for 0.8');
  });

  it('say what is unknown instead of a number', () => {
    expect(step(unknownIncidents, 'Score', 'High')).toBe('low + 100 (0.3 (Release incidents)) = 92.3');
    expect(step(observing(golden, { audit: undefined }), 'Money', 'Audit hours saved (benefit)')).toBe(
      'unknown: value missing',
    );
  });

  it('have eight parts, each with a source, for any card, and no number that is none', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const simulation = [...simulate(card, 'mesh', TODAY, { draws: 40 })].at(-1);
        const parts = workings(card, assess(card, TODAY, simulation), simulation);
        expect(parts).toHaveLength(8);
        expect(parts.every(({ source, formula }) => source !== '' && formula !== '')).toBe(true);
        expect(JSON.stringify(parts)).not.toMatch(/undefined|NaN|Infinity|null/);
      }),
      { numRuns: 60 },
    );
  });
});
