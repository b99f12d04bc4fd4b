/** F8: the rule, as one outcome and the facts it rests on. */
import type { GateResult } from './gates.ts';
import type { Predicate, Rule, Scorecard } from '../model.ts';
import type { Money } from '../money/money.ts';
import { reaches } from './observed.ts';
import type { PhaseStatus } from './phases.ts';
import type { Score } from './score.ts';
import type { Flips } from './sensitivity.ts';
import type { Simulation } from '../chance/uncertainty.ts';

export const OUTCOMES = [
  'proceed',
  'do-not-proceed',
  'exit',
  'measure-first',
  'extend-or-exit',
  'inconclusive',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Facts, not prose: `explain.ts` says them. Ids are of criteria unless named otherwise. Scores 0 to 100, shares and probabilities 0 to 1. */
export type Reason =
  | { readonly kind: 'gate-fails'; readonly criterion: string; readonly value: number; readonly doubtful: boolean }
  /** `waivedUntil`: its waiver has run out. */
  | { readonly kind: 'gate-unknown'; readonly criterion: string; readonly waivedUntil?: string }
  | { readonly kind: 'gate-waived'; readonly criterion: string; readonly until: string }
  /** It holds at the likely number, and fails within the range. */
  | { readonly kind: 'gate-doubtful'; readonly criterion: string; readonly value: number }
  /** A gate that only warns fails, or is unknown. */
  | { readonly kind: 'gate-warns'; readonly criterion: string; readonly value?: number }
  | { readonly kind: 'exit-fired'; readonly phase: string; readonly predicate: Predicate }
  | { readonly kind: 'no-weights' }
  /** `unknown`: the heaviest first. */
  | {
      readonly kind: 'coverage';
      readonly coverage: number;
      readonly needed: number;
      readonly unknown: readonly string[];
    }
  /** `missing`: what to enter, as in `Money.missing`. */
  | { readonly kind: 'cost-missing'; readonly criterion: string; readonly missing: readonly string[] }
  | { readonly kind: 'benefit-missing'; readonly criterion: string; readonly missing: readonly string[] }
  /** A year. `unmeasured`: monthly benefits with an amount that do not count, because nobody has measured them. */
  | {
      readonly kind: 'run-rate';
      readonly net: number;
      readonly measuredBenefits: number;
      readonly costs: number;
      readonly unmeasured: readonly string[];
    }
  | { readonly kind: 'score'; readonly low: number; readonly high: number; readonly needed: number }
  | { readonly kind: 'probability'; readonly p: number; readonly needed: number }
  | { readonly kind: 'robustness'; readonly share: number; readonly needed: number }
  | { readonly kind: 'weight-flip'; readonly criterion: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'metric-flip';
      readonly criterion: string;
      readonly from: number;
      readonly to: number;
      readonly inside: boolean;
    }
  /** No row counts in money: run-rate and probability play no part. */
  | { readonly kind: 'no-money' }
  /** The draws that the rule needs are not there yet. */
  | { readonly kind: 'simulating' };

export interface Verdict {
  readonly outcome: Outcome;
  /** The score decided, and less than five points of one weight, or a number inside its own range, would turn it. */
  readonly fragile: boolean;
  /** What decided comes first. */
  readonly reasons: readonly Reason[];
}

/** What the rule is applied to: all about the proposed option. */
export interface Facts {
  readonly score: Score;
  readonly gates: readonly GateResult[];
  readonly money?: Money;
  readonly phases: readonly PhaseStatus[];
  readonly flips: Flips;
}

/** Below this change of a share, a weight flip makes the answer fragile. */
export const FRAGILE_SHARE = 0.05;

/**
 * The first that holds: a blocking gate fails → do not proceed. An exit of the current phase fires → exit. A blocking gate is
 * unknown, the known rows carry too little weight, or a cost is unknown → measure first. Measured benefits do not exceed ongoing
 * costs, where they must and the first phase is over → extend or exit; a card without phases has nothing to wait for. The low end of
 * the score passes, and so do probability and robustness → proceed. The high end does not pass, or the probability is as far
 * on the other side → do not proceed. Else inconclusive.
 *
 * Without any money, run-rate and probability are left out. While draws are still needed, what they could make a proceed is
 * inconclusive, with the reason `simulating`.
 */
export function verdictOf(card: Scorecard, facts: Facts, simulation?: Simulation): Verdict {
  const plain = (outcome: Outcome, reasons: readonly Reason[]) => ({
    outcome,
    fragile: false,
    reasons: [...reasons, ...remarks(facts)],
  });
  const failing = gateReasons(facts.gates, 'fails');
  if (failing.length > 0) return plain('do-not-proceed', failing);
  const fired = facts.phases.flatMap(({ phase, fired }) =>
    fired.map((predicate): Reason => ({ kind: 'exit-fired', phase, predicate })),
  );
  if (fired.length > 0) return plain('exit', fired);
  const missing = [
    ...gateReasons(facts.gates, 'unknown'),
    ...coverageReasons(card, facts.score),
    ...costReasons(facts),
  ];
  if (missing.length > 0) return plain('measure-first', missing);
  const runRate = runRateReason(facts.money);
  if (runRate && runRate.net <= 0 && card.rule.benefitsMustBeMeasured && pastBaseline(card)) {
    return plain('extend-or-exit', [runRate, ...benefitReasons(facts)]);
  }
  return byScore(card.rule, facts, simulation, runRate);
}

function gateReasons(gates: readonly GateResult[], wanted: 'fails' | 'unknown'): Reason[] {
  return gates
    .filter(({ severity, state }) => severity === 'block' && state === wanted)
    .map(({ criterion, value = 0, doubtful = false, until }) =>
      wanted === 'fails'
        ? { kind: 'gate-fails', criterion, value, doubtful }
        : { kind: 'gate-unknown', criterion, ...(until === undefined ? {} : { waivedUntil: until }) },
    );
}

function coverageReasons({ rule }: Scorecard, { coverage, low, high, rows }: Score): Reason[] {
  const needed = rule.minCoverage;
  const counts = [...rows.values()].some(({ state }) => state === 'scored' || state === 'unknown');
  if (!counts) return rule.minScore > 0 || needed > 0 ? [{ kind: 'no-weights' }] : [];
  if (reaches(coverage, needed)) return [];
  return [
    { kind: 'coverage', coverage, needed, unknown: unknownRows(rows) },
    { kind: 'score', low, high, needed: rule.minScore },
  ];
}

/** Criteria with a weight and no number, the heaviest first. */
export const unknownRows = (rows: Score['rows']): string[] =>
  [...rows.values()]
    .filter(({ state }) => state === 'unknown')
    .sort((a, b) => b.share - a.share)
    .map(({ criterion }) => criterion);

const missingLines = ({ money }: Facts, kind: 'benefit' | 'cost') =>
  (money?.lines ?? []).filter((line) => line.kind === kind && !line.amount);
const costReasons = (facts: Facts) =>
  missingLines(facts, 'cost').map(({ criterion, missing }): Reason => ({ kind: 'cost-missing', criterion, missing }));
const benefitReasons = (facts: Facts) =>
  missingLines(facts, 'benefit').map(({ criterion, missing }): Reason => ({
    kind: 'benefit-missing',
    criterion,
    missing,
  }));

const runRateReason = (money: Money | undefined): Extract<Reason, { kind: 'run-rate' }> | undefined =>
  money && {
    kind: 'run-rate',
    net: money.runRate.net,
    measuredBenefits: money.runRate.measuredBenefits,
    costs: money.runRate.costs,
    unmeasured: money.lines
      .filter(({ kind, per, measured, amount }) => kind === 'benefit' && per === 'month' && !measured && amount)
      .map(({ criterion }) => criterion),
  };

/** Whether measured benefits can be asked for: the first phase, the baseline, is over; or there are no phases. */
const pastBaseline = ({ phases, currentPhase }: Scorecard) =>
  phases.length === 0 || phases.findIndex(({ id }) => id === currentPhase) > 0;

function byScore(rule: Rule, facts: Facts, simulation: Simulation | undefined, runRate: Reason | undefined): Verdict {
  const { score, money } = facts;
  const p = money && simulation?.pBenefit;
  const robustness = rule.minRobustness === undefined ? undefined : simulation?.robustness;
  const waiting = (money ? p === undefined : false) || (rule.minRobustness !== undefined && !simulation);
  const probable = p === undefined || reaches(p, rule.minProbability);
  const robust = robustness === undefined || reaches(robustness, rule.minRobustness ?? 0);
  const improbable = p !== undefined && !probable && reaches(1 - rule.minProbability, p);
  const tooLow = !reaches(score.high, rule.minScore);
  const outcome =
    !waiting && reaches(score.low, rule.minScore) && probable && robust
      ? 'proceed'
      : tooLow || improbable
        ? 'do-not-proceed'
        : 'inconclusive';
  const low = !reaches(score.low, rule.minScore);
  const against = outcome === 'inconclusive' ? { score: low, p: !probable } : { score: tooLow, p: improbable };
  const found: readonly (readonly [decides: boolean, reason: Reason | undefined])[] = [
    [against.score, { kind: 'score', low: score.low, high: score.high, needed: rule.minScore }],
    [against.p, p === undefined ? undefined : { kind: 'probability', p, needed: rule.minProbability }],
    [
      !robust,
      robustness === undefined ? undefined : { kind: 'robustness', share: robustness, needed: rule.minRobustness ?? 0 },
    ],
    [true, waiting ? { kind: 'simulating' } : undefined],
    [false, runRate],
  ];
  // What speaks for the outcome comes before what speaks for another.
  const reasons = [true, false].flatMap((wanted) =>
    found.flatMap(([decides, reason]) => (reason && decides === wanted ? [reason] : [])),
  );
  // Where the probability alone decided, no flip of the score would turn the answer.
  const scoreMatters = outcome !== 'do-not-proceed' || (tooLow && !improbable);
  const { fragile, turning } = scoreMatters ? turningPoints(facts.flips) : { fragile: false, turning: [] };
  return {
    outcome,
    fragile,
    reasons: [
      ...reasons,
      ...turning,
      ...benefitReasons(facts),
      ...(money ? [] : [{ kind: 'no-money' } as const]),
      ...remarks(facts),
    ],
  };
}

/** Every flip that makes the answer fragile; where none does, the nearest of each sort. */
function turningPoints({ weight, metric }: Flips): { fragile: boolean; turning: Reason[] } {
  const small = weight.filter(({ from, to }) => Math.abs(to - from) < FRAGILE_SHARE);
  const within = metric.filter(({ inside }) => inside);
  const fragile = small.length + within.length > 0;
  const [weights, metrics] = fragile ? [small, within] : [weight.slice(0, 1), metric.slice(0, 1)];
  return {
    fragile,
    turning: [
      ...metrics.map((flip): Reason => ({ kind: 'metric-flip', ...flip })),
      ...weights.map((flip): Reason => ({ kind: 'weight-flip', ...flip })),
    ],
  };
}

/** What changes no outcome and should be known to whoever decides. */
const remarks = ({ gates }: Facts): Reason[] =>
  gates.flatMap(({ criterion, severity, state, value, doubtful, until }): Reason[] => {
    if (state === 'waived' && until !== undefined) return [{ kind: 'gate-waived', criterion, until }];
    if (severity === 'warn' && (state === 'fails' || state === 'unknown')) {
      return [{ kind: 'gate-warns', criterion, ...(value === undefined ? {} : { value }) }];
    }
    return state === 'holds' && doubtful && value !== undefined ? [{ kind: 'gate-doubtful', criterion, value }] : [];
  });
