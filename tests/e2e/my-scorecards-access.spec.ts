import type { Page } from '@playwright/test';
import { golden } from '../unit/domain/scorecard/golden.ts';
import { violations } from './accessibility.ts';
import { checkout, fileOf, importFiles, line, openWith, PATH, pilot } from './my-scorecards.ts';
import { expect, overflow, test } from './site.ts';

const long = { ...golden, title: 'x'.repeat(300) };

/** Each view, brought to where all that it has is in sight. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  list: async (page) => {
    await openWith(page, pilot, checkout, long);
    await line(page, 'Checkout domain')
      .getByRole('button', { name: /^Archive/ })
      .click();
    await page.getByRole('heading', { name: 'Archive', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Compare Payments pilot' }).check();
    await page.getByText('Everything stored in this browser').click();
    await expect(page.getByRole('table', { name: 'Everything stored' })).toBeVisible();
    await importFiles(page, { name: 'cut.json', text: '{"format":' }, fileOf({ ...golden, id: 'another' }));
  },
  comparison: async (page) => {
    await openWith(page, pilot, checkout, long);
    await page.goto(`${PATH}#compare=pilot,checkout,golden,pilot@review`);
    await expect(page.getByRole('table', { name: 'Comparison' })).toBeVisible();
  },
  history: async (page) => {
    await openWith(page, { ...pilot, title: long.title });
    await page.goto(`${PATH}#history=pilot`);
    await expect(page.getByRole('heading', { name: 'Kept copies' })).toBeVisible();
  },
};

for (const [view, open] of Object.entries(VIEWS)) {
  test.describe(view, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await open(page);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await violations(page), `${width} px`).toEqual([]);
        }
      });
    }

    test('scrolls sideways at no width, and has no style attribute', async ({ page }) => {
      await open(page);
      for (const width of [320, 360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
      }
      expect(await page.locator('[style]').count()).toBe(0);
    });
  });
}
