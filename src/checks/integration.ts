import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { check } from './check.ts';
import { CONTENT_ROOT, readCorpus } from './corpus.ts';
import { ContentError, formatFindings } from './finding.ts';

/** Stops a build on wrong content; in the dev server says what is wrong at every save, and lets the author go on. */
export function contentChecks(): AstroIntegration {
  const run = async (root: string) => check(await readCorpus(root), new Date().toISOString().slice(0, 10));
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ config, command, logger }) => {
        if (command === 'preview') return;
        const findings = await run(fileURLToPath(config.root));
        if (findings.length === 0) return;
        if (command === 'dev') logger.error(`\n${formatFindings(findings)}`);
        else throw new ContentError(findings);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        let pending: NodeJS.Timeout | undefined;
        const report = async () => {
          const findings = await run(root);
          if (findings.length > 0) logger.error(`\n${formatFindings(findings)}`);
          else logger.info('Content is sound.');
        };
        server.watcher.on('all', (_event, changed) => {
          if (!changed.replaceAll('\\', '/').includes(`/${CONTENT_ROOT}/`)) return;
          clearTimeout(pending);
          // Editors write a file in several steps; one look after the last of them is enough.
          pending = setTimeout(() => void report(), 100);
        });
      },
    },
  };
}
