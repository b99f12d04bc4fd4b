/** A row of a newer template on its way into a card: what its formula needs, and which numbers of the card's row are free. */
import { same } from '../change/diff.ts';
import { addCriterion } from '../change/edit.ts';
import { namesIn, parseFormula } from '../money/formula.ts';
import type { Criterion, Placeholder, Scorecard } from '../model.ts';
import type { TemplateCore } from '../template.ts';
import { withFields } from './change.ts';

/** Behind the row of its kind that it follows in the template, with the shared numbers that its formula names. */
export function addRow(card: Scorecard, criterion: Criterion, core: TemplateCore): Scorecard {
  if (card.criteria.some(({ id }) => id === criterion.id)) return card;
  const at = core.criteria.findIndex(({ id }) => id === criterion.id);
  const before = core.criteria
    .slice(0, Math.max(0, at))
    .findLast(({ id, kind }) => kind === criterion.kind && card.criteria.some((c) => c.id === id));
  return withDrivers(addCriterion(card, criterion, before?.id), criterion, core);
}

/** The card with every shared number that a formula names and the template has. */
export function withDrivers(card: Scorecard, { money }: Pick<Criterion, 'money'>, core: TemplateCore): Scorecard {
  const names = namesOf(money?.formula);
  const missing = core.drivers.filter(({ id }) => names.includes(id) && !card.drivers.some((d) => d.id === id));
  return missing.length === 0 ? card : { ...card, drivers: [...card.drivers, ...missing] };
}

/** The names in a formula; none where it cannot be read. */
export function namesOf(formula: string | undefined): readonly string[] {
  const parsed = parseFormula(formula ?? '');
  return parsed.ok ? namesIn(parsed.formula) : [];
}

export const isExample = ({ placeholders = [] }: Criterion, field: Placeholder) => placeholders.includes(field);

/** Marks fields that come from the template: examples on the card exactly where they are examples there. */
export function markExamples(mine: Criterion, theirs: Criterion, fields: readonly Placeholder[]): Criterion {
  const kept = (mine.placeholders ?? []).filter((field) => !fields.includes(field));
  const placeholders = [...kept, ...fields.filter((field) => isExample(theirs, field))];
  return withFields<Criterion>(mine, { placeholders: placeholders.length > 0 ? placeholders : undefined });
}

const SCALE = ['floor', 'target', 'stretch', 'tolerance'] as const;

/** Whether every number of the row is still the template's: nothing was observed, and what differs is an example. */
export function isUntouched(card: Scorecard, mine: Criterion, theirs: Criterion): boolean {
  const observed = card.observations.some(({ criterion, value }) => criterion === mine.id && value !== undefined);
  const free = (field: Placeholder, a: unknown, b: unknown) => a === undefined || isExample(mine, field) || same(a, b);
  return (
    !observed &&
    SCALE.every((field) => free(field, mine.scale?.[field], theirs.scale?.[field])) &&
    (mine.weight === null || free('weight', mine.weight, theirs.weight)) &&
    free('gate', mine.gate?.value, theirs.gate?.value)
  );
}
