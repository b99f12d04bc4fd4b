import { expect, test } from './site.ts';

test('the index is filtered by topic, level and exam domain, says so, and keeps it in the address', async ({
  page,
}) => {
  await page.goto('./questions/');
  const rows = page.locator('.questions li:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(157);

  await page.getByRole('main').getByLabel('Level').selectOption('Intermediate');
  const intermediate = await rows.count();
  expect(intermediate).toBeLessThan(all);
  await expect(page.getByRole('status')).toHaveText(`${intermediate} of ${all} questions`);
  await expect(page).toHaveURL(/\?level=Intermediate$/);

  await page.getByRole('main').getByLabel('Topic').selectOption('Ambient');
  await expect(page.locator('h2:visible')).toHaveText([/^Ambient/]);
  for (const row of await rows.all()) await expect(row).toContainText('Intermediate');

  await page.getByRole('main').getByLabel('Topic').selectOption('Resilience');
  await page.getByLabel('Exam domain').selectOption('Outside the exam outline');
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('take one of them back');

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(all);
  await expect(page).toHaveURL(/\/questions\/$/);
});

test('a filtered list can be opened from its address, and a wrong address shows everything', async ({ page }) => {
  await page.goto('./questions/?topic=architecture');
  await expect(page.locator('h2:visible')).toHaveText([/^Architecture/]);
  await expect(page.getByRole('main').getByLabel('Topic')).toHaveValue('architecture');
  await page.goto('./questions/?topic=%3Cb%3E&level=Expert');
  await expect(page.getByRole('status')).toHaveText(/^All \d+ questions$/);
});

test('the lists by level and by exam domain hold every question once', async ({ page }) => {
  await page.goto('./questions/');
  const links = page.locator('.questions li a');
  const all = (await links.allTextContents()).sort();
  for (const [view, heading] of [
    ['By level', 'Questions by level'],
    ['By exam domain', 'Exam map'],
  ] as const) {
    await page.getByRole('link', { name: view }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    expect((await links.allTextContents()).sort()).toEqual(all);
  }
});
