import { expect, test } from './site.ts';

const background = (name: string) => `getComputedStyle(document.body).${name}`;

test('the theme follows the system until the reader chooses, and then stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const light = await page.evaluate(background('backgroundColor'));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(background('backgroundColor'));
  expect(dark).not.toBe(light);

  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible();
  expect(await page.evaluate(background('backgroundColor'))).toBe(light);

  await page.goto('./questions/');
  expect(await page.evaluate(background('backgroundColor'))).toBe(light);

  await page.getByRole('button', { name: 'Theme: light' }).click();
  expect(await page.evaluate(background('backgroundColor'))).toBe(dark);
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: as the system' })).toBeVisible();
});

test('a chosen theme is there before the first paint', async ({ page, complaints }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('meshready:theme', '{"version":1,"data":"dark"}');
  });
  // Nothing but the HTML arrives: what sets the theme must be in it.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unrouteAll({ behavior: 'wait' });
  complaints.length = 0;
});

test('a stored theme that is none does no harm', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('meshready:theme', '{"version":1,"data":{"a":1}');
  });
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Theme: as the system' })).toBeVisible();
});
