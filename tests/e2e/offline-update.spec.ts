import { expectSaved, LEADERSHIP, measure, measured, MTLS, openCard, score } from './filling.ts';
import {
  button,
  CHANGED_PAGE,
  CHANGED_TITLE,
  COMPLETE,
  expect,
  filesInAll,
  foot,
  GONE_PAGE,
  makeReleaseB,
  NEW_TITLE,
  openPanel,
  panel,
  test as base,
  visit,
} from './offline.ts';

const test = base.extend<object, { releaseB: Awaited<ReturnType<typeof makeReleaseB>> }>({
  releaseB: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const release = await makeReleaseB();
      await use(release);
      release.remove();
    },
    { scope: 'worker' },
  ],
});

const waiting = /a new release waits$/;

test('a new release comes in the middle of an edit: fetched beside, offered, used, and the edit untouched', async ({
  page,
  context,
  server,
  releaseB,
}) => {
  await visit(page, server);
  await openCard(page, server.url + LEADERSHIP.slice(2));
  await measure(page);
  await expectSaved(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await measured(page, MTLS).fill('95');

  server.root = releaseB.root;
  server.asked.length = 0;
  const other = await context.newPage();
  await openPanel(other, server);
  await button(other, 'Look for a new release').click();
  await expect(other.getByRole('heading', { name: 'A new release is here' })).toBeVisible({ timeout: 60_000 });
  const offered = other.getByRole('region', { name: 'A new release is here' });
  await expect(offered).toContainText('It brings 1 new question, 1 changed question, 1 removed question.');
  await expect(offered.getByRole('link', { name: NEW_TITLE })).toBeVisible();
  await expect(offered.getByRole('link', { name: CHANGED_TITLE })).toBeVisible();
  // Only what changed was fetched: some pages, the contents, the scripts that name the renamed one.
  const fetched = server.asked.filter((path) => !/offline(-files)?\.json|sw\.js/.test(path));
  expect(fetched.length).toBeGreaterThan(2);
  expect(fetched.length).toBeLessThan(20);

  // Until it is used, every page is of release A, though the server has B.
  await expect(page.getByRole('complementary', { name: 'A new release is here' })).toContainText(
    'This page stays as it is',
  );
  const third = await context.newPage();
  await third.goto(server.url + CHANGED_PAGE);
  await expect(third.getByRole('heading', { level: 1 })).not.toHaveText(CHANGED_TITLE);
  await expect(foot(third)).toHaveText(waiting);
  await third.close();

  const anew = other.waitForEvent('load');
  await button(other, 'Use it now').click();
  await anew;
  await expect(other.getByRole('heading', { name: 'What this release changed' })).toBeVisible();
  await other.goto(server.url + CHANGED_PAGE);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(CHANGED_TITLE);
  expect((await other.goto(server.url + GONE_PAGE))?.status()).toBe(404);

  // The card was not loaded anew, and finds a script that only release A has, on no server any more.
  await server.stop();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await expect(measured(page, MTLS)).toHaveValue(/^95/);
  await page.getByRole('button', { name: 'Share and export' }).click();
  const [download, script] = await Promise.all([
    page.waitForEvent('download'),
    page.waitForResponse((response) => response.url().endsWith(releaseB.renamed)),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /Workbook|Excel/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(script.fromServiceWorker()).toBe(true);

  await page.reload();
  await expect(measured(page, MTLS)).toHaveValue(/^95/);
  await expect(score(page)).toBeVisible();
  await expect(foot(page)).toHaveText(COMPLETE);
  // Nobody reads release A any more.
  await openPanel(page, server);
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('release')).length))
    .toBe(1);
});

test('"Use it now" on the page of an open card does not load it anew', async ({ page, server, releaseB }) => {
  await visit(page, server);
  server.root = releaseB.root;
  await openPanel(page, server);
  await button(page, 'Look for a new release').click();
  await expect(page.getByRole('heading', { name: 'A new release is here' })).toBeVisible({ timeout: 60_000 });
  await openCard(page, server.url + LEADERSHIP.slice(2));
  await measure(page, { [MTLS]: '96' });
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const notice = page.getByRole('complementary', { name: 'A new release is here' });
  await notice.getByRole('button', { name: 'Use it now' }).click();
  await expect(foot(page)).toHaveText(COMPLETE);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await expect(measured(page, MTLS)).toHaveValue(/^96/);
  await page.goto(server.url + CHANGED_PAGE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CHANGED_TITLE);
});

test('"Later" is not asked again, and the next visit reads the new release', async ({
  page,
  context,
  server,
  releaseB,
}) => {
  await visit(page, server);
  server.root = releaseB.root;
  await openPanel(page, server);
  await button(page, 'Look for a new release').click();
  await expect(page.getByRole('heading', { name: 'A new release is here' })).toBeVisible({ timeout: 60_000 });
  await page.goto(`${server.url}terms/`);
  await page.getByRole('complementary').getByRole('button', { name: 'Later' }).click();
  await page.goto(`${server.url}questions/`);
  await expect(foot(page)).toHaveText(waiting);
  await expect(page.locator('.copy-notice')).toHaveCount(0);
  await page.close();
  const next = await context.newPage();
  await next.goto(server.url + CHANGED_PAGE);
  await expect(next.getByRole('heading', { level: 1 })).toHaveText(CHANGED_TITLE);
});

test('half an update leaves the whole old release, and goes on', async ({ page, server, releaseB }) => {
  await visit(page, server);
  server.root = releaseB.root;
  server.instead = (path) => (path === CHANGED_PAGE ? { status: 500, body: 'broken' } : undefined);
  await openPanel(page, server);
  await button(page, 'Look for a new release').click();
  await expect(panel(page)).toContainText('The server did not give a file that belongs to this release.', {
    timeout: 60_000,
  });
  await expect(panel(page)).toContainText('A complete copy on this device');
  const response = await page.goto(server.url + GONE_PAGE);
  expect(response?.status()).toBe(200);
  server.instead = () => undefined;
  await openPanel(page, server);
  await button(page, 'Go on').click();
  await expect(page.getByRole('heading', { name: 'A new release is here' })).toBeVisible({ timeout: 60_000 });
});

test('a device that has no room for a second release keeps the first', async ({ page, context, server, releaseB }) => {
  await visit(page, server);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 14_000_000 });
  server.root = releaseB.root;
  await openPanel(page, server);
  await button(page, 'Look for a new release').click();
  await expect(panel(page)).toContainText('There is no room left for it on this device', { timeout: 60_000 });
  await expect(panel(page)).toContainText('A complete copy on this device');
  await server.stop();
  const response = await page.goto(server.url + GONE_PAGE);
  expect(response?.status()).toBe(200);
});

test('a release that appears in the middle of the first copy is the one that is copied', async ({
  page,
  server,
  releaseB,
}) => {
  let answers = 0;
  server.before = () => {
    if (++answers === 30) server.root = releaseB.root;
    return undefined;
  };
  await visit(page, server);
  const have = await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((one) => one.includes('release'));
    return (await (await caches.open(name)).keys()).length - 1;
  });
  expect(have).toBe(filesInAll(releaseB.root));
  await server.stop();
  await page.goto(server.url + CHANGED_PAGE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CHANGED_TITLE);
});
