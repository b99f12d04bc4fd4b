/** Any scorecard that the schema accepts, with every optional part there or not, for laws. */
import fc from 'fast-check';
import {
  BASES,
  DIRECTIONS,
  OBSERVED,
  PLACEHOLDERS,
  RECIPES,
  STATUSES,
  WORDINGS,
  type Criterion,
  type Estimate,
  type Scorecard,
} from '../../../../../src/domain/scorecard/model.ts';

const optional = <T, R extends keyof T & string>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...required: R[]) =>
  fc.record(model, { requiredKeys: required }) as fc.Arbitrary<Pick<T, R> & { [K in Exclude<keyof T, R>]?: T[K] }>;

export const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('=1+1', '-5', '\u001f', '\u001b001f', '\ud800', 'a | b\n<i>', '"', "'", '＝x', '\ufeff', ''),
);
const name = anyText.map((text) => (text.trim() === '' ? 'A name' : text));
export const anyNumber = fc
  .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
  .map((value) => (Object.is(value, -0) ? 0 : value));
const whole = (max: number) => fc.integer({ min: 0, max });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/).filter((text) => !(text in {}));
const ids = (minLength: number, maxLength: number) => fc.uniqueArray(id, { minLength, maxLength });
const oneOf = <const T extends readonly unknown[]>(values: T): fc.Arbitrary<T[number]> => fc.constantFrom(...values);

const estimate: fc.Arbitrary<Estimate> = fc
  .tuple(
    fc.oneof(
      anyNumber.map((one) => [one, one, one] as const),
      fc.tuple(anyNumber, anyNumber, anyNumber).map((three) => three.toSorted((a, b) => a - b)),
    ),
    optional({ basis: oneOf(BASES), source: anyText, asOf: day }, 'basis'),
  )
  .map(([[low = 0, likely = 0, high = 0], rest]) => ({ low, likely, high, ...rest }));

const scale = fc
  .tuple(
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: 1, max: 500 }),
    fc.boolean(),
    optional<{ stretch: boolean; tolerance: number; levels: { score: number; text: string }[] }, never>({
      stretch: fc.boolean(),
      tolerance: fc.integer({ min: 1, max: 90 }),
      levels: fc.array(fc.record({ score: share, text: anyText }), { maxLength: 4 }),
    }),
  )
  .map(([floor, distance, up, { stretch, ...rest }]) => {
    const target = up ? floor + distance : floor - distance;
    return { floor, target, ...(stretch ? { stretch: target + (target - floor) } : {}), ...rest };
  });

const gate = fc.oneof(
  fc.record({ op: oneOf(['>=', '<=']), value: anyNumber, severity: oneOf(['block', 'warn']) }),
  fc.record({ op: oneOf(['is']), value: fc.boolean(), severity: oneOf(['block', 'warn']) }),
  fc.record({
    op: oneOf(['between']),
    value: fc.tuple(whole(10), whole(10)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    severity: oneOf(['block', 'warn']),
  }),
);

const recipe = optional({ how: oneOf(RECIPES), text: anyText, trap: anyText }, 'how', 'text');
const metric = optional(
  { name: anyText, unit: fc.string({ maxLength: 6 }), direction: oneOf(DIRECTIONS), window: anyText, recipe },
  'name',
  'unit',
  'direction',
);
const money = optional(
  {
    per: oneOf(['month', 'once']),
    formula: anyText,
    rampFrom: whole(60),
    rampMonths: whole(60),
    realised: oneOf(['cash', 'capacity', 'risk']),
  },
  'per',
  'formula',
  'realised',
);

const criterion = (own: string): fc.Arbitrary<Criterion> =>
  fc
    .tuple(
      optional(
        {
          name,
          metric,
          group: anyText,
          why: anyText,
          owner: anyText,
          due: day,
          staleAfterDays: whole(3660),
          scale,
          money,
          evidenceAsked: anyText,
          evidenceRequired: fc.boolean(),
          placeholders: fc.array(oneOf(PLACEHOLDERS), { maxLength: 4 }),
          questions: fc.array(id, { maxLength: 3 }),
        },
        'name',
        'metric',
      ),
      fc.oneof(
        gate.map((condition) => ({ kind: 'gate' as const, gate: condition, weight: null })),
        fc.record({ kind: oneOf(['benefit', 'cost']), weight: fc.option(whole(100)) }),
      ),
    )
    .map(([rest, kind]): Criterion => ({ id: own, ...rest, ...kind }));

const grade = oneOf(['A', 'B', 'C', 'D']);
const evidence = fc.array(optional({ url: fc.webUrl(), text: anyText, grade }, 'grade'), { maxLength: 3 });

const observation = (criterionId: string, option: string, phases: readonly string[]) =>
  fc
    .tuple(
      fc.oneof(
        fc.record({ status: oneOf(['measured', 'estimated']), value: estimate }),
        fc.record({ status: oneOf(OBSERVED).filter((s) => s === 'unknown') }),
        fc.record({
          status: fc.constant('not-applicable' as const),
          reason: oneOf(['out-of-scope', 'business-priority', 'architecture', 'other']),
        }),
        fc.record({
          status: fc.constant('waived' as const),
          waiver: fc.record({ by: name, until: day, why: anyText }),
        }),
      ),
      optional(
        { evidence, n: whole(1e9), from: day, to: day, by: anyText, phase: fc.constantFrom(...phases, 'none') },
        'evidence',
      ),
    )
    .map(([status, { phase, ...rest }]) => ({
      criterion: criterionId,
      option,
      ...(phase !== undefined && phase !== 'none' ? { phase } : {}),
      ...rest,
      ...status,
    }));

const predicate = (criteria: readonly string[]) =>
  criteria.length === 0
    ? fc.constant({ timeboxExceeded: true as const })
    : fc.oneof(
        fc.constant({ timeboxExceeded: true as const }),
        optional(
          { criterion: fc.constantFrom(...criteria), op: oneOf(['>=', '<=']), value: anyNumber, forDays: whole(90) },
          'criterion',
          'op',
          'value',
        ),
      );

const phase = (own: string, criteria: readonly string[]) =>
  optional(
    {
      id: fc.constant(own),
      name,
      timeboxWeeks: fc.integer({ min: 1, max: 50 }),
      scope: anyText,
      success: fc.array(predicate(criteria), { maxLength: 3 }),
      exit: fc.array(predicate(criteria), { maxLength: 3 }),
      exitPlan: anyText,
      start: day,
      rollbackRehearsed: day,
    },
    'id',
    'name',
    'timeboxWeeks',
    'scope',
    'success',
    'exit',
    'exitPlan',
  );

const rule = optional(
  {
    minScore: whole(100),
    minCoverage: share,
    minProbability: share,
    benefitsMustBeMeasured: fc.boolean(),
    costSide: oneOf(['likely', 'high']),
    wording: oneOf(WORDINGS),
    minRobustness: share,
  },
  'minScore',
  'minCoverage',
  'minProbability',
  'benefitsMustBeMeasured',
  'costSide',
  'wording',
);

type Body = Omit<Scorecard, 'milestones'>;

const body: fc.Arbitrary<Body> = fc
  .record({
    criteria: ids(0, 5),
    options: ids(2, 3),
    phases: ids(0, 3),
    drivers: fc.uniqueArray(fc.stringMatching(/^[a-z]\w{0,8}$/), { maxLength: 3 }),
  })
  .chain((lists) =>
    optional(
      {
        schema: fc.constant(1 as const),
        id,
        rev: whole(1e9),
        title: name,
        question: anyText,
        status: oneOf(STATUSES),
        people: optional(
          {
            consulted: fc.array(anyText, { maxLength: 2 }),
            informed: fc.array(anyText, { maxLength: 2 }),
            decider: anyText,
          },
          'consulted',
          'informed',
        ),
        finance: fc.record({
          currency: fc.stringMatching(/^[A-Z]{3}$/),
          horizonMonths: fc.integer({ min: 1, max: 240 }),
          discountAnnual: share,
          rangeMeans: oneOf(['bounds', 'p5-p95']),
        }),
        drivers: fc.tuple(
          ...lists.drivers.map((own) =>
            optional(
              {
                id: fc.constant(own),
                name,
                unit: fc.string({ maxLength: 6 }),
                estimate: fc.option(estimate),
                placeholder: fc.boolean(),
              },
              'id',
              'name',
              'unit',
              'estimate',
            ),
          ),
        ),
        options: fc.tuple(
          ...lists.options.map((own) => optional({ id: fc.constant(own), name, note: anyText }, 'id', 'name')),
        ),
        proposed: fc.constantFrom(...lists.options.slice(1)),
        criteria: fc.tuple(...lists.criteria.map(criterion)),
        observations: fc
          .subarray(lists.criteria.flatMap((c) => lists.options.map((o) => [c, o] as const)))
          .chain((pairs) => fc.tuple(...pairs.map(([c, o]) => observation(c, o, lists.phases)))),
        phases: fc.tuple(...lists.phases.map((own) => phase(own, lists.criteria))),
        rule,
        seed: whole(0xffff_ffff),
        template: fc.record({ id, version: name, hash: name }),
        decision: optional(
          { outcome: name, by: name, on: day, because: anyText, revisit: name },
          'outcome',
          'by',
          'on',
          'because',
        ),
        ...(lists.phases.length > 0 ? { currentPhase: fc.constantFrom(...lists.phases) } : {}),
      },
      'schema',
      'id',
      'rev',
      'title',
      'question',
      'status',
      'people',
      'finance',
      'drivers',
      'options',
      'proposed',
      'criteria',
      'observations',
      'phases',
      'rule',
      'seed',
    ),
  );

/** @param milestones how many at most */
export const anyCard = (milestones: number): fc.Arbitrary<Scorecard> =>
  fc
    .tuple(
      body,
      fc.uniqueArray(fc.record({ id, name, at: fc.constant('2026-11-24T09:30:00Z'), card: body }), {
        maxLength: milestones,
        selector: (milestone) => milestone.id,
      }),
    )
    .map(([card, kept]) => ({ ...card, milestones: kept }));
