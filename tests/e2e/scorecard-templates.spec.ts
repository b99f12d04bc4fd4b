import { parseScorecard } from '../../src/domain/scorecard/schema.ts';
import { cardFromTemplate, type TemplateCore } from '../../src/domain/scorecard/template.ts';
import { openSearch, results, search } from './searching.ts';
import { expect, listedPages, overflow, test } from './site.ts';

const LEADERSHIP = './scorecards/leadership/';
const MTLS = '100 percent mTLS for tier-1 service paths';

/** The pages of the templates themselves. */
const templatePages = () =>
  listedPages('dist', '/').filter((path) => /scorecards\/(?!card|mine|cost)[^/]+\/$/.test(path));

test('the index leads to every template, with what it asks and what it holds', async ({ page }) => {
  await page.goto('./scorecards/');
  const rows = page.locator('.templates > li');
  expect(templatePages().length).toBe(14);
  await expect(rows).toHaveCount(templatePages().length);
  const row = rows.filter({ has: page.getByRole('link', { name: 'Service mesh for leadership' }) });
  await expect(row).toContainText('Is a service mesh worth what it costs us to run, and how sure are we?');
  await expect(row).toContainText(/\d+ benefits, \d+ costs, \d+ gates/);
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/scorecards\/leadership\/$/);
});

test('a template reads as tables, by role and by name', async ({ page }) => {
  await page.goto(LEADERSHIP);
  for (const name of ['Benefits', 'Costs']) {
    await expect(page.getByRole('table', { name }).getByRole('columnheader')).toHaveText([
      'What',
      'Unit',
      'Now',
      'Target',
      'Measured',
      'Weight',
    ]);
  }
  await expect(page.getByRole('table', { name: 'Gates' }).getByRole('columnheader')).toHaveText([
    'What',
    'Unit',
    'Must be',
    'Measured',
    'If it fails',
  ]);
  const cells = page.getByRole('row').filter({ hasText: MTLS }).getByRole('cell');
  await expect(cells.nth(1)).toHaveText('%');
  await expect(cells.nth(3)).toHaveText('100');
  await expect(cells.nth(4)).toHaveText('fill in');
  await expect(page.getByText(/^Proceed only if measured benefits exceed ongoing operational cost/)).toBeVisible();
});

test('an example is marked as one, for the eye and for a screen reader', async ({ page }) => {
  await page.goto(LEADERSHIP);
  const now = page.getByRole('row').filter({ hasText: MTLS }).getByRole('cell').nth(2);
  await expect(now).toHaveAccessibleName('35, an example');
  const mark = await now.locator('.example').evaluate((element) => getComputedStyle(element, '::after').content);
  expect(mark).toContain('*');
});

test('the rows of the question page are rows of the template, word for word', async ({ page }) => {
  await page.goto('./questions/leadership/justify-service-mesh/');
  const benefits = await page.locator('tr.benefit td:nth-child(2)').allTextContents();
  expect(benefits).toHaveLength(4);
  await page.getByRole('link', { name: 'Fill it in as a scorecard' }).click();
  await expect(page).toHaveURL(/\/scorecards\/leadership\/$/);
  const names = await page.getByRole('table', { name: 'Benefits' }).locator('td:first-child > span').allTextContents();
  expect(names).toEqual(expect.arrayContaining(benefits));
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a template is one table: rows by kind, examples said to be examples, nothing of how to measure', async ({
    page,
  }) => {
    await page.goto(LEADERSHIP);
    await page.getByRole('button', { name: 'Copy as a table' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const { html, text } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    const rows = text.split('\n').map((row) => row.split('\t'));
    const heads = rows.filter(([, unit]) => unit === 'Unit');
    expect(heads.map(([what]) => what)).toEqual(['Benefits', 'Costs', 'Gates']);
    const count = await page.locator('.fill tbody tr').count();
    expect(rows).toHaveLength(count + heads.length);
    expect(rows).toContainEqual([MTLS, '%', '35 (example)', '100 (example)', 'fill in', '30 (example)']);
    expect(html).toContain('<th>Gates</th>');
    expect(html).toContain(`<td>${MTLS}</td>`);
    expect(text).not.toMatch(/istio_requests_total|Trap/);
  });

  test('a recipe is copied alone, ready to be pasted', async ({ page }) => {
    await page.goto(LEADERSHIP);
    await page.locator('summary', { hasText: MTLS }).click();
    await page.getByRole('button', { name: `Copy the recipe of ${MTLS}` }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('connection_security_policy="mutual_tls"');
    expect(text).toMatch(/^\S[\s\S]*\S$/);
    expect(text).not.toMatch(/Trap|PromQL/);
  });
});

test('every template shows every row of its card, and how it is measured', async ({ page, request }) => {
  for (const path of templatePages()) {
    const id = path.split('/').at(-2) ?? '';
    const { core } = (await (await request.get(`./scorecards/templates/${id}.json`)).json()) as { core: TemplateCore };
    await page.goto(path);
    const names = await page.locator('.fill tbody td:first-child > span').allTextContents();
    expect(names.sort(), path).toEqual(core.criteria.map(({ name }) => name).sort());
    const isMeasuredAlike = (await page.getByRole('heading', { name: 'How the rows are measured' }).count()) > 0;
    await expect(page.locator('.notes summary'), path).toHaveCount(isMeasuredAlike ? 5 : core.criteria.length);
  }
});

test('a long template is read by topic, and says once what all topics have in common', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('./scorecards/self-assessment/');
  await expect(page.locator('.notes summary')).toHaveText(['Explain', 'Draw', 'Do', 'Debug', 'Calibration']);
  await expect(page.getByRole('list', { name: 'Levels' })).toHaveCount(4);
  expect(await page.getByRole('table').count()).toBeGreaterThan(10);
  await page
    .getByRole('complementary', { name: 'On this page' })
    .getByRole('link', { name: 'Troubleshooting' })
    .click();
  await expect(page.getByRole('table', { name: 'Criteria: Troubleshooting' })).toBeInViewport();
});

test('every template scrolls sideways at no width, with everything opened', async ({ page }) => {
  for (const path of templatePages()) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('on a phone a row is a stack in which every value keeps its label', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(LEADERSHIP);
  const row = page.getByRole('table', { name: 'Benefits' }).getByRole('row').filter({ hasText: MTLS });
  const cells = await row.getByRole('cell').evaluateAll((all) =>
    all.map((cell) => ({
      label: getComputedStyle(cell, '::before').content,
      top: cell.getBoundingClientRect().top,
    })),
  );
  expect(cells.slice(1).map(({ label }) => label)).toEqual(['"Unit"', '"Now"', '"Target"', '"Measured"', '"Weight"']);
  expect(new Set(cells.map(({ top }) => top)).size).toBe(cells.length);
});

test('a template prints as tables with how each row is measured, and without what only a screen can do', async ({
  page,
}) => {
  await page.goto(LEADERSHIP);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: 'Benefits' })).toBeVisible();
  await expect(page.locator('.notes').getByText('connection_security_policy="mutual_tls"').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Fill this in' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    expect(pages, format).toBeGreaterThan(0);
    expect(pages, format).toBeLessThanOrEqual(6);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a template is read, opened and followed, and offers nothing that would not work', async ({ page }) => {
    await page.goto(LEADERSHIP);
    await expect(page.getByRole('table', { name: 'Gates' })).toBeVisible();
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    const recipe = page.locator('.notes').getByText('connection_security_policy="mutual_tls"').first();
    await expect(recipe).toBeHidden();
    await page.locator('summary', { hasText: MTLS }).click();
    await expect(recipe).toBeVisible();
    await expect(page.getByRole('link', { name: 'Fill this in' })).toHaveAttribute(
      'href',
      /\/scorecards\/card\/#new=leadership$/,
    );
  });
});

test.describe('searching', () => {
  for (const [query, expected] of [
    ['leadership scorecard', /\/scorecards\/leadership\/$/],
    ['upgrade readiness', /\/scorecards\/upgrade-readiness\/$/],
  ] as const) {
    test(`"${query}" has its template first`, async ({ page }) => {
      await page.goto('./');
      await openSearch(page);
      await search(page, query);
      await expect(results(page).first()).toHaveAttribute('href', expected);
      await expect(results(page).first()).toContainText('Scorecard');
    });
  }

  test('what stands in a row is found by the full text', async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await search(page, 'canary rollback');
    const found = await results(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(found.some((href) => href.includes('/scorecards/leadership/'))).toBe(true);
  });
});

test('a question names the scorecards that it helps with, and they lead back', async ({ page }) => {
  await page.goto('./questions/architecture/istiod/');
  const related = page.locator('.related');
  await related.getByRole('link', { name: 'Upgrade readiness' }).or(related.locator('p a').first()).first().click();
  await expect(page).toHaveURL(/\/scorecards\/[^/]+\/$/);
  await page.getByRole('link', { name: 'What is istiod, and what does it do?' }).click();
  await expect(page).toHaveURL(/\/questions\/architecture\/istiod\/$/);
});

test('what the builder fetches makes a card that can be opened, under the hash that the list names', async ({
  request,
}) => {
  const list = (await (await request.get('./scorecards/templates/index.json')).json()) as {
    id: string;
    title: string;
    version: string;
    hash: string;
  }[];
  expect(list).toHaveLength(templatePages().length);
  for (const { id, hash, title, version } of list) {
    const served = (await (await request.get(`./scorecards/templates/${id}.json`)).json()) as {
      hash: string;
      core: TemplateCore;
    };
    expect(served).toMatchObject({ hash, core: { id, title, version } });
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    const parsed = parseScorecard(cardFromTemplate(served.core, { id: 'card', seed: 1, hash }));
    expect(parsed, id).toMatchObject({ ok: true });
  }
});

test('the navigation stands on one line from a tablet on', async ({ page }) => {
  for (const width of [768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./scorecards/');
    const tops = await page
      .getByRole('navigation', { name: 'Site' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect(tops).toHaveLength(6);
    expect(new Set(tops).size, `${width} px`).toBe(1);
    expect((await page.getByRole('banner').boundingBox())?.height, `${width} px`).toBeLessThan(60);
  }
});
