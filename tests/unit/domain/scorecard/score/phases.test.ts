import { describe, expect, it } from 'vitest';
import type { Observation, Phase, Predicate, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { phaseStatus } from '../../../../../src/domain/scorecard/score/phases.ts';
import { golden, observing, TODAY, without } from '../golden.ts';

const phase = (change: Partial<Phase> = {}): Phase => ({
  id: 'pilot',
  name: 'Pilot',
  start: '2026-11-03',
  timeboxWeeks: 4,
  scope: 'two services',
  success: [],
  exit: [],
  exitPlan: 'Remove it.',
  ...change,
});
const inPhase = (change: Partial<Phase> = {}, card: Scorecard = golden): Scorecard => ({
  ...card,
  phases: [{ ...phase(), id: 'baseline', name: 'Baseline' }, phase(change)],
  currentPhase: 'pilot',
});
const status = (card: Scorecard, today = TODAY) => phaseStatus(card, today)[1];

describe('the time of a phase', () => {
  it('runs from its start and ends with the last day of its weeks', () => {
    expect(status(inPhase())).toMatchObject({ current: true, weeksUsed: 3, ends: '2026-11-30', exceeded: false });
    expect(status(inPhase(), '2026-11-30')?.exceeded).toBe(false);
    expect(status(inPhase(), '2026-12-01')?.exceeded).toBe(true);
    expect(status(inPhase(), '2026-11-02')).not.toHaveProperty('weeksUsed');
  });

  it('is unknown without a start, and runs in the current phase only', () => {
    const startless = without(phase({ exit: [{ timeboxExceeded: true }] }), 'start');
    const card = { ...golden, phases: [startless], currentPhase: 'pilot' };
    expect(phaseStatus(card, TODAY)[0]).toMatchObject({ exceeded: false, exits: [{ state: 'unknown' }] });
    expect(phaseStatus(inPhase(), '2027-12-01')[0]).toMatchObject({
      current: false,
      exceeded: false,
      ends: '2026-11-30',
    });
  });
});

describe('the conditions of a phase', () => {
  const at = (predicate: Predicate, observation: Partial<Observation> = {}) =>
    status(inPhase({ success: [predicate] }, observing(golden, { platform: observation })))?.success[0];

  it('are read at the likely number of the proposed option, bounds included', () => {
    expect(at({ criterion: 'platform', op: '>=', value: 110 })).toMatchObject({ state: 'met', value: 110 });
    expect(at({ criterion: 'platform', op: '<=', value: 109 })).toMatchObject({ state: 'not-met', value: 110 });
    expect(at({ criterion: 'platform', op: '>=', value: 1 }, { status: 'unknown' })).toMatchObject({
      state: 'unknown',
    });
  });

  it.each([
    ['2026-11-01', '2026-11-14', 'met'],
    ['2026-11-01', '2026-11-13', 'not-met'],
    [undefined, '2026-11-14', 'unknown'],
  ])('that must hold for 14 days, observed from %s to %s, are %s', (from, to, state) => {
    const observed = { to, ...(from === undefined ? {} : { from }) };
    expect(at({ criterion: 'platform', op: '>=', value: 100, forDays: 14 }, observed)).toMatchObject({ state });
  });

  it('are counted, and exits fire in the current phase only', () => {
    const cap: Predicate = { criterion: 'platform', op: '>=', value: 100 };
    const success: Predicate[] = [
      { criterion: 'mtls', op: '>=', value: 95 },
      { criterion: 'rollback', op: '<=', value: 3 },
    ];
    const card = inPhase({ success, exit: [cap, { timeboxExceeded: true }] });
    expect(status(card)).toMatchObject({ successMet: 1, fired: [cap] });
    expect(status(card, '2027-01-01')?.fired).toEqual([cap, { timeboxExceeded: true }]);
    expect(status({ ...card, currentPhase: 'baseline' }, '2027-01-01')).toMatchObject({
      fired: [],
      exits: [{ state: 'met' }, { state: 'unknown' }],
    });
  });
});
