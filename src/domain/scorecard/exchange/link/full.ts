/**
 * A whole card in a link: everything but its milestones. The order of fields and words is the format of link version 1; a change of it is
 * a new version.
 */
import type {
  Criterion,
  Decision,
  Driver,
  Estimate,
  Evidence,
  Finance,
  Gate,
  Level,
  Metric,
  Money,
  Observation,
  Option,
  Phase,
  Recipe,
  Rule,
  Scale,
  Scorecard,
} from '../../model.ts';
import { BASES, DIRECTIONS, KINDS, OBSERVED, PLACEHOLDERS, RECIPES, STATUSES, WORDINGS } from '../../model.ts';
import {
  always,
  DAY,
  either,
  FLAG,
  list,
  MARK,
  maybe,
  nullable,
  NUMBER,
  oneOf,
  record,
  reference,
  TEXT,
} from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Every field of T, so that a field added to the model does not compile until a link can carry it. */
type Fields<T> = Readonly<Record<keyof T, Shape>>;

const isNumber = (value: unknown) => typeof value === 'number';
const isBoolean = (value: unknown) => typeof value === 'boolean';

const GATE_VALUE = either(
  { when: isNumber, shape: NUMBER },
  { when: isBoolean, shape: FLAG },
  { when: Array.isArray, shape: list(NUMBER) },
);

export const GATE = record({
  op: oneOf(['>=', '<=', 'between', 'is']),
  value: GATE_VALUE,
  severity: oneOf(['block', 'warn']),
} satisfies Fields<Gate>);

/** Most values are one number: it is written once. */
export function estimate(rest: Readonly<Record<string, Shape>>): Shape {
  const inner = record({ range: maybe(record({ low: NUMBER, high: NUMBER })), likely: NUMBER, ...rest });
  return {
    write: (values, out) =>
      inner.write(
        (values as readonly Estimate[]).map(({ low, high, ...one }) =>
          low === high ? one : { range: { low, high }, ...one },
        ),
        out,
      ),
    read: (count, from, place) =>
      (inner.read(count, from, place) as readonly Ranged[]).map(({ range, ...one }) => ({
        low: one.likely,
        high: one.likely,
        ...range,
        ...one,
      })),
  };
}

interface Ranged {
  readonly range?: { readonly low: number; readonly high: number };
  readonly likely: number;
}

const ESTIMATE = estimate({
  basis: oneOf(BASES),
  source: maybe(TEXT),
  asOf: maybe(DAY),
} satisfies Fields<Omit<Estimate, 'low' | 'likely' | 'high'>>);

const SCALE = record({
  floor: NUMBER,
  target: NUMBER,
  stretch: maybe(NUMBER),
  tolerance: maybe(NUMBER),
  levels: maybe(list(record({ score: NUMBER, text: TEXT } satisfies Fields<Level>))),
} satisfies Fields<Scale>);

export const FINANCE = record({
  currency: TEXT,
  horizonMonths: NUMBER,
  discountAnnual: NUMBER,
  rangeMeans: oneOf(['bounds', 'p5-p95']),
} satisfies Fields<Finance>);

const METRIC = record({
  name: TEXT,
  unit: TEXT,
  direction: oneOf(DIRECTIONS),
  window: maybe(TEXT),
  recipe: maybe(record({ how: oneOf(RECIPES), text: TEXT, trap: maybe(TEXT) } satisfies Fields<Recipe>)),
} satisfies Fields<Metric>);

const MONEY = record({
  per: oneOf(['month', 'once']),
  formula: TEXT,
  rampFrom: maybe(NUMBER),
  rampMonths: maybe(NUMBER),
  realised: oneOf(['cash', 'capacity', 'risk']),
} satisfies Fields<Money>);

const CRITERION = record({
  id: TEXT,
  kind: oneOf(KINDS),
  group: maybe(TEXT),
  name: TEXT,
  why: maybe(TEXT),
  owner: maybe(TEXT),
  due: maybe(DAY),
  staleAfterDays: maybe(NUMBER),
  metric: METRIC,
  scale: maybe(SCALE),
  weight: nullable(NUMBER),
  gate: maybe(GATE),
  money: maybe(MONEY),
  evidenceAsked: maybe(TEXT),
  evidenceRequired: maybe(FLAG),
  placeholders: maybe(list(oneOf(PLACEHOLDERS))),
  questions: maybe(list(TEXT)),
  asTemplate: maybe(MARK),
} satisfies Fields<Criterion & { asTemplate: number }>);

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const REASONS = ['out-of-scope', 'business-priority', 'architecture', 'other'] as const;

const OBSERVATION = record({
  criterion: reference('criteria'),
  option: reference('options'),
  phase: maybe(reference('phases')),
  status: oneOf(OBSERVED),
  value: maybe(ESTIMATE),
  n: maybe(NUMBER),
  from: maybe(DAY),
  to: maybe(DAY),
  by: maybe(TEXT),
  evidence: list(record({ url: maybe(TEXT), text: maybe(TEXT), grade: oneOf(GRADES) } satisfies Fields<Evidence>)),
  reason: maybe(oneOf(REASONS)),
  waiver: maybe(record({ by: TEXT, until: DAY, why: TEXT })),
} satisfies Fields<Observation>);

export const PREDICATE = either(
  {
    when: (value) => value !== null && typeof value === 'object' && 'timeboxExceeded' in value,
    shape: always({ timeboxExceeded: true }),
  },
  {
    when: () => true,
    shape: record({ criterion: reference('criteria'), op: oneOf(['>=', '<=']), value: NUMBER, forDays: maybe(NUMBER) }),
  },
);

const PHASE = record({
  id: TEXT,
  name: TEXT,
  start: maybe(DAY),
  timeboxWeeks: NUMBER,
  scope: TEXT,
  success: list(PREDICATE),
  exit: list(PREDICATE),
  exitPlan: TEXT,
  rollbackRehearsed: maybe(DAY),
} satisfies Fields<Phase>);

/** Milestones are copies of the card itself; they stay with the one who made them. */
export const FULL = record({
  schema: always(1),
  id: TEXT,
  rev: NUMBER,
  template: maybe(record({ id: TEXT, version: DAY, hash: TEXT })),
  title: TEXT,
  question: DAY,
  status: oneOf(STATUSES),
  people: record({ decider: maybe(TEXT), consulted: list(TEXT), informed: list(TEXT) } satisfies Fields<
    Scorecard['people']
  >),
  finance: FINANCE,
  drivers: list(
    record({
      id: TEXT,
      name: TEXT,
      unit: TEXT,
      estimate: nullable(ESTIMATE),
      placeholder: maybe(FLAG),
    } satisfies Fields<Driver>),
  ),
  options: list(record({ id: TEXT, name: TEXT, note: maybe(TEXT) } satisfies Fields<Option>), 'options'),
  proposed: reference('options'),
  criteria: list(CRITERION, 'criteria'),
  phases: list(PHASE, 'phases'),
  observations: list(OBSERVATION),
  currentPhase: maybe(reference('phases')),
  rule: record({
    minScore: NUMBER,
    minCoverage: NUMBER,
    minProbability: NUMBER,
    minRobustness: maybe(NUMBER),
    benefitsMustBeMeasured: FLAG,
    costSide: oneOf(['likely', 'high']),
    wording: oneOf(WORDINGS),
  } satisfies Fields<Rule>),
  milestones: always([]),
  decision: maybe(
    record({ outcome: TEXT, by: TEXT, on: DAY, because: TEXT, revisit: maybe(TEXT) } satisfies Fields<Decision>),
  ),
  seed: NUMBER,
  guidance: maybe(TEXT),
} satisfies Fields<Scorecard & { guidance: string }>);
