/** One item in two forms: documents and spreadsheets take the HTML, editors the plain text. @throws where the browser refuses */
export async function copyBoth(texts: { readonly 'text/html': string; readonly 'text/plain': string }): Promise<void> {
  const items = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
}
