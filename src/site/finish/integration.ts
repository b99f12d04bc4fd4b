import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { bookBeside } from '../epub/beside.ts';
import { withPolicy } from './content-security-policy.ts';
import { beginSearchIndex } from './search-index.ts';
import { stateSizes, statesSizes } from './stated-sizes.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/**
 * Makes of the pages what a reader gets: gives each its policy on its way to its file and, meanwhile and on another core, makes the
 * search index of them all and the book of the handbook. What states the size of a file is finished last, when there is one.
 */
export function finish(): AstroIntegration {
  let base = '/';
  let index: Awaited<ReturnType<typeof beginSearchIndex>> | undefined;
  let book: Promise<Uint8Array> | undefined;
  const stating: string[] = [];

  /** A page as it is written, and its HTML where it is whole. */
  async function finished(file: string, rendered: Rendered): Promise<{ rendered: Rendered; html?: string }> {
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return { rendered };
    const html = withPolicy(await response.text());
    if (file === 'handbook/index.html') {
      book = bookBeside(html);
      // It is waited for at the end; that nobody waits yet is no reason to end the process.
      book.catch(() => undefined);
    }
    const whole = new Response(html, response);
    const result = rendered instanceof Response ? whole : { ...rendered, response: whole };
    if (!statesSizes(html)) return { rendered: result, html };
    stating.push(file);
    return { rendered: result };
  }

  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            index = await beginSearchIndex();
            await prerenderer.setup?.();
          },
          render: async (request, options) => {
            const file = fileAt(new URL(request.url).pathname.slice(base.length));
            const finishing = prerenderer.render(request, options).then((rendered) => finished(file, rendered));
            index?.add(
              file,
              finishing.then(({ html }) => html),
            );
            return (await finishing).rendered;
          },
        })),
      'astro:build:done': async ({ dir }) => {
        if (!index || !book) throw new Error('No handbook was rendered, to make the book of');
        const root = fileURLToPath(dir);
        await writeFile(path.join(root, 'meshready.epub'), await book);
        for (const [file, html] of await stateSizes(root, stating.sort())) index.add(file, Promise.resolve(html));
        await index.write(root);
      },
    },
  };
}

/** The file of the page at an address of the site, from its root. */
function fileAt(address: string): string {
  const page = address.replace(/\/$/, '');
  if (page === '404') return '404.html';
  return page === '' ? 'index.html' : `${page}/index.html`;
}
