import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from './copies.ts';
import { forgetBuilds, secondsOf } from './time.ts';

const STARLIGHT = '0.42.4';

/** A Starlight site with the same texts, as `npm create astro` would make it: the measure of what a build may take. */
export function installStarlight(folder: string): void {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const astro = devDependencies['astro'] ?? 'latest';
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'starlight',
      type: 'module',
      private: true,
      dependencies: { astro, '@astrojs/starlight': STARLIGHT, '@astrojs/markdown-remark': '^7.3.0' },
    }),
  );
  writeFileSync(
    path.join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
export default { site: 'https://example.org', integrations: [starlight({ title: 'Bench', sidebar: [{ label: 'All', items: [{ autogenerate: { directory: 'q' } }] }] })] };
`,
  );
  mkdirSync(path.join(folder, 'src'), { recursive: true });
  writeFileSync(
    path.join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'pipe' });
}

/** Gives it these texts, in place of any others. */
export function fillStarlight(folder: string, pages: readonly Page[]): void {
  const docs = path.join(folder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (const { path: name, text } of pages) {
    const file = path.join(docs, 'q', name);
    mkdirSync(path.dirname(file), { recursive: true });
    const [, title = name] = /^question: (.*)$/m.exec(text) ?? [];
    writeFileSync(file, `---\ntitle: ${title}\n---\n${text.replace(/^---\n[\s\S]*?\n---\n/, '')}`);
  }
}

/** Builds it, its search index included, in seconds. */
export async function buildStarlight(folder: string): Promise<number> {
  forgetBuilds(folder);
  return secondsOf(folder, 'node_modules/astro/bin/astro.mjs', 'build');
}
