/** Cells from a spreadsheet, pasted or in a CSV file, as rows of a scorecard. */
import type { Direction, Gate, Kind, Observation } from '../model.ts';
import { LIMITS } from '../schema.ts';
import { decimalMarkOf } from './cell-number.ts';
import type { ColumnKey } from './columns.ts';
import { readCsv } from './csv.ts';
import { headingsOf, shapeOf } from './headings.ts';
import { kindIn } from './kind-words.ts';
import { readRow } from './row.ts';

export { toCriteria } from './new-rows.ts';

/** A row as it was pasted: everything but its name may be missing. */
export interface NewRow {
  /** Counted from 1, headings and empty lines too, as a spreadsheet counts. */
  readonly row: number;
  readonly kind: Kind;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly group?: string;
  readonly metric?: string;
  readonly owner?: string;
  readonly why?: string;
  readonly now?: number;
  /** Never equal to `now`. */
  readonly target?: number;
  readonly stretch?: number;
  readonly condition?: Gate;
  readonly weight: number | null;
  readonly status: 'measured' | 'estimated' | 'unknown' | 'not-applicable';
  /** Yes is 1, no is 0. */
  readonly value?: { readonly low: number; readonly likely: number; readonly high: number };
  readonly reason?: NonNullable<Observation['reason']>;
  readonly evidence?: string;
  readonly grade?: 'A' | 'B' | 'C' | 'D';
}

export interface CellProblem {
  /** Such as "row 3, Target". */
  readonly cell: string;
  /** What should stand there, and what did. */
  readonly expected: string;
}

export interface ReadRows {
  readonly rows: readonly NewRow[];
  /** Cells that were left out of their rows, and lines that became none. */
  readonly problems: readonly CellProblem[];
  /** What was understood in a way that may be wrong: to be shown, and checked by a person. */
  readonly notes: readonly string[];
}

const NUMERIC: readonly (ColumnKey | undefined)[] = ['now', 'target', 'stretch', 'measured', 'low', 'high', 'weight'];

/**
 * Reads text from the clipboard or a CSV file, with a row of headings in any order or without one. A line that holds nothing but
 * "Benefits", "Costs" or "Gates" says what the lines below it are. Never throws.
 */
export function readRows(text: string): ReadRows {
  const table = readCsv(text);
  const lines = table.rows
    .map((cells, i) => ({ cells, row: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headed = headingsOf(lines[0]?.cells ?? []);
  const body = headed ? lines.slice(1) : lines;
  const headings = headed ?? shapeOf(body.map(({ cells }) => cells));
  const problems: CellProblem[] = [...table.problems];
  if (body.length === 0 && problems.length === 0) {
    problems.push({ cell: 'table', expected: 'at least one row with the name of a criterion' });
  }
  const tooMany = body[LIMITS.criteria];
  if (tooMany) problems.push({ cell: `row ${tooMany.row}`, expected: `no more than ${LIMITS.criteria} rows at once` });
  const unused = headings.flatMap(({ key, title }, i) => {
    const leftBehind = key === undefined || (key === 'money' && body.some(({ cells }) => cells[i]?.trim()));
    return leftBehind && title !== '' ? [title] : [];
  });
  const notes = unused.length > 0 ? [`Not taken over: ${unused.join(', ')}.`] : [];

  const numbers = body.flatMap(({ cells }) => cells.filter((_, i) => NUMERIC.includes(headings[i]?.key)));
  const usual = table.delimiter === ',' ? '.' : table.delimiter === ';' ? ',' : undefined;
  const mark = decimalMarkOf(numbers) ?? usual;
  const rows: NewRow[] = [];
  let section: Kind | undefined;
  for (const { cells, row } of body.slice(0, LIMITS.criteria)) {
    const words = cells.filter((cell) => cell.trim() !== '');
    const heading = words.length === 1 ? kindIn(words[0] ?? '') : undefined;
    if (heading) {
      section = heading;
      continue;
    }
    const read = readRow({ row, cells, headings, mark, section });
    if (read.row) rows.push(read.row);
    problems.push(...read.problems);
    notes.push(...read.notes);
  }
  return { rows, problems, notes };
}
