/** What a newer version of a template offers a card that was made from an older one. Nothing is changed that nobody chose. */
import { removeCriterion } from './change/edit.ts';
import type { Criterion, Scorecard } from './model.ts';
import type { TemplateCore } from './template.ts';
import { isOwn, type Kept, type TemplateChange } from './template-update/change.ts';
import { driverChanges, droppedDrivers, keptDrivers } from './template-update/drivers.ts';
import { optionChanges, phaseChanges, ruleChange } from './template-update/parts.ts';
import { addRow } from './template-update/row.ts';
import { keptOfRow, rowChanges } from './template-update/rows.ts';

export type { Kept, TemplateChange } from './template-update/change.ts';

/**
 * Every difference that can be taken over, in the order in which it is to be applied: shared numbers, rows in the order of the
 * template, options, phases, rule, and what the template does not have any more.
 *
 * Numbers are offered only where the card still holds an example, or nothing; observations are never touched, but for those of a row that
 * is taken out. A unit is offered without a tick where numbers were entered in the old one. Rows, options and phases that people
 * added are theirs. What a person deleted cannot be told from what is new, and is offered again.
 */
export function offeredChanges(card: Scorecard, core: TemplateCore): TemplateChange[] {
  return [
    ...driverChanges(card, core),
    ...core.criteria.flatMap((theirs) => {
      const mine = card.criteria.find(({ id }) => id === theirs.id);
      return mine ? rowChanges(card, mine, theirs, core) : [newRow(theirs, core)];
    }),
    ...optionChanges(card, core),
    ...phaseChanges(card, core),
    ...ruleChange(card, core),
    ...card.criteria.filter(({ id }) => !isOwn(id) && !core.criteria.some((c) => c.id === id)).map(droppedRow),
    ...droppedDrivers(card, core),
  ];
}

/** What stays although the template has it otherwise: figures that it cites, conditions that it sets, rows that it reads in another way. */
export function keptNumbers(card: Scorecard, core: TemplateCore): Kept[] {
  return [
    ...keptDrivers(card, core),
    ...core.criteria.flatMap((theirs) => {
      const mine = card.criteria.find(({ id }) => id === theirs.id);
      return mine ? keptOfRow(card, mine, theirs) : [];
    }),
  ];
}

/**
 * Takes the chosen changes over and notes the version, so that it is not offered again; with none chosen, the version is all that
 * changes.
 *
 * @param hash of the newer template
 * @param chosen ids of `offeredChanges`; those that are not offered any more are left out
 */
export function acceptUpdate(
  card: Scorecard,
  core: TemplateCore,
  hash: string,
  chosen: ReadonlySet<string>,
): Scorecard {
  const changed = offeredChanges(card, core)
    .filter(({ id }) => chosen.has(id))
    .reduce((current, { apply }) => apply(current), card);
  return { ...changed, template: { id: core.id, version: core.version, hash } };
}

const newRow = (criterion: Criterion, core: TemplateCore): TemplateChange => ({
  id: `row.${criterion.id}`,
  about: criterion.name,
  label: 'a row that the card does not have',
  after: [criterion.metric.name, criterion.why].filter(Boolean).join('\n') || criterion.name,
  ticked: true,
  apply: (card) => addRow(card, criterion, core),
});

const droppedRow = ({ id, name }: Criterion): TemplateChange => ({
  id: `gone.${id}`,
  about: name,
  label: 'the template does not have this row: take it out, with its numbers',
  before: name,
  ticked: false,
  apply: (card) => removeCriterion(card, id),
});
