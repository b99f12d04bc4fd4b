import type { Locator, Page } from '@playwright/test';
import {
  expectSaid,
  field,
  INCIDENTS,
  MAP,
  measured,
  MTLS,
  openCard,
  openPart,
  ROLLBACK,
  rowButton,
  rowNames,
  score,
} from './filling.ts';
import { expect, test } from './site.ts';

/** Cells as a spreadsheet puts them on the clipboard. */
const cells = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\r\n') + '\r\n';

/** Pastes into an element as the browser does, and tells whether the page took it for itself. */
function paste(into: Locator, text: string): Promise<boolean> {
  return into.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return !element.dispatchEvent(event);
  }, text);
}

const body = (page: Page) => page.locator('body');

const TABLE = cells(
  ['Kind', 'Criterion', 'Unit', 'Now', 'Target', 'Measured', 'Weight'],
  ['Benefit', 'Requests that carry an identity', '%', '10', '100', '80', '20'],
  ['Cost', 'Log volume', 'GB a day', '0', '40', '12', ''],
  ['Gate', 'Nobody is paged twice', '', '', 'yes', 'yes', ''],
);

test('cells with headings become rows of their kinds, in one step', async ({ page }) => {
  await openCard(page);
  expect(await paste(body(page), TABLE)).toBe(true);
  await expectSaid(page, /^3 rows were pasted\./);
  await expect(rowNames(page, 'benefit').last()).toContainText('Requests that carry an identity');
  await expect(rowNames(page, 'cost').last()).toContainText('Log volume');
  await expect(rowNames(page, 'gate').last()).toContainText('Nobody is paged twice');
  await expect(measured(page, 'Requests that carry an identity')).toHaveValue('80 %');
  await expect(page.getByRole('row').filter({ hasText: 'Nobody is paged twice' })).toContainText('holds');
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: 3 pasted rows.');
  await expect(rowNames(page, 'benefit')).toHaveCount(6);
  await expect(rowNames(page, 'cost')).toHaveCount(6);
  await expect(rowNames(page, 'gate')).toHaveCount(4);
  await page.keyboard.press('Control+Shift+z');
  await expect(measured(page, 'Requests that carry an identity')).toHaveValue('80 %');
});

test('a bad cell is named by its row and column, and the rest of its row is taken', async ({ page }) => {
  await openCard(page);
  await paste(body(page), cells(['Criterion', 'Now', 'Target', 'Measured'], ['Faster reviews', '5', '2', 'soonish']));
  await expectSaid(
    page,
    /^One row was pasted\. Left out: row 2, Measured, where a number .* not "soonish" should stand\./,
  );
  await expect(measured(page, 'Faster reviews')).toHaveValue('');
  const told = page.locator('.told');
  await expect(told).toBeInViewport();
  await expect(told).toContainText('Left out: row 2, Measured');
  await told.getByRole('button', { name: 'Close' }).click();
  await expect(told).toHaveCount(0);
});

test('a column of numbers fills the rows downwards from where it is pasted, in one step', async ({ page }) => {
  await openCard(page);
  const from = measured(page, MTLS);
  await from.focus();
  expect(await paste(from, '96\r\n4\r\n90\r\n\r\n4,5\r\n')).toBe(true);
  await expectSaid(page, '5 rows were filled.');
  await expect(from).toHaveValue('96');
  await expect(measured(page, ROLLBACK)).toHaveValue('4 min');
  await expect(measured(page, MAP)).toHaveValue('90 %');
  await expect(measured(page, INCIDENTS)).toHaveValue('4.5');
  await expect(score(page)).toHaveAccessibleName(/^Score 77\.3, /);
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: Pasted numbers.');
  for (const row of [MTLS, ROLLBACK, MAP, INCIDENTS]) await expect(measured(page, row)).toHaveValue('');
});

test('a number that a row cannot take is left out and named', async ({ page }) => {
  await openCard(page);
  const weight = field(page, 'Weight', MTLS);
  await weight.focus();
  expect(await paste(weight, '40\n-5\n35')).toBe(true);
  await expectSaid(page, /^2 rows were filled; left out .*: -5\.$/);
  await expect(weight).toHaveValue('40');
});

test('numbers that find no row are counted, and a word among them stops the paste', async ({ page }) => {
  await openCard(page);
  const last = measured(page, 'Audit evidence');
  await last.focus();
  await paste(last, '40\n41\n42');
  await expectSaid(page, 'One row was filled; for 2 more there was no row left.');
  await paste(measured(page, MTLS), '96\nfour\n90');
  await expectSaid(page, 'Nothing was pasted: line 2, "four", is no number.');
  await expect(measured(page, MTLS)).toHaveValue('');
});

test('a paste wins over what was being typed in the same field', async ({ page }) => {
  await openCard(page);
  const place = measured(page, MTLS);
  await place.focus();
  await page.keyboard.type('12');
  await paste(place, '96\n4');
  await expect(place).toHaveValue('96');
  await expect(place).toBeFocused();
});

test('a single number, and lines in a field for words, are left to the browser', async ({ page }) => {
  await openCard(page);
  expect(await paste(measured(page, MTLS), '96')).toBe(false);
  await rowButton(page, MTLS).click();
  const panel = page.locator('.row-panel');
  for (const label of ['Definition', 'Why it matters', 'Query, command or steps']) {
    expect(await paste(panel.getByLabel(label), 'one line\nanother\tline'), label).toBe(false);
  }
  const shared = await openPart(page, 'Shared numbers');
  await shared.locator('summary').nth(1).click();
  expect(await paste(shared.getByLabel('Source').or(shared.getByLabel('Unit')).first(), 'a\nb')).toBe(false);
  await expect(rowNames(page, 'benefit')).toHaveCount(6);
});
