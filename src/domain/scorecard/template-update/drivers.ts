/** What a newer template says of shared numbers. */
import { same } from '../change/diff.ts';
import { removeDriver } from '../change/edit.ts';
import { estimateInWords } from '../words/in-words.ts';
import type { Driver, Scorecard } from '../model.ts';
import type { TemplateCore } from '../template.ts';
import { isOwn, placed, sides, withFields, type Kept, type TemplateChange } from './change.ts';
import { namesOf } from './row.ts';

const ABOUT = 'Shared numbers';

/** Nobody has entered it: nothing is there, or an example. */
const isFree = ({ estimate, placeholder }: Driver) => estimate === null || placeholder === true;

const amountOf = ({ estimate, unit }: Driver) => (estimate ? `${estimateInWords(estimate)} ${unit}`.trim() : 'not yet');
const numbersOf = ({ estimate }: Driver) => estimate && [estimate.low, estimate.likely, estimate.high];

export function driverChanges({ drivers }: Scorecard, core: TemplateCore): TemplateChange[] {
  return core.drivers.flatMap((theirs): TemplateChange[] => {
    const { id, name, unit, estimate, placeholder } = theirs;
    const mine = drivers.find((driver) => driver.id === id);
    if (!mine) {
      return [
        {
          id: `driver.${id}`,
          about: ABOUT,
          label: 'a shared number that the card does not have',
          after: `${name}: ${amountOf(theirs)}`,
          ticked: true,
          apply: (card) => withDriver(card, theirs, core),
        },
      ];
    }
    const change = (part: string, before: string, after: string, ticked: boolean, fields: Fields): TemplateChange => ({
      id: `driver.${id}.${part}`,
      about: ABOUT,
      label: `${part} of “${mine.name}”`,
      ...sides(before, after),
      ticked,
      apply: (card) => ({
        ...card,
        drivers: card.drivers.map((driver) => (driver.id === id ? withFields<Driver>(driver, fields) : driver)),
      }),
    });
    const free = isFree(mine);
    return [
      ...(mine.name === name ? [] : [change('name', mine.name, name, true, { name })]),
      ...(mine.unit === unit ? [] : [change('unit', mine.unit, unit, free, { unit })]),
      ...(free && estimate && !same(mine.estimate, estimate)
        ? [change('number', amountOf(mine), amountOf(theirs), true, { estimate, placeholder })]
        : []),
    ];
  });
}

type Fields = { readonly [K in keyof Driver]?: Driver[K] | undefined };

const withDriver = (card: Scorecard, driver: Driver, core: TemplateCore): Scorecard =>
  card.drivers.some(({ id }) => id === driver.id)
    ? card
    : { ...card, drivers: placed(card.drivers, driver, core.drivers) };

/** Figures that the template cites and the card has otherwise. */
export function keptDrivers({ drivers }: Scorecard, core: TemplateCore): Kept[] {
  return core.drivers.flatMap((theirs) => {
    const mine = drivers.find(({ id }) => id === theirs.id);
    if (!mine || isFree(mine) || theirs.estimate?.basis !== 'published' || same(numbersOf(mine), numbersOf(theirs))) {
      return [];
    }
    return [{ about: ABOUT, label: mine.name, mine: amountOf(mine), theirs: amountOf(theirs) }];
  });
}

/** Those that the template does not have and no formula of the card needs. */
export function droppedDrivers(card: Scorecard, core: TemplateCore): TemplateChange[] {
  return card.drivers
    .filter(({ id }) => !isOwn(id) && !core.drivers.some((driver) => driver.id === id) && !isUsed(card, id))
    .map(({ id, name }) => ({
      id: `gone.driver.${id}`,
      about: ABOUT,
      label: `the template does not have “${name}”: take it out`,
      before: name,
      ticked: false,
      apply: (current) => (isUsed(current, id) ? current : removeDriver(current, id)),
    }));
}

const isUsed = ({ criteria }: Scorecard, driver: string) =>
  criteria.some(({ money }) => namesOf(money?.formula).includes(driver));
