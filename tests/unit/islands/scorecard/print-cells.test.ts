import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/domain/scorecard/assess.ts';
import type { Criterion, Observation, Scorecard } from '../../../../src/domain/scorecard/model.ts';
import { recordCells } from '../../../../src/islands/scorecard/print-cells.ts';
import { golden, observing, TODAY } from '../../domain/scorecard/golden.ts';

/** The printed line of a row. */
function line(card: Scorecard, id: string): readonly string[] {
  const criterion = card.criteria.find((one) => one.id === id);
  if (!criterion) throw new Error(`the card has no row ${id}`);
  return recordCells(card, assess(card, TODAY))(criterion);
}

const withRow = (id: string, change: Partial<Criterion>): Scorecard => ({
  ...golden,
  criteria: golden.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...change } : criterion)),
});

const withStatus = (id: string, change: Partial<Observation>): Scorecard => ({
  ...golden,
  observations: golden.observations.map((one) => (one.criterion === id ? { ...one, ...change } : one)),
});

describe('a printed row', () => {
  it('has where it is, its target, what was found, the result and the weight', () => {
    expect(line(golden, 'mtls')).toEqual(['35 %', '100 %', '96 %', '94 of 100', '30']);
  });

  it('says that a number is estimated, and that a row is waived or not applicable', () => {
    expect(line(withStatus('mtls', { status: 'estimated' }), 'mtls')[2]).toBe('96 % (estimated)');
    const waiver = { by: 'Dana', until: '2027-01-01', why: '' };
    expect(line(withStatus('mtls', { status: 'waived', waiver }), 'mtls')[2]).toBe('96 % (waived)');
    const out = line(withStatus('mtls', { status: 'not-applicable', reason: 'other' }), 'mtls');
    expect([out[2], out[3]]).toEqual(['(not applicable)', 'not scored']);
  });

  it('marks every number that is still an example of the template', () => {
    const card = withRow('mtls', { placeholders: ['floor', 'target', 'weight'] });
    expect(line(card, 'mtls')).toEqual(['35 %*', '100 %*', '96 %', '94 of 100', '30*']);
  });

  it('marks an amount that rests on a shared number of the template', () => {
    const plain = line(golden, 'platform')[3];
    const drivers = golden.drivers.map((driver) => (driver.id === 'rate' ? { ...driver, placeholder: true } : driver));
    expect(plain).toMatch(/^\$[\d,.]+ a month$/);
    expect(line({ ...golden, drivers }, 'platform')[3]).toBe(plain?.replace(' ', '* '));
  });

  it('says open where an amount is not known, and not scored where nothing counts', () => {
    expect(line(observing(golden, { platform: undefined }), 'platform').slice(2)).toEqual(['not known', 'open', '']);
    expect(line(withRow('mtls', { weight: null }), 'mtls').slice(3)).toEqual(['not scored', '']);
  });
});
