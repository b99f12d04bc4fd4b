/** What a scorecard must be to be opened: shape, limits and invariants, each refusal with the place and what was expected. */
import * as z from 'zod/mini';
import {
  BASES,
  DIRECTIONS,
  KINDS,
  OBSERVED,
  PLACEHOLDERS,
  RECIPES,
  STATUSES,
  WORDINGS,
  type Scorecard,
} from './model.ts';
import { isBeyond } from './score/anchors.ts';

/** Sizes beyond which nobody works by hand; they keep a hostile file from filling memory and disk. */
export const LIMITS = {
  criteria: 500,
  options: 12,
  observations: 6000,
  drivers: 200,
  phases: 24,
  milestones: 200,
  evidence: 20,
  name: 300,
  text: 8000,
  magnitude: 1e15,
} as const;

export const CURRENT_SCHEMA = 1;

const expected = (what: string) => () => `must be ${what}`;

const number = z.number({ error: expected('a number') }).check(
  z.refine((value) => Number.isFinite(value) && Math.abs(value) <= LIMITS.magnitude, {
    error: 'must be a number between −10¹⁵ and 10¹⁵',
  }),
);
const positive = number.check(z.refine((value) => value > 0, { error: 'must be above 0' }));
const count = (most: number) =>
  number.check(
    z.refine((value) => Number.isInteger(value) && value >= 0 && value <= most, {
      error: `must be a whole number from 0 to ${most}`,
    }),
  );
const share = number.check(z.refine((value) => value >= 0 && value <= 1, { error: 'must lie between 0 and 1' }));

const upTo = (length: number) =>
  z
    .string({ error: expected('text') })
    .check(z.maxLength(length, { error: `is longer than ${length} characters: shorten it` }));
const text = upTo(LIMITS.text);
const name = upTo(LIMITS.name);
const title = name.check(z.refine((value) => value.trim() !== '', { error: 'is empty: write a name' }));
const day = z.string({ error: expected('a day such as 2026-11-24') }).check(
  z.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'must be a day such as 2026-11-24',
  }),
);
const moment = z.string({ error: expected('a moment such as 2026-11-24T09:30:00Z') }).check(
  z.refine((value) => value.length <= 30 && !Number.isNaN(Date.parse(value)), {
    error: 'must be a moment such as 2026-11-24T09:30:00Z',
  }),
);
const boolean = z.boolean({ error: expected('true or false') });
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: expected(`one of ${values.join(', ')}`) });
const list = <T extends z.ZodMiniType>(item: T, most: number, what: string) =>
  z
    .array(item, { error: expected(`a list of ${what}`) })
    .check(z.maxLength(most, { error: `has more than ${most} ${what}` }));
const record = <T extends z.core.$ZodLooseShape>(shape: T, what: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has keys that are not known here: ${issue.keys.slice(0, 5).join(', ')}`
        : `must be ${what}`,
  });
const maybe = <T extends z.ZodMiniType>(type: T) => z.exactOptional(type);

/** Ids are names of ours or of a generator; never the name of something every object has. */
const id = z.string({ error: expected('an id') }).check(
  z.refine((value) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) && !(value in {}), {
    error: 'must be an id of letters, digits, hyphens and underscores',
  }),
);
const variable = z.string({ error: expected('the name of a driver') }).check(
  z.refine((value) => /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(value) && !(value in {}), {
    error: 'must be a letter, then letters, digits and underscores, so that formulas can name it',
  }),
);
const address = upTo(2000).check(
  z.refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), {
    error: 'must begin with https:// or http://',
  }),
);

const estimate = record(
  {
    low: number,
    likely: number,
    high: number,
    basis: oneOf(BASES),
    source: maybe(text),
    asOf: maybe(day),
  },
  'a value with low, likely and high',
).check(
  z.refine(({ low, likely, high }) => low <= likely && likely <= high, {
    error: 'must have low ≤ likely ≤ high',
  }),
);

const metric = record(
  {
    name,
    unit: upTo(60),
    direction: oneOf(DIRECTIONS),
    window: maybe(name),
    recipe: maybe(record({ how: oneOf(RECIPES), text, trap: maybe(text) }, 'a recipe')),
  },
  'a metric',
);

const scale = record(
  {
    floor: number,
    target: number,
    stretch: maybe(number),
    tolerance: maybe(positive),
    levels: maybe(list(record({ score: share, text }, 'a level'), 12, 'levels')),
  },
  'a scale',
).check(
  z.refine(({ floor, target }) => floor !== target, { error: 'must have a target other than its floor' }),
  z.refine((anchors) => anchors.stretch === undefined || isBeyond(anchors.stretch, anchors), {
    error: 'must have its stretch beyond the target, on the side away from the floor',
  }),
);

const gate = record(
  {
    op: oneOf(['>=', '<=', 'between', 'is']),
    value: z.union([number, boolean, z.tuple([number, number])], {
      error: expected('a number, a pair of numbers, or true or false'),
    }),
    severity: oneOf(['block', 'warn']),
  },
  'a gate',
).check(
  z.refine(
    ({ op, value }) =>
      op === 'is'
        ? typeof value === 'boolean'
        : op === 'between'
          ? Array.isArray(value) && value[0] <= value[1]
          : typeof value === 'number',
    {
      error: 'must compare with what its sign needs: is with true or false, between with a pair, ≥ and ≤ with a number',
    },
  ),
);

const money = record(
  {
    per: oneOf(['month', 'once']),
    formula: upTo(500),
    rampFrom: maybe(count(600)),
    rampMonths: maybe(count(600)),
    realised: oneOf(['cash', 'capacity', 'risk']),
  },
  'an amount of money',
);

/** A criterion, alone: a template holds these too. */
export const criterionSchema = record(
  {
    id,
    kind: oneOf(KINDS),
    group: maybe(name),
    name: title,
    why: maybe(text),
    owner: maybe(name),
    due: maybe(day),
    staleAfterDays: maybe(count(3660)),
    metric,
    scale: maybe(scale),
    weight: z.nullable(
      number.check(z.refine((w) => w >= 0, { error: 'must be 0 or more, or null where it is not set' })),
    ),
    gate: maybe(gate),
    money: maybe(money),
    evidenceAsked: maybe(text),
    evidenceRequired: maybe(boolean),
    placeholders: maybe(list(oneOf(PLACEHOLDERS), 10, 'placeholders')),
    questions: maybe(list(id, 12, 'questions')),
  },
  'a criterion',
).check(
  z.refine(({ kind, weight }) => kind !== 'gate' || weight === null, { error: 'is a gate: gates carry no weight' }),
  z.refine(({ kind, gate }) => (kind === 'gate') === (gate !== undefined), {
    error: 'must have a condition if it is a gate, and none otherwise',
  }),
);

const evidence = record(
  { url: maybe(address), text: maybe(text), grade: oneOf(['A', 'B', 'C', 'D']) },
  'evidence with a grade',
);

const observation = record(
  {
    criterion: id,
    option: id,
    phase: maybe(id),
    status: oneOf(OBSERVED),
    value: maybe(estimate),
    n: maybe(count(1e9)),
    from: maybe(day),
    to: maybe(day),
    by: maybe(name),
    evidence: list(evidence, LIMITS.evidence, 'pieces of evidence'),
    reason: maybe(oneOf(['out-of-scope', 'business-priority', 'architecture', 'other'])),
    waiver: maybe(record({ by: title, until: day, why: text }, 'a waiver')),
  },
  'an observation',
).check(
  z.refine(({ status, value }) => (status !== 'measured' && status !== 'estimated') || value !== undefined, {
    error: 'must have a value, since it is called measured or estimated',
  }),
  z.refine(({ status, reason }) => status !== 'not-applicable' || reason !== undefined, {
    error: 'must give a reason for not being applicable',
  }),
  z.refine(({ status, waiver }) => status !== 'waived' || waiver !== undefined, {
    error: 'must say who waived it, until when and why',
  }),
);

export const driverSchema = record(
  { id: variable, name: title, unit: upTo(60), estimate: z.nullable(estimate), placeholder: maybe(boolean) },
  'a driver',
);

export const optionSchema = record({ id, name: title, note: maybe(text) }, 'an option');

const predicate = z.union(
  [
    record(
      { criterion: id, op: oneOf(['>=', '<=']), value: number, forDays: maybe(count(3660)) },
      'a condition on a criterion',
    ),
    record({ timeboxExceeded: z.literal(true) }, 'the end of the time box'),
  ],
  { error: expected('a condition such as { criterion, op, value } or { timeboxExceeded: true }') },
);

export const phaseSchema = record(
  {
    id,
    name: title,
    start: maybe(day),
    timeboxWeeks: positive,
    scope: text,
    success: list(predicate, 30, 'success criteria'),
    exit: list(predicate, 30, 'exit criteria'),
    exitPlan: text,
    rollbackRehearsed: maybe(day),
  },
  'a phase',
);

export const ruleSchema = record(
  {
    minScore: number.check(z.refine((v) => v >= 0 && v <= 100, { error: 'must lie between 0 and 100' })),
    minCoverage: share,
    minProbability: share,
    minRobustness: maybe(share),
    benefitsMustBeMeasured: boolean,
    costSide: oneOf(['likely', 'high']),
    wording: oneOf(WORDINGS),
  },
  'a rule',
);

export const financeSchema = record(
  {
    currency: z
      .string({ error: expected('a currency such as USD') })
      .check(z.refine((v) => /^[A-Z]{3}$/.test(v), { error: 'must be the three letters of a currency, such as USD' })),
    horizonMonths: number.check(
      z.refine((v) => Number.isInteger(v) && v >= 1 && v <= 240, { error: 'must be 1 to 240 whole months' }),
    ),
    discountAnnual: number.check(
      z.refine((v) => v > -1 && v <= 10, { error: 'must be a rate such as 0.1 for 10 % a year' }),
    ),
    rangeMeans: oneOf(['bounds', 'p5-p95']),
  },
  'finance settings',
);

const people = record(
  { decider: maybe(name), consulted: list(name, 60, 'people'), informed: list(name, 60, 'people') },
  'people',
);

const cardShape = {
  schema: z.literal(CURRENT_SCHEMA, { error: `must be ${CURRENT_SCHEMA}` }),
  id,
  rev: count(1e9),
  template: maybe(record({ id, version: name, hash: name }, 'the template it came from')),
  title,
  question: text,
  status: oneOf(STATUSES),
  people,
  finance: financeSchema,
  drivers: list(driverSchema, LIMITS.drivers, 'drivers'),
  options: list(optionSchema, LIMITS.options, 'options').check(
    z.refine((options) => options.length >= 2, { error: 'must hold the reference and at least one other option' }),
  ),
  proposed: id,
  criteria: list(criterionSchema, LIMITS.criteria, 'criteria'),
  observations: list(observation, LIMITS.observations, 'observations'),
  phases: list(phaseSchema, LIMITS.phases, 'phases'),
  currentPhase: maybe(id),
  rule: ruleSchema,
  decision: maybe(record({ outcome: name, by: name, on: day, because: text, revisit: maybe(name) }, 'a decision')),
  seed: count(0xffff_ffff),
};
const milestone = record(
  { id, name: title, at: moment, card: record(cardShape, 'a scorecard without milestones') },
  'a milestone',
);
const card = record({ ...cardShape, milestones: list(milestone, LIMITS.milestones, 'milestones') }, 'a scorecard');

/** One thing that is wrong, at a place such as `criteria[2].scale.floor`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Takes what may be a scorecard of the current schema.
 *
 * @returns the card, or every problem found, in order of the places; at most 50
 */
export function parseScorecard(data: unknown): Parsed<Scorecard> {
  const result = card.safeParse(data);
  if (!result.success) return { ok: false, problems: problemsOf(result.error.issues) };
  const value: Scorecard = result.data;
  const problems = [
    ...inconsistencies(value),
    ...value.milestones.flatMap((milestone, i) =>
      inconsistencies(milestone.card).map((p) => ({ ...p, path: `milestones[${i}].card.${p.path}` })),
    ),
  ];
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, 50) } : { ok: true, value };
}

/** The version that data claims, where it claims one. */
export function schemaOf(data: unknown): number | undefined {
  return data !== null && typeof data === 'object' && 'schema' in data && typeof data.schema === 'number'
    ? data.schema
    : undefined;
}

export function problemsOf(issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.slice(0, 50).map((issue) => ({ path: pathName(issue.path), message: issue.message }));
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** What no single field shows: names that repeat, or that nothing has. */
function inconsistencies(card: Omit<Scorecard, 'milestones'>): Problem[] {
  const problems: Problem[] = [];
  const unique = (path: string, ids: readonly string[]) => {
    const seen = new Set<string>();
    ids.forEach((id, i) => {
      if (seen.has(id))
        problems.push({ path: `${path}[${i}].id`, message: `is "${id}" a second time: ids are unique` });
      seen.add(id);
    });
    return seen;
  };
  const criteria = unique(
    'criteria',
    card.criteria.map(({ id }) => id),
  );
  const options = unique(
    'options',
    card.options.map(({ id }) => id),
  );
  const phases = unique(
    'phases',
    card.phases.map(({ id }) => id),
  );
  unique(
    'drivers',
    card.drivers.map(({ id }) => id),
  );
  const known = (path: string, set: ReadonlySet<string>, id: string | undefined, what: string) => {
    if (id !== undefined && !set.has(id))
      problems.push({ path, message: `names "${id}", which is not ${what} of this card` });
  };
  known('proposed', options, card.proposed, 'an option');
  if (card.proposed === card.options[0]?.id) {
    problems.push({ path: 'proposed', message: 'is the reference option: propose another' });
  }
  known('currentPhase', phases, card.currentPhase, 'a phase');
  const pairs = new Set<string>();
  card.observations.forEach(({ criterion, option, phase }, i) => {
    known(`observations[${i}].criterion`, criteria, criterion, 'a criterion');
    known(`observations[${i}].option`, options, option, 'an option');
    known(`observations[${i}].phase`, phases, phase, 'a phase');
    const pair = `${criterion} ${option}`;
    if (pairs.has(pair))
      problems.push({ path: `observations[${i}]`, message: 'is a second observation of the same pair' });
    pairs.add(pair);
  });
  card.phases.forEach((phase, i) => {
    (['success', 'exit'] as const).forEach((side) =>
      phase[side].forEach((p, j) => {
        if ('criterion' in p) known(`phases[${i}].${side}[${j}].criterion`, criteria, p.criterion, 'a criterion');
      }),
    );
  });
  return problems;
}
