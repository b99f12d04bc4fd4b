import { expect, type Locator, type Page } from '@playwright/test';

export const field = (page: Page) => page.getByRole('searchbox', { name: 'Search questions, terms and sources' });
export const results = (page: Page): Locator => page.locator('search-panel .results a');
export const status = (page: Page) => page.locator('search-panel').getByRole('status');

/** The elements come after the first paint, a moment later than a test presses its first key. */
export const ready = (page: Page) => page.locator('search-opener:defined').waitFor({ state: 'attached' });

export async function openSearch(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
}

/** Waits until both tiers have answered. */
export async function search(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(status(page)).toHaveText(/^(\d+ results?|No results)$/);
}
