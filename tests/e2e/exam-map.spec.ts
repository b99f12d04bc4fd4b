import { expect, test } from './site.ts';

test('the exam map names 17 competencies, each with four questions at least, and what is outside', async ({ page }) => {
  await page.goto('./questions/by-exam-domain/');
  const competencies = page.locator('section.competency');
  await expect(competencies).toHaveCount(17);
  for (const competency of await competencies.all()) {
    const name = await competency.getByRole('heading', { level: 3 }).textContent();
    expect(await competency.getByRole('link').count(), name ?? '').toBeGreaterThanOrEqual(4);
  }
  const weights = page.getByRole('table', { name: 'Domains of the exam' });
  await expect(weights.getByRole('row', { name: /^Traffic management 35 % 7 \d+$/ })).toBeVisible();
  const outside = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Outside the outline/ }) });
  await expect(outside.getByRole('link', { name: 'Which standard metrics does Istio produce?' })).toBeVisible();
});

test('every question is on the map once as the main thing, or outside', async ({ page }) => {
  await page.goto('./questions/by-exam-domain/');
  const rows = await page
    .locator('ul.questions a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(rows).size).toBe(rows.length);
  await page.goto('./questions/');
  expect(await page.locator('ul.questions a').count()).toBe(rows.length);
});
