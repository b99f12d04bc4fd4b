import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { expect, test } from './site.ts';

/** As a tool of Practice leaves it. */
const mirror = (data: object) =>
  JSON.stringify({
    version: 1,
    data: { from: '2026-11-26', known: {}, due: [12, 3, 0, 5], fresh: 6, newADay: 10, seconds: 30, ...data },
  });

async function keep(page: Page, text: string): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-26T12:00:00'));
  await page.addInitScript((kept) => localStorage.setItem('meshready:practice-today', kept), text);
}

const today = (page: Page) => page.locator('practice-today');
const status = (page: Page) => page.locator('practice-status');

test.describe('the home page', () => {
  test('says what is due today, in place of where to start', async ({ page }) => {
    await keep(page, mirror({ interview: { day: '2026-12-12', cards: 62, unseen: 20 } }));
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await expect(today(page)).toContainText('18 cards');
    await expect(today(page)).toContainText('12 due, 6 new. About 9 minutes.');
    await expect(today(page)).toContainText('Your interview is in 16 days; 20 of its 62 cards are new to you.');
    await expect(today(page).getByRole('img')).toHaveAccessibleName(/^Cards due .* today first: 12, 3, 0, 5, 0/);
    await expect(page.getByRole('heading', { name: 'Start here' })).toBeHidden();
    await expect(today(page).getByRole('link', { name: 'Start' })).toHaveAttribute('href', '/practice/review/');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await violations(page, { include: 'practice-today' })).toEqual([]);
    }
  });

  test('adds up what came due since it was written', async ({ page }) => {
    await keep(page, mirror({ from: '2026-11-25' }));
    await page.goto('./');
    await expect(today(page)).toContainText('15 due, 10 new.');
    await expect(today(page)).not.toContainText('interview is');
  });

  test('says when the next card comes, where nothing is due', async ({ page }) => {
    await keep(page, mirror({ due: [0, 0, 0, 1], fresh: 0, newADay: 0 }));
    await page.goto('./');
    await expect(today(page)).toContainText('Nothing is due');
    await expect(today(page)).toContainText('The next card comes in 3 days.');
    await expect(today(page).getByRole('link', { name: 'Practice' })).toHaveAttribute('href', '/practice/');
  });

  test('shows where to start to who has not practised, or whose record says nothing', async ({ page }) => {
    await keep(page, '{"version":1,"data":{"due":"many"}}');
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();
    await expect(today(page)).toBeHidden();
  });
});

test.describe('the page of a question', () => {
  const QUESTION = './questions/architecture/istiod/';

  for (const [letter, words] of [
    ['k', 'You know this.'],
    ['l', 'You are learning this.'],
    ['w', 'Weak: it was forgotten.'],
    ['q', 'Comes first among the new cards.'],
  ] as const) {
    test(`says "${words}"`, async ({ page }) => {
      await keep(page, mirror({ known: { istiod: letter } }));
      await page.goto(QUESTION);
      await expect(status(page)).toContainText(words);
      await expect(status(page).getByRole('link', { name: 'Review' })).toHaveAttribute(
        'href',
        '/practice/review/#deck=questions:istiod',
      );
    });
  }

  test('adds it to practice in one action, takes it back, and remembers', async ({ page }) => {
    await page.goto(QUESTION);
    await status(page).getByRole('button', { name: 'Add to practice' }).click();
    await expect(status(page).getByRole('button', { name: 'Added to practice: take back' })).toBeVisible();
    await page.reload();
    await status(page).getByRole('button', { name: 'Added to practice: take back' }).press('Enter');
    await expect(status(page).getByRole('button', { name: 'Add to practice' })).toBeFocused();
  });

  test('what was added comes first in the review', async ({ page }) => {
    await page.goto('./questions/troubleshooting/ingress-404/');
    const question = await page.getByRole('heading', { level: 1 }).innerText();
    await status(page).getByRole('button', { name: 'Add to practice' }).click();
    await page.goto('./practice/review/');
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
  });

  test('says so where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await page.goto(QUESTION);
    await status(page).getByRole('button', { name: 'Add to practice' }).click();
    await expect(status(page)).toContainText('it cannot be added');
  });
});
