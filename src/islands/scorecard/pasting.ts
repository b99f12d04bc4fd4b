import { addCriterion } from '../../domain/scorecard/change/edit.ts';
import { newId, type Session } from './session.ts';

/**
 * Makes rows of cells that were copied from a spreadsheet, as one change.
 *
 * @returns what to say: how many rows came, and which cells were left out
 */
export async function pasteRows(session: Session, text: string): Promise<string> {
  const { readRows, toCriteria } = await import('../../domain/scorecard/exchange/paste.ts');
  const { rows, problems, notes } = readRows(text);
  const left =
    problems.length === 0
      ? ''
      : ` Left out: ${problems.map(({ cell, expected }) => `${cell}, where ${expected} should stand`).join('; ')}.`;
  if (rows.length === 0) return `Nothing was pasted.${left}`;
  const made = toCriteria(rows, newId, session.card.value.proposed);
  session.change(`${rows.length} pasted rows`, (card) => ({
    ...made.criteria.reduce((before, criterion) => addCriterion(before, criterion), card),
    observations: [...card.observations, ...made.observations],
  }));
  return `${rows.length === 1 ? 'One row was' : `${rows.length} rows were`} pasted.${left} ${notes.join(' ')}`.trim();
}
