import { expect, KINDS, test } from './site.ts';

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind} can be read`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toBeEmpty();
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });
}

test('the way from the home page to an answer, by links alone', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Questions' }).click();
  await page.getByRole('link', { name: 'By level' }).click();
  await page.getByRole('link', { name: /^How do you justify/ }).click();
  await expect(page.getByRole('heading', { name: 'Answer', exact: true })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('rowgroup').last().getByRole('row')).toHaveCount(8);
});

test('filters are lists: no control that would do nothing', async ({ page }) => {
  await page.goto('./questions/');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  expect(await page.locator('.questions li:visible').count()).toBeGreaterThanOrEqual(9);
});

test('the search page gives the lists instead', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page.getByText('Searching needs JavaScript.')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  expect(await page.locator('.questions li:visible').count()).toBeGreaterThanOrEqual(9);
});

test('the phone menu opens and leads on', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('./questions/ambient/ambient-mode/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Terms' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms');
});

test('the cost of a mesh can be read as tables, with the worked example in the place of the calculator', async ({
  page,
}) => {
  await page.goto('./scorecards/cost/');
  const sidecar = page.getByRole('row', { name: /^Sidecar 0\.20 vCPU, 60 MB/ });
  await expect(sidecar).toContainText('1,000 HTTP requests');
  await expect(sidecar.getByRole('link', { name: 'Performance and scalability' })).toBeVisible();
  const example = page.getByRole('table', { name: /^Reserved, used and paid/ });
  await expect(example.getByRole('row', { name: /^Ambient with waypoints 13 ≥ 7\.4 17/ })).toBeVisible();
  await expect(page.getByText('Your own numbers need JavaScript')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
});

test('the mock interview says what it is, and lists the topics to be asked from', async ({ page }) => {
  await page.goto('./practice/interview/');
  await expect(page.getByText('Drawing and timing questions needs JavaScript, which is off.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'Ambient' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ambient');
});

test('practice says what it is, lists the topics, and gives the files for Anki', async ({ page }) => {
  for (const path of ['./practice/', './practice/review/']) {
    await page.goto(path);
    await expect(page.getByText(/needs JavaScript, and that is off/)).toBeVisible();
    await expect(page.getByText(/^Reading (your record|the cards)/)).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name: 'Troubleshooting' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  }
  await page.goto('./practice/');
  await expect(page.getByRole('link', { name: 'Anki package' })).toBeVisible();
});

test('the resume checker says what it would do, and shows no control that would do nothing', async ({ page }) => {
  await page.goto('./resume/');
  await expect(page.getByText('Checking needs JavaScript, which is off')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What a tracking system is, and is not' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What the score means' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
});

test('the offline copy says what it needs, and the other ways stand below it', async ({ page }) => {
  await page.goto('./offline/');
  await expect(page.getByText('Keeping a copy needs JavaScript, which is off.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: 'one zip' })).toBeVisible();
});
