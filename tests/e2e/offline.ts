/** What the stories of reading without a network have in common: a server of their own, and what the site says of its copy. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { writeLists } from '../../src/service-worker/write-files.ts';
import { expect } from './site.ts';
import { StaticServer } from './static-server.ts';

/**
 * A test with a static host of its own, and with workers. It fails on any uncaught error and on any request to another host. What the
 * browser itself writes into the console where there is no network is no complaint.
 */
export const test = base.extend<{
  served: readonly [root: string, base: string];
  server: StaticServer;
  complaints: string[];
}>({
  serviceWorkers: 'allow',
  /** Which build is served, and below which path. */
  served: [['dist', '/'], { option: true }],
  server: async ({ served }, use) => {
    const server = new StaticServer(...served);
    await server.start();
    await use(server);
    await server.stop();
  },
  complaints: [
    async ({ context, server }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
      context.on('console', (message) => {
        const isOfBrowser = /^Failed to load resource|ERR_(CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED)/;
        if (!isOfBrowser.test(message.text())) complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== server.origin)
          complaints.push(`request to another host: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** What the foot of the page says of the copy: a link to the page that shows it. */
export const foot = (page: Page) => page.getByRole('contentinfo').locator('a[href$="/offline/"]');

export const COMPLETE = 'Reads without a network';

/** One visit, until the site says that its copy is complete. */
export async function visit(page: Page, server: StaticServer, where = ''): Promise<void> {
  await page.goto(server.url + where);
  await expect(foot(page)).toHaveText(COMPLETE, { timeout: 60_000 });
}

/** The part of /offline/ that says what the reader has. */
export const panel = (page: Page) => page.getByRole('region', { name: 'What you have right now' });
export const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

export async function openPanel(page: Page, server: StaticServer): Promise<void> {
  await page.goto(`${server.url}offline/`);
  await expect(page.locator('offline-copy:defined')).toBeVisible();
}

/** How many files a whole copy has. */
export const filesInAll = (root = 'dist') =>
  (JSON.parse(readFileSync(path.join(root, 'offline.json'), 'utf8')) as { files: number }).files;

export const CHANGED_PAGE = 'questions/ambient/ztunnel-vs-waypoint/';
export const CHANGED_TITLE = 'What is it that release B asks here?';
export const GONE_PAGE = 'questions/ambient/hbone/';
export const NEW_TITLE = 'A question that only release B has';

interface Contents {
  questions: { path: string; title: string; hash: string }[];
}

/**
 * Release B: the built site with one question changed, one gone and one new, and with a script of another name, which the scorecard
 * of release A asks for only when a workbook is exported.
 */
export async function makeReleaseB(): Promise<{ root: string; renamed: string; remove: () => void }> {
  const root = mkdtempSync(path.join(tmpdir(), 'release-b-'));
  cpSync('dist', root, { recursive: true });
  const rewrite = (name: string, change: (text: string) => string) => {
    const file = path.join(root, name);
    const [before, after] = [readFileSync(file, 'utf8'), change(readFileSync(file, 'utf8'))];
    if (after === before) throw new Error(`Release B has nothing new in ${name}`);
    writeFileSync(file, after);
  };
  rewrite(`${CHANGED_PAGE}index.html`, (html) => html.replace(/(<h1[^>]*>)[\s\S]*?(?=<\/h1>)/, `$1${CHANGED_TITLE}`));
  cpSync(path.join(root, CHANGED_PAGE), path.join(root, 'questions/ambient/only-in-b'), { recursive: true });
  rmSync(path.join(root, GONE_PAGE), { recursive: true });
  rewrite('contents.json', (text) => {
    const contents = JSON.parse(text) as Contents;
    const questions = contents.questions
      .filter((question) => question.path !== `/${GONE_PAGE}`)
      .map((question) =>
        question.path === `/${CHANGED_PAGE}` ? { ...question, title: CHANGED_TITLE, hash: 'B' } : question,
      );
    questions.push({ path: '/questions/ambient/only-in-b/', title: NEW_TITLE, hash: 'B' });
    return JSON.stringify({ ...contents, questions });
  });
  const assets = path.join(root, 'assets');
  const lazy = readdirSync(assets).find((name) => name.startsWith('xlsx.'));
  if (lazy === undefined) throw new Error('The built site has no script that writes workbooks');
  renameSync(path.join(assets, lazy), path.join(assets, 'xlsx.release-b.js'));
  for (const name of readdirSync(assets)) {
    const file = path.join(assets, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(lazy, 'xlsx.release-b.js'));
  }
  await writeLists(root);
  return { root, renamed: `assets/${lazy}`, remove: () => rmSync(root, { recursive: true }) };
}
