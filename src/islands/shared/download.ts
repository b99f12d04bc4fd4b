/** Hands a file to the reader; nothing leaves the page. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun when the click returns, but the address must live until the file is written.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name of a title: letters, digits and hyphens. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name || 'scorecard'}.${ending}`;
}
