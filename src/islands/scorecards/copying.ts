/** One item in two forms: documents and spreadsheets take the table, editors the Markdown. @throws where the browser refuses */
export async function copyTable(lines: readonly (readonly string[])[]): Promise<void> {
  const { linesAsHtml, linesAsMarkdown } = await import('../../domain/scorecard/exchange/lines.ts');
  const item = (type: string, text: string) => [type, new Blob([text], { type })] as const;
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries([item('text/html', linesAsHtml(lines)), item('text/plain', linesAsMarkdown(lines))]),
    ),
  ]);
}
