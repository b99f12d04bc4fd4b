/** Which column of a table holds what: by its heading, or where there is none, by what stands in it. */
import type { ColumnKey } from './columns.ts';
import { COLUMNS, columnOf } from './columns.ts';
import { readNumber } from './cell-number.ts';
import { kindIn } from './kind-words.ts';

export interface Heading {
  /** undefined: nothing of a scorecard; not taken over. */
  readonly key: ColumnKey | undefined;
  /** As it stands in the table, or what it was taken for. */
  readonly title: string;
}

/** The headings, where this row is one: two known names at least, or the name of the rows alone, and no number. */
export function headingsOf(row: readonly string[]): readonly Heading[] | undefined {
  const taken = new Set<ColumnKey>();
  const headings = row.map((cell): Heading => {
    const key = columnOf(cell);
    if (key === undefined || taken.has(key)) return { key: undefined, title: cell.trim() };
    taken.add(key);
    return { key, title: cell.trim() };
  });
  const named = taken.has('name') || taken.has('metric');
  const cells = row.filter((cell) => cell.trim() !== '');
  if (!named || cells.some((cell) => readNumber(cell).kind === 'number')) return undefined;
  if (taken.size < 2 && cells.length > 1) return undefined;
  if (taken.size < 2 && headings[0]?.title.toLowerCase() !== 'criterion') return undefined;
  return taken.has('name') ? headings : headings.map((h) => (h.key === 'metric' ? { ...h, key: 'name' } : h));
}

const NUMBERS_IN_ORDER: readonly ColumnKey[] = ['now', 'target', 'measured', 'weight'];
const LONGEST_UNIT = 15;

/**
 * Columns without headings. Texts in order: the kind, where every cell is one; the name; a short one before the numbers is the unit; one
 * behind them the evidence. Numbers in order: now, target, measured, weight; a single one is the target.
 */
export function shapeOf(rows: readonly (readonly string[])[]): readonly Heading[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => rows.map((row) => (row[i] ?? '').trim()));
  const numeric = columns.map(holdsNumbers);
  const single = numeric.filter(Boolean).length === 1;
  const numbers = single ? (['target'] as const).values() : NUMBERS_IN_ORDER.values();
  const firstNumber = numeric.indexOf(true);
  const taken = new Set<ColumnKey>();
  return columns.map((cells, i): Heading => {
    const key = numeric[i] ? numbers.next().value : textKey(cells, firstNumber < 0 || i < firstNumber, taken);
    if (key) taken.add(key);
    const empty = cells.every((cell) => cell === '');
    return { key: empty ? undefined : key, title: key ? COLUMNS[key].title : `column ${i + 1}` };
  });
}

/** At least half of what stands there are numbers; or all of it says that there is none yet. */
function holdsNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => readNumber(cell).kind !== 'none');
  const numbers = filled.filter((cell) => readNumber(cell).kind === 'number');
  if (filled.length === 0) return cells.some((cell) => cell !== '');
  return numbers.length > 0 && numbers.length * 2 >= filled.length;
}

function textKey(
  cells: readonly string[],
  beforeNumbers: boolean,
  taken: ReadonlySet<ColumnKey>,
): ColumnKey | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (!taken.has('kind') && filled.length > 0 && filled.every((cell) => kindIn(cell))) return 'kind';
  if (!taken.has('name')) return 'name';
  if (beforeNumbers && !taken.has('unit') && filled.every((cell) => cell.length <= LONGEST_UNIT)) return 'unit';
  return taken.has('evidence') ? undefined : 'evidence';
}
