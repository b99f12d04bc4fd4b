import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phase, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { phaseStatus } from '../../../../../src/domain/scorecard/score/phases.ts';
import { timelineOf } from '../../../../../src/domain/scorecard/pictures/timeline.ts';
import { golden, TODAY } from '../golden.ts';

const phase = (id: string, timeboxWeeks: number, start?: string): Phase => ({
  id,
  name: id,
  timeboxWeeks,
  scope: '',
  success: [],
  exit: [],
  exitPlan: '',
  ...(start === undefined ? {} : { start }),
});

const lineOf = (phases: readonly Phase[], currentPhase?: string, today = TODAY) => {
  const card: Scorecard = { ...golden, phases, ...(currentPhase === undefined ? {} : { currentPhase }) };
  return timelineOf(card, phaseStatus(card, today), today);
};

describe('the line of phases', () => {
  it('follows the calendar from the first start, and lets phases without one follow the phase before', () => {
    const line = lineOf([phase('baseline', 4, '2026-11-02'), phase('pilot', 8)], 'baseline');
    expect(line?.bars.map(({ days, dated, state }) => [...(days ?? []), dated, state])).toEqual([
      ['2026-11-02', '2026-11-29', true, 'current'],
      ['2026-11-30', '2027-01-24', false, 'ahead'],
    ]);
    expect(line?.bars[0]?.from).toBe(0);
    expect(line?.bars[0]?.to).toBeCloseTo(100 / 3, 9);
    expect(line?.bars[1]?.to).toBe(100);
    expect(line?.today).toBeCloseTo((100 * 22) / 84, 9);
    expect(line?.ticks.map(({ text }) => text)).toEqual(['Dec 2026', 'Jan 2027']);
    expect(line?.finding).toBe(
      '2 phases, 12 weeks in all, the last to end on 24 January 2027. Now in “baseline”, 3 of 4 weeks used.',
    );
  });

  it('lets phases ahead of the first start lead up to it', () => {
    const line = lineOf([phase('baseline', 4), phase('pilot', 8, '2026-12-07')]);
    expect(line?.bars[0]?.days).toEqual(['2026-11-09', '2026-12-06']);
  });

  it('counts weeks while no phase has a start', () => {
    const line = lineOf([phase('baseline', 4), phase('pilot', 8), phase('tier-1', 26)]);
    expect(line?.ticks.map(({ text }) => text)).toEqual(['week 0', 'week 8', 'week 16', 'week 24', 'week 32']);
    expect(line?.today).toBeUndefined();
    expect(line?.finding).toBe('3 phases, 38 weeks in all. None has begun.');
  });

  it('makes room for today where the time box of the current phase is over, and says so', () => {
    const line = lineOf([phase('baseline', 4, '2026-09-01')], 'baseline');
    expect(line?.today).toBe(100);
    expect(line?.bars[0]?.to).toBeLessThan(50);
    expect(line?.finding).toMatch(/12 of 4 weeks used: its time box is over\.$/);
  });

  it('lies within its frame whatever is entered', () => {
    const start = fc.option(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      { nil: undefined },
    );
    const weeks = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 1e9, noNaN: true }));
    const phases = fc.array(fc.tuple(weeks, start), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(phases, (drawn) => {
        const card = { ...golden, phases: drawn.map(([timebox, day], i) => phase(`p${i}`, timebox, day)) };
        const line = timelineOf(card, [], TODAY);
        for (const { from, to } of line?.bars ?? []) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(100);
        }
        expect(line?.ticks.length).toBeLessThanOrEqual(7);
        for (const { at } of line?.ticks ?? []) expect(at >= 0 && at <= 100).toBe(true);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('is nothing without phases', () => {
    expect(lineOf([])).toBeUndefined();
  });
});
