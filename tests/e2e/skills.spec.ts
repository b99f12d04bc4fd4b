import { expect, test } from './site.ts';

test('the skills are filtered by any name, by kind and by what teaches them, and keep it in the address', async ({
  page,
}) => {
  await page.goto('./skills/');
  const rows = page.locator('.skill:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(280);

  await page.getByLabel('A skill, by any of its names').fill('mutual tls');
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d of ${all} skills$`));
  await expect(
    page
      .getByRole('term')
      .filter({ visible: true })
      .filter({ hasText: /^mTLS$/ }),
  ).toHaveCount(1);
  await expect(page.locator('h2:visible')).toHaveText([/^Identity and policy/]);
  await expect(page).toHaveURL(/\?q=mutual\+tls$/);

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Languages');
  await expect(page.getByRole('status')).toHaveText(/^No skill fits/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(all);
  await expect(page).toHaveURL(/\/skills\/$/);

  await page.getByRole('combobox', { name: 'What teaches it' }).selectOption('Nothing here');
  await expect(page.locator('.taught:visible')).toHaveCount(0);
  expect(await rows.count()).toBeGreaterThan(0);
});

test('every skill of the mesh leads to what teaches it, and a link to a hidden skill shows it', async ({ page }) => {
  await page.goto('./skills/?kind=mesh&taught=elsewhere#istio');
  const istio = page.locator('.skill', { has: page.locator('#istio') });
  await expect(istio).toBeVisible();
  await istio.getByRole('link', { name: 'Kubernetes' }).click();
  await expect(page).toHaveURL(/#kubernetes$/);
  for (const kind of ['mesh', 'traffic', 'identity']) {
    await page.goto(`./skills/?kind=${kind}&taught=elsewhere`);
    await expect(page.getByRole('status')).toHaveText(/^No skill fits/);
  }
});
