/** The built site on servers that know nothing of it, at their root and below a path. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure, measured, MTLS, openCard, score } from './filling.ts';
import { openSearch, results, search } from './searching.ts';
import { expect, listedPages, test as base } from './site.ts';

interface Running {
  readonly port: number;
  readonly stop: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

async function nodeServer(folder: string): Promise<Running> {
  const server = createServer((request, response) => {
    const asked = path.join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = asked.endsWith(path.sep) ? path.join(asked, 'index.html') : asked;
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}

async function pythonServer(folder: string): Promise<Running> {
  const server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], { cwd: folder });
  server.stderr.resume();
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const [, port] = / port (\d+)/.exec(said.toString()) ?? [];
  return { port: Number(port), stop: () => void server.kill() };
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const SERVERS = { 'twenty lines of Node': nodeServer, 'python3 -m http.server': pythonServer } as const;
const SITES = [
  { where: 'at the root', outDir: 'dist', below: '/' },
  { where: 'below a path', outDir: 'dist-base', below: '/meshready/' },
] as const;

for (const [name, start] of Object.entries(SERVERS)) {
  for (const { where, outDir, below } of SITES) {
    const test = base.extend({
      // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs.
      baseURL: async ({}, use) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'meshready-served-'));
        symlinkSync(path.resolve(outDir), path.join(folder, 'meshready'), 'junction');
        const { port, stop } = await start(below === '/' ? path.join(folder, 'meshready') : folder);
        await use(`http://127.0.0.1:${port}${below}`);
        stop();
        rmSync(folder, { recursive: true, force: true });
      },
    });

    test.describe(`${name}, ${where}`, () => {
      test.skip(name.startsWith('python3') && !hasPython(), 'There is no python3.');

      test('has every page of the sitemap', async ({ request }) => {
        const pages = listedPages(outDir, below);
        expect(pages.length).toBeGreaterThan(190);
        for (const page of pages) expect((await request.get(page)).status(), page).toBe(200);
      });

      test('searches titles and texts', async ({ page }) => {
        await page.goto('./questions/ambient/ztunnel-vs-waypoint/');
        await openSearch(page);
        await search(page, 'ambeint');
        await expect(results(page).first()).toHaveAttribute(
          'href',
          new RegExp(`^${below}questions/ambient/ambient-mode/$`),
        );
        await search(page, 'millicores');
        await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
        await page.locator('.results h2 + ul a').first().click();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });

      test('fills a scorecard and has it after a reload', async ({ page }) => {
        await openCard(page);
        await measure(page);
        await expect(score(page)).toHaveAccessibleName('Score 77.3, 100 % of the weight measured; 70 is needed.');
        await expect(page.locator('scorecard-builder')).toContainText('Saved');
        await page.reload();
        await expect(measured(page, MTLS)).toHaveValue('96 %');
      });
    });
  }
}
