import type { Page } from '@playwright/test';
import { golden } from '../unit/domain/scorecard/golden.ts';
import { checkout, line, openWith, PATH, pilot } from './my-scorecards.ts';
import { expect, test } from './site.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Comparison' });
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: false }) });

const tick = (page: Page, title: string) => page.getByRole('checkbox', { name: `Compare ${title}` }).check();

/** Writes another title into a card in the builder, so that the state before it is kept. */
async function retitle(page: Page, id: string, title: string): Promise<void> {
  await page.goto(`./scorecards/card/#id=${id}`);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await expect(page.getByText('Saved in this browser.')).toBeVisible();
}

test.describe('two cards side by side', () => {
  test('are chosen by their boxes, and stay chosen after a reload', async ({ page }) => {
    await openWith(page, pilot, checkout);
    await tick(page, 'Payments pilot');
    await tick(page, 'Checkout domain');
    await page.getByRole('link', { name: 'Compare', exact: true }).press('Enter');
    await expect(page).toHaveURL(/#compare=pilot,checkout$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.reload();
    await expect(row(page, 'Verdict')).toContainText('Score 62 to 92, needs 70');
    await expect(row(page, 'mTLS on tier-1').getByRole('cell')).toContainText(['99 %', '96 % (92 to 98)', '−3 %']);
    await expect(row(page, 'Release incidents').getByRole('cell')).toContainText(['4.5 a month', 'not yet', '']);
    await expect(row(page, 'Canary rollback').getByRole('cell').last()).toHaveText('none');
  });

  test('show only what differs when that is wanted', async ({ page }) => {
    await openWith(page, pilot, checkout);
    await page.goto(`${PATH}#compare=pilot,checkout`);
    await expect(row(page, 'Canary rollback')).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Only differences' }).check();
    await expect(row(page, 'Canary rollback')).toHaveCount(0);
    await expect(row(page, 'mTLS on tier-1')).toHaveCount(1);
  });

  test('are joined by a third, which can be left out again', async ({ page }) => {
    await openWith(page, pilot, checkout, { ...golden, title: 'Third' });
    await page.goto(`${PATH}#compare=pilot,checkout`);
    await page.getByRole('combobox', { name: 'Another card or date' }).selectOption({ label: 'Third' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Spread' })).toBeVisible();
    await expect(row(page, 'mTLS on tier-1').getByRole('cell').last()).toHaveText('3 %');
    await page.getByRole('link', { name: 'Leave out Checkout domain' }).click();
    await expect(page).toHaveURL(/#compare=pilot,golden$/);
    await expect(page.getByRole('columnheader', { name: 'Difference' })).toBeVisible();
  });

  test('are copied as a table and as Markdown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openWith(page, { ...pilot, title: '=1+1 | <b>pilot</b>' }, checkout);
    await page.goto(`${PATH}#compare=pilot,checkout`);
    await page.getByRole('button', { name: 'Copy as table' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    const [html, plain] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return Promise.all([text('text/html'), text('text/plain')]);
    });
    expect(html).toContain('&lt;b&gt;pilot&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(html).toContain('−3 %');
    const lines = plain.trim().split('\n');
    expect(lines[1]).toBe('| --- | --- | --- | --- | --- |');
    expect(new Set(lines.map((text) => text.split(/(?<!\\)\|/).length))).toEqual(new Set([7]));
  });

  test('that are no longer here are named, and the rest is shown', async ({ page }) => {
    await openWith(page, pilot);
    await page.goto(`${PATH}#compare=pilot,nowhere,pilot@review`);
    await expect(page.getByText('One of the cards is not in this browser any more.')).toBeVisible();
    await expect(table(page).getByRole('columnheader')).toHaveCount(4);
  });

  test('follow what another tab saves', async ({ page, context }) => {
    await openWith(page, pilot, checkout);
    await page.goto(`${PATH}#compare=pilot,checkout`);
    await expect(page.getByRole('columnheader', { name: 'Payments pilot' })).toBeVisible();
    await retitle(await context.newPage(), 'pilot', 'Renamed elsewhere');
    await expect(page.getByRole('columnheader', { name: 'Renamed elsewhere' })).toBeVisible();
  });
});

test('the cards of a panel stand with the widest disagreement first', async ({ page }) => {
  const levels = ['Recites', 'Explains', 'Applies', 'Teaches'].map((text, i) => ({ score: i / 3, text }));
  const interview = (id: string, found: Readonly<Record<string, number>>) => ({
    ...golden,
    id,
    title: `Interview by ${id}`,
    rule: { ...golden.rule, wording: 'hire' as const },
    drivers: [],
    criteria: ['Request path', 'Identity'].map((name) => ({
      id: name.toLowerCase().replace(' ', '-'),
      kind: 'benefit' as const,
      name,
      metric: { name: 'level', unit: '', direction: 'level' as const },
      scale: { floor: 0, target: 1, levels },
      weight: 50,
    })),
    observations: Object.entries(found).map(([criterion, level]) => ({
      criterion,
      option: 'mesh',
      status: 'measured' as const,
      value: { low: level / 3, likely: level / 3, high: level / 3, basis: 'measured' as const },
      evidence: [],
    })),
  });
  await openWith(
    page,
    interview('ann', { 'request-path': 2, identity: 0 }),
    interview('ben', { 'request-path': 2, identity: 3 }),
    interview('cem', { 'request-path': 1 }),
  );
  await page.goto(`${PATH}#compare=ann,ben,cem`);
  const headers = table(page).getByRole('rowheader');
  await expect(headers.filter({ hasText: /Identity|Request/ })).toHaveText([/Identity/, /Request path/]);
  await expect(row(page, 'Identity').getByRole('cell')).toContainText(['1 of 4', '4 of 4', 'not assessed', '3 levels']);
});

test.describe('the dates of one card', () => {
  test('are compared with what it is now, by their differences', async ({ page }) => {
    await openWith(page, pilot);
    await line(page, 'Payments pilot')
      .getByRole('link', { name: /^History/ })
      .click();
    await page.getByRole('link', { name: 'See what has changed since Before the review' }).click();
    await expect(page).toHaveURL(/#compare=pilot@review,pilot$/);
    await expect(page.getByRole('checkbox', { name: 'Only differences' })).toBeChecked();
    await expect(row(page, 'mTLS on tier-1').getByRole('cell').last()).toHaveText(/\+3 %\s*better/);
    await expect(row(page, 'Canary rollback')).toHaveCount(0);
    await expect(page.getByText(/^Also changed between the first and the last: title, /)).toBeVisible();
  });

  test('are kept as it is changed, and brought back without losing what they replace', async ({ page }) => {
    await openWith(page, pilot);
    await retitle(page, 'pilot', 'Changed by mistake');
    await page.goto(`${PATH}#history=pilot`);
    const recent = page.getByRole('heading', { name: 'Recent states' }).locator('..').getByRole('listitem');
    await expect(recent).toHaveCount(1);
    await recent.getByRole('button', { name: /^Restore/ }).press('Enter');
    await expect(page.getByText('What it replaced is kept as the newest state below.').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Payments pilot', exact: true })).toBeVisible();
    await expect(recent).toHaveCount(2);
    await expect(recent.first()).toContainText('as “Changed by mistake”');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Changed by mistake', exact: true })).toBeVisible();
  });

  test('a kept copy becomes a card of its own', async ({ page }) => {
    await openWith(page, pilot);
    await page.goto(`${PATH}#history=pilot`);
    await page.getByRole('button', { name: /^Make a card of it/ }).click();
    await page.getByRole('link', { name: 'My scorecards' }).click();
    await expect(line(page, `${golden.title}, Before the review`)).toBeVisible();
  });
});
