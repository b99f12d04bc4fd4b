import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { field, openSearch, ready, results, search, status } from './searching.ts';
import { expect, test } from './site.ts';

test.describe('opening', () => {
  for (const [way, open] of [
    ['the slash key', (page: Page) => page.keyboard.press('/')],
    ['Ctrl+K', (page: Page) => page.keyboard.press('Control+k')],
    ['Cmd+K', (page: Page) => page.keyboard.press('Meta+k')],
    [
      'the button in the header',
      (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Search' }).click(),
    ],
    [
      'the field on the home page',
      (page: Page) =>
        page
          .getByRole('main')
          .getByRole('link', { name: /^Search/ })
          .click(),
    ],
  ] as const) {
    test(`by ${way} puts the caret into the field; Escape closes and gives the focus back`, async ({ page }) => {
      await page.goto('./');
      await ready(page);
      await open(page);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
    });
  }

  test('does not happen by a slash that is typed into a field', async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await field(page).fill('istio.io');
    await page.keyboard.press('/');
    await expect(field(page)).toHaveValue('istio.io/');
  });
});

test.describe('finding', () => {
  const cases: readonly [query: string, page: RegExp][] = [
    ['ambeint', /\/questions\/ambient\/ambient-mode\/$/],
    ['virtualservise', /\/questions\/traffic-management\/virtualservice-and-destinationrule\/$/],
    ['authorisation policy', /\/questions\/security\/(authorization-order|default-deny|dry-run-authorization)\/$/],
    ['sidecarless', /\/questions\/ambient\/ambient-mode\/$/],
    ['mtls', /\/questions\/security\/(auto-mtls|mutual-tls-modes|migrate-to-strict-mtls)\/$/],
    ['mutual tls', /\/questions\/security\/mutual-tls-modes\/$/],
    ['sidec', /\/questions\/sidecar-injection\/sidecar-pattern\/$/],
    ['mixer', /\/terms\/#in-proxy-telemetry$/],
    ['citadel', /\/terms\/#istiod-ca$/],
    ['15008', /\/questions\/ambient\/hbone\/$/],
    ['ztunel', /\/questions\/ambient\/ztunnel-vs-waypoint\/$/],
    ['istio-injection=enabled', /\/questions\/sidecar-injection\/automatic-injection\/$/],
    ['is a mesh worth it', /\/questions\/leadership\/justify-service-mesh\/$/],
  ];
  for (const [query, expected] of cases) {
    test(`"${query}" has the right page among the first three`, async ({ page }) => {
      await page.goto('./');
      await openSearch(page);
      await search(page, query);
      const first = await results(page).evaluateAll((links) =>
        (links as HTMLAnchorElement[]).slice(0, 3).map((link) => link.href),
      );
      expect(
        first.some((url) => expected.test(url)),
        first.join('\n'),
      ).toBe(true);
    });
  }

  test('the words that matched are marked, in titles and in excerpts', { tag: '@base-path' }, async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'sidecarless');
    await expect(results(page).first().locator('mark')).toContainText(['sidecarless']);
    await search(page, 'millicores');
    await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
    expect(await page.locator('.results h2 + ul mark').count()).toBeGreaterThan(0);
  });

  test('topic and level narrow both tiers', { tag: '@base-path' }, async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'proxy');
    const before = await results(page).count();
    await page.getByLabel('Topic').selectOption('Leadership');
    await expect(status(page)).toHaveText(/^\d+ results?$/);
    await expect.poll(() => results(page).count()).toBeLessThan(before);
    for (const url of await results(page).evaluateAll((links) =>
      (links as HTMLAnchorElement[]).map(({ href }) => href),
    )) {
      expect(url).toMatch(/\/questions\/leadership\/|\/references\/#/);
    }
    await page.getByLabel('Topic').selectOption('');
    await page.getByLabel('Level').selectOption('Advanced');
    await expect(status(page)).toHaveText(/^\d+ results?$/);
    await expect(results(page).first()).toContainText(/Question · .*, advanced/);
  });

  for (const nonsense of ['xxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'qwzx kjhq plmz', '<img src=x onerror=alert(1)>']) {
    test(`nonsense such as "${nonsense}" finds nothing`, async ({ page }) => {
      await page.goto('./');
      await openSearch(page);
      await search(page, nonsense);
      await expect(status(page)).toHaveText('No results');
    });
  }

  test('filters that leave nothing can be taken off', async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'kubevirtinterfaces');
    await page.getByLabel('Level').selectOption('Beginner');
    await expect(status(page)).toHaveText('No results');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await expect(results(page).first()).toHaveAttribute('href', /#reroute-virtual-interfaces$/);
  });

  test('nothing found says what to do next', async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'zzqqxx');
    await expect(status(page)).toHaveText('No results');
    await expect(page.locator('.results')).toContainText('Nothing here matches “zzqqxx”');
    await page.locator('.results').getByRole('link', { name: 'all terms' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open dialog with its results is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await openSearch(page);
    await search(page, 'ambient');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page, { include: 'dialog' }), `${width} px`).toEqual([]);
    }
  });
}

test.describe('by keyboard', () => {
  test('arrows walk the results, typing goes on in the field, Enter opens', { tag: '@base-path' }, async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'ambient');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await expect(field(page)).toHaveValue('ambients');
    await search(page, 'ztunnel waypoint');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/ztunnel-vs-waypoint\/$/);
  });

  test('an Enter that comes before the answer is kept until it is there', async ({ page }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./about/');
    await openSearch(page);
    await field(page).fill('ztunnel waypoint');
    await expect(status(page)).toHaveText('Searching…');
    await page.keyboard.press('Enter');
    release();
    await expect(page).toHaveURL(/ztunnel-vs-waypoint\/$/);
  });

  test('Escape closes at once, whether the field holds something or not', async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'ambient');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  });

  test('the field stays in view however far the results are walked', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('./');
    await openSearch(page);
    await search(page, 'istio');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(11)).toBeFocused();
    await expect(field(page)).toBeInViewport({ ratio: 1 });
  });

  test('a result found in the meantime does not take the focus away', async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await field(page).fill('waypoint');
    await expect(status(page)).toHaveText(/result/);
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await expect(status(page)).toHaveText(/^\d+ results$/);
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(focused);
  });
});

test.describe('recent searches', () => {
  test('are offered, asked again by a click, and forgotten on request', { tag: '@base-path' }, async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'citadel');
    await results(page).first().click();
    await expect(page).toHaveURL(/\/terms\/#/);
    await openSearch(page);
    // Coming back, the field still holds what was asked; an empty one offers what was asked before.
    await field(page).fill('');
    await page.getByRole('button', { name: 'citadel' }).click();
    await expect(field(page)).toHaveValue('citadel');
    await expect(results(page).first()).toBeVisible();
    await field(page).fill('');
    await page.getByRole('button', { name: 'Forget these' }).click();
    await expect(page.getByRole('button', { name: 'citadel' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Take that back' }).click();
    await expect(page.getByRole('button', { name: 'citadel' })).toBeVisible();
  });
});

test.describe('the search page', () => {
  test('answers the query of its address and keeps the address true', { tag: '@base-path' }, async ({ page }) => {
    await page.goto('./search/?q=sidecarless');
    await expect(results(page).first()).toHaveAttribute('href', /ambient-mode/);
    await search(page, 'mixer');
    await expect(page).toHaveURL(/\?q=mixer$/);
    await page.reload();
    await expect(field(page)).toHaveValue('mixer');
    await expect(results(page).first()).toHaveAttribute('href', /in-proxy-telemetry/);
  });
});
