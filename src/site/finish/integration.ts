import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { withPolicy } from './content-security-policy.ts';
import { beginSearchIndex, type SearchIndex } from './search-index.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** Makes of the pages what a reader gets: gives each its policy on its way to its file, and makes the search index of them all meanwhile. */
export function finish(): AstroIntegration {
  let base = '/';
  let beginning: Promise<SearchIndex> | undefined;

  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Its process starts while this one bundles. It is waited for before the first page; until then, that nobody waits is no reason to end.
        beginning = beginSearchIndex();
        beginning.catch(() => undefined);
        let index: SearchIndex | undefined;
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            index = await beginning;
            await prerenderer.setup?.();
          },
          render: async (request, options) => {
            const file = fileAt(new URL(request.url).pathname.slice(base.length), options.routeData.type);
            const finishing = prerenderer.render(request, options).then(finished);
            index?.add(
              file,
              finishing.then(({ html }) => html),
            );
            return (await finishing).rendered;
          },
        }));
      },
      'astro:build:done': async ({ dir }) => {
        if (!beginning) throw new Error('No page was rendered');
        await (await beginning).write(fileURLToPath(dir));
      },
    },
  };
}

/** What was rendered as it is written, and its HTML where it is a page. */
async function finished(rendered: Rendered): Promise<{ rendered: Rendered; html?: string }> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return { rendered };
  const html = withPolicy(await response.text());
  const whole = new Response(html, response);
  return { rendered: rendered instanceof Response ? whole : { ...rendered, response: whole }, html };
}

/** The file of what stands at an address of the site, from its root. */
function fileAt(address: string, type: string): string {
  const name = address.replace(/\/$/, '');
  if (type !== 'page') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}
