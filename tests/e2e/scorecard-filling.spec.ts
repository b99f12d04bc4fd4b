import {
  BLANK,
  expectSaid,
  field,
  findings,
  GOLDEN,
  INCIDENTS,
  LEADERSHIP,
  MAP,
  measure,
  measured,
  MTLS,
  openCard,
  openPart,
  ROLLBACK,
  rowButton,
  score,
  verdict,
} from './filling.ts';
import { expect, test } from './site.ts';

test('a card from a template is one page: rows, a verdict in words, and where to begin', async ({ page }) => {
  await openCard(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service mesh for leadership');
  await expect(verdict(page).getByRole('heading', { name: 'Measure first' })).toBeVisible();
  await expect(verdict(page)).toContainText('Nothing has been entered yet');
  await expect(verdict(page)).toContainText('The score can still be anything from 0 to 100; you asked for 70.');
  await expect(page.getByRole('region', { name: 'Benefits' }).getByRole('columnheader')).toHaveText([
    'What',
    'Now',
    'Target',
    'Measured',
    'Score',
    'Weight',
  ]);
  for (const part of await page.locator('scorecard-builder details').all())
    await expect(part).not.toHaveAttribute('open');
  await verdict(page)
    .getByRole('link', { name: /100 percent mTLS/ })
    .first()
    .click();
  await expect(measured(page, MTLS)).toBeFocused();
});

test('an unknown widens the interval and is asked for; it is not dropped from the score', async ({ page }) => {
  await openCard(page);
  const { [INCIDENTS]: _unknown, ...known } = GOLDEN;
  await measure(page, known);
  await expect(score(page)).toHaveAccessibleName('Score 62.3 to 92.3, 70 % of the weight measured; 70 is needed.');
  await expect(verdict(page)).toContainText('62.3 to 92.3, 70 % of the weight measured');
  await expect(verdict(page).getByRole('heading', { name: 'Measure first' })).toBeVisible();
  await expect(verdict(page)).toContainText('What is known carries 70 points; you asked for 80 before deciding.');
  await expect(findings(page).getByRole('listitem').filter({ hasText: 'not measured yet' })).toContainText(INCIDENTS);
});

test('four measurements give the score, and what would change it in units of the reader', async ({ page }) => {
  await openCard(page);
  await measure(page);
  await expect(score(page)).toHaveAccessibleName('Score 77.3, 100 % of the weight measured; 70 is needed.');
  const changes = findings(page).getByRole('listitem');
  await expect(changes.filter({ hasText: MTLS })).toContainText('below 80.1 %');
  await expect(changes.filter({ hasText: ROLLBACK })).toContainText('above 10.65 min');
  await expect(changes.filter({ hasText: `${INCIDENTS} above` }).first()).toContainText('above 5.23 a month');
  await expect(changes.filter({ hasText: `Weight of ${INCIDENTS}` })).toContainText('above 48.8 %');
  await measured(page, MTLS).fill('80');
  await expect(score(page)).toHaveAccessibleName(/^Score 69\.9, /);
});

test('every reason leads to the field that can change it', async ({ page }) => {
  await openCard(page);
  await measure(page);
  for (const [reason, target] of [
    [/Latency added at p99/, field(page, 'Is', 'Latency added at p99')],
    [/A named owner/, field(page, 'Is', 'A named owner, and people on call for the mesh')],
    [/Platform ownership/, field(page, 'Measured or estimated', 'Platform ownership')],
  ] as const) {
    await verdict(page).getByRole('link', { name: reason }).first().press('Enter');
    await expect(target).toBeFocused();
    await expect(target).toBeInViewport();
  }
  const address = page.url();
  await findings(page).getByRole('link', { name: ROLLBACK }).click();
  await expect(measured(page, ROLLBACK)).toBeFocused();
  expect(page.url()).toBe(address);
});

test('a reason about a shared number opens the part that holds it', async ({ page }) => {
  await openCard(page, BLANK);
  const part = await openPart(page, 'Shared numbers');
  await page.getByRole('button', { name: 'Add a shared number' }).click();
  await part.locator('summary').first().click();
  await rowButton(page, 'First cost').click();
  await page.getByLabel('Amount, as a formula').fill('value * number_1');
  await field(page, 'Measured or estimated', 'First cost').fill('60');
  await verdict(page)
    .getByRole('link', { name: /enter “New number 1”/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'New number 1' })).toBeFocused();
  await page.keyboard.type('95');
  await expect(page.getByRole('row').filter({ has: page.getByRole('button', { name: /^First cost/ }) })).toContainText(
    '$5,700',
  );
});

test('the verdict stays in sight when the card is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openCard(page);
  await measure(page);
  const standing = page.locator('.standing');
  await expect(standing).toBeHidden();
  await page.getByRole('heading', { name: 'How this is computed' }).scrollIntoViewIfNeeded();
  await expect(standing).toBeInViewport();
  await expect(standing).toHaveText('Measure first, 77 of 100, 70 needed');
});

test('examples are marked until someone writes over them, and then the card is no exercise any more', async ({
  page,
}) => {
  await openCard(page);
  const note = verdict(page).getByText('until they are yours, this verdict is an exercise');
  await expect(note).toContainText('15 rows still hold examples of the template, the first of them Error-budget burn');
  await note.getByRole('link').click();
  await expect(field(page, 'Is', 'Error-budget burn in the pilot, against its own baseline')).toBeFocused();
  const now = field(page, 'Now', MTLS);
  await expect(now).toHaveAccessibleName(/\(an example, to be replaced\)$/);
  await now.fill('30');
  await expect(now).toHaveAccessibleName(`Now: ${MTLS}`);
  // The stretch of the rollback is the one example that is not in a table.
  await rowButton(page, ROLLBACK).click();
  await expect(page.getByRole('textbox', { name: /^Stretch/ })).toBeVisible();
  const examples = page.getByRole('textbox', { name: /\(an example, to be replaced\)$/ });
  for (let left = await examples.count(); left > 0; left -= 1) {
    const example = examples.first();
    await example.fill((await example.inputValue()).replace(/[^\d.]+$/, ''));
    await expect(examples).toHaveCount(left - 1);
  }
  await expect(note).toHaveCount(0);
});

test('numbers are read as people write them', async ({ page }) => {
  await openCard(page);
  const field = measured(page, 'Audit evidence');
  for (const [typed, shown] of [
    ['1,250', '1,250'],
    ['12,5', '12.5'],
    ['40 h', '40'],
    ['(3)', '−3'],
    ['not yet', ''],
  ] as const) {
    await field.fill(typed);
    await field.blur();
    await expect(field).toHaveValue(shown);
  }
});

test('a filled card is judged by gates, score and money together', async ({ page }) => {
  await openCard(page);
  await measure(page);
  await field(page, 'Is', 'Error-budget burn in the pilot, against its own baseline').fill('0.9');
  await field(page, 'Is', 'Mesh removal rehearsed').fill('45');
  await field(page, 'Is', 'A named owner, and people on call for the mesh').selectOption('yes');
  await field(page, 'Is', 'Latency added at p99').fill('5');
  await expect(verdict(page).getByRole('heading', { name: 'Do not proceed' })).toBeVisible();
  await expect(
    verdict(page)
      .getByRole('link', { name: /Latency added at p99/ })
      .first(),
  ).toBeVisible();
  await field(page, 'Is', 'Latency added at p99').fill('2');
  await expect(page.getByRole('row').filter({ hasText: 'Latency added at p99' })).toContainText('holds');
  await expect(verdict(page).getByRole('heading', { name: 'Do not proceed' })).toHaveCount(0);
});

test('a range is offered, not demanded: it opens from the row, and closes again', async ({ page }) => {
  await openCard(page);
  await measured(page, MTLS).fill('96');
  await rowButton(page, MTLS).click();
  const panel = page.locator('.row-panel');
  await panel.getByLabel('Low').fill('92');
  await panel.getByLabel('High').fill('98');
  await panel.getByLabel('Status').selectOption('estimated');
  await expect(page.getByRole('row').filter({ hasText: MTLS }).first()).toContainText('estimated');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  await expect(rowButton(page, MTLS)).toBeFocused();
});

test('an empty card begins with one row of each kind and says what is missing', async ({ page }) => {
  await openCard(page, BLANK);
  await expect(verdict(page)).toContainText('Nothing has been entered yet.');
  await page.getByRole('button', { name: 'Add a gate' }).click();
  await expectSaid(page, 'Gates: a row was added.');
  await expect(page.locator('.row-panel').getByLabel('Name')).toBeFocused();
  await page.keyboard.type('A named owner');
  await expect(rowButton(page, 'A named owner')).toBeVisible();
});

test('an unknown template leads to the list of templates', async ({ page }) => {
  await page.goto(LEADERSHIP.replace('leadership', 'no-such'));
  await expect(page.getByRole('heading', { name: 'No such template' })).toBeVisible();
  await expect(page.getByText('There is no template called "no-such".')).toBeVisible();
});

test('a template is filled from its own page', async ({ page }) => {
  await page.goto('./scorecards/leadership/');
  await page.getByRole('link', { name: 'Fill this in' }).click();
  await expect(measured(page, MAP)).toBeVisible();
  await openPart(page, 'Phases');
  await expect(page.getByRole('heading', { name: '1. Baseline, without a mesh' })).toBeVisible();
});
