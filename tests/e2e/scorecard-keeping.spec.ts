import {
  BLANK,
  CARD,
  expectSaved,
  field,
  LEADERSHIP,
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
import { stored } from './stored.ts';

test('a card from a template that nobody touched is not kept', async ({ page }) => {
  await openCard(page);
  await expect(page.getByText('Kept in this browser as soon as something is entered.')).toBeVisible();
  await expect(page).toHaveURL(/#new=leadership$/);
  await openPart(page, 'Phases');
  await rowButton(page, MTLS).click();
  await measured(page, MTLS).focus();
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(page).toHaveURL(/#new=leadership$/);
  await page.goto('./about/');
  expect(await stored(page, 'cards')).toEqual({});
  await page.goto(CARD);
  await expect(page.getByText('No card is kept in this browser yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin from a template' })).toHaveAttribute('href', /\/scorecards\/$/);
});

test('the first number gives the card an address, and a reload brings everything back', async ({ page }) => {
  await openCard(page);
  await measure(page);
  await expectSaved(page);
  const address = page.url();
  await page.getByRole('textbox', { name: 'Title' }).fill('Mesh for the shop');
  await field(page, 'Is', 'A named owner, and people on call for the mesh').selectOption('yes');
  await rowButton(page, MTLS).click();
  const panel = page.locator('.row-panel');
  await panel.getByLabel('Low').fill('92');
  await panel.getByLabel('Owner').fill('Kim');
  await panel.getByRole('button', { name: 'Add evidence' }).click();
  await panel.getByLabel('Evidence 1: what it is').fill('Path inventory of May');
  const rule = await openPart(page, 'The rule');
  await rule.getByLabel('Score needed').fill('65');
  await expectSaved(page);
  const said = await verdict(page).innerText();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mesh for the shop');
  expect(page.url()).toBe(address);
  await expect(score(page)).toHaveAccessibleName(/^Score 77\.3, .* 65 is needed/);
  await expect(verdict(page)).toHaveText(said, { useInnerText: true });
  await expect(field(page, 'Is', 'A named owner, and people on call for the mesh')).toHaveValue('1');
  await rowButton(page, MTLS).click();
  await expect(panel.getByLabel('Low')).toHaveValue('92 %');
  await expect(panel.getByLabel('Owner')).toHaveValue('Kim');
  await expect(panel.getByLabel('Evidence 1: what it is')).toHaveValue('Path inventory of May');
});

test('what is typed in the moment before the page is left is there afterwards', async ({ page }) => {
  await openCard(page);
  await measured(page, ROLLBACK).fill('4');
  // With the first change the card gets an address of its own.
  await expect(page).toHaveURL(/#id=/);
  const address = page.url();
  await measured(page, MTLS).fill('96');
  await page.goto('./about/');
  await page.goto(address);
  await expect(measured(page, MTLS)).toHaveValue('96 %');
});

test('without a fragment the page lists the cards that are kept, the last changed first', async ({ page }) => {
  for (const title of ['First card', 'Second card']) {
    await page.goto('./about/');
    await openCard(page, BLANK);
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await expectSaved(page);
  }
  await page.goto('./about/');
  await page.goto(CARD);
  const cards = page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link', { name: / card$/ });
  await expect(cards).toHaveText(['Second card', 'First card']);
  await cards.nth(1).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First card');
  await page.goBack();
  await expect(cards).toHaveCount(2);
});

test('an address of a card that is not here says so', async ({ page }) => {
  await page.goto(`${CARD}#id=nowhere`);
  await expect(page.getByRole('heading', { name: 'No such card in this browser' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'My scorecards' }).last()).toBeVisible();
});

test('every template can be opened as a card of its own', async ({ page, request }) => {
  const list = (await (await request.get('./scorecards/templates/index.json')).json()) as {
    id: string;
    title: string;
  }[];
  for (const { id, title } of list) {
    await page.goto('./about/');
    await openCard(page, LEADERSHIP.replace('leadership', id));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});
