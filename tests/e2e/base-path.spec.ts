import { expect, test } from './site.ts';

test('under a base path: home, a question, its neighbours, a term, and no path outside', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) outside.push(request.url());
  });
  await page.goto('./');
  await page.getByRole('link', { name: 'ztunnel and waypoint' }).click();
  await expect(page).toHaveURL(`${baseURL}questions/ambient/ztunnel-vs-waypoint/`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^What is the Istio ambient/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${baseURL}questions/ambient/ambient-mode/`);
  await page.getByRole('banner').getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}terms/`);
  await page.getByRole('banner').getByRole('link', { name: 'Meshready' }).click();
  await expect(page).toHaveURL(baseURL ?? '');
  expect(outside).toEqual([]);
});

test('canonical addresses, the sitemap and robots.txt name the base', async ({ page, request }) => {
  await page.goto('./terms/');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/meshready\/terms\/$/);
  expect(await (await request.get('./sitemap-0.xml')).text()).toContain('/meshready/terms/');
  expect(await (await request.get('./robots.txt')).text()).toMatch(/Sitemap: .*\/meshready\/sitemap-index\.xml/);
});
