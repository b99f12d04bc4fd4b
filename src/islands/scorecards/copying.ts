import { copyBoth } from '../shared/clipboard.ts';

/** A table for documents and spreadsheets, Markdown for editors. @throws where the browser refuses */
export async function copyTable(lines: readonly (readonly string[])[]): Promise<void> {
  const { linesAsHtml, linesAsMarkdown } = await import('../../domain/scorecard/exchange/lines.ts');
  await copyBoth({ 'text/html': linesAsHtml(lines), 'text/plain': linesAsMarkdown(lines) });
}
