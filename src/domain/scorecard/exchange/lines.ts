/** Lines of text cells as a table for the clipboard, the headings first. */
import { escapeHtml } from './clipboard.ts';
import { defuse } from './csv.ts';
import { markdownTable } from './markdown.ts';

/** For documents and spreadsheets. Texts are escaped, and what a spreadsheet would run as a formula is defused. */
export function linesAsHtml([head = [], ...body]: readonly (readonly string[])[]): string {
  const cell = (tag: 'th' | 'td', text: string) => `<${tag}>${escapeHtml(defuse(text))}</${tag}>`;
  const row = (cells: readonly string[]) => cells.map((text, i) => cell(i === 0 ? 'th' : 'td', text)).join('');
  const headings = head.map((text) => cell('th', text)).join('');
  const rows = body.map((cells) => `<tr>${row(cells)}</tr>`).join('\n');
  return `<table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>\n`;
}

/** For editors. No cell can end its cell or its line, or become markup. */
export const linesAsMarkdown = ([header = [], ...rows]: readonly (readonly string[])[]): string =>
  `${markdownTable({ header, rows })}\n`;
