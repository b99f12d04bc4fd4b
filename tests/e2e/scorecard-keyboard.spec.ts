import type { Page } from '@playwright/test';
import {
  BLANK,
  expectSaid,
  field,
  INCIDENTS,
  MAP,
  measured,
  MTLS,
  openCard,
  ROLLBACK,
  rowButton,
  rowNames,
  score,
} from './filling.ts';
import { expect, test } from './site.ts';

/** The label of the field, or else the text of the link or button, that has the focus. */
const focused = async (page: Page) => {
  const text = await page.evaluate(() => {
    const element = document.activeElement;
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    return (labels?.item(0) ?? element)?.textContent;
  });
  return text?.replace(/ \(an example.*$| ›$/, '').trim();
};

test('from the address bar to the first number by Tab, in the order of reading', async ({ page }) => {
  await openCard(page);
  await page.getByRole('textbox', { name: 'Title' }).focus();
  const order: (string | undefined)[] = [];
  for (let i = 0; i < 14; i += 1) {
    order.push(await focused(page));
    await page.keyboard.press('Tab');
  }
  expect(order).toEqual([
    'Title',
    'Question',
    'Undo',
    'Redo',
    'Share and export',
    expect.stringContaining(MTLS),
    expect.stringContaining('Error-budget burn'),
    MTLS,
    `Now: ${MTLS}`,
    `Target: ${MTLS}`,
    `Measured: ${MTLS}`,
    `Weight: ${MTLS}`,
    ROLLBACK,
    `Now: ${ROLLBACK}`,
  ]);
});

test('everything that takes the focus shows it', async ({ page }) => {
  await openCard(page);
  await rowButton(page, MTLS).focus();
  await page.keyboard.press('Enter');
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing';
      // The parts of a date, and the button of its calendar, are marked by the browser itself.
      if (element.matches('[type=date]:not(:focus-visible)')) return 'ring';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? 'ring' : element.outerHTML.slice(0, 120);
    });
    expect(shown).toBe('ring');
  }
});

test('a whole column is filled with digits and Enter', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).focus();
  for (const number of ['96', '4', '90', '', '4.5']) {
    if (number !== '') await page.keyboard.type(number);
    await page.keyboard.press('Enter');
  }
  await expect(measured(page, 'Audit evidence')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(measured(page, 'Audit evidence')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(measured(page, INCIDENTS)).toBeFocused();
  await expect(score(page)).toHaveAccessibleName(/^Score 77\.3, /);
});

test('Alt and an arrow move a row from any of its fields, and the field keeps the focus', async ({ page }) => {
  await openCard(page);
  const names = rowNames(page, 'benefit');
  const place = field(page, 'Weight', ROLLBACK);
  await place.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expectSaid(page, `${ROLLBACK} is now row 3 of 6.`);
  await expect(place).toBeFocused();
  await expect(names.nth(2)).toContainText(ROLLBACK);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expectSaid(page, `${ROLLBACK} is now row 1 of 6.`);
  await expect(place).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expectSaid(page, `${ROLLBACK} is already first.`);
  await expect(names.nth(0)).toContainText(ROLLBACK);
  await expect(names.nth(1)).toContainText(MTLS);
  await rowButton(page, MAP).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rowButton(page, MAP)).toBeFocused();
  await expect(names.nth(1)).toContainText(MAP);
});

test('a row opens by Enter, and Escape goes back to its name', async ({ page }) => {
  await openCard(page);
  const button = rowButton(page, MAP);
  await button.focus();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const unit = page.locator('.row-panel').getByLabel('Unit');
  await unit.focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.row-panel')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a row that is removed leaves the focus to the next, then to the one before, then to the button that adds one', async ({
  page,
}) => {
  await openCard(page, BLANK);
  await page.getByRole('button', { name: 'Add a benefit' }).press('Enter');
  await expect(page.locator('.row-panel').getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Second benefit');
  await page.keyboard.press('Escape');
  const remove = async (name: string) => {
    await rowButton(page, name).press('Enter');
    await page.locator('.row-panel').getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await expectSaid(page, `${name} removed. Undo brings it back.`);
  };
  await remove('First benefit');
  await expect(rowButton(page, 'Second benefit')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rowButton(page, 'Second benefit')).toBeFocused();
  await remove('Second benefit');
  await expect(rowButton(page, 'First benefit')).toBeFocused();
  await remove('First benefit');
  await expect(page.getByRole('button', { name: 'Add a benefit' })).toBeFocused();
});

test('what removes its own line leaves the focus beside it', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).fill('96');
  await rowButton(page, MTLS).press('Enter');
  const panel = page.locator('.row-panel');
  const add = panel.getByRole('button', { name: 'Add evidence' });
  await add.press('Enter');
  await expect(panel.getByRole('button', { name: 'Remove evidence 1' })).toBeVisible();
  await add.press('Enter');
  await panel.getByRole('button', { name: 'Remove evidence 2' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Remove evidence 2' })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.evidence') !== null)).toBe(true);
  await page.locator('summary').filter({ hasText: 'Decision' }).press('Enter');
  await page.getByRole('button', { name: 'Record the decision' }).press('Enter');
  await expect(page.getByLabel('Outcome')).toBeFocused();
});

test('the skip link leads into the card, and the card stays', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).fill('96');
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
  await expect(page).toHaveURL(/#id=/);
  await expect(measured(page, MTLS)).toHaveValue('96 %');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('the dialog of the ways out opens and closes by keys', async ({ page }) => {
  await openCard(page);
  const button = page.getByRole('button', { name: 'Share and export' });
  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share and export' });
  await expect(dialog.getByRole('button', { name: 'Copy the full link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});
