import { addCriterion, setCriterion, setNumber } from '../../domain/scorecard/edit.ts';
import { newId, type Session } from './session.ts';

/**
 * Makes rows of cells that were copied from a spreadsheet, as one change.
 *
 * @returns what to say: how many rows came, and which cells were left out
 */
export async function pasteRows(session: Session, text: string): Promise<string> {
  const { readPasted, toCriteria } = await import('../../domain/scorecard/exchange/paste.ts');
  const { rows, problems } = readPasted(text);
  const first = problems[0];
  const left =
    first === undefined
      ? ''
      : ` Left out: ${first.cell}, ${first.expected}${problems.length > 1 ? `, and ${problems.length - 1} more` : ''}.`;
  if (rows.length === 0) return `Nothing was pasted.${left}`;
  const made = toCriteria(rows, newId);
  const option = session.card.value.proposed;
  session.change(`${made.length} pasted rows`, (card) =>
    made.reduce((before, { criterion, value }) => {
      const added = setCriterion(addCriterion(before, criterion), criterion.id, {});
      return value === undefined ? added : setNumber(added, criterion.id, option, value);
    }, card),
  );
  return `${made.length === 1 ? 'One row was' : `${made.length} rows were`} pasted.${left}`;
}
