/** The card whose numbers are known: every input is invented, every result was worked out apart from this code. */
import type { Basis, Criterion, Estimate, Observation, Scorecard } from '../../../../src/domain/scorecard/model.ts';

export const TODAY = '2026-11-24';

export const estimate = (low: number, likely = low, high = likely, basis: Basis = 'measured'): Estimate => ({
  low,
  likely,
  high,
  basis,
});

const weighted = (
  id: string,
  name: string,
  weight: number,
  metric: Criterion['metric'],
  scale: NonNullable<Criterion['scale']>,
): Criterion => ({ id, kind: 'benefit', name, metric, scale, weight });

const paid = (
  id: string,
  kind: 'benefit' | 'cost',
  name: string,
  unit: string,
  money: NonNullable<Criterion['money']>,
): Criterion => ({
  id,
  kind,
  name,
  metric: { name, unit, direction: kind === 'cost' ? 'lower' : 'higher' },
  weight: null,
  money,
});

const RAMP = { rampFrom: 3, rampMonths: 6 } as const;

const criteria: readonly Criterion[] = [
  weighted(
    'mtls',
    'mTLS on tier-1 service paths',
    30,
    { name: 'paths with mTLS', unit: '%', direction: 'higher' },
    { floor: 35, target: 100 },
  ),
  weighted(
    'rollback',
    'Canary rollback',
    25,
    { name: 'decision to 0 % of traffic', unit: 'min', direction: 'lower' },
    { floor: 25, target: 5, stretch: 2 },
  ),
  weighted(
    'map',
    'Service dependency map',
    15,
    { name: 'tier-1 dependencies on the map', unit: '%', direction: 'higher' },
    { floor: 40, target: 100 },
  ),
  {
    ...weighted(
      'incidents',
      'Release incidents',
      30,
      { name: 'incidents after a release', unit: 'a month', direction: 'lower' },
      { floor: 6, target: 3 },
    ),
    money: { per: 'month', formula: 'incidents_avoided * incident_cost', ...RAMP, realised: 'risk' },
  },
  paid('audit', 'benefit', 'Audit hours saved', 'h a month', {
    per: 'month',
    formula: 'value * rate',
    ...RAMP,
    realised: 'capacity',
  }),
  paid('recovery', 'benefit', 'Hours of recovery saved', 'h a month', {
    per: 'month',
    formula: 'value * rate * 3',
    ...RAMP,
    realised: 'capacity',
  }),
  paid('compute', 'cost', 'Compute', 'USD a month', { per: 'month', formula: 'value', realised: 'cash' }),
  paid('platform', 'cost', 'Platform hours', 'h a month', { per: 'month', formula: 'value * rate', realised: 'cash' }),
  paid('upgrades', 'cost', 'Hours for one upgrade', 'h', {
    per: 'month',
    formula: 'value * upgrades_a_year * rate / 12',
    realised: 'cash',
  }),
  paid('training', 'cost', 'Training', 'USD', { per: 'once', formula: 'value', realised: 'cash' }),
];

const observed = (criterion: string, value: Estimate, status: Observation['status'] = 'measured'): Observation => ({
  criterion,
  option: 'mesh',
  status,
  value,
  evidence: [],
});

export const golden: Scorecard = {
  schema: 1,
  id: 'golden',
  rev: 0,
  title: 'A service mesh for tier 1',
  question: 'Do the measured benefits of a mesh exceed what it costs to run?',
  status: 'draft',
  people: { consulted: [], informed: [] },
  finance: { currency: 'USD', horizonMonths: 36, discountAnnual: 0.1, rangeMeans: 'bounds' },
  drivers: [
    { id: 'incidents_avoided', name: 'Incidents avoided', unit: 'a month', estimate: estimate(0, 1.5, 3, 'expert') },
    { id: 'incident_cost', name: 'Cost of an incident', unit: 'USD', estimate: estimate(4000, 9000, 25_000, 'expert') },
    { id: 'rate', name: 'Hourly rate', unit: 'USD an hour', estimate: estimate(80, 95, 120, 'expert') },
    { id: 'upgrades_a_year', name: 'Upgrades a year', unit: 'a year', estimate: estimate(2, 3, 4, 'published') },
  ],
  options: [
    { id: 'nothing', name: 'Do nothing' },
    { id: 'mesh', name: 'Mesh' },
  ],
  proposed: 'mesh',
  criteria,
  observations: [
    observed('mtls', estimate(92, 96, 98)),
    observed('rollback', estimate(3, 4, 9)),
    observed('map', estimate(80, 90, 95)),
    observed('incidents', estimate(4, 4.5, 5.5)),
    observed('audit', estimate(10, 30, 50)),
    observed('recovery', estimate(0, 6, 15), 'estimated'),
    observed('compute', estimate(600, 1400, 3500)),
    observed('platform', estimate(60, 110, 220)),
    observed('upgrades', estimate(20, 60, 160), 'estimated'),
    observed('training', estimate(12_000, 25_000, 60_000), 'estimated'),
  ],
  phases: [],
  rule: {
    minScore: 70,
    minCoverage: 0.8,
    minProbability: 0.8,
    benefitsMustBeMeasured: true,
    costSide: 'likely',
    wording: 'adopt',
  },
  milestones: [],
  seed: 20_261_124,
};

/** A copy without some of the fields that may be absent. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...value };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}

/** The card with some observations of the proposed option replaced, or taken away. */
export function observing(
  card: Scorecard,
  changes: Readonly<Record<string, Partial<Observation> | undefined>>,
): Scorecard {
  const kept = card.observations.filter(({ option, criterion }) => option !== card.proposed || !(criterion in changes));
  const changed = Object.entries(changes).flatMap(([criterion, change]) => {
    const before = card.observations.find((o) => o.option === card.proposed && o.criterion === criterion);
    if (!change) return [];
    return [{ criterion, option: card.proposed, status: 'unknown' as const, evidence: [], ...before, ...change }];
  });
  return { ...card, observations: [...kept, ...changed] };
}

/** The release incidents are not known yet. */
export const unknownIncidents = observing(golden, { incidents: { status: 'unknown' } });

/** The golden card without any line of money. */
export const moneyless: Scorecard = {
  ...golden,
  criteria: golden.criteria.filter(({ weight }) => weight !== null).map((criterion) => without(criterion, 'money')),
  observations: golden.observations.filter(({ criterion }) =>
    golden.criteria.some(({ id, weight }) => id === criterion && weight !== null),
  ),
  drivers: [],
};
