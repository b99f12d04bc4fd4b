import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/checks/integration.ts';
import { anki } from './src/site/anki/integration.ts';
import { contentSecurityPolicies } from './src/site/content-security-policy.ts';
import { epub } from './src/site/epub/integration.ts';
import { codeBlocks } from './src/site/markdown/code.ts';
import { links } from './src/site/markdown/links.ts';
import { sections } from './src/site/markdown/sections.ts';
import { tables } from './src/site/markdown/tables.ts';
import { readLinkedTerms, terms } from './src/site/markdown/terms.ts';
import { statedSizes } from './src/site/stated-sizes.ts';

// Where the site will be served: README, "Deploy".
const site = process.env.SITE_URL || 'http://localhost:4321';
if (!process.env.SITE_URL && process.argv.includes('build')) {
  console.warn(
    `SITE_URL is not set: canonical addresses and the sitemap name ${site}. Set it for a build that will be deployed.`,
  );
}
const base = process.env.BASE_PATH || '/';

/**
 * The helper that preloads what a chunk needs is shared by all scripts, and so a file of its own: a fourth request on every first visit.
 * Nothing here needs it, since no script brings a stylesheet; each importer gets a line of its own instead.
 */
const noPreloadHelper = {
  name: 'no-preload-helper',
  enforce: 'pre',
  resolveId: (id, importer) => (id.endsWith('vite/preload-helper.js') ? `\0no-preload-helper:${importer}` : undefined),
  load: (id) => (id.startsWith('\0no-preload-helper:') ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** The lists of names from which that helper would have preloaded: hundreds of incompressible bytes of hashes, read by nobody. */
const noPreloadLists = {
  name: 'no-preload-lists',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.code.includes('__vite__mapDeps')) continue;
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replaceAll(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '');
        if (chunk.code.includes('__vite__mapDeps'))
          throw new Error(`Preload lists of another form in ${chunk.fileName}`);
      }
    },
  },
};

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR || 'dist',
  trailingSlash: 'ignore',
  // The style is part of the first packet; a file of its own would cost every first visit a round trip.
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  devToolbar: { enabled: false },
  integrations: [
    contentChecks(),
    mdx({ optimize: true }),
    sitemap({ filter: (page) => !/\/(404|search|handbook|scorecards\/(card|mine))\//.test(page) }),
    epub(),
    anki(),
    statedSizes(),
    contentSecurityPolicies(),
  ],
  markdown: {
    processor: satteri({
      hastPlugins: [terms(readLinkedTerms('src/content/terms.yaml')), links(base), tables, sections],
    }),
    syntaxHighlight: 'shiki',
    shikiConfig: { theme: 'css-variables', langAlias: { promql: 'plaintext' }, transformers: [codeBlocks] },
  },
  vite: {
    plugins: [noPreloadHelper, noPreloadLists],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      // Lightning CSS warns of selectors younger than itself.
      cssMinify: 'esbuild',
      cssTarget: ['chrome125', 'firefox128', 'safari18'],
      rolldownOptions: {
        // Astro's own marker in every MDX module, which it reads itself; ten lines of warning a question otherwise.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
