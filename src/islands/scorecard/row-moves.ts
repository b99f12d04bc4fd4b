/** What is done to a whole row: where the focus goes, and what is announced. */
import {
  addCriterion,
  duplicateCriterion,
  moveCriterion,
  newCriterion,
  removeCriterion,
} from '../../domain/scorecard/change/edit.ts';
import type { Kind } from '../../domain/scorecard/model.ts';
import { announce } from '../shared/announcer.ts';
import { newId, type Session } from './session.ts';

/** A new row wants its name: its panel opens with the name selected. */
function open(session: Session, id: string): void {
  session.wants.value = 'name';
  session.openRow.value = id;
}

export function addRow(session: Session, kind: Kind, one: string, table: string): void {
  const id = newId();
  const name = `New ${one}`;
  session.change(name, (card) => addCriterion(card, newCriterion(kind, id, name)));
  open(session, id);
  announce(`${table}: a row was added.`);
}

export function duplicateRow(session: Session, id: string, name: string): void {
  const copy = newId();
  session.change(`Copy of ${name}`, (card) => duplicateCriterion(card, id, copy));
  open(session, copy);
  announce(`${name} duplicated.`);
}

export function moveRow(session: Session, id: string, by: 1 | -1): void {
  const before = session.card.value;
  const name = before.criteria.find((criterion) => criterion.id === id)?.name ?? '';
  session.change(`Order of ${name}`, (card) => moveCriterion(card, id, by));
  const { criteria } = session.card.value;
  if (criteria === before.criteria) {
    announce(`${name} is already ${by < 0 ? 'first' : 'last'}.`);
    return;
  }
  const same = criteria.filter(({ kind }) => kind === criteria.find((c) => c.id === id)?.kind);
  announce(`${name} is now row ${same.findIndex((c) => c.id === id) + 1} of ${same.length}.`);
}

/** The focus goes to the row that takes the place, or to the button that adds one. */
export function removeRow(session: Session, id: string, name: string): void {
  const row = document.getElementById(`row-${id}`);
  const rows = [...(row?.closest('table')?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
  const at = rows.findIndex((other) => other === row);
  const next = rows[at + 1] ?? rows[at - 1];
  const target =
    next?.querySelector<HTMLElement>('.name') ?? row?.closest('section')?.querySelector<HTMLElement>('.add');
  session.openRow.value = undefined;
  session.change(`Removal of ${name}`, (card) => removeCriterion(card, id));
  target?.focus();
  announce(`${name} removed. Undo brings it back.`);
}
