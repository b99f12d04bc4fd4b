/**
 * A scorecard: one question for people who will be held to the answer, and everything needed to defend it. Plain immutable data,
 * as it is stored, exported and shared; `schema.ts` says what is refused.
 */

/** Where a number comes from, from the strongest to the weakest. */
export const BASES = ['measured', 'published', 'vendor', 'expert', 'guess'] as const;
export type Basis = (typeof BASES)[number];

/** A number with its range. A single number has low = likely = high. Invariant: low ≤ likely ≤ high. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly basis: Basis;
  /** Where it was read: a document, a dashboard, a person. */
  readonly source?: string;
  /** The day it was true, such as 2026-11-24. */
  readonly asOf?: string;
}

export const KINDS = ['benefit', 'cost', 'gate'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How a value is read. `target`: best at the target, worse on both sides by the tolerance. `yes-no`: 1 or 0. `level`: one of the levels
 * of the scale, by its score.
 */
export const DIRECTIONS = ['higher', 'lower', 'target', 'yes-no', 'level'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const RECIPES = ['promql', 'istioctl', 'query', 'count', 'judgement'] as const;

/** How a metric is taken, so that two people get the same number. */
export interface Recipe {
  readonly how: (typeof RECIPES)[number];
  readonly text: string;
  /** What makes the obvious reading wrong. */
  readonly trap?: string;
}

export interface Metric {
  readonly name: string;
  /** Shown after the number: "%", "min", "a month". Empty for yes-no and level. */
  readonly unit: string;
  readonly direction: Direction;
  /** Over what time: "last 14 days". */
  readonly window?: string;
  readonly recipe?: Recipe;
}

export interface Level {
  /** 0 to 1. */
  readonly score: number;
  readonly text: string;
}

/** The anchors of a criterion: fixed bounds, so that adding a row never reorders others. Invariant: floor ≠ target. */
export interface Scale {
  /** Scores 0. For benefits, and costs with a weight, where the team stands now. */
  readonly floor: number;
  /** Scores 1, or 0.8 where there is a stretch. */
  readonly target: number;
  /** Scores 1; beyond the target, on the same side. */
  readonly stretch?: number;
  /** For direction `target`: the distance at which the score reaches 0; above 0. */
  readonly tolerance?: number;
  /** For direction `level`, from the lowest score to the highest. */
  readonly levels?: readonly Level[];
}

/** What must hold whatever the score. `is` compares with yes (true) or no (false). */
export interface Gate {
  readonly op: '>=' | '<=' | 'between' | 'is';
  readonly value: number | readonly [number, number] | boolean;
  readonly severity: 'block' | 'warn';
}

/** What a criterion is worth, or costs, in money. Amounts are positive: a cost is subtracted because of its kind. */
export interface Money {
  readonly per: 'month' | 'once';
  /** Over drivers by id, and `value`, `now` (the floor) and `target` of this criterion: see `formula.ts`. */
  readonly formula: string;
  /** The month from which it grows: at 0 then, full `rampMonths` later. Without a ramp, the first month that counts. Absent: from the start. */
  readonly rampFrom?: number;
  /** Months over which it grows in equal steps to its full amount; absent or 0: at once. */
  readonly rampMonths?: number;
  /** `capacity` is time given back, not money in the bank: listed apart. */
  readonly realised: 'cash' | 'capacity' | 'risk';
}

/** Fields that a template filled with an example, until someone edits them. */
export const PLACEHOLDERS = ['floor', 'target', 'stretch', 'tolerance', 'weight', 'gate', 'formula'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export interface Criterion {
  readonly id: string;
  readonly kind: Kind;
  /** A heading to keep rows together: "risk", "speed", a topic. */
  readonly group?: string;
  readonly name: string;
  readonly why?: string;
  readonly owner?: string;
  /** A day such as 2026-11-24. */
  readonly due?: string;
  /** A value older than this many days is called stale. */
  readonly staleAfterDays?: number;
  readonly metric: Metric;
  readonly scale?: Scale;
  /** Any positive number, scaled over all criteria; null: not set, and not in the score. Gates have none. */
  readonly weight: number | null;
  readonly gate?: Gate;
  readonly money?: Money;
  /** What to attach as evidence. */
  readonly evidenceAsked?: string;
  /** A value without evidence counts as unknown. */
  readonly evidenceRequired?: boolean;
  readonly placeholders?: readonly Placeholder[];
  /** Ids of questions of this site that explain the row. */
  readonly questions?: readonly string[];
}

export const OBSERVED = ['measured', 'estimated', 'unknown', 'not-applicable', 'waived'] as const;
export type Observed = (typeof OBSERVED)[number];

export interface Evidence {
  readonly url?: string;
  readonly text?: string;
  /** A: measured by a system; B: a record made at the time; C: a named person's word; D: hearsay. */
  readonly grade: 'A' | 'B' | 'C' | 'D';
}

/** What is known of one criterion for one option. At most one for each pair. */
export interface Observation {
  readonly criterion: string;
  readonly option: string;
  /** The phase in which it was taken. */
  readonly phase?: string;
  readonly status: Observed;
  /** Present for `measured` and `estimated`. Yes is 1, no is 0; a level is its score. */
  readonly value?: Estimate;
  /** Number of samples behind the value. */
  readonly n?: number;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly evidence: readonly Evidence[];
  /** Required for `not-applicable`. */
  readonly reason?: 'out-of-scope' | 'business-priority' | 'architecture' | 'other';
  /** Required for `waived`; `until` is the last day on which it holds. */
  readonly waiver?: { readonly by: string; readonly until: string; readonly why: string };
}

/** A shared input of money formulas: pods, hourly rate, cost of an incident. Sampled once a draw, so that common causes stay common. */
export interface Driver {
  /** As written in formulas: a letter, then letters, digits and underscores. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** null: not entered yet; everything computed from it is unknown. */
  readonly estimate: Estimate | null;
  readonly placeholder?: boolean;
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

export type Predicate =
  | { readonly criterion: string; readonly op: '>=' | '<='; readonly value: number; readonly forDays?: number }
  | { readonly timeboxExceeded: true };

export interface Phase {
  readonly id: string;
  readonly name: string;
  /** A day such as 2026-11-24. */
  readonly start?: string;
  readonly timeboxWeeks: number;
  readonly scope: string;
  /** All must hold to go on. */
  readonly success: readonly Predicate[];
  /** Any one that holds ends it. */
  readonly exit: readonly Predicate[];
  /** How the exit is carried out. */
  readonly exitPlan: string;
  /** The day on which leaving was last rehearsed. */
  readonly rollbackRehearsed?: string;
}

/** The words in which the verdict is said; the rule is the same. */
export const WORDINGS = ['adopt', 'choose', 'ready', 'keep', 'hire', 'study'] as const;
export type Wording = (typeof WORDINGS)[number];

/** When to proceed. Scores are 0 to 100; coverage, probability and robustness are 0 to 1. */
export interface Rule {
  readonly minScore: number;
  readonly minCoverage: number;
  readonly minProbability: number;
  readonly minRobustness?: number;
  readonly benefitsMustBeMeasured: boolean;
  readonly costSide: 'likely' | 'high';
  readonly wording: Wording;
}

export interface Finance {
  /** ISO 4217, such as USD. */
  readonly currency: string;
  readonly horizonMonths: number;
  /** 0.1 is 10 % a year. */
  readonly discountAnnual: number;
  /** What low and high mean. */
  readonly rangeMeans: 'bounds' | 'p5-p95';
}

export const STATUSES = ['draft', 'in-review', 'decided', 'superseded'] as const;

export interface Decision {
  readonly outcome: string;
  readonly by: string;
  readonly on: string;
  readonly because: string;
  /** The day or the event at which to look again. */
  readonly revisit?: string;
}

export interface Scorecard {
  readonly schema: 1;
  readonly id: string;
  /** Grows by one with each save. */
  readonly rev: number;
  readonly template?: { readonly id: string; readonly version: string; readonly hash: string };
  readonly title: string;
  readonly question: string;
  readonly status: (typeof STATUSES)[number];
  /** As in MADR: who decides, who is asked, who is told. */
  readonly people: {
    readonly decider?: string;
    readonly consulted: readonly string[];
    readonly informed: readonly string[];
  };
  readonly finance: Finance;
  readonly drivers: readonly Driver[];
  /** The first is the reference, to do nothing; always there. */
  readonly options: readonly Option[];
  /** The option that the verdict is about; not the reference. */
  readonly proposed: string;
  readonly criteria: readonly Criterion[];
  readonly observations: readonly Observation[];
  readonly phases: readonly Phase[];
  /** The phase the team is in; absent: not begun. */
  readonly currentPhase?: string;
  readonly rule: Rule;
  /** Kept copies, never changed. */
  readonly milestones: readonly Milestone[];
  readonly decision?: Decision;
  /** Of the random draws, so that the same card gives the same number everywhere: a 32-bit whole number. */
  readonly seed: number;
}

export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** A moment such as 2026-11-24T09:30:00Z. */
  readonly at: string;
  readonly card: Omit<Scorecard, 'milestones'>;
}

/** The reference option's row of a criterion that nobody observed reads as its floor: how things are now. */
export function observationOf(card: Scorecard, criterion: string, option: string): Observation | undefined {
  return card.observations.find((o) => o.criterion === criterion && o.option === option);
}
