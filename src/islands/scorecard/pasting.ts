import { addCriterion } from '../../domain/scorecard/edit.ts';
import { newId, type Session } from './session.ts';

/**
 * Makes rows of cells that were copied from a spreadsheet, as one change.
 *
 * @returns what to say: how many rows came, and which cells were left out
 */
export async function pasteRows(session: Session, text: string): Promise<string> {
  const { readRows, toCriteria } = await import('../../domain/scorecard/exchange/paste.ts');
  const { rows, problems, notes } = readRows(text);
  const first = problems[0];
  const left =
    first === undefined
      ? ''
      : ` Left out: ${first.cell}, where ${first.expected} should stand${problems.length > 1 ? `; and ${problems.length - 1} more` : ''}.`;
  if (rows.length === 0) return `Nothing was pasted.${left}`;
  const made = toCriteria(rows, newId, session.card.value.proposed);
  session.change(`${rows.length} pasted rows`, (card) => ({
    ...made.criteria.reduce((before, criterion) => addCriterion(before, criterion), card),
    observations: [...card.observations, ...made.observations],
  }));
  return `${rows.length === 1 ? 'One row was' : `${rows.length} rows were`} pasted.${left} ${notes.join(' ')}`.trim();
}
