import type { Locator, Page } from '@playwright/test';
import {
  BLANK,
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
  verdict,
} from './filling.ts';
import { openSearch } from './searching.ts';
import { expect, test } from './site.ts';

const BENEFITS = [MTLS, ROLLBACK, MAP, 'Time to name the faulty dependency', INCIDENTS, 'Audit evidence'];
const arrowed = (names: readonly string[]) => names.map((name) => new RegExp(`^${name}`));

const undo = (page: Page) => page.keyboard.press('Control+z');
const redo = (page: Page) => page.keyboard.press('Control+Shift+z');

/** Takes a change back and makes it again, and hears it said both times. */
async function backAndForth(
  page: Page,
  label: string | RegExp,
  before: () => Promise<void>,
  after: () => Promise<void>,
) {
  const said = typeof label === 'string' ? label : label.source;
  await after();
  await undo(page);
  await expectSaid(page, new RegExp(`^Undone: ${said}\\.$`));
  await before();
  await redo(page);
  await expectSaid(page, new RegExp(`^Repeated: ${said}\\.$`));
  await after();
}

test('typing in a field is one step for each visit, and the focus stays', async ({ page }) => {
  await openCard(page);
  const first = measured(page, MTLS);
  await first.focus();
  await page.keyboard.type('12');
  await measured(page, ROLLBACK).focus();
  await page.keyboard.type('9');
  await first.focus();
  await page.keyboard.type('96');
  await expect(score(page)).toHaveAccessibleName(/^Score /);
  await undo(page);
  await expectSaid(page, `Undone: Measured of ${MTLS}.`);
  await expect(first).toBeFocused();
  await expect(first).toHaveValue('12');
  await undo(page);
  await expectSaid(page, `Undone: Measured of ${ROLLBACK}.`);
  await expect(measured(page, ROLLBACK)).toHaveValue('');
  await undo(page);
  await expect(first).toHaveValue('');
  await redo(page);
  await redo(page);
  await redo(page);
  await expect(first).toHaveValue('96');
  await expect(measured(page, ROLLBACK)).toHaveValue('9 min');
  await page.keyboard.press('Control+y');
  await expectSaid(page, 'Nothing to repeat.');
});

test('the buttons undo and redo, keep the focus to the end, and say when there is nothing left', async ({ page }) => {
  await openCard(page);
  const [back, again] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await field(page, 'Weight', MTLS).fill('40');
  await field(page, 'Weight', MAP).fill('10');
  await back.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expectSaid(page, `Undone: Weight of ${MTLS}.`);
  await expect(back).toBeFocused();
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expectSaid(page, 'Nothing to undo.');
  await expect(field(page, 'Weight', MTLS)).toHaveValue('30');
  await expect(field(page, 'Weight', MTLS)).toHaveAccessibleName(/\(an example, to be replaced\)$/);
  await again.press('Enter');
  await again.press('Enter');
  await expect(field(page, 'Weight', MTLS)).toHaveValue('40');
  await expect(field(page, 'Weight', MAP)).toHaveValue('10');
});

test('a number in the table: weight, target, condition of a gate', async ({ page }) => {
  await openCard(page);
  for (const [column, row, old, typed, shown, label] of [
    ['Weight', MTLS, '30', '45', '45', `Weight of ${MTLS}`],
    ['Target', ROLLBACK, '5 min', '4', '4 min', `Target of ${ROLLBACK}`],
    ['Cap', 'Platform ownership', '80', '70', '70', 'Cap of Platform ownership'],
    ['Must be', 'Latency added at p99', '3 ms', '2', '2 ms', 'Condition of Latency added at p99'],
  ] as const) {
    const place = field(page, column, row);
    await place.fill(typed);
    await place.blur();
    await backAndForth(
      page,
      label,
      () => expect(place).toHaveValue(old),
      () => expect(place).toHaveValue(shown),
    );
  }
});

test('a row: added, duplicated, moved, removed', async ({ page }) => {
  await openCard(page);
  const names = rowNames(page, 'benefit');
  const order = (expected: readonly string[]) => () => expect(names).toHaveText(arrowed(expected));

  await page.getByRole('button', { name: 'Add a benefit' }).click();
  await backAndForth(page, 'New benefit', order(BENEFITS), order([...BENEFITS, 'New benefit']));
  await undo(page);

  await rowButton(page, MAP).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expectSaid(page, `${MAP} duplicated.`);
  const copy = page.locator('.row-panel').getByLabel('Name', { exact: true });
  await expect(copy).toBeFocused();
  await expect(copy).toHaveValue(`${MAP} (copy)`);
  await backAndForth(page, `Copy of ${MAP}`, order(BENEFITS), order(BENEFITS.toSpliced(3, 0, `${MAP} \\(copy\\)`)));
  await undo(page);

  await rowButton(page, ROLLBACK).click();
  const up = page.getByRole('button', { name: 'Move up' });
  await up.press('Enter');
  await expectSaid(page, `${ROLLBACK} is now row 1 of 6.`);
  await expect(up).toBeFocused();
  await up.press('Enter');
  await expectSaid(page, `${ROLLBACK} is already first.`);
  await backAndForth(page, `Order of ${ROLLBACK}`, order(BENEFITS), order([ROLLBACK, MTLS, ...BENEFITS.slice(2)]));
  await expect(up).toBeFocused();
  await undo(page);

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expectSaid(page, `${ROLLBACK} removed. Undo brings it back.`);
  await backAndForth(
    page,
    `Removal of ${ROLLBACK}`,
    order(BENEFITS),
    order(BENEFITS.filter((name) => name !== ROLLBACK)),
  );
});

test('a removed row comes back with its numbers and with the conditions of the phases', async ({ page }) => {
  await openCard(page);
  await measured(page, ROLLBACK).fill('4');
  const phases = await openPart(page, 'Phases');
  const conditions = phases.getByRole('combobox', { name: /condition \d+: row$/ });
  await expect(conditions.first()).toBeVisible();
  const before = await conditions.count();
  await rowButton(page, ROLLBACK).click();
  await page.locator('.row-panel').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(conditions).toHaveCount(before - 3);
  await undo(page);
  await expect(conditions).toHaveCount(before);
  await expect(measured(page, ROLLBACK)).toHaveValue('4 min');
});

test('what is in the panel of a row: range, name, money', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).fill('96');
  await rowButton(page, MTLS).click();
  const panel = page.locator('.row-panel');
  const type = async (place: Locator, text: string) => {
    await place.fill(text);
    await place.blur();
  };
  await type(panel.getByLabel('Low'), '92');
  await backAndForth(
    page,
    `Range of ${MTLS}`,
    () => expect(panel.getByLabel('Low')).toHaveValue('96 %'),
    () => expect(panel.getByLabel('Low')).toHaveValue('92 %'),
  );
  await type(panel.getByLabel('Why it matters'), 'Auditors ask for it.');
  await backAndForth(
    page,
    `Why it matters of ${MTLS}`,
    () => expect(panel.getByLabel('Why it matters')).not.toHaveValue('Auditors ask for it.'),
    () => expect(panel.getByLabel('Why it matters')).toHaveValue('Auditors ask for it.'),
  );
  await panel.getByRole('button', { name: 'Say what it is worth' }).press('Enter');
  await expect(panel.getByLabel('Amount, as a formula')).toBeFocused();
  await backAndForth(
    page,
    `Money of ${MTLS}`,
    () => expect(panel.getByLabel('Amount, as a formula')).toHaveCount(0),
    () => expect(panel.getByLabel('Amount, as a formula')).toBeVisible(),
  );
});

test('what is typed gives way to an undo at once, a refused text too', async ({ page }) => {
  await openCard(page);
  const place = measured(page, MTLS);
  await place.focus();
  await page.keyboard.type('96x5');
  await expect(place).toHaveAttribute('aria-invalid', 'true');
  await undo(page);
  await expect(place).toBeFocused();
  await expect(place).toHaveValue('');
  await expect(place).not.toHaveAttribute('aria-invalid');
  await page.keyboard.type('95');
  await place.blur();
  await expect(place).toHaveValue('95 %');
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Our mesh');
  await undo(page);
  await expect(title).toHaveValue('Service mesh for leadership');
});

test('shared numbers, phases, the rule, options', async ({ page }) => {
  await openCard(page);
  const numbers = await openPart(page, 'Shared numbers');
  const rate = numbers.getByRole('textbox', { name: /^An hour of an engineer/ });
  await rate.fill('95');
  await rate.blur();
  await backAndForth(
    page,
    'An hour of an engineer, with overhead',
    () => expect(rate).toHaveValue(''),
    () => expect(rate).toHaveValue('95'),
  );

  const phases = await openPart(page, 'Phases');
  const headings = phases.getByRole('heading', { level: 3 });
  await phases.getByRole('button', { name: 'Add a phase' }).click();
  await expectSaid(page, 'Phase 5 was added, as the last.');
  await backAndForth(
    page,
    'New phase',
    () => expect(headings).toHaveCount(4),
    () => expect(headings).toHaveCount(5),
  );
  const pilot = phases.getByRole('listitem').filter({ hasText: '2. Pilot' });
  await pilot.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expectSaid(page, 'Pilot, two services removed. Undo brings it back.');
  await expect(phases.getByRole('textbox', { name: 'Name' }).nth(1)).toBeFocused();
  await backAndForth(
    page,
    'Removal of Pilot, two services',
    () => expect(headings).toHaveCount(5),
    () => expect(headings).toHaveCount(4),
  );

  const rule = await openPart(page, 'The rule');
  const needed = rule.getByLabel('Score needed');
  await needed.fill('60');
  await needed.blur();
  await backAndForth(
    page,
    'Score needed',
    () => expect(verdict(page)).toContainText('needs 70'),
    () => expect(verdict(page)).toContainText('needs 60'),
  );

  const options = await openPart(page, 'Options side by side');
  const columns = options.getByRole('textbox', { name: /^(Reference|Option \d+)$/ });
  await options.getByRole('button', { name: 'Add an option' }).click();
  await expectSaid(page, 'Option 2 was added, as the last column.');
  await backAndForth(
    page,
    'New option',
    () => expect(columns).toHaveCount(2),
    () => expect(columns).toHaveCount(3),
  );
  await options.getByRole('button', { name: 'Remove Adopt Istio in phases' }).press('Enter');
  await expectSaid(page, 'Adopt Istio in phases removed. Undo brings it back.');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await backAndForth(
    page,
    'Removal of Adopt Istio in phases',
    () => expect(columns.nth(1)).toHaveValue('Adopt Istio in phases'),
    () => expect(columns.nth(1)).toHaveValue('Option 2'),
  );
});

test('an undo of the row that is open leaves the focus with its neighbour', async ({ page }) => {
  await openCard(page, BLANK);
  await page.getByRole('button', { name: 'Add a benefit' }).click();
  await expect(page.locator('.row-panel').getByLabel('Name', { exact: true })).toBeFocused();
  await undo(page);
  await expect(page.locator('.row-panel')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
});

test('undo in the search belongs to the search', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).fill('96');
  await page.getByRole('heading', { name: 'Benefits' }).click();
  await openSearch(page);
  await page.keyboard.type('ztunnel');
  await undo(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await expect(measured(page, MTLS)).toHaveValue('96 %');
});
