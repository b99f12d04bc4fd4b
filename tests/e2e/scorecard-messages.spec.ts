import type { Locator } from '@playwright/test';
import { field, measured, MTLS, openCard, openPart, ROLLBACK, rowButton, score } from './filling.ts';
import { expect, test } from './site.ts';

/** The field is marked, says what it wants, and so does the line below it that everybody sees. */
async function expectRefused(place: Locator, message: string | RegExp): Promise<void> {
  await expect(place).toHaveAttribute('aria-invalid', 'true');
  await expect(place).toHaveAccessibleDescription(message);
  await expect(place.locator('xpath=..').getByRole('alert')).toBeVisible();
}

async function expectTaken(place: Locator): Promise<void> {
  await expect(place).not.toHaveAttribute('aria-invalid');
  await expect(place).toHaveAccessibleDescription('');
}

test('text where a number belongs is refused, stays to be mended, and the last number counts on', async ({ page }) => {
  await openCard(page);
  const place = measured(page, MTLS);
  await place.fill('96');
  const before = 'Score 28.2 to 98.2, 30 % of the weight measured; 70 is needed.';
  await expect(score(page)).toHaveAttribute('aria-label', before);
  for (const text of ['lots', '96 to 98', '1.2.3', '2e400']) {
    await place.fill(text);
    await expectRefused(place, /^Write a number .*96 stays\.$/);
  }
  await place.blur();
  await expect(place).toHaveValue('2e400');
  await expect(score(page)).toHaveAttribute('aria-label', before);
  await place.fill('95');
  await expectTaken(place);
  const weight = field(page, 'Weight', MTLS);
  await weight.fill('-1');
  await expectRefused(weight, '0 or more. 30 stays.');
  const now = field(page, 'Now', MTLS);
  await now.fill('');
  await expectRefused(now, 'A number is needed here. 35 stays.');
});

test('a target that leaves no way to go is refused', async ({ page }) => {
  await openCard(page);
  const target = field(page, 'Target', MTLS);
  await target.fill('35');
  await expectRefused(target, 'Equals the value now: there would be no way to go. 100 stays.');
  await target.fill('99');
  await expectTaken(target);
  const now = field(page, 'Now', ROLLBACK);
  await now.fill('1');
  await expectRefused(now, 'The stretch of 2 must lie beyond the target. 25 stays.');
});

test('ends of a range that cross the likely number are refused', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).fill('96');
  await rowButton(page, MTLS).click();
  const panel = page.locator('.row-panel');
  const [low, high] = [panel.getByLabel('Low'), panel.getByLabel('High')];
  await low.fill('97');
  await expectRefused(low, 'Low lies above likely. 96 stays.');
  await low.fill('92');
  await expectTaken(low);
  await high.fill('95');
  await expectRefused(high, 'High lies below likely. 96 stays.');
  await expect(measured(page, MTLS)).toHaveValue('96 %');
});

test('a formula says at which character it ends to make sense, and which names it may use', async ({ page }) => {
  await openCard(page);
  await rowButton(page, 'Platform ownership').click();
  const formula = page.locator('.row-panel').getByLabel('Amount, as a formula');
  await formula.fill('value * ');
  await expectRefused(formula, /^At character \d+: /);
  await formula.fill('value * rat');
  await expectRefused(formula, /^"rat" is no shared number of this card: known are value, now, target, rate, /);
  await formula.fill('value ** rate');
  await expectRefused(formula, /^At character 8: /);
  await formula.fill('value * rate * 2');
  await expectTaken(formula);
});

test('a currency is three letters', async ({ page }) => {
  await openCard(page);
  const rule = await openPart(page, 'The rule');
  const currency = rule.getByLabel('Currency');
  await currency.fill('E1');
  await expectRefused(currency, 'Three letters, such as USD.');
  await currency.fill('eur');
  await expectTaken(currency);
  await currency.blur();
  await expect(currency).toHaveValue('EUR');
  const horizon = rule.getByLabel('Horizon');
  await horizon.fill('12.5');
  await expectRefused(horizon, 'Whole months. 36 stays.');
  const chance = rule.getByLabel('Chance needed');
  await chance.fill('120');
  await expectRefused(chance, '100 or less. 80 stays.');
});

test('a row whose target lies on the wrong side gets no weight', async ({ page }) => {
  await openCard(page);
  await rowButton(page, 'Time to name the faulty dependency').click();
  await page.locator('.row-panel').getByLabel('Reading', { exact: true }).selectOption('higher is better');
  const weight = field(page, 'Weight', 'Time to name the faulty dependency');
  await weight.fill('10');
  await expectRefused(weight, /^Higher is better here, yet the target lies on the other side of the value now/);
  await page.locator('.row-panel').getByLabel('Reading', { exact: true }).selectOption('lower is better');
  await weight.fill('11');
  await expectTaken(weight);
});

test('a name is needed, and evidence has an address of the web', async ({ page }) => {
  await openCard(page);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill(' ');
  await expectRefused(title, 'A name is needed; the old one stays.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service mesh for leadership');
  await rowButton(page, MTLS).click();
  const panel = page.locator('.row-panel');
  await panel.getByRole('button', { name: 'Add evidence' }).click();
  const address = panel.getByLabel('Address');
  await address.fill('javascript:alert(1)');
  await expectRefused(address, 'Begin with https://.');
  await address.fill('https://example.org/report');
  await expectTaken(address);
});

test('what a reader types is text, whatever it looks like', async ({ page }) => {
  await openCard(page);
  const markup = '<img src=x onerror=alert(1)><b>bold</b>';
  await page.getByRole('textbox', { name: 'Title' }).fill(markup);
  await rowButton(page, MTLS).click();
  await page.locator('.row-panel').getByLabel('Name', { exact: true }).fill(markup);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(markup);
  await expect(rowButton(page, markup)).toBeVisible();
  await expect(page.locator('scorecard-builder').locator('img, b:text("bold")')).toHaveCount(0);
});
