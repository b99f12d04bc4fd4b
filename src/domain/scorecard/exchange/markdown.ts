/** What people typed, as Markdown that shows it and does nothing else. */
import type { Cell } from './csv.ts';
import type { Table } from './table.ts';

/** Marks of CommonMark and of tables, strikethrough and formulas on the platforms that keep decision records. */
const MARKS = /[\\`*_[\]<>#|~$]/g;

/** In one line: breaks become blanks, and no mark, entity or HTML is left. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(MARKS, '\\$&')
    .replaceAll('&', '&amp;')
    .trim();
}

/** As a paragraph of its own: what would begin a list, a rule or a heading at the start of a line does not. */
export const paragraph = (text: string): string =>
  escapeMarkdown(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** A list entry; empty texts give none. */
export const bullet = (text: string): string[] => (text.trim() === '' ? [] : [`- ${paragraph(text)}`]);

const cellText = (cell: Cell) => escapeMarkdown(String(cell ?? ''));

/** A table as GitHub reads it; columns of numbers stand right. */
export function markdownTable({ header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const numeric = header.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  return [
    line(header.map(cellText)),
    line(numeric.map((right) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(header.map((_, i) => cellText(row[i])))),
  ].join('\n');
}
