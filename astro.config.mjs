import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/checks/integration.ts';
import { finish } from './src/site/finish/integration.ts';
import { codeBlocks } from './src/site/markdown/code.ts';
import { links } from './src/site/markdown/links.ts';
import { sections } from './src/site/markdown/sections.ts';
import { tables } from './src/site/markdown/tables.ts';
import { readLinkedTerms, terms } from './src/site/markdown/terms.ts';

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
  resolveId: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: (_, importer) => `\0no-preload-helper:${importer}`,
  },
  load: {
    filter: { id: /^\0no-preload-helper:/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

const OWN = '?own';

/**
 * What every page loads is one file, and its search another: what it shares with a tool would be a file of its own, and a request more of every first visit. So all
 * that it imports at once is a copy of its own, some hundred bytes; what of it holds a state, the two have together.
 */
const ownCopies = {
  name: 'own-copies',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async resolveId(id, importer, options) {
    const isOwn =
      importer?.endsWith(OWN) || /\/src\/(layouts\/elements|islands\/search\/panel)\.ts$/.test(importer ?? '');
    if (!isOwn || options.kind === 'dynamic-import') return undefined;
    const found = await this.resolve(id, importer.replace(OWN, ''), { ...options, skipSelf: true });
    return found && !found.external && found.id.includes('/src/') && !found.id.endsWith(OWN)
      ? { ...found, id: found.id + OWN }
      : found;
  },
};

/** Small modules that several tools share: one by one they are files that no compression helps, and headers that nobody needs. */
const codeSplitting = {
  groups: [
    { name: 'shared', test: /\/src\/islands\/shared\/(announcer|download|keys|later|table-roles)\.ts$/ },
    {
      name: 'scorecard',
      test: /\/src\/domain\/scorecard\/(chance\/arithmetic|score\/anchors|model|words\/examples)\.ts$/,
    },
  ],
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

/**
 * A build loads the content by a dev server, which would first bundle what the toolbar of `astro dev` needs: a second of both cores, for
 * a toolbar that a build has not got and that is off here.
 */
const noToolbarDependencies = {
  name: 'no-toolbar-dependencies',
  configEnvironment: {
    order: 'post',
    handler: (_, { optimizeDeps }) => {
      if (optimizeDeps) optimizeDeps.include = [];
    },
  },
};

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR || 'dist',
  trailingSlash: 'ignore',
  // The style is part of the first packet; a file of its own would cost every first visit a round trip.
  // Pages are written while others are rendered.
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets', concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [
    contentChecks(),
    mdx({ optimize: true }),
    sitemap({
      filter: (page) =>
        !/\/(404|search|handbook|scorecards\/(card|mine)|practice\/(review|progress|record))\//.test(page),
    }),
    finish(),
  ],
  markdown: {
    processor: satteri({
      hastPlugins: [terms(readLinkedTerms('src/content/terms.yaml')), links(base), tables, sections],
    }),
    syntaxHighlight: 'shiki',
    shikiConfig: { theme: 'css-variables', langAlias: { promql: 'plaintext' }, transformers: [codeBlocks] },
  },
  vite: {
    // Minified by those who wrote it: millions of characters that need not be read again.
    resolve: { alias: [{ find: /^(pdfjs-dist\/legacy\/build\/pdf(\.worker)?)\.mjs$/, replacement: '$1.min.mjs' }] },
    plugins: [noPreloadHelper, noPreloadLists, noToolbarDependencies, ownCopies],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
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
