/** Every change that a person makes to a card, as a function from card to card. Ids of new things are passed in. */
import type {
  Criterion,
  Driver,
  Estimate,
  Kind,
  Observation,
  Option,
  Phase,
  Placeholder,
  Scorecard,
} from '../model.ts';

/** A field set to undefined is taken away. */
type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

function changed<T extends object>(value: T, change: Change<T>): T {
  return Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, field]) => field !== undefined)) as T;
}

const replaced = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  edit: (entry: T) => T,
): readonly T[] => list.map((entry) => (entry.id === id ? edit(entry) : entry));

const without = <T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] =>
  list.filter((entry) => entry.id !== id);

export function setCard(card: Scorecard, change: Change<Omit<Scorecard, 'schema' | 'id' | 'rev'>>): Scorecard {
  return changed<Scorecard>(card, change);
}

/** @param touched the placeholders that are no examples any more, since somebody wrote them */
export function setCriterion(
  card: Scorecard,
  id: string,
  change: Change<Criterion>,
  touched: readonly Placeholder[] = [],
): Scorecard {
  return {
    ...card,
    criteria: replaced(card.criteria, id, (criterion) => {
      const left = (criterion.placeholders ?? []).filter((field) => !touched.includes(field));
      return changed(criterion, { ...change, placeholders: left.length > 0 ? left : undefined });
    }),
  };
}

/** Sets what is known of a criterion for an option; undefined: nothing any more. */
export function setObservation(
  card: Scorecard,
  criterion: string,
  option: string,
  observation: Omit<Observation, 'criterion' | 'option'> | undefined,
): Scorecard {
  const at = card.observations.findIndex((o) => o.criterion === criterion && o.option === option);
  const entry = observation && { criterion, option, ...observation };
  if (at < 0) return entry ? { ...card, observations: [...card.observations, entry] } : card;
  return { ...card, observations: entry ? card.observations.with(at, entry) : card.observations.toSpliced(at, 1) };
}

/** A single number: what its range was is gone, where it came from stays. */
export function pointEstimate(value: number, before?: Estimate): Estimate {
  return { ...(before ?? { basis: 'measured' }), low: value, likely: value, high: value };
}

/**
 * A number typed for a row. It keeps the status, evidence and dates that were there. What was unknown becomes measured for benefits and
 * gates, estimated for costs: those are owed before anyone has measured them. A range around it stays while it still holds the number.
 */
export function setNumber(card: Scorecard, criterion: string, option: string, value: number | undefined): Scorecard {
  const kind = card.criteria.find(({ id }) => id === criterion)?.kind;
  const before = card.observations.find((o) => o.criterion === criterion && o.option === option);
  if (value === undefined) {
    if (!before) return card;
    const { evidence, by, from, n } = before;
    const bare = evidence.length === 0 && by === undefined && from === undefined && n === undefined;
    const unknown = changed<Observation>(before, { status: 'unknown', value: undefined });
    return setObservation(card, criterion, option, bare ? undefined : unknown);
  }
  const known = before?.status === 'measured' || before?.status === 'estimated';
  const status = known ? before.status : kind === 'cost' ? 'estimated' : 'measured';
  const old = before?.value;
  const ranged = old !== undefined && old.low !== old.high && old.low <= value && value <= old.high;
  const basis = old?.basis ?? (status === 'measured' ? 'measured' : 'expert');
  const estimate = ranged ? { ...old, likely: value } : { ...pointEstimate(value, old), basis };
  const phase = before?.phase ?? card.currentPhase;
  const rest: Observation = before ?? { criterion, option, status, evidence: [] };
  return setObservation(
    card,
    criterion,
    option,
    changed(rest, { status, value: estimate, phase, reason: undefined, waiver: undefined }),
  );
}

export function newCriterion(kind: Kind, id: string, name: string): Criterion {
  const metric = { name: '', unit: '', direction: kind === 'cost' ? 'lower' : 'higher' } as const;
  if (kind === 'gate') {
    return {
      id,
      kind,
      name,
      metric: { ...metric, direction: 'yes-no' },
      weight: null,
      gate: { op: 'is', value: true, severity: 'block' },
    };
  }
  if (kind === 'cost') {
    return {
      id,
      kind,
      name,
      metric: { ...metric, unit: 'a month' },
      weight: null,
      money: { per: 'month', formula: 'value', realised: 'cash' },
    };
  }
  return { id, kind, name, metric, scale: { floor: 0, target: 100 }, weight: null };
}

/** Puts a criterion behind another of its kind, or at the end of its kind. */
export function addCriterion(card: Scorecard, criterion: Criterion, behind?: string): Scorecard {
  const at = behind === undefined ? -1 : card.criteria.findIndex(({ id }) => id === behind);
  const last = card.criteria.findLastIndex(({ kind }) => kind === criterion.kind);
  const place = at >= 0 ? at + 1 : last >= 0 ? last + 1 : card.criteria.length;
  return { ...card, criteria: card.criteria.toSpliced(place, 0, criterion) };
}

/** A copy with its numbers, directly behind the original. */
export function duplicateCriterion(card: Scorecard, id: string, copyId: string): Scorecard {
  const original = card.criteria.find((criterion) => criterion.id === id);
  if (!original) return card;
  const copies = card.observations.filter((o) => o.criterion === id).map((o) => ({ ...o, criterion: copyId }));
  const added = addCriterion(card, { ...original, id: copyId, name: `${original.name} (copy)` }, id);
  return { ...added, observations: [...added.observations, ...copies] };
}

/** Takes a criterion out with its numbers and with the conditions of phases that name it. */
export function removeCriterion(card: Scorecard, id: string): Scorecard {
  const keep = (p: Phase['exit'][number]) => !('criterion' in p) || p.criterion !== id;
  return {
    ...card,
    criteria: without(card.criteria, id),
    observations: card.observations.filter((o) => o.criterion !== id),
    phases: card.phases.map((phase) => ({
      ...phase,
      success: phase.success.filter(keep),
      exit: phase.exit.filter(keep),
    })),
  };
}

/** Moves a criterion past its neighbours of the same kind; the card itself where there is none on that side. */
export function moveCriterion(card: Scorecard, id: string, by: 1 | -1): Scorecard {
  const from = card.criteria.findIndex((criterion) => criterion.id === id);
  const moved = card.criteria[from];
  if (!moved) return card;
  const others = card.criteria.map(({ kind }, i) => (kind === moved.kind ? i : -1)).filter((i) => i >= 0);
  const to = others[others.indexOf(from) + by];
  if (to === undefined) return card;
  return { ...card, criteria: card.criteria.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** Moves a criterion so that it stands where another of its kind stands. */
export function moveCriterionTo(card: Scorecard, id: string, target: string): Scorecard {
  const from = card.criteria.findIndex((criterion) => criterion.id === id);
  const to = card.criteria.findIndex((criterion) => criterion.id === target);
  const [moved, there] = [card.criteria[from], card.criteria[to]];
  if (!moved || moved.kind !== there?.kind || from === to) return card;
  return { ...card, criteria: card.criteria.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

export function setDriver(card: Scorecard, id: string, change: Change<Driver>): Scorecard {
  return {
    ...card,
    drivers: replaced(card.drivers, id, (driver) => changed(driver, { ...change, placeholder: undefined })),
  };
}

export function addDriver(card: Scorecard, driver: Driver): Scorecard {
  return { ...card, drivers: [...card.drivers, driver] };
}

export function removeDriver(card: Scorecard, id: string): Scorecard {
  return { ...card, drivers: without(card.drivers, id) };
}

export function addOption(card: Scorecard, option: Option): Scorecard {
  return { ...card, options: [...card.options, option] };
}

export function setOption(card: Scorecard, id: string, change: Change<Option>): Scorecard {
  return { ...card, options: replaced(card.options, id, (option) => changed(option, change)) };
}

/** Neither the reference nor the last other option can go; of the proposed one, the next takes the place. */
export function removeOption(card: Scorecard, id: string): Scorecard {
  const options = without(card.options, id);
  const next = options[1];
  if (id === card.options[0]?.id || !next) return card;
  return {
    ...card,
    options,
    proposed: card.proposed === id ? next.id : card.proposed,
    observations: card.observations.filter((o) => o.option !== id),
  };
}

export function addPhase(card: Scorecard, phase: Phase): Scorecard {
  return { ...card, phases: [...card.phases, phase] };
}

export function setPhase(card: Scorecard, id: string, change: Change<Phase>): Scorecard {
  return { ...card, phases: replaced(card.phases, id, (phase) => changed(phase, change)) };
}

export function removePhase(card: Scorecard, id: string): Scorecard {
  return setCard(
    {
      ...card,
      phases: without(card.phases, id),
      observations: card.observations.map((o) => (o.phase === id ? changed(o, { phase: undefined }) : o)),
    },
    card.currentPhase === id ? { currentPhase: undefined } : {},
  );
}

/** Keeps the card as it is now under a name. */
export function addMilestone(card: Scorecard, milestone: { id: string; name: string; at: string }): Scorecard {
  const { milestones, ...kept } = card;
  return { ...card, milestones: [...milestones, { ...milestone, card: kept }] };
}

/** An empty card: one option besides doing nothing, one row of each kind to begin with. */
export function blankCard(from: { id: string; seed: number }): Scorecard {
  return {
    schema: 1,
    ...from,
    rev: 0,
    title: 'New scorecard',
    question: 'What do we have to decide?',
    status: 'draft',
    people: { consulted: [], informed: [] },
    finance: { currency: 'USD', horizonMonths: 36, discountAnnual: 0.1, rangeMeans: 'bounds' },
    drivers: [],
    options: [
      { id: 'nothing', name: 'Do nothing' },
      { id: 'change', name: 'The change' },
    ],
    proposed: 'change',
    criteria: [newCriterion('benefit', 'b1', 'First benefit'), newCriterion('cost', 'c1', 'First cost')],
    observations: [],
    phases: [],
    rule: {
      minScore: 70,
      minCoverage: 0.8,
      minProbability: 0.7,
      benefitsMustBeMeasured: true,
      costSide: 'likely',
      wording: 'adopt',
    },
    milestones: [],
  };
}
