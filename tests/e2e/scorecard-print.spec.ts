import type { Page } from '@playwright/test';
import { INCIDENTS, LEADERSHIP, measure, MTLS, openCard, openFilled } from './filling.ts';
import { expect, test } from './site.ts';

/** What makes the sheet is loaded once the card is there. */
const ready = (page: Page) => page.locator('body > .record').waitFor({ state: 'attached' });

async function pages(page: Page, format: string): Promise<number> {
  await ready(page);
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

/** The sheet as it stands on paper: it is made when the browser says that it is about to print. */
async function sheet(page: Page) {
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page.getByRole('article');
}

test('a filled card is one sheet of paper, A4 and Letter', async ({ page }) => {
  await openFilled(page);
  await page.getByText('10,000 draws').waitFor();
  for (const format of ['A4', 'Letter']) expect(await pages(page, format), format).toBe(1);
});

test('the sheet holds question, verdict, reasons, table, phases, decision and room to sign', async ({ page }) => {
  await openFilled(page);
  await page.getByText('10,000 draws').waitFor();
  const paper = await sheet(page);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Service mesh for leadership');
  await expect(paper).toContainText('Is a service mesh worth what it costs us to run, and how sure are we?');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveText('Proceed');
  await expect(paper).toContainText('The score is 77 of 100; you asked for 70.');
  await expect(paper).toContainText('rows still hold examples of the template');
  await expect(paper.getByRole('img')).toBeVisible();
  await expect(paper.getByRole('row').filter({ hasText: MTLS })).toContainText('94 of 100');
  await expect(paper.getByRole('row').filter({ hasText: 'Latency added at p99' })).toContainText('holds');
  await expect(paper).toContainText('likely net value');
  await expect(paper).toContainText('2. Pilot, two services (8 weeks, now, 4 of 5 criteria met)');
  await expect(paper).toContainText('Decided on 2026-11-24 by Robin Meyer: Adopt in phases.');
  for (const name of ['Robin Meyer', 'Kim Okafor', 'Date']) {
    await expect(paper.getByText(name, { exact: true })).toBeVisible();
  }
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('what is not known is not known on paper either', async ({ page }) => {
  await openCard(page);
  await measure(page, { [MTLS]: '96' });
  const paper = await sheet(page);
  await expect(paper.getByRole('row').filter({ hasText: INCIDENTS })).toContainText('not known');
  await expect(paper.getByRole('row').filter({ hasText: INCIDENTS })).toContainText('0 to 100');
});

test('every template fits on one sheet, but for the one of sixteen topics', async ({ page, request }) => {
  const list = (await (await request.get('./scorecards/templates/index.json')).json()) as { id: string }[];
  const long: string[] = [];
  for (const { id } of list) {
    await page.goto('./about/');
    await openCard(page, LEADERSHIP.replace('leadership', id));
    if ((await pages(page, 'A4')) > 1) long.push(id);
  }
  expect(long).toEqual(['self-assessment']);
});
