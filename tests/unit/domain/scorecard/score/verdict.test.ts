import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import type { Gate, Rule, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import type { Simulation } from '../../../../../src/domain/scorecard/chance/uncertainty.ts';
import type { Reason } from '../../../../../src/domain/scorecard/score/verdict.ts';
import { cards } from '../arbitraries.ts';
import { estimate, golden, moneyless, observing, TODAY, unknownIncidents } from '../golden.ts';

const simulated = (pBenefit?: number, robustness = 0.85): Simulation => ({
  draws: 10_000,
  total: 10_000,
  ...(pBenefit === undefined ? {} : { pBenefit, pBenefitError: 0.01 }),
  pScore: 0.94,
  pGates: 1,
  score: { p10: 70, p50: 75, p90: 80, mean: 75 },
  robustness,
  measureNext: [],
  measureUnit: 'money',
});
const verdict = (card: Scorecard, simulation?: Simulation, today = TODAY) => assess(card, today, simulation).verdict;
const kinds = (reasons: readonly Reason[]) => reasons.map(({ kind }) => kind);
const ruled = (rule: Partial<Rule>, card: Scorecard = golden): Scorecard => ({
  ...card,
  rule: { ...card.rule, ...rule },
});

const gated = (card: Scorecard, severity: Gate['severity'], x?: number): Scorecard => {
  const added: Scorecard = {
    ...card,
    criteria: [
      ...card.criteria,
      {
        id: 'p99',
        kind: 'gate',
        name: 'Added p99',
        metric: { name: 'p99', unit: 'ms', direction: 'lower' },
        weight: null,
        gate: { op: '<=', value: 10, severity },
      },
    ],
  };
  return x === undefined ? added : observing(added, { p99: { status: 'measured', value: estimate(x) } });
};
const exiting = (card: Scorecard, value: number): Scorecard => ({
  ...card,
  currentPhase: 'pilot',
  phases: [
    {
      id: 'pilot',
      name: 'Pilot',
      timeboxWeeks: 8,
      scope: '',
      success: [],
      exit: [{ criterion: 'platform', op: '>=', value }],
      exitPlan: '',
    },
  ],
});

describe('the verdict, first match first', () => {
  it('is do not proceed where a blocking gate fails, whatever else holds', () => {
    const { outcome, reasons } = verdict(exiting(gated(unknownIncidents, 'block', 12), 100), simulated(1));
    expect(outcome).toBe('do-not-proceed');
    expect(reasons[0]).toEqual({ kind: 'gate-fails', criterion: 'p99', value: 12, doubtful: false });
  });

  it('is exit where an exit fires, though a gate is unknown', () => {
    const { outcome, reasons } = verdict(exiting(gated(golden, 'block'), 100), simulated(1));
    expect(outcome).toBe('exit');
    expect(reasons[0]).toMatchObject({ kind: 'exit-fired', phase: 'pilot' });
    expect(verdict(exiting(golden, 120), simulated(0.9)).outcome).not.toBe('exit');
  });

  it('is measure first where a blocking gate is unknown, or its waiver ran out', () => {
    expect(verdict(gated(golden, 'block'), simulated(1))).toMatchObject({
      outcome: 'measure-first',
      reasons: [{ kind: 'gate-unknown', criterion: 'p99' }],
    });
    const waived = observing(gated(golden, 'block'), {
      p99: { status: 'waived', waiver: { by: 'someone', until: TODAY, why: 'because' } },
    });
    expect(verdict(waived, simulated(0.9)).outcome).toBe('proceed');
    expect(kinds(verdict(waived, simulated(0.9)).reasons)).toContain('gate-waived');
    expect(verdict(waived, simulated(0.9), '2026-11-25')).toMatchObject({
      outcome: 'measure-first',
      reasons: [{ kind: 'gate-unknown', waivedUntil: TODAY }],
    });
  });

  it('is measure first where too little is known, with what is unknown from the heaviest on', () => {
    const card = observing(golden, { map: undefined, incidents: undefined });
    const { outcome, reasons } = verdict(card, simulated(1));
    expect(outcome).toBe('measure-first');
    expect(reasons[0]).toMatchObject({ kind: 'coverage', needed: 0.8, unknown: ['incidents', 'map'] });
    expect(verdict(ruled({ minCoverage: 0.7 }, unknownIncidents), simulated(0.9)).outcome).not.toBe('measure-first');
  });

  it('is measure first where a cost is unknown: neither a probability nor a proceed is claimed', () => {
    const { outcome, reasons } = verdict(observing(golden, { platform: undefined }), simulated(1));
    expect(outcome).toBe('measure-first');
    expect(reasons).toContainEqual({ kind: 'cost-missing', criterion: 'platform', missing: ['value'] });
  });

  it('is measure first where nothing has a weight', () => {
    const card = { ...moneyless, criteria: moneyless.criteria.map((c) => ({ ...c, weight: null })) };
    expect(verdict(card)).toMatchObject({ outcome: 'measure-first', reasons: [{ kind: 'no-weights' }] });
  });

  it('is extend or exit where measured benefits do not exceed ongoing costs, once the baseline is over', () => {
    const claimed = observing(golden, { incidents: { status: 'estimated' } });
    const phases = (['baseline', 'pilot'] as const).map((id) => ({
      id,
      name: id,
      timeboxWeeks: 4,
      scope: '',
      success: [],
      exit: [],
      exitPlan: '',
    }));
    const at = (currentPhase: string) => verdict({ ...claimed, phases, currentPhase }, simulated(0.9));
    expect(at('pilot')).toMatchObject({
      outcome: 'extend-or-exit',
      reasons: [{ kind: 'run-rate', net: -125_100, unmeasured: ['incidents', 'recovery'] }],
    });
    expect(at('baseline').outcome).toBe('proceed');
    expect(verdict({ ...claimed, phases }, simulated(0.9)).outcome).toBe('proceed');
    expect(verdict(claimed, simulated(0.9)).outcome).toBe('extend-or-exit');
    expect(verdict(ruled({ benefitsMustBeMeasured: false }, claimed), simulated(0.9)).outcome).toBe('proceed');
  });

  it.each([
    [0.9, 'proceed'],
    [0.8, 'proceed'],
    [0.79, 'inconclusive'],
    [0.21, 'inconclusive'],
    [0.2, 'do-not-proceed'],
  ])('at a probability of %d, with a score that passes, is %s', (p, outcome) => {
    expect(verdict(golden, simulated(p)).outcome).toBe(outcome);
  });

  it('is do not proceed where even the best outcome of the unknowns falls short', () => {
    const asking = (minScore: number) =>
      verdict(ruled({ minScore, minCoverage: 0.5, benefitsMustBeMeasured: false }, unknownIncidents), simulated(0.99));
    expect(asking(93).outcome).toBe('do-not-proceed');
    expect(asking(92).outcome).toBe('inconclusive');
    expect(asking(62).outcome).toBe('proceed');
  });

  it('asks for robustness where the rule does', () => {
    const card = ruled({ minRobustness: 0.9 });
    expect(verdict(card, simulated(0.9, 0.85)).outcome).toBe('inconclusive');
    expect(verdict(card, simulated(0.9, 0.95)).outcome).toBe('proceed');
    expect(kinds(verdict(ruled({ minRobustness: 0.9 }, moneyless)).reasons)).toContain('simulating');
  });

  it('waits for the draws rather than guess, but not to say that the score is too low', () => {
    expect(verdict(golden)).toMatchObject({ outcome: 'inconclusive' });
    expect(kinds(verdict(golden).reasons)).toContain('simulating');
    expect(verdict(ruled({ minScore: 95 })).outcome).toBe('do-not-proceed');
  });

  it('leaves probability and run-rate out where nothing counts in money, and says so', () => {
    const { outcome, reasons } = verdict(moneyless);
    expect(outcome).toBe('proceed');
    expect(kinds(reasons)).toContain('no-money');
    expect(kinds(reasons)).not.toContain('simulating');
  });
});

describe('a fragile verdict', () => {
  it('is one that a number inside its own range would turn', () => {
    expect(verdict(moneyless)).toMatchObject({ outcome: 'proceed', fragile: true });
    const sure = observing(moneyless, { incidents: { value: estimate(4.4, 4.5, 4.6) } });
    expect(verdict(sure)).toMatchObject({ outcome: 'proceed', fragile: false });
  });

  it('is one that less than five points of a weight would turn', () => {
    const still = (minScore: number) =>
      ruled(
        { minScore },
        {
          ...moneyless,
          observations: moneyless.observations.map((o) => ({ ...o, value: estimate(o.value?.likely ?? 0) })),
        },
      );
    expect(verdict(still(77))).toMatchObject({ outcome: 'proceed', fragile: true });
    expect(kinds(verdict(still(77)).reasons)).toContain('weight-flip');
    expect(verdict(still(70))).toMatchObject({ outcome: 'proceed', fragile: false });
  });

  it('is not one that the score did not decide', () => {
    expect(verdict(unknownIncidents).fragile).toBe(false);
    expect(verdict(golden, simulated(0.1))).toMatchObject({ outcome: 'do-not-proceed', fragile: false });
    expect(verdict(gated(golden, 'block', 12)).fragile).toBe(false);
  });
});

describe('reasons', () => {
  it('put what decided first', () => {
    expect(verdict(golden, simulated(0.5)).reasons[0]?.kind).toBe('probability');
    expect(verdict(golden, simulated(0.1)).reasons[0]?.kind).toBe('probability');
    expect(verdict(ruled({ minScore: 95 }), simulated(0.9)).reasons[0]?.kind).toBe('score');
  });

  it('mention gates that only warn, and never let them decide', () => {
    const { outcome, reasons } = verdict(gated(moneyless, 'warn', 12));
    expect(outcome).toBe('proceed');
    expect(reasons).toContainEqual({ kind: 'gate-warns', criterion: 'p99', value: 12 });
  });

  it('name only rows and phases of the card', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const ids = new Set(card.criteria.map(({ id }) => id));
        for (const reason of verdict(card).reasons) if ('criterion' in reason) expect(ids).toContain(reason.criterion);
      }),
    );
  });

  it('never let a missing number raise the verdict to proceed', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (card, pick) => {
        const known = card.observations.filter(({ status }) => status !== 'not-applicable');
        const taken = known[pick % Math.max(1, known.length)];
        fc.pre(taken !== undefined && verdict(card).outcome !== 'proceed');
        expect(verdict(observing(card, { [taken.criterion]: { status: 'unknown' } })).outcome).not.toBe('proceed');
      }),
    );
  });
});
