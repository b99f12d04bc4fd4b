import type { Browser, BrowserContext, Page } from '@playwright/test';
import {
  CARD,
  expectSaved,
  GOLDEN,
  INCIDENTS,
  measure,
  measured,
  MTLS,
  openCard,
  rowButton,
  score,
  verdict,
} from './filling.ts';
import { expect, test } from './site.ts';
import { stored } from './stored.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const FORMS = { full: 'Copy the full link', numbers: 'Copy a short link, numbers only' } as const;

/** Fills the leadership card, and copies its link. */
async function copyLink(page: Page, form: keyof typeof FORMS): Promise<string> {
  await openCard(page);
  await measure(page);
  await rowButton(page, MTLS).click();
  await page.locator('.row-panel').getByLabel('Owner').fill('Kim');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Share and export' }).click();
  await page.getByRole('button', { name: FORMS[form] }).click();
  await expect(page.getByRole('dialog').getByText(/^Copied, [\d,]+ characters\./)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A browser that has never seen a card. */
async function elsewhere(browser: Browser, link: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(link);
  return { context, page };
}

async function cardsOf(page: Page): Promise<number> {
  await page.goto(new URL('/about/', page.url()).href);
  return Object.keys(await stored(page, 'cards')).length;
}

for (const form of ['full', 'numbers'] as const) {
  test(`a ${form} link shows the same verdict elsewhere, and keeps nothing there unasked`, async ({
    page,
    browser,
  }) => {
    const link = await copyLink(page, form);
    expect(new URL(link).pathname).toBe('/scorecards/card/');
    expect(link.length).toBeLessThan(form === 'numbers' ? 800 : 5000);
    const said = await verdict(page).innerText();

    const other = await elsewhere(browser, link);
    await expect(score(other.page)).toHaveAccessibleName('Score 77.3, 100 % of the weight measured; 70 is needed.');
    await expect(verdict(other.page)).toHaveText(said, { useInnerText: true });
    await expect(measured(other.page, INCIDENTS)).toHaveValue('4.5');
    const owner = other.page.getByRole('row').filter({ hasText: MTLS }).first();
    await (form === 'full' ? expect(owner).toContainText('owner Kim') : expect(owner).not.toContainText('Kim'));
    await expect(other.page.getByText('Not kept yet.')).toBeVisible();
    await expect(other.page.getByText('This card came by a link.')).toBeVisible();
    expect(await cardsOf(other.page)).toBe(0);
    await other.context.close();
  });
}

test('a card from a link is kept when the reader asks, and when the reader changes it', async ({ page, browser }) => {
  const link = await copyLink(page, 'full');
  const other = await elsewhere(browser, link);
  const offer = other.page.getByText('This card came by a link.');
  await other.page.getByRole('button', { name: 'Keep it now' }).click();
  await expectSaved(other.page);
  await expect(offer).toHaveCount(0);
  await expect(score(other.page)).toHaveAccessibleName(/^Score 77\.3, /);
  await other.page.goto(link);
  await expect(offer).toBeVisible();
  await measured(other.page, INCIDENTS).fill('5');
  await expectSaved(other.page);
  await expect(offer).toHaveCount(0);
  expect(await cardsOf(other.page)).toBe(2);
  await other.context.close();
});

test('opening a link of a card that is here does not touch that card', async ({ page }) => {
  const link = await copyLink(page, 'full');
  const address = page.url();
  await page.keyboard.press('Escape');
  await measured(page, INCIDENTS).fill('6');
  await expectSaved(page);
  await page.goto(link);
  await expect(measured(page, INCIDENTS)).toHaveValue('4.5');
  await measured(page, INCIDENTS).fill('3');
  await expectSaved(page);
  expect(page.url()).not.toBe(address);
  await page.goto(address);
  await expect(measured(page, INCIDENTS)).toHaveValue('6');
  await page.goto(CARD);
  await expect(
    page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'Service mesh for leadership' }),
  ).toHaveCount(2);
});

test('the way back from a link is the card before', async ({ page }) => {
  const link = await copyLink(page, 'full');
  const address = page.url();
  await page.goto(link);
  await expect(page.getByText('This card came by a link.')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.getByText('This card came by a link.')).toHaveCount(0);
  await expect(measured(page, MTLS)).toHaveValue(`${GOLDEN[MTLS] ?? ''} %`);
});

test('a link that did not arrive as it was sent says what happened to it, and opens nothing', async ({ page }) => {
  const link = await copyLink(page, 'full');
  const at = link.length - 40;
  const flipped = link[at] === 'A' ? 'B' : 'A';
  for (const [damaged, title, text] of [
    [
      link.slice(0, -25),
      'The link was cut off',
      /Of \d+ characters \d+ arrived, so the card is not whole and was not opened/,
    ],
    [link.slice(0, link.indexOf('#card.') + 9), 'The link was cut off', 'Its end is missing'],
    [`${link.slice(0, at)}${flipped}${link.slice(at + 1)}`, 'The link was altered', 'Its check sum does not fit'],
    [link.replace('#card.1f', '#card.7f'), 'The link comes from a newer Meshready', 'It is of version 7'],
    [link.replace(/#card\..*/, '#card.zzz'), 'This is no link to a scorecard', 'was not made by Meshready'],
  ] as const) {
    await page.goto('./about/');
    await page.goto(damaged);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main')).toContainText(text);
    await expect(page.getByRole('button', { name: 'Share and export' })).toHaveCount(0);
  }
  await page.goto(CARD);
  await expect(
    page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'Service mesh for leadership' }),
  ).toHaveCount(1);
});

test('a link of numbers for a template that is not here says which one it wants', async ({ page, context }) => {
  const link = await copyLink(page, 'numbers');
  await context.route('**/scorecards/templates/leadership.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./about/');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The template of this link is not here');
  await expect(page.getByRole('main')).toContainText('a template called "leadership"');
});
