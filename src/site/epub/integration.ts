import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { archive } from './archive.ts';
import { bookOf } from './chapters.ts';

const FOLDER = 'src/site/epub';

/** Makes the handbook page of the finished build into a book for reading systems, `/meshready.epub`. */
export function epub(): AstroIntegration {
  return {
    name: 'epub',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const [handbook, style, cover] = await Promise.all([
          readFile(new URL('handbook/index.html', dir), 'utf8'),
          readFile(`${FOLDER}/style.css`, 'utf8'),
          readFile(`${FOLDER}/cover.svg`, 'utf8'),
        ]);
        await writeFile(new URL('meshready.epub', dir), archive(bookOf(handbook), { style, cover }));
      },
    },
  };
}
