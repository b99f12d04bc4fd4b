/** Cards of every shape that the schema allows in what the formulas read: for laws. */
import fc from 'fast-check';
import type { Criterion, Estimate, Observation, Scorecard } from '../../../../src/domain/scorecard/model.ts';
import { moneyless } from './golden.ts';

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);

export const estimates = (min = -50, max = 150): fc.Arbitrary<Estimate> =>
  fc
    .tuple(tenths(min, max), tenths(min, max), tenths(min, max))
    .map((xs) => xs.toSorted((a, b) => a - b))
    .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high, basis: 'measured' }));

const scales = fc
  .record({
    floor: tenths(-20, 120),
    width: fc.oneof(
      tenths(0.5, 60),
      tenths(0.5, 60).map((w) => -w),
    ),
    stretch: fc.option(tenths(0.5, 20)),
    tolerance: fc.option(tenths(0.5, 40)),
  })
  .map(({ floor, width, stretch, tolerance }) => ({
    floor,
    target: floor + width,
    ...(stretch === null ? {} : { stretch: floor + width + Math.sign(width) * stretch }),
    ...(tolerance === null ? {} : { tolerance }),
  }));

/** The direction agrees with the side on which the target lies. */
export const measures: fc.Arbitrary<Pick<Criterion, 'metric' | 'scale'>> = fc
  .tuple(scales, fc.constantFrom('plain', 'plain', 'target', 'yes-no', 'level'))
  .map(([scale, sort]) => {
    const plain = scale.target > scale.floor ? 'higher' : 'lower';
    const direction = sort === 'plain' ? plain : sort;
    return { metric: { name: 'a metric', unit: '', direction }, scale };
  });

const rows = fc.record({
  measure: measures,
  weight: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 100 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, 0) },
  ),
  kind: fc.constantFrom('benefit', 'cost'),
  status: fc.constantFrom(
    'measured',
    'measured',
    'measured',
    'estimated',
    'unknown',
    'not-applicable',
    'waived',
    undefined,
  ),
  value: estimates(),
});

const observationOf = (criterion: string, status: Observation['status'], value: Estimate): Observation => ({
  criterion,
  option: 'mesh',
  status,
  evidence: [],
  ...(status === 'measured' || status === 'estimated' ? { value } : {}),
  ...(status === 'not-applicable' ? { reason: 'out-of-scope' } : {}),
  ...(status === 'waived' ? { waiver: { by: 'someone', until: '2027-01-01', why: 'because' } } : {}),
});

/** Two options, one to eight rows, any state of each, no money. */
export const cards: fc.Arbitrary<Scorecard> = fc
  .tuple(
    fc.array(rows, { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 0xffff_ffff }),
  )
  .map(([entries, minScore, seed]) => ({
    ...moneyless,
    seed,
    rule: { ...moneyless.rule, minScore },
    criteria: entries.map(({ measure, weight, kind }, i) => ({
      id: `row${i}`,
      kind: kind,
      name: `Row ${i}`,
      weight,
      ...measure,
    })),
    observations: entries.flatMap(({ status, value }, i) =>
      status === undefined ? [] : [observationOf(`row${i}`, status, value)],
    ),
  }));
