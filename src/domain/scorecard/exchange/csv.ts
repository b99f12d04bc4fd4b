/**
 * Rows as CSV (RFC 4180), and CSV or TSV as rows. Spreadsheet programs run a cell that begins like a formula, so a text that does is given
 * an apostrophe in front (OWASP, CSV injection), which reading takes off again.
 */
import Papa from 'papaparse';
import { MOST_FILE_BYTES } from './bytes.ts';
import { columnOf } from './columns.ts';

export type Cell = string | number | undefined;

/** Begins like a formula: behind blanks that a program may drop, or behind apostrophes that were there before. */
const FORMULA = /^'*[\s\u200B\u200E\u200F\u2060]*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;

/** A text that no spreadsheet program runs. Plain numbers, negative ones too, stay as they are. */
export function defuse(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text as it was before `defuse`. */
export function undefuse(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * @param options `mark`: begin with the byte order mark, without which Excel takes UTF-8 for its own code page
 * @returns lines that end with CR LF; the last one too
 */
export function writeCsv(rows: readonly (readonly Cell[])[], options: { readonly mark?: boolean } = {}): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defuse(cell) : String(cell ?? ''))));
  // Quoted as well where another separator stands inside: a program with a decimal comma splits at semicolons.
  const quotes = (value: unknown) => /[;\t\r]/.test(String(value));
  const lines = Papa.unparse(texts, { newline: '\r\n', quotes, skipEmptyLines: false });
  return `${options.mark ? '\uFEFF' : ''}${lines}\r\n`;
}

export type Delimiter = ',' | ';' | '\t';

export interface ReadCsv {
  /** Cells as they were before `defuse`; empty lines are kept, so that row n of the file is `rows[n - 1]`. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  readonly problems: readonly { readonly cell: string; readonly expected: string }[];
}

/** Splits CSV, with comma or semicolon, or tab-separated cells. Never throws. */
export function readCsv(text: string): ReadCsv {
  const none = { rows: [], delimiter: ',' } as const;
  if (text.length > MOST_FILE_BYTES) {
    const most = MOST_FILE_BYTES / 1e6;
    return { ...none, problems: [{ cell: 'file', expected: `at most ${most} million characters: one table` }] };
  }
  const announced = /^\uFEFF?sep=([,;\t])\r?\n/.exec(text);
  const content = text.slice(announced?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0));
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? delimiterOf(content);
  const parsed = Papa.parse<string[]>(content, { delimiter });
  const rows = parsed.data.map((row) => row.map(undefuse));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  const problems = broken
    ? [{ cell: `row ${(broken.row ?? 0) + 1}`, expected: 'a closing quotation mark for every opening one' }]
    : [];
  return { rows, delimiter, problems };
}

/**
 * The separator under which the first lines show known headings, or else fall into equal numbers of cells; a tab before a semicolon before
 * a comma, since commas stand in texts and numbers too.
 */
function delimiterOf(text: string): Delimiter {
  const candidates = (['\t', ';', ','] as const).map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: true }).data;
    const headings = (rows[0] ?? []).filter((cell) => columnOf(undefuse(cell))).length;
    const widths = rows.map((row) => row.length);
    const usual = Math.max(0, ...widths.filter((width) => width > 1));
    return {
      delimiter,
      headings,
      even: usual > 1 && widths.filter((w) => w === usual).length * 5 >= widths.length * 4,
    };
  });
  const headed = candidates.reduce((best, one) => (one.headings > best.headings ? one : best));
  if (headed.headings >= 2) return headed.delimiter;
  return candidates.find(({ even }) => even)?.delimiter ?? '\t';
}
