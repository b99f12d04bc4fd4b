import type { Page } from '@playwright/test';
import { decodeHandover } from '../../src/domain/mesh-cost/handover.ts';
import { violations } from './accessibility.ts';
import { expect, overflow, test } from './site.ts';

const PATH = './scorecards/cost/';

/** The worked example, by the labels under which it is typed in. */
const SIZES = {
  Pods: '500',
  Nodes: '40',
  'Internal requests': '20,000',
  'Edge requests': '0',
  'Share that needs layer 7': '100',
  'Waypoint replicas': '10',
  'istiod replicas': '2',
} as const;

async function enter(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
}

const tool = (page: Page) => page.locator('mesh-cost');
const row = (page: Page, name: string) =>
  tool(page)
    .getByRole('table', { name: /^Reserved, used and paid/ })
    .getByRole('row', { name: new RegExp(`^${name}`) });
const cells = (page: Page, name: string) => row(page, name).getByRole('cell').allTextContents();

test('the worked example, typed in, gives the worked result', async ({ page }) => {
  await page.goto(PATH);
  await expect(tool(page).getByRole('heading', { name: /^The worked example/ })).toBeVisible();
  await enter(page, SIZES);
  await expect(tool(page).getByRole('heading', { name: 'Your mesh' })).toBeVisible();
  expect(await cells(page, 'Sidecars')).toEqual(['50', '8', '50', '62.5', '27.9', '62.5']);
  expect(await cells(page, 'Ambient, layer 4')).toEqual(['12', '≥ 2.4', '12', '23.9', '≥ 0.45', '23.9']);
  expect(await cells(page, 'Ambient with waypoints')).toEqual(['13', '≥ 7.4', '17', '25.2', '≥ 1.01', '25.2']);
  await expect(tool(page)).toContainText('Sidecars reserve 50 vCPU and use 8: you pay for 50.');
  await expect(tool(page)).toContainText('would come to 100 vCPU');
  await expect(tool(page)).toContainText('pays for 33 vCPU and 37.3 GiB less than sidecars');
  await expect(tool(page).getByRole('status').filter({ hasText: 'you pay for 8 + 4 + 5 = 17' })).toHaveCount(1);
});

test('each data plane appears as soon as its own sizes are there', async ({ page }) => {
  await page.goto(PATH);
  await enter(page, { Pods: '100', 'Internal requests': '0', 'Edge requests': '0', 'istiod replicas': '1' });
  expect((await cells(page, 'Sidecars'))[2]).toBe('10');
  await expect(row(page, 'Ambient, layer 4')).toContainText('Enter nodes.');
  await expect(row(page, 'Ambient with waypoints')).toContainText('waypoint replicas');
});

test('money and hours appear only when they are entered, and a sum with a gap stays open', async ({ page }) => {
  await page.goto(PATH);
  await enter(page, { ...SIZES, 'One vCPU': '25' });
  await expect(tool(page)).toContainText('Enter the price of one GiB of memory to see money.');
  await enter(page, { 'One GiB of memory': '4', Currency: 'eur' });
  expect((await cells(page, 'Sidecars')).at(-1)).toBe('€1,541');
  const people = tool(page).getByRole('table', { name: 'People, apart from compute' });
  await enter(page, { 'Platform work': '110', 'One hour of work': '95' });
  await expect(people.getByRole('row', { name: /^All of it/ })).toContainText('not yet');
  await enter(page, { Upgrades: '3', 'Work on one upgrade': '60', 'Incidents the mesh causes': '0' });
  await enter(page, { 'Work on one incident': '0' });
  await expect(people.getByRole('row', { name: /^All of it/ })).toContainText('€11,875');
});

test('bad input is named when its field is left, and mended', async ({ page }) => {
  await page.goto(PATH);
  const pods = page.getByLabel('Pods', { exact: true });
  await pods.fill('-5');
  await expect(pods).not.toHaveAttribute('aria-invalid');
  await pods.press('Tab');
  await expect(pods).toHaveAttribute('aria-invalid', 'true');
  await expect(pods).toHaveAccessibleDescription(/Pods: enter a whole number from 0 to 1,000,000\./);
  await expect(tool(page).getByRole('status').filter({ hasText: 'Pods: enter a whole number' })).toHaveCount(1);
  await pods.fill('5');
  await expect(pods).not.toHaveAttribute('aria-invalid');
  await page.getByLabel('Waypoint replicas').fill('<b>1</b>');
  await pods.focus();
  await expect(tool(page)).toContainText('Waypoint replicas: this is not a number.');
});

test('waypoints too few for the load are called so', async ({ page }) => {
  await page.goto(PATH);
  await enter(page, { ...SIZES, 'Waypoint replicas': '1' });
  await expect(tool(page)).toContainText('1 waypoint replica cannot carry this');
});

test('the address holds what was entered, and brings it back', async ({ page }) => {
  await page.goto(PATH);
  await enter(page, SIZES);
  await expect(page).toHaveURL(/#pods=500&nodes=40&.*istiods=2$/);
  const url = page.url();
  await page.goto('./about/');
  await page.goto(url);
  await expect(page.getByLabel('Pods', { exact: true })).toHaveValue('500');
  expect((await cells(page, 'Ambient with waypoints'))[2]).toBe('17');
  await expect(page.getByRole('heading', { name: 'Calculator' })).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Published figures' })).not.toBeInViewport();
});

test('an address with nonsense in it does no harm', async ({ page }) => {
  await page.goto(`${PATH}#pods=%3Cimg%20src%3Dx%3E&nodes=40&constructor=1&currency=%F0`);
  await expect(tool(page)).toContainText('Pods: this is not a number.');
  await expect(page.getByLabel('Nodes')).toHaveValue('40');
  await expect(tool(page).locator('img')).toHaveCount(0);
});

test('clearing can be taken back, and the focus stays', async ({ page }) => {
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Fill in the worked example' }).press('Enter');
  await expect(page.getByLabel('Pods', { exact: true })).toHaveValue('500');
  await expect(page.getByLabel('One vCPU')).toHaveValue('');
  await page.getByRole('button', { name: 'Clear all' }).press('Enter');
  await expect(page.getByLabel('Pods', { exact: true })).toHaveValue('');
  await expect(page).toHaveURL(/\/scorecards\/cost\/$/);
  const back = page.getByRole('button', { name: 'Bring back what was entered' });
  await expect(back).toBeFocused();
  await back.press('Enter');
  await expect(page.getByLabel('Pods', { exact: true })).toHaveValue('500');
});

test('a result goes to the clipboard as a table and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PATH);
  await enter(page, SIZES);
  await page.getByRole('button', { name: 'Copy as table' }).click();
  await expect(tool(page)).toContainText('The table is copied.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
  expect(copied.plain).toContain('| Sidecars | 50 | 8 | 50 | 62.5 | 27.9 | 62.5 |');
  expect(copied.plain).toContain('For pods: 500; nodes: 40;');
  expect(copied.html).toMatch(/<th>Ambient with waypoints<\/th>\s*<td>13<\/td>/);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(tool(page)).toContainText('The link is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#pods=500&/);
});

test('a scorecard is handed what the data plane costs', async ({ page }) => {
  await page.goto(PATH);
  await enter(page, { ...SIZES, 'Platform work': '110' });
  const href = await tool(page).getByRole('link', { name: 'Ambient with waypoints' }).getAttribute('href');
  const fragment = new URLSearchParams(href?.split('#')[1]);
  expect(href).toMatch(/\/scorecards\/card\/#/);
  expect(fragment.get('new')).toBe('leadership');
  expect(decodeHandover(fragment.get('cost') ?? '')).toMatchObject({
    handover: { plane: 'ambient-waypoints', vcpuPaid: 18, platformHoursPerMonth: 110, rate: null, currency: 'USD' },
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the calculator is accessible with a result and a mistake in it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(PATH);
    await enter(page, { ...SIZES, 'One vCPU': '25', 'Platform work': '-1', 'Waypoint replicas': '1' });
    await page.getByText('Component by component').click();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
    }
  });
}

test('the calculator scrolls sideways at no width and writes no style attribute', async ({ page }) => {
  await page.goto(PATH);
  await enter(page, { ...SIZES, Pods: '1,000,000', 'One vCPU': '99999', 'One GiB of memory': '99999' });
  await page.getByText('Component by component').click();
  for (const width of [320, 360, 768, 1000, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  expect(await page.locator('[style]').count()).toBe(0);
});
