/** Reports that are kept, only if asked: listed, compared with the next version of the resume, deleted. */
import type { Page } from '@playwright/test';
import { MESH_ADVERT, MESH_RESUME, NO_MESH_RESUME } from '../unit/domain/resume/match/texts.ts';
import { advertise, checked, choose, openChecker, paste } from './resume-checking.ts';
import { expect, test } from './site.ts';

const stored = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('resume')).length);
const keep = (page: Page) => page.getByRole('button', { name: 'Keep this report' }).click();
const isKept = (page: Page) =>
  expect(page.getByRole('main').getByText('The report is kept in this browser, and nowhere else.')).toBeVisible();
const changes = (page: Page) => page.getByRole('region', { name: /^Since / });
const shelf = (page: Page, count: number) => page.getByText(`Kept reports (${count})`, { exact: true });
const list = (page: Page) => page.locator('.kept').getByRole('listitem');

async function keepPasted(page: Page, resume: string, advert = MESH_ADVERT): Promise<void> {
  await paste(page, resume);
  await advertise(page, advert);
  await checked(page);
  await keep(page);
  await isKept(page);
}

test('a report is kept only if asked, and the next version is compared with it', async ({ page }) => {
  await openChecker(page);
  await paste(page, NO_MESH_RESUME);
  await advertise(page, MESH_ADVERT);
  await checked(page);
  expect(await stored(page)).toBe(0);
  await keep(page);
  await isKept(page);
  // Nothing to compare it with but itself.
  await expect(changes(page)).toHaveCount(0);
  await keep(page);
  await expect(page.getByRole('main').getByText('This report is kept already.')).toBeVisible();
  expect(await stored(page)).toBe(1);
  await page.reload();
  await expect(shelf(page, 1)).toBeVisible();
  await paste(page, MESH_RESUME);
  await advertise(page, MESH_ADVERT);
  await checked(page);
  await expect(changes(page)).toContainText(/Score then \d+, now \d+\./);
  await expect(changes(page).getByRole('definition').last()).toContainText('Istio');
});

test('several are listed with file, day, role and score, and any of them is compared', async ({ page }) => {
  await openChecker(page);
  await keepPasted(page, NO_MESH_RESUME);
  await keepPasted(page, MESH_RESUME, '');
  await choose(page, 'chromium-plain-marlow.pdf');
  await advertise(page, MESH_ADVERT);
  await checked(page);
  await keep(page);
  await isKept(page);
  await shelf(page, 3).click();
  await expect(list(page)).toHaveCount(3);
  const lines = await list(page).locator('summary').allInnerTexts();
  expect(lines.map((line) => line.replace(/\d{4}-\d\d-\d\d/, 'DAY').replace(/\d+ of/, 'N of'))).toEqual([
    'chromium-plain-marlow.pdf, DAY, Senior Service Mesh Engineer, N of 100',
    'Pasted text, DAY, no score',
    'Pasted text, DAY, Senior Service Mesh Engineer, N of 100',
  ]);
  // The newest against the same advertisement comes first, the current one is not offered.
  const compared = page.getByLabel('Compared with');
  await expect(compared.getByRole('option')).toHaveCount(3);
  await expect(compared.getByRole('option', { selected: true })).toHaveText(/Senior Service Mesh Engineer/);
  await expect(changes(page)).toContainText(/Score then \d+, now \d+\./);
  await compared.selectOption({ label: lines[1] ?? '' });
  await expect(changes(page)).not.toContainText('Score then');
  await compared.selectOption('No kept report');
  await expect(page.getByRole('heading', { name: 'Since a kept report' })).toBeVisible();
});

test('one is deleted after a question, or all of them', async ({ page }) => {
  await openChecker(page);
  for (const resume of [NO_MESH_RESUME, MESH_RESUME, `${MESH_RESUME}\nRust`]) await keepPasted(page, resume);
  await shelf(page, 3).click();
  await list(page)
    .first()
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(page.getByRole('button', { name: 'Leave' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(3);
  await list(page)
    .first()
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(list(page)).toHaveCount(2);
  expect(await stored(page)).toBe(2);
  await page.getByRole('button', { name: 'Delete all kept reports' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.locator('.kept')).toHaveCount(0);
  expect(await stored(page)).toBe(0);
});

test('what another tab keeps is listed here, and neither replaces the other', async ({ page, context }) => {
  await openChecker(page);
  const other = await context.newPage();
  await openChecker(other);
  await keepPasted(page, NO_MESH_RESUME);
  await expect(shelf(other, 1)).toBeVisible();
  await keepPasted(other, MESH_RESUME);
  await expect(shelf(page, 2)).toBeVisible();
});

test('a record that cannot be read is named, hides no other, and stays until it is deleted', async ({ page }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('begun')) localStorage.setItem('meshready:resume-report', '{"version":1,"data":');
    sessionStorage.setItem('begun', 'yes');
  });
  await openChecker(page);
  await keepPasted(page, MESH_RESUME);
  await shelf(page, 2).click();
  await expect(list(page).last()).toContainText('A kept report that cannot be read. It is damaged');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    list(page).last().getByRole('button', { name: 'Download: A kept report that cannot be read' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('resume-check.json');
  expect(await page.evaluate(() => localStorage.getItem('meshready:resume-report'))).toBe('{"version":1,"data":');
  await list(page)
    .last()
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(list(page)).toHaveCount(1);
});

for (const [name, says] of [
  ['QuotaExceededError', 'There is no room left in this browser’s storage, so the report is not kept.'],
  ['SecurityError', 'This browser keeps nothing for this site, as in a private window.'],
] as const) {
  test(`that nothing could be kept is said (${name}), and changes nothing else`, async ({ page }) => {
    await openChecker(page);
    await keepPasted(page, NO_MESH_RESUME);
    await paste(page, MESH_RESUME);
    await checked(page);
    await page.evaluate((error) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', error);
      };
    }, name);
    await keep(page);
    await expect(page.getByRole('main').getByText(says)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeVisible();
    await expect(shelf(page, 1)).toBeVisible();
    expect(await stored(page)).toBe(1);
  });
}
