import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { INCIDENTS, measured, MTLS, openCard, openFilled, rowButton } from './filling.ts';
import { expect, overflow, test } from './site.ts';

async function openEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('details.part > summary').all()) await summary.click();
  await expect(page.getByRole('heading', { name: 'Score', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kept copies' })).toBeVisible();
  await expect(page.getByRole('img').nth(3)).toBeVisible();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('scorecard-builder details'))
      (details as HTMLDetailsElement).open = true;
  });
}

/** What a card goes through, each from the start. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  fresh: (page) => openCard(page),
  'filled, with a row open and a refused number': async (page) => {
    await openFilled(page);
    await rowButton(page, INCIDENTS).click();
    await expect(page.locator('.row-panel')).toBeVisible();
    await measured(page, MTLS).fill('lots');
  },
  'filled, with a gate open': async (page) => {
    await openFilled(page);
    await rowButton(page, 'Latency added at p99').click();
    await expect(page.locator('.row-panel')).toBeVisible();
  },
  'filled, with every part open': async (page) => {
    await openFilled(page);
    await openEverything(page);
  },
  'with the dialog of the ways out': async (page) => {
    await openFilled(page);
    await page.getByRole('button', { name: 'Share and export' }).click();
    await expect(page.getByRole('button', { name: 'Copy the full link' })).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a card is accessible ${state}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await reach(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page), `${width} px`).toEqual([]);
      }
    });
  }

  test(`a card scrolls sideways at no width ${state}, and writes no style attribute`, async ({ page }) => {
    await reach(page);
    for (const width of [320, 360, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await page.locator('[style]').count()).toBe(0);
  });
}

test('on a phone a number can be entered, its row read and the verdict seen, without a column missing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openCard(page);
  await measured(page, MTLS).fill('96');
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: MTLS }) });
  const labels = await row
    .getByRole('cell')
    .evaluateAll((all) => all.map((cell) => getComputedStyle(cell, '::before').content));
  expect(labels.map((label) => label.split('"')[1])).toEqual(['Now', 'Target', 'Measured', 'Score', 'Weight']);
  await measured(page, INCIDENTS).scrollIntoViewIfNeeded();
  await expect(page.locator('.standing')).toBeInViewport();
});

test('what a finger must hit is at least 24 pixels high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openFilled(page);
  await rowButton(page, MTLS).click();
  await expect(page.locator('.row-panel')).toBeVisible();
  const small = await page.locator('scorecard-builder').evaluate((root) =>
    [...root.querySelectorAll('button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => [element, element.getBoundingClientRect()] as const)
      .filter(
        ([element, { width, height }]) =>
          (width < 24 || height < 24) && !element.matches('[type=radio], [type=checkbox]'),
      )
      .map(([element, { width, height }]) => `${element.outerHTML.slice(0, 80)} ${width} × ${height}`),
  );
  expect(small).toEqual([]);
});
