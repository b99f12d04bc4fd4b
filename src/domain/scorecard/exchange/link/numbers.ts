/** The numbers of a card, taken off it and laid over its template again. */
import type { Criterion, Estimate, Observation, Predicate, Scorecard } from '../../model.ts';
import type { TemplateCore } from '../../template.ts';
import { NUMBERS } from './numbers-shape.ts';
import { readOne, writeOne } from './shapes.ts';
import { checksum } from './packing.ts';
import type { TokenReader, TokenWriter } from './tokens.ts';

/** A template as the site holds it. */
export interface LinkTemplate {
  readonly template: TemplateCore;
  readonly hash: string;
}

/** What gives the numbers their meaning. Two versions of a template that agree here may differ in words and defaults. */
export function meaningOf(template: TemplateCore): string {
  return checksum(
    JSON.stringify([
      template.criteria.map((c) => [c.id, ...kindOfNumber(c), c.money?.formula]),
      template.drivers.map(({ id, unit }) => [id, unit]),
      template.options.map(({ id }) => id),
      template.phases.map(({ id }) => id),
    ]),
  );
}

const kindOfNumber = ({ kind, metric, scale, gate }: Criterion) => [
  kind,
  metric.unit,
  metric.direction,
  scale?.levels?.length ?? 0,
  gate !== undefined,
];

/** The entries that the template has too, and their positions in it, where these are not simply all in order. */
function within<T extends { readonly id: string }>(entries: readonly T[], ids: readonly string[]) {
  const kept = entries.filter(({ id }) => ids.includes(id));
  const order = kept.map(({ id }) => ids.indexOf(id));
  const plain = order.length === ids.length && order.every((at, i) => at === i);
  return { kept, order: plain ? undefined : order };
}

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

function nameLists(tokens: TokenWriter | TokenReader, template: TemplateCore): void {
  for (const key of ['criteria', 'options', 'phases'] as const) tokens.names.set(key, idsOf(template[key]));
}

/** @throws TypeError where the proposed option is not one of the template: there is nothing that the numbers would be of */
export function writeNumbers(card: Scorecard, { template }: LinkTemplate, out: TokenWriter): void {
  nameLists(out, template);
  const sameMeaning = new Set(
    card.criteria
      .filter((c) => {
        const original = template.criteria.find(({ id }) => id === c.id);
        return original && JSON.stringify(kindOfNumber(original)) === JSON.stringify(kindOfNumber(c));
      })
      .map(({ id }) => id),
  );
  const drivers = within(card.drivers, idsOf(template.drivers));
  const options = within(card.options, idsOf(template.options));
  const phases = within(card.phases, idsOf(template.phases));
  const criteria = within(
    card.criteria.filter(({ id }) => sameMeaning.has(id)),
    idsOf(template.criteria),
  );
  const known = (ids: readonly string[], id: string | undefined) =>
    id !== undefined && ids.includes(id) ? id : undefined;
  const optionIds = idsOf(options.kept);
  const phaseIds = idsOf(phases.kept);
  const predicates = (list: readonly Predicate[]) =>
    list.filter((p) => !('criterion' in p) || sameMeaning.has(p.criterion));
  writeOne(
    NUMBERS,
    {
      status: card.status,
      seed: card.seed,
      finance: card.finance,
      rule: without(card.rule, 'wording'),
      drivers: drivers.kept.map(({ estimate: e, placeholder }) => ({ estimate: e && numbersOf(e), placeholder })),
      driverOrder: drivers.order,
      optionOrder: options.order,
      proposed: card.proposed,
      criteria: criteria.kept.map(criterionNumbers),
      criterionOrder: criteria.order,
      phases: phases.kept.map(({ start, timeboxWeeks, success, exit, rollbackRehearsed }) => ({
        start,
        timeboxWeeks,
        success: predicates(success),
        exit: predicates(exit),
        rollbackRehearsed,
      })),
      phaseOrder: phases.order,
      currentPhase: known(phaseIds, card.currentPhase),
      observations: card.observations
        .filter(({ criterion, option }) => sameMeaning.has(criterion) && optionIds.includes(option))
        .map((o) => observationNumbers(o, known(phaseIds, o.phase))),
    },
    out,
  );
}

const numbersOf = (value: Estimate) => without(value, 'source');

const without = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));

function criterionNumbers({
  scale,
  weight,
  gate,
  money,
  due,
  staleAfterDays,
  evidenceRequired,
  placeholders,
}: Criterion) {
  return {
    scale: scale && { ...scale, levels: scale.levels?.map(({ score }) => score) },
    weight,
    gate,
    money: money && {
      per: money.per,
      rampFrom: money.rampFrom,
      rampMonths: money.rampMonths,
      realised: money.realised,
    },
    due,
    staleAfterDays,
    evidenceRequired,
    placeholders,
  };
}

function observationNumbers(observation: Observation, phase: string | undefined) {
  const { criterion, option, status, value, n, from, to, evidence, reason, waiver } = observation;
  return {
    criterion,
    option,
    phase,
    status,
    value: value && numbersOf(value),
    n,
    from,
    to,
    grades: evidence.map(({ grade }) => grade),
    reason,
    waivedUntil: waiver?.until,
  };
}

type Ordered<K extends string> = Readonly<Record<K, readonly number[] | undefined>>;

/** What NUMBERS reads. */
interface Numbers extends Ordered<'driverOrder' | 'optionOrder' | 'criterionOrder' | 'phaseOrder'> {
  readonly status: string;
  readonly seed: number;
  readonly finance: object;
  readonly rule: object;
  readonly proposed: string;
  readonly currentPhase?: string;
  readonly drivers: readonly object[];
  readonly criteria: readonly CriterionNumbers[];
  readonly phases: readonly object[];
  readonly observations: readonly ObservationNumbers[];
}
interface CriterionNumbers {
  readonly scale?: { readonly levels?: readonly number[] };
  readonly money?: object;
}
interface ObservationNumbers {
  readonly grades: readonly string[];
  readonly waivedUntil?: string;
}

/**
 * The template with these numbers, unchecked: the schema decides whether it is a card.
 *
 * @param id of the new card; a link of numbers has none
 * @throws BadTokens where the numbers are not those of a card of this template
 */
export function readNumbers(from: TokenReader, { template, hash }: LinkTemplate, id: string): unknown {
  nameLists(from, template);
  const numbers = readOne(NUMBERS, from) as Numbers;
  const { status, seed, finance, rule, proposed, currentPhase } = numbers;
  return {
    schema: 1,
    id,
    rev: 0,
    template: { id: template.id, version: template.version, hash },
    title: template.title,
    question: template.question,
    status,
    people: { consulted: [], informed: [] },
    finance,
    drivers: inOrder(template.drivers, numbers.driverOrder).map((driver, i) => ({
      id: driver.id,
      name: driver.name,
      unit: driver.unit,
      ...numbers.drivers[i],
    })),
    options: inOrder(template.options, numbers.optionOrder),
    proposed,
    criteria: inOrder(template.criteria, numbers.criterionOrder).map((c, i) => withNumbers(c, numbers.criteria[i])),
    observations: numbers.observations.map(({ grades, waivedUntil, ...observation }) => ({
      ...observation,
      evidence: grades.map((grade) => ({ grade })),
      ...(waivedUntil === undefined ? {} : { waiver: { by: 'Named in the card itself', until: waivedUntil, why: '' } }),
    })),
    phases: inOrder(template.phases, numbers.phaseOrder).map(({ id: phase, name, scope, exitPlan }, i) => ({
      id: phase,
      name,
      scope,
      exitPlan,
      ...numbers.phases[i],
    })),
    ...(currentPhase === undefined ? {} : { currentPhase }),
    rule: { ...rule, wording: template.rule.wording },
    milestones: [],
    seed,
  };
}

function inOrder<T>(entries: readonly T[], order: readonly number[] | undefined): readonly T[] {
  return order ? order.flatMap((at) => entries[at] ?? []) : entries;
}

function withNumbers(criterion: Criterion, numbers: CriterionNumbers | undefined): object {
  const { id, kind, group, name, why, owner, metric, evidenceAsked, questions } = criterion;
  const { scale, money, ...rest } = numbers ?? {};
  const levels = criterion.scale?.levels;
  const words = { group, why, owner, evidenceAsked, questions };
  return {
    id,
    kind,
    name,
    metric,
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
    ...rest,
    ...(scale
      ? {
          scale: {
            ...scale,
            ...(scale.levels
              ? { levels: scale.levels.map((score, i) => ({ score, text: levels?.[i]?.text ?? '' })) }
              : {}),
          },
        }
      : {}),
    ...(money && criterion.money ? { money: { ...criterion.money, ...money } } : {}),
  };
}
