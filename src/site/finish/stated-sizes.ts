import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A number of bytes as it is read, in units of a thousand: 470 kB, 2.2 MB. */
export function readableSize(bytes: number): string {
  const [size, unit] = bytes < 999_500 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

const PLACE = /<span data-size-of="([^"]+)"><\/span>/g;

/** Whether a page states the size of a file: `FileSize.astro` leaves a place for it, since nobody knows it while the page is rendered. */
export const statesSizes = (html: string): boolean => html.includes('<span data-size-of="');

/**
 * Writes the sizes of built files into the places left for them.
 *
 * @param pages built files that have such places
 */
export async function stateSizes(root: string, pages: readonly string[]): Promise<void> {
  const sizes = new Map<string, string>();
  for (const name of pages) {
    const file = path.join(root, name);
    const html = await readFile(file, 'utf8');
    for (const [, target = ''] of html.matchAll(PLACE))
      sizes.set(target, sizes.get(target) ?? (await sizeOf(root, target)));
    await writeFile(
      file,
      html.replace(PLACE, (_, target: string) => `<span>${sizes.get(target) ?? ''}</span>`),
    );
  }
}

/** A page is sent compressed, and unpacked is what the browser has to lay out; both are worth knowing. */
async function sizeOf(root: string, target: string): Promise<string> {
  const isPage = target.endsWith('/');
  const bytes = await readFile(path.join(root, target, isPage ? 'index.html' : ''));
  const size = readableSize(bytes.length);
  return isPage ? `${size}, ${readableSize(gzipSync(bytes).length)} on the way` : size;
}
