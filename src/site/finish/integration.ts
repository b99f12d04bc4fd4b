import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { withPolicy } from './content-security-policy.ts';
import { beginMaking } from './made.ts';
import { beginSearchIndex } from './search-index.ts';
import { Sources } from './sources.ts';
import { stateSizes, statesSizes } from './stated-sizes.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** What is made while pages are rendered. */
async function begin(site: string) {
  const sources = new Sources(['handbook/index.html', 'practice/deck.json', 'practice/backs.json']);
  const maker = beginMaking();
  const made = Promise.all([
    sources.of('practice/deck.json'),
    sources.of('practice/backs.json'),
    sources.of('handbook/index.html'),
  ]).then(([deck, backs, handbook]) => maker({ deck, backs, handbook, site }));
  // It is waited for at the end; that nobody waits yet is no reason to end the process.
  made.catch(() => undefined);
  /** Pages that state the size of a file: finished last, when there is one. */
  const stating: string[] = [];
  return { sources, made, stating, index: await beginSearchIndex() };
}

/**
 * Makes of the pages what a reader gets: gives each its policy on its way to its file and, meanwhile and on another core, makes the
 * search index of them all, the book of the handbook, and the files for Anki of what is practised.
 */
export function finish(): AstroIntegration {
  let base = '/';
  let site = '';
  let making: Awaited<ReturnType<typeof begin>> | undefined;

  /** A file as it is written, and its HTML where it is a page and whole. */
  async function finished(file: string, rendered: Rendered): Promise<{ rendered: Rendered; html?: string }> {
    const response = rendered instanceof Response ? rendered : rendered.response;
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!isPage && !making?.sources.isOne(file)) return { rendered };
    const text = isPage ? withPolicy(await response.text()) : await response.text();
    making?.sources.arrive(file, text);
    const whole = new Response(text, response);
    const result = rendered instanceof Response ? whole : { ...rendered, response: whole };
    if (statesSizes(text)) making?.stating.push(file);
    return isPage ? { rendered: result, html: text } : { rendered: result };
  }

  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        site = config.site ?? '';
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            making = await begin(site);
            await prerenderer.setup?.();
          },
          render: async (request, options) => {
            const file = fileAt(new URL(request.url).pathname.slice(base.length), options.routeData.type);
            const finishing = prerenderer.render(request, options).then((rendered) => finished(file, rendered));
            making?.index.add(
              file,
              finishing.then(({ html }) => html),
            );
            return (await finishing).rendered;
          },
        })),
      'astro:build:done': async ({ dir }) => {
        if (!making) throw new Error('No page was rendered');
        const { sources, made, stating, index } = making;
        const root = fileURLToPath(dir);
        sources.close();
        const writing = index.write(root);
        // It is waited for below; until then, that nobody waits is no reason to end the process.
        writing.catch(() => undefined);
        for (const [name, bytes] of Object.entries(await made)) await writeFile(path.join(root, name), bytes);
        await stateSizes(root, stating);
        await writing;
      },
    },
  };
}

/** The file of what stands at an address of the site, from its root. */
function fileAt(address: string, type: string): string {
  const name = address.replace(/\/$/, '');
  if (type !== 'page') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}
