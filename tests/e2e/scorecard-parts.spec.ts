import { encodeHandover, type Handover } from '../../src/domain/mesh-cost/handover.ts';
import {
  expectSaid,
  expectSaved,
  field,
  findings,
  INCIDENTS,
  LEADERSHIP,
  measure,
  measured,
  MTLS,
  openCard,
  openFilled,
  openPart,
  ROLLBACK,
  score,
  TODAY,
  verdict,
} from './filling.ts';
import { expect, test } from './site.ts';

test('how this is computed: each formula with the numbers of the card, and its source', async ({ page }) => {
  await openCard(page);
  await measure(page);
  const part = await openPart(page, 'How this is computed');
  const working = (title: string) =>
    part.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  const value = working('Value of a number');
  await expect(value).toContainText('u = (x − floor)/(target − floor)');
  await expect(value.getByRole('definition').filter({ hasText: '(96 − 35)/(100 − 35)' })).toContainText('0.938');
  await expect(working('Score')).toContainText('77.3');
  await expect(working('What would change the answer')).toContainText('Triantaphyllou and Sánchez 1997');
  await measured(page, MTLS).fill('80');
  await expect(value).toContainText('(80 − 35)/(100 − 35)');
});

test('options stand side by side, doing nothing among them, and the verdict follows the proposed one', async ({
  page,
}) => {
  await openCard(page);
  await measure(page);
  const part = await openPart(page, 'Options side by side');
  const table = part.getByRole('table');
  await expect(table.getByLabel('Reference')).toHaveValue('Do nothing');
  await part.getByRole('button', { name: 'Add an option' }).click();
  await table.getByLabel('Option 2', { exact: true }).fill('A library in each service');
  const cell = (row: string, option: string) => table.getByLabel(new RegExp(`^${option}: ${row}`));
  await cell(MTLS, 'A library in each service').fill('60');
  await expect(table.getByRole('row', { name: /^Score/ }).getByRole('cell')).toHaveText(['0', '77.3', '11.5 to 81.5']);
  await table.getByRole('radio').nth(1).check();
  await expect(score(page)).toHaveAccessibleName(/^Score 11\.5 to 81\.5, 30 % of the weight measured/);
  await expect(measured(page, MTLS)).toHaveValue('60 %');
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: A library in each service proposed.');
  await expect(measured(page, MTLS)).toHaveValue('96 %');
});

test('two options say which weights would turn their order, and an option ahead everywhere that none would', async ({
  page,
}) => {
  await openCard(page);
  await measure(page);
  const part = await openPart(page, 'Options side by side');
  const between = part.getByRole('region', { name: 'What would turn the order' });
  await expect(between).toContainText('It is ahead on every row that counts, so no weights can turn the order.');
  await part.getByRole('button', { name: 'Add an option' }).click();
  await part
    .getByRole('table')
    .getByLabel(new RegExp(`^Option 2: ${MTLS}`))
    .fill('100');
  await expect(between.getByLabel(/ against$/)).toHaveValue(/./);
  // Only mTLS favours the other one, by (100 − 96)/65 of its value: the rest must shrink until that is enough.
  const turn = between.getByRole('listitem').filter({ hasText: MTLS });
  await expect(turn).toContainText(/\d+(\.\d+)? % of the whole/);
  await turn.getByRole('link', { name: MTLS }).click();
  await expect(measured(page, MTLS)).toBeInViewport();
});

test('weights are made from an order, moved by keys, and undone', async ({ page }) => {
  await openCard(page);
  const part = await openPart(page, 'The rule');
  const ranking = part.getByRole('region', { name: 'Weights from an order' });
  const rows = ranking.getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText(`${MTLS} 52 %, now 30 %`);
  await ranking.getByRole('button', { name: `Down: ${MTLS}` }).press('Enter');
  await expectSaid(page, `${MTLS} is now number 2 of 4.`);
  await ranking.getByRole('button', { name: 'Set the weights by this order' }).press('Enter');
  await expectSaid(page, '4 weights were set from the order. Undo brings the old ones back.');
  await expect(field(page, 'Weight', MTLS)).toHaveValue('27.1');
  await expect(field(page, 'Weight', INCIDENTS)).toHaveValue('52.1');
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: Weights from an order.');
  await expect(field(page, 'Weight', MTLS)).toHaveValue('30');
});

test('a phase begins today, counts its weeks, and ends when an exit criterion holds', async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00`));
  await openCard(page);
  await measure(page);
  const part = await openPart(page, 'Phases');
  const pilot = part.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Pilot, two services/ }) });
  await pilot.getByRole('button', { name: 'We are in this phase' }).press('Enter');
  await expect(pilot.getByLabel('Start')).toHaveValue(TODAY);
  await expect(pilot.getByRole('heading').first()).toContainText('now');
  await expect(findings(page)).toContainText('Phase 2 of 4: Pilot, two services');
  await expect(findings(page)).toContainText(
    '0 of 8 weeks used. 1 of 5 success criteria met. No exit criterion has fired.',
  );
  await pilot.getByLabel('Start').fill('2026-09-01');
  await expect(verdict(page).getByRole('heading', { name: /^Exit/ })).toBeVisible();
  await expect(findings(page)).toContainText('An exit criterion has fired.');
  await page.keyboard.press('Control+z');
  await expect(findings(page)).toContainText('No exit criterion has fired.');
});

test('a number that is entered in a phase counts as found in it', async ({ page }) => {
  await openCard(page);
  const part = await openPart(page, 'Phases');
  await part.getByRole('button', { name: 'We are in this phase' }).first().click();
  await field(page, 'Is', 'A named owner, and people on call for the mesh').selectOption('yes');
  await expect(findings(page)).toContainText('1 of 1 success criteria met.');
});

test('the rule is changed where it stands, and the verdict follows', async ({ page }) => {
  await openFilled(page);
  await expect(verdict(page).getByRole('heading', { name: 'Proceed' })).toBeVisible();
  const rule = await openPart(page, 'The rule');
  await rule.getByLabel('Score needed').fill('80');
  await expect(verdict(page).getByRole('heading', { name: 'Do not proceed' })).toBeVisible();
  await rule.getByLabel('Score needed').fill('77');
  await expect(verdict(page).getByRole('heading', { name: /Proceed fragile/ })).toBeVisible();
  await rule.getByLabel('The verdict speaks of').selectOption('being ready or not');
  await expect(verdict(page).getByRole('heading', { name: 'Proceed' })).toHaveCount(0);
});

test('a decision is recorded with its day, and a copy of the card kept with it', async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00`));
  await openCard(page);
  await measure(page);
  const part = await openPart(page, 'Decision');
  await part.getByLabel('Decider').fill('Robin Meyer');
  await part.getByRole('button', { name: 'Record the decision' }).click();
  await expect(part.getByLabel('Outcome')).toHaveValue('Measure first');
  await expect(part.getByLabel('By', { exact: true })).toHaveValue('Robin Meyer');
  await expect(part.getByLabel('On', { exact: true })).toHaveValue(TODAY);
  await expect(part.getByLabel('Status')).toHaveValue('decided');
  await part.getByRole('button', { name: 'Keep a copy of today' }).click();
  await expectSaid(page, /^A copy of the card as it is now was kept/);
  await expectSaved(page);
  await page.reload();
  await expect(
    (await openPart(page, 'Decision')).getByRole('listitem').filter({ hasText: 'Measure first' }),
  ).toContainText(TODAY);
});

test('pictures come when they are wanted, each with its table', async ({ page }) => {
  await openFilled(page);
  const part = await openPart(page, 'Pictures');
  await expect(part.getByRole('img').first()).toBeVisible();
  for (const picture of await part.getByRole('figure').all()) {
    await expect(picture.locator('.chart')).toHaveAccessibleDescription(/\w/);
    await picture.getByText('As a table').click();
    expect(await picture.getByRole('row').count()).toBeGreaterThan(1);
  }
});

test('a shared number feeds every formula that names it', async ({ page }) => {
  await openCard(page);
  await field(page, 'Measured or estimated', 'Platform ownership').fill('60');
  await field(page, 'Measured or estimated', 'Training').fill('100');
  const part = await openPart(page, 'Shared numbers');
  await part.getByRole('textbox', { name: /^An hour of an engineer/ }).fill('95');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name: new RegExp(`^${name}`) }) });
  await expect(row('Platform ownership')).toContainText('$5,700');
  await expect(row('Training')).toContainText('$9,500 once');
});

const COST: Handover = {
  plane: 'sidecar',
  vcpuPaid: 51,
  gibPaid: 66.5,
  pods: 500,
  nodes: 0,
  vcpuPrice: 25,
  gibPrice: 4,
  computePerMonth: 1541,
  platformHoursPerMonth: 110,
  upgradesPerYear: 3,
  hoursPerUpgrade: 60,
  trainingHours: null,
  rate: 95,
  currency: 'EUR',
};

test('what the cost calculator found fills the cost rows, as estimates, and says so', async ({ page }) => {
  await openCard(page, `${LEADERSHIP}&cost=${encodeHandover(COST)}`);
  await expect(page.getByText('10 numbers were filled in from the cost calculator, as estimates.')).toBeVisible();
  const cost = (name: string) => field(page, 'Measured or estimated', name);
  await expect(cost('Proxy resource overhead: CPU')).toHaveValue('51 vCPU');
  await expect(cost('Platform ownership')).toHaveValue('110');
  await expect(cost('Upgrade governance')).toHaveValue('60');
  await expect(cost('Training')).toHaveValue('');
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Platform ownership/ }) });
  await expect(row).toContainText('estimated');
  await expect(row).toContainText('€10,450');
  await expect(measured(page, INCIDENTS)).toHaveValue('');
});

test('costs that did not arrive whole are named, and the card opens all the same', async ({ page }) => {
  await openCard(page, `${LEADERSHIP}&cost=${encodeHandover(COST).slice(0, 90)}`);
  await expect(page.getByText(/The costs in this link cannot be read: it may have been cut off/)).toBeVisible();
  await expect(measured(page, ROLLBACK)).toHaveValue('');
});
