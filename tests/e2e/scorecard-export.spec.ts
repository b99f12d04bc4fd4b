import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readJson } from '../../src/domain/scorecard/exchange/json.ts';
import { MTLS, openCard, openFilled, measured, TODAY } from './filling.ts';
import { expect, test } from './site.ts';

const NAME = 'service-mesh-for-leadership';

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Share and export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share and export' });
  await expect(dialog.getByRole('button', { name: 'Copy the full link' })).toBeVisible();
  return dialog;
}

/** What a button of the dialog hands to the browser. */
async function downloadOf(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(page.getByRole('dialog')).toContainText(`${name} was handed to the browser.`);
  return { name, bytes: await readFile(await download.path()) };
}

test('JSON is the card, whole', async ({ page }) => {
  const card = await openFilled(page);
  await openDialog(page);
  const { name, bytes } = await downloadOf(page, 'Everything, JSON');
  expect(name).toBe(`${NAME}.json`);
  const read = readJson(bytes.toString('utf8'));
  expect(read).toMatchObject({ kind: 'card' });
  const { id: _id, rev: _rev, ...written } = (read as { card: typeof card }).card;
  const { id: _own, rev: _first, ...given } = card;
  expect(written).toEqual(given);
});

test('a template of your own is the card without its numbers', async ({ page }) => {
  const card = await openFilled(page);
  await openDialog(page);
  const { bytes } = await downloadOf(page, 'As a template of your own');
  const read = readJson(bytes.toString('utf8')) as { card: typeof card };
  expect(read.card.title).toBe('Service mesh for leadership (template)');
  expect(read.card.observations).toEqual([]);
  expect(read.card.decision).toBeUndefined();
  expect(read.card.criteria).toEqual(card.criteria);
});

test('CSV has a line for each row, and numbers as numbers', async ({ page }) => {
  const card = await openFilled(page);
  await openDialog(page);
  const { name, bytes } = await downloadOf(page, 'Table, CSV');
  expect(name).toBe(`${NAME}.csv`);
  const text = bytes.toString('utf8');
  const lines = text.split('\r\n').filter((line) => line !== '');
  expect(text.startsWith('\uFEFFKind,Criterion,Unit,Now,Target,Measured,')).toBe(true);
  expect(lines).toHaveLength(card.criteria.length + 1);
  expect(lines.find((line) => line.includes(MTLS))).toMatch(/^benefit,.*,%,35,100,96,92,98,measured,30,/);
});

test('a name that a spreadsheet would run is defused in CSV', async ({ page }) => {
  await openCard(page);
  await page.getByRole('button', { name: 'Add a benefit' }).click();
  await expect(page.locator('.row-panel').getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('=HYPERLINK("http://example.org")');
  await openDialog(page);
  const { bytes } = await downloadOf(page, 'Table, CSV');
  const text = bytes.toString('utf8');
  expect(text).toContain('HYPERLINK');
  expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m);
});

test('the workbook is a workbook: sheets with live formulas', async ({ page }) => {
  await openFilled(page);
  await openDialog(page);
  const { name, bytes } = await downloadOf(page, 'Workbook, XLSX');
  expect(name).toBe(`${NAME}.xlsx`);
  const files = unzipSync(bytes);
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const sheets = Object.keys(files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets.length).toBeGreaterThanOrEqual(3);
  expect(workbook.match(/<sheet /g)).toHaveLength(sheets.length);
  const all = sheets.map((path) => strFromU8(files[path] ?? new Uint8Array())).join('');
  expect(all.match(/<f>/g)?.length).toBeGreaterThan(50);
  expect(all).toContain(MTLS);
});

test('the decision record has the sections of MADR', async ({ page }) => {
  await openFilled(page);
  await openDialog(page);
  const { name, bytes } = await downloadOf(page, 'Decision record, Markdown');
  expect(name).toBe(`${NAME}.md`);
  const text = bytes.toString('utf8');
  expect(text.match(/^#{1,3} .*/gm)).toEqual([
    '# Service mesh for leadership',
    '## Context and Problem Statement',
    '## Decision Drivers',
    '## Considered Options',
    '## Decision Outcome',
    '### Consequences',
    '### Confirmation',
    '## More Information',
  ]);
  expect(text).toContain(`status: accepted\ndate: ${TODAY}\ndecision-makers: "Robin Meyer"`);
  expect(text).toContain('Chosen: "Adopt in phases"');
});

test.describe('the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('gets a table for documents and Markdown for editors, as one item', async ({ page }) => {
    await openFilled(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Copy as a table' }).click();
    await expect(dialog.getByRole('status').first()).toHaveText(
      'Copied: a table for documents and spreadsheets, Markdown for an editor.',
    );
    const { types, html, text } = await page.evaluate(async () => {
      const items = await navigator.clipboard.read();
      const read = async (type: string) => (await items[0]?.getType(type))?.text() ?? '';
      return {
        types: items.flatMap((item) => item.types),
        html: await read('text/html'),
        text: await read('text/plain'),
      };
    });
    expect(types.toSorted()).toEqual(['text/html', 'text/plain']);
    expect(html).toContain('<table>');
    expect(html).toContain(`<td>${MTLS}</td>`);
    expect(text).toMatch(/^## Service mesh for leadership$/m);
    expect(text).toMatch(/^\| benefit +\| 100 percent mTLS/m);
  });

  test('gets the decision record as Markdown', async ({ page }) => {
    await openFilled(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Copy the decision record' }).click();
    await expect(dialog.getByRole('status').first()).toHaveText('The decision record was copied as Markdown.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('## Decision Outcome');
  });

  test('that refuses is said so, and nothing is lost', async ({ page }) => {
    await openCard(page);
    await measured(page, MTLS).fill('96');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Write permission denied.'));
    });
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Copy the full link' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Write permission denied.');
    await page.keyboard.press('Escape');
    await expect(measured(page, MTLS)).toHaveValue('96 %');
  });
});
