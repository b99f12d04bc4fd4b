import { violations } from './accessibility.ts';
import { expectSaved, LEADERSHIP, measure, openCard, score, measured, MTLS } from './filling.ts';
import { COMPLETE, expect, filesInAll, foot, openPanel, panel, test, visit } from './offline.ts';
import { field, results, search } from './searching.ts';
import { listedPages } from './site.ts';

const QUERIES: readonly (readonly [query: string, found: RegExp])[] = [
  ['ambeint', /\/questions\/ambient\/ambient-mode\/$/],
  ['virtualservise', /\/questions\/traffic-management\/virtualservice-and-destinationrule\/$/],
  ['authorisation policy', /\/questions\/security\//],
  ['sidecarless', /\/questions\/ambient\/ambient-mode\/$/],
  ['mtls', /\/questions\/security\//],
  ['sidec', /\/questions\/sidecar-injection\/sidecar-pattern\/$/],
  ['mixer', /\/terms\/#in-proxy-telemetry$/],
  ['15008', /\/questions\/ambient\/hbone\/$/],
  ['ztunel', /\/questions\/ambient\/ztunnel-vs-waypoint\/$/],
  ['is a mesh worth it', /\/questions\/leadership\/justify-service-mesh\/$/],
];

test('after one visit, and with the server gone, every page of the sitemap opens', async ({ page, server }) => {
  test.setTimeout(180_000);
  await visit(page, server);
  await server.stop();
  const pages = listedPages('dist', '/');
  expect(pages.length).toBeGreaterThan(150);
  for (const path of pages) {
    const response = await page.goto(new URL(path, server.url).href);
    expect([path, response?.status(), response?.fromServiceWorker()]).toEqual([path, 200, true]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('ten searches find the right page without a network, in titles and in the full text', async ({ page, server }) => {
  await visit(page, server);
  await server.stop();
  await page.goto(`${server.url}search/?q=mtls`);
  for (const [query, found] of QUERIES) {
    await search(page, query);
    const links = await results(page).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(
      links.slice(0, 3).some((link) => found.test(link)),
      `${query}: ${links.join(' ')}`,
    ).toBe(true);
  }
  // Words that stand in no title: only the index of the full text has them.
  await search(page, 'unhurried speaker');
  await results(page).filter({ hasText: 'seconds mean' }).click();
  await expect(page).toHaveURL(/\/about\/#seconds$/);
});

test('a scorecard is filled, exported and found again without a network', async ({ page, server }) => {
  await visit(page, server);
  await server.stop();
  await openCard(page, server.url + LEADERSHIP.slice(2));
  await measure(page);
  await expectSaved(page);
  await page.reload();
  await expect(score(page)).toHaveAccessibleName(/^Score 77\.3/);
  await expect(measured(page, MTLS)).toHaveValue(/^96/);
  await page.getByRole('button', { name: 'Share and export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /Workbook|Excel/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('the copy begins after the load, and asks for each of its files once', async ({ page, server }) => {
  await visit(page, server);
  const loaded = server.asked.indexOf('/offline.js');
  // The page itself, its scripts, its icon.
  expect(server.asked.slice(0, loaded).length).toBeLessThanOrEqual(4);
  const counts = Map.groupBy(server.asked, (path) => path);
  const twice = [...counts].filter(([path, all]) => all.length > 1 && !/^\/(sw\.js|offline\.json)$/.test(path));
  // What the page itself loaded is asked about a second time by the copy.
  expect(
    twice
      .map(([path]) => path)
      .every((path) => /^\/($|assets\/(Base|PracticeToday)|favicon|offline\.js|manifest|icons)/.test(path)),
  ).toBe(true);
  expect(counts.size).toBeGreaterThanOrEqual(filesInAll());
});

test('an address without its slash, and one that is not there, are answered without a network', async ({
  page,
  server,
}) => {
  await visit(page, server);
  await server.stop();
  await page.goto(`${server.url}terms?x=1`);
  await expect(page).toHaveURL(`${server.url}terms/?x=1`);
  const response = await page.goto(`${server.url}no/such/page/`);
  expect(response?.status()).toBe(503);
  await expect(panel(page)).toContainText('The page that you asked for is not on this device');
});

test('while there is no network, links to sources lead to our notes and others say that they need one', async ({
  page,
  context,
  server,
}) => {
  await visit(page, server, 'questions/ambient/ztunnel-vs-waypoint/');
  const sources = page.locator('.references a.source');
  const [first] = await sources.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(first).toMatch(/^https:/);
  await context.setOffline(true);
  await expect(sources.first()).toHaveAccessibleName(/no network: our note/);
  await expect(page.getByRole('link', { name: /CC BY 4\.0.*needs a network/ })).toBeVisible();
  await context.setOffline(false);
  await expect(sources.first()).toHaveAttribute('href', first ?? '');
  await expect(sources.first()).not.toHaveAccessibleName(/no network/);

  // Not the browser's word for it this time: the server does not answer.
  await server.stop();
  await page.goto(`${server.url}offline/`);
  await page.getByRole('button', { name: 'Look for a new release' }).click();
  await expect(panel(page)).toContainText('There is no network just now.');
  await page.goto(`${server.url}questions/ambient/ztunnel-vs-waypoint/`);
  await expect(sources.first()).toHaveAccessibleName(/no network: our note/);
  await sources.first().click();
  await expect(page).toHaveURL(/\/references\/#[\w-]+$/);
  await expect(page.locator(':target')).toBeVisible();
});

test.describe('below a base path', () => {
  test.use({ served: ['dist-base', '/meshready/'] });

  test('the copy is of that path, and another site beside it is left alone', async ({ page, server }) => {
    await visit(page, server);
    await server.stop();
    for (const path of ['', 'questions/', 'questions/ambient/ztunnel-vs-waypoint/', 'references/', 'offline/']) {
      const response = await page.goto(server.url + path);
      expect(response?.fromServiceWorker()).toBe(true);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.goto(`${server.url}search/?q=ambeint`);
    await expect(results(page).first()).toHaveAttribute('href', /^\/meshready\//);
    await expect(field(page)).toHaveValue('ambeint');
    await expect(page.goto(`${server.origin}/other/`)).rejects.toThrow();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page on the copy is accessible when there is one, ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, server);
    await openPanel(page, server);
    await expect(panel(page)).toContainText('A complete copy on this device');
    await expect(panel(page)).toContainText(`${filesInAll()} files`);
    await expect(panel(page)).toContainText(/[\d.]+ MB of the [\d.]+ GB that the browser gives this site/);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
    }
    await expect(foot(page)).toHaveText(COMPLETE);
  });
}

test('the site can be installed: a manifest with icons that are there, and shortcuts', async ({
  page,
  server,
  request,
}) => {
  await visit(page, server);
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = (await (await request.get(server.origin + href)).json()) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
    shortcuts: { name: string; url: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Meshready', start_url: '/', display: 'standalone' });
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of manifest.icons) {
    await page.goto(server.origin + src);
    const size = await page
      .locator('img')
      .evaluate((image: HTMLImageElement) => `${image.naturalWidth}x${image.naturalHeight}`);
    expect(size).toBe(sizes);
  }
  for (const { url } of manifest.shortcuts) expect((await page.goto(server.origin + url))?.status()).toBe(200);
  const cdp = await page.context().newCDPSession(page);
  await page.goto(server.url);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
