/** Building blocks of the sheets: cells by purpose, and a table whose columns have names. */
import type { SheetCell, Style } from './ooxml.ts';
import { letterOf } from './ooxml.ts';

export const words = (value: string | undefined, style: Style = 'words'): SheetCell =>
  value === undefined ? undefined : { value, style };
/** To be typed over. */
export const input = (value: string | number | undefined): SheetCell => ({
  style: 'input',
  ...(value === undefined ? {} : { value }),
});
/** Computed: the formula, and its result today. */
export const computed = (formula: string, value: string | number | undefined, style: Style = 'number'): SheetCell => ({
  formula,
  value: value ?? '',
  style,
});
export const head = (...titles: readonly string[]): SheetCell[] => titles.map((value) => ({ value, style: 'head' }));

const FIRST_SERIAL = Date.parse('1899-12-30');
const DAY = 86_400_000;

/** A day as spreadsheets count them. */
export const serialOf = (day: string) => Math.round((Date.parse(day) - FIRST_SERIAL) / DAY);

/** A day to be typed over; one before 1900-03-01, which spreadsheets count differently, stays a text. */
export function day(value: string | undefined): SheetCell {
  if (value === undefined) return { style: 'date' };
  const serial = serialOf(value);
  return { style: 'date', value: serial >= 61 ? serial : value };
}

/** A text inside a formula. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Where the columns of a table are: `cell` in one row, `column` from its first row to its last. */
export interface Place<K extends string> {
  /** The row of the file in which the entry of this index, from 0, stands. */
  readonly rowOf: (index: number) => number;
  /** On its own sheet. */
  readonly cell: (key: K, index: number) => string;
  /** Absolute, with the sheet's name. */
  readonly far: (key: K, index: number) => string;
  readonly column: (key: K) => string;
  readonly farColumn: (key: K) => string;
}

/**
 * @param firstRow of the entries, from 1
 * @param count of entries; an empty table has one empty row, so that its columns exist
 */
export function placeOf<K extends string>(
  sheet: string,
  keys: readonly K[],
  firstRow: number,
  count: number,
): Place<K> {
  const letter = (key: K) => letterOf(keys.indexOf(key));
  const last = firstRow + Math.max(1, count) - 1;
  const rowOf = (index: number) => firstRow + index;
  const column = (key: K) => `$${letter(key)}$${firstRow}:$${letter(key)}$${last}`;
  return {
    rowOf,
    cell: (key, index) => `${letter(key)}${rowOf(index)}`,
    far: (key, index) => `${sheet}!$${letter(key)}$${rowOf(index)}`,
    column,
    farColumn: (key) => `${sheet}!${column(key)}`,
  };
}
