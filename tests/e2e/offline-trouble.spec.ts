import { button, COMPLETE, expect, filesInAll, foot, openPanel, panel, test, visit } from './offline.ts';

test.describe('a copy that is interrupted', () => {
  for (const percent of [10, 50, 90]) {
    test(`at ${percent} percent goes on where it stopped`, async ({ page, server }) => {
      server.answersLeft = Math.round((filesInAll() * percent) / 100);
      await page.goto(server.url);
      await expect(foot(page)).toHaveText(/^Offline copy: stopped at \d+ %$/, { timeout: 60_000 });
      // What is here already opens, with the server gone.
      await openPanel(page, server);
      await expect(panel(page)).toContainText(/Part of a copy: \d+ of \d+ files/);
      await expect(panel(page)).toContainText('The connection was lost.');
      const have = Number(/Part of a copy: (\d+)/.exec(await panel(page).innerText())?.[1]);
      expect(have).toBeGreaterThan(0);

      server.asked.length = 0;
      server.answersLeft = Infinity;
      await server.start();
      await button(page, 'Go on').click();
      await expect(panel(page)).toContainText('A complete copy on this device', { timeout: 60_000 });
      const asked = server.asked.filter((path) => !/offline(-files)?\.js(on)?$|sw\.js$/.test(path));
      expect(new Set(asked).size).toBeLessThanOrEqual(filesInAll() - have + 2);
    });
  }

  test('by its reader stays paused over pages, and goes on when told to', async ({ page, server }) => {
    let answers = 0;
    // The rest is held back until the reader has paused.
    const held = Promise.withResolvers<undefined>();
    server.before = () => (++answers > 60 ? held.promise : undefined);
    await openPanel(page, server);
    await expect(panel(page)).toContainText(/Part of a copy: \d\d of/);
    await button(page, 'Pause').click();
    await expect(button(page, 'Go on')).toBeVisible();
    held.resolve(undefined);
    await expect(panel(page)).toContainText('you paused it');
    await page.goto(`${server.url}terms/`);
    await expect(foot(page)).toHaveText(/^Offline copy: paused at \d+ %$/);
    await openPanel(page, server);
    await button(page, 'Go on').click();
    await expect(panel(page)).toContainText('A complete copy on this device', { timeout: 60_000 });
  });
});

test.describe('over a connection that saves data', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
    );
  });

  test('nothing is fetched before the reader agrees to its size', async ({ page, server }) => {
    await page.goto(server.url);
    const asking = page.getByRole('complementary', { name: 'Read all of this without a network?' });
    await expect(asking).toContainText(/about [\d.]+ MB to fetch, [\d.]+ MB stored/);
    expect(server.asked.filter((path) => /sw\.js|offline-files\.json|questions/.test(path))).toEqual([]);
    await asking.getByRole('button', { name: /^Keep it, about/ }).click();
    await expect(foot(page)).toHaveText(COMPLETE, { timeout: 60_000 });
    await expect(asking).toBeHidden();
  });

  test('"No" is an answer for every page to come', async ({ page, server }) => {
    await page.goto(server.url);
    await page.getByRole('complementary').getByRole('button', { name: 'No', exact: true }).click();
    const settled = page.waitForResponse(/offline\.js$/);
    await page.goto(`${server.url}terms/`);
    await settled;
    await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
    await expect(page.locator('.copy-notice')).toHaveCount(0);
    expect(server.asked).not.toContain('/sw.js');
    await openPanel(page, server);
    await expect(button(page, /^Make the copy, about [\d.]+ MB$/)).toBeVisible();
  });
});

test('the copy is removed with one press, and stays away until it is asked for', async ({ page, server }) => {
  await visit(page, server);
  await openPanel(page, server);
  await button(page, 'Remove the copy').click();
  await expect(panel(page)).toContainText('Online only');
  await expect(button(page, /^Make the copy/)).toBeFocused();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  server.asked.length = 0;
  await page.goto(`${server.url}terms/`);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
  await openPanel(page, server);
  await expect(panel(page)).toContainText('Online only');
  expect(server.asked).not.toContain('/offline-files.json');
  await button(page, /^Make the copy/).click();
  await expect(panel(page)).toContainText('A complete copy on this device', { timeout: 60_000 });
});

test('a full device is said, what had come is given back, and the site is read from the network', async ({
  page,
  context,
  server,
}) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 3_000_000 });
  await openPanel(page, server);
  await expect(panel(page)).toContainText('There is no room left for it on this device', { timeout: 60_000 });
  await expect(panel(page)).toContainText('Online only');
  expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes('release'))).toEqual([]);
  await page.goto(`${server.url}questions/ambient/hbone/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await openPanel(page, server);
  await button(page, /^Make the copy/).click();
  await expect(panel(page)).toContainText('A complete copy on this device', { timeout: 60_000 });
});

test('a browser that refuses in the middle, whatever it said of its room before, loses nothing', async ({
  page,
  context,
  server,
}) => {
  const cdp = await context.newCDPSession(page);
  // The room shrinks while the copy grows.
  server.before = (path) => {
    if (path.startsWith('/pagefind/'))
      return cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 }).then(() => undefined);
    return undefined;
  };
  await openPanel(page, server);
  await expect(panel(page)).toContainText('There is no room left for it on this device', { timeout: 60_000 });
  await page.goto(`${server.url}terms/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms');
});

test('a copy that was cleared is seen to be gone, and made anew', async ({ page, server }) => {
  await visit(page, server);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${server.url}questions/ambient/hbone/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(foot(page)).toHaveText(COMPLETE, { timeout: 60_000 });
  await server.stop();
  await page.goto(`${server.url}terms/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms');
});

test('a copy of which files were cleared fetches these and no others', async ({ page, server }) => {
  await visit(page, server);
  await page.evaluate(async () => {
    for (const name of (await caches.keys()).filter((one) => one.includes('release'))) {
      const cache = await caches.open(name);
      const requests = await cache.keys();
      for (const request of requests.filter(({ url }) => url.includes('/questions/ambient/')))
        await cache.delete(request);
    }
  });
  server.asked.length = 0;
  await openPanel(page, server);
  await expect(panel(page)).toContainText('A complete copy on this device', { timeout: 60_000 });
  expect(server.asked.filter((path) => path.startsWith('/terms/'))).toEqual([]);
  await server.stop();
  await page.goto(`${server.url}questions/ambient/hbone/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a file that arrives other than it was built is not kept', async ({ page, server }) => {
  server.instead = (path) => (path === 'terms/' ? { status: 200, body: '<h1>Log in to this hotel</h1>' } : undefined);
  await openPanel(page, server);
  await expect(panel(page)).toContainText('A file arrived other than it was built.', { timeout: 60_000 });
  server.instead = () => undefined;
  await button(page, 'Go on').click();
  await expect(panel(page)).toContainText('A complete copy on this device', { timeout: 60_000 });
  await server.stop();
  await page.goto(`${server.url}terms/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms');
});

test('a server without a file of its release is said, and the site is read from the network', async ({
  page,
  server,
}) => {
  server.instead = (path) => (path === 'terms/' ? { status: 404, body: 'gone' } : undefined);
  await openPanel(page, server);
  await expect(panel(page)).toContainText('The server did not give a file that belongs to this release.', {
    timeout: 60_000,
  });
  await expect(button(page, 'Go on')).toBeVisible();
});
