import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** A number of bytes as it is read, in units of a thousand: 470 kB, 2.2 MB. */
export function readableSize(bytes: number): string {
  const [size, unit] = bytes < 999_500 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

const PLACE = /<span data-size-of="([^"]+)"><\/span>/g;

/** Writes the sizes of built files into the places that `FileSize.astro` leaves for them: nobody knows them earlier. */
export function statedSizes(): AstroIntegration {
  return {
    name: 'stated-sizes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const sizes = new Map<string, string>();
        const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        for (const name of files) {
          const file = path.join(root, name);
          const html = await readFile(file, 'utf8');
          const asked = [...html.matchAll(PLACE)].map(([, target = '']) => target);
          if (asked.length === 0) continue;
          for (const target of asked) sizes.set(target, sizes.get(target) ?? (await sizeOf(root, target)));
          await writeFile(
            file,
            html.replace(PLACE, (_, target: string) => `<span>${sizes.get(target) ?? ''}</span>`),
          );
        }
      },
    },
  };
}

/** A page is sent compressed, and unpacked is what the browser has to lay out; both are worth knowing. */
async function sizeOf(root: string, target: string): Promise<string> {
  const isPage = target.endsWith('/');
  const bytes = await readFile(path.join(root, target, isPage ? 'index.html' : ''));
  const size = readableSize(bytes.length);
  return isPage ? `${size}, ${readableSize(gzipSync(bytes).length)} on the way` : size;
}
