import { gzipSync } from 'node:zlib';
import { bytesInWords } from '../domain/offline/words.ts';

const PLACE = /<span data-size-of="([^"]+)">[^<]*<\/span>/g;

/**
 * The pages that state the size of a file, with these sizes in the places that `FileSize.astro` left for them. A place for a file that is not there yet is
 * left for later.
 *
 * @param built the files of the built site by their paths
 */
export function withSizes(built: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const stated = new Map<string, string>();
  const sizes = new Map<string, string | undefined>();
  const sizeOf = (target: string) => {
    if (!sizes.has(target)) sizes.set(target, sizeIn(built, target));
    return sizes.get(target);
  };
  for (const [name, bytes] of built) {
    if (!name.endsWith('.html')) continue;
    const html = Buffer.from(bytes).toString();
    const whole = html.replace(PLACE, (place, target: string) => {
      const size = sizeOf(target);
      return size === undefined ? place : `<span>${size}</span>`;
    });
    if (whole !== html) stated.set(name, whole);
  }
  return stated;
}

/** The files whose size is still asked for. */
export const unstated = (html: string): string[] => [...html.matchAll(PLACE)].map(([, target = '']) => target);

/** A page is sent compressed, and unpacked is what the browser has to lay out; both are worth knowing. */
function sizeIn(built: ReadonlyMap<string, Uint8Array>, target: string): string | undefined {
  const isPage = target.endsWith('/');
  const bytes = built.get(target.replace(/^\//, '') + (isPage ? 'index.html' : ''));
  if (!bytes) return undefined;
  const size = bytesInWords(bytes.length);
  return isPage ? `${size}, ${bytesInWords(gzipSync(bytes).length)} on the way` : size;
}
