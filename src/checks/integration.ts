import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBeside, type Checking } from './beside.ts';
import { ContentError, formatFindings } from './finding.ts';
import { CONTENT_ROOT } from './root.ts';

declare global {
  // Astro's own way to name a hook that is not its own.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Astro {
    interface IntegrationHooks {
      /** Waits for the checks of a build. @throws ContentError where something is wrong */
      'content-checks:verdict'?: () => Promise<void>;
    }
  }
}

/**
 * Stops a build on wrong content; in the dev server says what is wrong at every save, and lets the author go on.
 *
 * A build loads and bundles while the checks are at work, and waits for them twice: before it compiles MDX, whose compiler says less of
 * a fault than they do, and before it renders the first page, so that none is written of wrong content.
 */
export function contentChecks(): AstroIntegration {
  const begin = (root: string) => checkBeside({ root, today: new Date().toISOString().slice(0, 10) });
  let checking: Checking | undefined;
  const verdict = async () => {
    const findings = (await checking?.findings) ?? [];
    if (findings.length > 0) throw new ContentError(findings);
  };
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, logger }) => {
        if (command === 'preview') return;
        checking = begin(fileURLToPath(config.root));
        if (command === 'build') {
          updateConfig({ vite: { plugins: [{ name: 'content-checks', writeBundle: verdict }] } });
          return;
        }
        const findings = await checking.findings;
        if (findings.length === 0) return;
        if (command === 'dev') logger.error(`\n${formatFindings(findings)}`);
        else throw new ContentError(findings);
      },
      'content-checks:verdict': verdict,
      'astro:build:start': async () => {
        if (!(await checking?.readable)) await verdict();
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        let pending: NodeJS.Timeout | undefined;
        const report = async () => {
          const findings = await begin(root).findings;
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
