/**
 * Only the numbers of a card: values, ranges, weights, conditions, statuses, grades and days. No word that a person wrote is in it. All
 * numbers are written, not only the changed ones, so that a template with other defaults changes nothing.
 */
import { BASES, OBSERVED, PLACEHOLDERS, STATUSES } from '../../model.ts';
import { estimate, FINANCE, GATE, GRADES, PREDICATE, REASONS } from './full.ts';
import { DAY, FLAG, list, maybe, nullable, NUMBER, oneOf, record, reference } from './shapes.ts';

const ESTIMATE = estimate({ basis: oneOf(BASES), asOf: maybe(DAY) });

/** Positions in the template; absent where all are there, in its order. */
const ORDER = maybe(list(NUMBER));

const CRITERION = record({
  scale: maybe(
    record({
      floor: NUMBER,
      target: NUMBER,
      stretch: maybe(NUMBER),
      tolerance: maybe(NUMBER),
      levels: maybe(list(NUMBER)),
    }),
  ),
  weight: nullable(NUMBER),
  gate: maybe(GATE),
  money: maybe(
    record({
      per: oneOf(['month', 'once']),
      rampFrom: maybe(NUMBER),
      rampMonths: maybe(NUMBER),
      realised: oneOf(['cash', 'capacity', 'risk']),
    }),
  ),
  due: maybe(DAY),
  staleAfterDays: maybe(NUMBER),
  evidenceRequired: maybe(FLAG),
  placeholders: maybe(list(oneOf(PLACEHOLDERS))),
});

const OBSERVATION = record({
  criterion: reference('criteria'),
  option: reference('options'),
  phase: maybe(reference('phases')),
  status: oneOf(OBSERVED),
  value: maybe(ESTIMATE),
  n: maybe(NUMBER),
  from: maybe(DAY),
  to: maybe(DAY),
  grades: list(oneOf(GRADES)),
  reason: maybe(oneOf(REASONS)),
  waivedUntil: maybe(DAY),
});

export const NUMBERS = record({
  status: oneOf(STATUSES),
  seed: NUMBER,
  finance: FINANCE,
  rule: record({
    minScore: NUMBER,
    minCoverage: NUMBER,
    minProbability: NUMBER,
    minRobustness: maybe(NUMBER),
    benefitsMustBeMeasured: FLAG,
    costSide: oneOf(['likely', 'high']),
  }),
  drivers: list(record({ estimate: nullable(ESTIMATE), placeholder: maybe(FLAG) })),
  driverOrder: ORDER,
  optionOrder: ORDER,
  proposed: reference('options'),
  criteria: list(CRITERION),
  criterionOrder: ORDER,
  phases: list(
    record({
      start: maybe(DAY),
      timeboxWeeks: NUMBER,
      success: list(PREDICATE),
      exit: list(PREDICATE),
      rollbackRehearsed: maybe(DAY),
    }),
  ),
  phaseOrder: ORDER,
  currentPhase: maybe(reference('phases')),
  observations: list(OBSERVATION),
});
