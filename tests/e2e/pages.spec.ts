import { violations } from './accessibility.ts';
import { attribute, parseHtml } from './html.ts';
import { expect, KINDS, layOutAll, listedPages, overflow, test } from './site.ts';

const WIDTHS = [320, 360, 768, 1280, 1920];

for (const [kind, path] of Object.entries(KINDS)) {
  test.describe(kind, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await layOutAll(page);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await violations(page), `${width} px`).toEqual([]);
        }
      });
    }

    test('scrolls sideways at no width', async ({ page }) => {
      await page.goto(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
      }
    });

    test('has one main heading, a title and a description', async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/Meshready/);
      expect((await page.locator('meta[name=description]').getAttribute('content'))?.length).toBeGreaterThan(40);
    });
  });
}

/** A tenth of the pages each, so that no test outlasts its minute as the bank grows. */
const PARTS = 10;
const listed = listedPages('dist', '/');
for (let part = 0; part < PARTS; part++) {
  test(`every listed page scrolls sideways at no width and complains of nothing, part ${part + 1} of ${PARTS}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of listed.filter((_, i) => i % PARTS === part)) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await page.locator('[style]').count(), `${path}: style attributes`).toBe(0);
    }
  });
}

test('every page forbids what it does not need', async ({ request }) => {
  for (const path of listed) {
    const metas = parseHtml(await (await request.get(path)).text()).all('meta');
    const policy = metas.find((meta) => attribute(meta, 'http-equiv') === 'content-security-policy');
    expect(attribute(policy, 'content'), path).toContain("default-src 'none'");
    expect(attribute(policy, 'content'), path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
});

test('the policy is in force: an inline script is refused', async ({ page, complaints }) => {
  await page.goto('./');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = true';
    document.head.append(script);
    return 'hacked' in window;
  });
  expect(ran).toBe(false);
  // The browser's own words and ours come one after the other, some time after the script was refused.
  await expect.poll(() => complaints.join('\n')).toContain('policy violated: script-src-elem');
  expect(complaints).toHaveLength(2);
  complaints.length = 0;
});

test('a page that is not there says so and leads on', async ({ page }) => {
  const response = await page.goto('./no-such-page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'All questions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questions');
});
