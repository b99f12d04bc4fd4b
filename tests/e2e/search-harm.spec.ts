import { field, results, search, status } from './searching.ts';
import { expect, test } from './site.ts';

test.describe('hostile and broken', () => {
  for (const [what, query] of [
    ['HTML', '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'],
    ['quotes', `"'\`"'`],
    ['10,000 characters', 'ambient '.repeat(1250)],
    ['operators', '+-*/^~?:()[]{}|&\\'],
    ['right-to-left and nulls', '\u202eambient\u0000\ufffd'],
  ] as const) {
    test(`${what} neither break nor inject anything`, async ({ page }) => {
      await page.goto('./search/');
      await field(page).fill(query);
      await expect(status(page)).toHaveText(/^(\d+ results?|No results)$/);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(await page.locator('search-panel .results :is(img, script, iframe)').count()).toBe(0);
      await search(page, 'sidecarless');
      await expect(results(page).first()).toHaveAttribute('href', /ambient-mode/);
    });

    test(`${what} in the address neither break nor inject anything`, async ({ page }) => {
      await page.goto(`./search/?q=${encodeURIComponent(query.slice(0, 2000))}&topic=%22%3E%3Cb%3E&level=x`);
      await expect(status(page)).toHaveText(/^(\d+ results?|No results)$/);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    });
  }

  test('an index that cannot be loaded is said, and the next key tries again', async ({ page, complaints }) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto('./search/');
    await field(page).fill('ambient');
    await expect(status(page)).toHaveText('The search could not be loaded.');
    await page.unroute('**/search.json');
    await field(page).fill('ambient mode');
    await expect(results(page).first()).toBeVisible();
    complaints.length = 0;
  });

  test('without the full text the instant tier still answers, and says what is missing', async ({
    page,
    complaints,
  }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('./search/?q=sidecarless');
    await expect(results(page).first()).toHaveAttribute('href', /ambient-mode/);
    await expect(status(page)).toContainText('The full text is there after a build: npm start.');
    complaints.length = 0;
  });
});
