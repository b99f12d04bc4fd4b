import { blankCard } from '../change/edit.ts';
import type { Scorecard } from '../model.ts';
import type { CellProblem } from './paste.ts';
import { readRows, toCriteria } from './paste.ts';

export interface TableCard {
  /** Absent where the table has no row that can be used. */
  readonly card?: Scorecard;
  /** Cells that were left out, and lines that became no row. */
  readonly problems: readonly CellProblem[];
  /** What was understood in a way that may be wrong. */
  readonly notes: readonly string[];
}

/**
 * A new card of a table's rows, for a CSV file or cells that stand alone. Its numbers are those of the option that the card
 * proposes. Never throws.
 *
 * @param from the title, such as the name of the file, a new id of the card, and its seed, 0 to 2³² − 1
 */
export function cardOfTable(text: string, from: { title: string; id: string; seed: number }): TableCard {
  const { rows, problems, notes } = readRows(text);
  if (rows.length === 0) return { problems, notes };
  const blank = blankCard({ id: from.id, seed: from.seed });
  let count = 0;
  const made = toCriteria(rows, () => `row-${++count}`, blank.proposed);
  const title = from.title.trim().slice(0, 300);
  return {
    card: { ...blank, ...(title === '' ? {} : { title }), ...made },
    problems,
    notes,
  };
}
