import { writeJson } from '../../src/domain/scorecard/exchange/json.ts';
import { golden } from '../unit/domain/scorecard/golden.ts';
import {
  checkout,
  downloadBy,
  fileOf,
  importFiles,
  line,
  openWith,
  PATH,
  pilot,
  putRecord,
  results,
  shelf,
  textOf,
} from './my-scorecards.ts';
import { expect, test } from './site.ts';

test('with no card yet, the page says how to begin', async ({ page }) => {
  await page.goto(PATH);
  await expect(page.getByText('No scorecard is kept in this browser yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'A blank card' })).toHaveAttribute(
    'href',
    /\/scorecards\/card\/#new=blank$/,
  );
  await page.getByRole('link', { name: /^Fill in/ }).click();
  await expect(page).toHaveURL(/\/scorecards\/card\/#new=leadership$/);
});

test.describe('the list', () => {
  test('says of each card what it asks, where it came from and what it answers', async ({ page }) => {
    await openWith(page, pilot, checkout);
    const first = line(page, 'Payments pilot');
    await expect(first).toContainText(golden.question);
    await expect(first).toContainText('Service mesh for leadership');
    await expect(first).toContainText('2 example numbers left');
    await expect(first).toContainText('changed just now');
    await expect(line(page, 'Checkout domain')).toContainText('Measure first');
    await expect(line(page, 'Checkout domain')).toContainText('Score 62 to 92, needs 70');
    await line(page, 'Checkout domain').getByRole('link', { name: 'Checkout domain', exact: true }).click();
    await expect(page).toHaveURL(/\/scorecards\/card\/#id=checkout$/);
  });

  test('gives the verdict that the card itself gives, draws and all', async ({ page }) => {
    const sure = { ...golden, rule: { ...golden.rule, minProbability: 0.3 } };
    await openWith(page, sure);
    await expect(line(page, golden.title).getByText('Proceed')).toBeVisible();
    await line(page, golden.title).getByRole('link', { name: golden.title, exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Proceed/ })).toBeVisible();
  });

  test('follows what another tab does', async ({ page, context }) => {
    await openWith(page, pilot);
    const other = await context.newPage();
    await openWith(other, checkout);
    await expect(line(page, 'Checkout domain')).toBeVisible();
    await line(other, 'Payments pilot')
      .getByRole('button', { name: /^Move to bin/ })
      .click();
    await expect(line(page, 'Payments pilot')).toBeHidden();
  });
});

test.describe('by keyboard alone', () => {
  test('a card is duplicated, and the focus goes to the copy', async ({ page }) => {
    await openWith(page, pilot);
    await line(page, 'Payments pilot')
      .getByRole('button', { name: /^Duplicate/ })
      .press('Enter');
    await expect(page.getByRole('link', { name: 'Payments pilot (copy)', exact: true })).toBeFocused();
    await expect(line(page, 'Payments pilot')).toBeVisible();
  });

  test('a card is archived and brought back at once', async ({ page }) => {
    await openWith(page, pilot, checkout);
    await line(page, 'Payments pilot')
      .getByRole('button', { name: /^Archive/ })
      .press('Enter');
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeFocused();
    await expect(page.getByText('“Payments pilot” is in the archive.', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Payments pilot', exact: true })).toBeFocused();
    await expect(shelf(page, 'Archive')).toHaveCount(0);
  });

  test('a card goes to the bin and comes back from it', async ({ page }) => {
    await openWith(page, pilot, checkout);
    await line(page, 'Payments pilot')
      .getByRole('button', { name: /^Move to bin/ })
      .press('Enter');
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeFocused();
    await page.reload();
    await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
    await page.getByRole('heading', { name: 'Bin', exact: true }).click();
    await expect(line(page, 'Payments pilot')).toContainText('30 days left');
    await line(page, 'Payments pilot')
      .getByRole('button', { name: /^Restore/ })
      .press('Enter');
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeFocused();
    await page.reload();
    await expect(page.getByRole('link', { name: 'Payments pilot', exact: true })).toBeVisible();
    await expect(shelf(page, 'Bin')).toHaveCount(0);
  });

  test('to delete for good asks first, and the way out changes nothing', async ({ page }) => {
    await openWith(page, pilot);
    await line(page, 'Payments pilot')
      .getByRole('button', { name: /^Move to bin/ })
      .press('Enter');
    await page.getByRole('heading', { name: 'Bin', exact: true }).click();
    const binned = shelf(page, 'Bin').getByRole('listitem');
    await binned.getByRole('button', { name: /^Delete for good/ }).press('Enter');
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(binned).toContainText('30 days left');
    await binned.getByRole('button', { name: /^Delete for good/ }).press('Enter');
    await page.getByRole('button', { name: 'Delete for good', exact: true }).press('Enter');
    await expect(page.getByText('“Payments pilot” is deleted for good.', { exact: true }).first()).toBeFocused();
    await page.reload();
    await expect(page.getByText('No scorecard is kept in this browser yet.')).toBeVisible();
  });
});

test.describe('importing', () => {
  test('the same file twice adds nothing', async ({ page }) => {
    await openWith(page, pilot);
    await importFiles(page, fileOf(pilot));
    await expect(results(page)).toContainText('is here already, just as it is in the file');
    await expect(page.getByRole('list', { name: 'Scorecards' }).getByRole('listitem')).toHaveCount(1);
  });

  test('a card whose id is taken becomes one of its own, and the other is untouched', async ({ page }) => {
    await openWith(page, pilot);
    await importFiles(page, fileOf({ ...pilot, title: 'Somebody else’s pilot' }));
    await expect(results(page)).toContainText('as a card of its own');
    await expect(line(page, 'Payments pilot')).toBeVisible();
    await expect(line(page, 'Somebody else’s pilot')).toBeVisible();
  });

  test('each file that is refused says where and why, and keeps none of the others back', async ({ page }) => {
    await page.goto(PATH);
    const newer = {
      format: 'meshready-scorecard',
      schema: 9,
      card: { ...golden, schema: 9, title: 'From the future' },
    };
    await importFiles(
      page,
      { name: 'cut.json', text: writeJson(golden).slice(0, 900) },
      { name: 'newer.json', text: JSON.stringify(newer) },
      fileOf({ ...golden, rule: { ...golden.rule, minScore: 170 } }, 'wrong.json'),
      { name: 'sheet.xlsx', text: 'PK\u0003\u0004 and so on' },
      { name: 'empty.json', text: '' },
      fileOf(pilot),
    );
    await expect(results(page).getByRole('heading')).toHaveText('One card imported, 5 cards not imported.');
    for (const [file, said] of [
      ['cut.json', /line \d+, column \d+ the file ends here, where .* was expected: it is only part of a file/],
      ['newer.json', /“From the future” in format 9, written by a newer version of this site/],
      ['wrong.json', /card\.rule\.minScore must lie between 0 and 100/],
      ['sheet.xlsx', /is a workbook: save its sheet as CSV/],
      ['empty.json', /is empty: choose a JSON or CSV file/],
    ] as const) {
      await expect(results(page).getByRole('listitem').filter({ hasText: file }).first()).toContainText(said);
    }
    await expect(line(page, 'Payments pilot')).toBeVisible();
  });

  test('markup in a card stays text', async ({ page }) => {
    const title = '<img src=x onerror="window.hacked = true"><b>Bold</b>';
    await openWith(page, { ...golden, title, question: '<i>Why</i>?' }, pilot);
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: `Compare ${title}` }).check();
    await page.getByRole('checkbox', { name: 'Compare Payments pilot' }).check();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: title })).toBeVisible();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('a table becomes a card of its rows, and names the cells that it leaves out', async ({ page }) => {
    await page.goto(PATH);
    const text =
      'Kind,Criterion,Unit,Now,Target,Measured,Weight\nBenefit,mTLS,%,35,100,96,30\nCost,Hours,h,0,many,12,10\n';
    await importFiles(page, { name: 'rows of the team.csv', text });
    await expect(results(page)).toContainText(/row 3, Target expected a number/);
    await line(page, 'rows of the team').getByRole('link', { name: 'rows of the team', exact: true }).click();
    await expect(page.getByText('mTLS', { exact: true }).first()).toBeVisible();
  });

  test('files can be dropped on the page', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByText('No scorecard is kept in this browser yet.')).toBeVisible();
    const files = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, writeJson(pilot));
    await page.dispatchEvent('h1', 'dragover', { dataTransfer: files });
    await expect(page.getByText('Drop JSON or CSV files to import them.')).toBeVisible();
    await page.dispatchEvent('h1', 'drop', { dataTransfer: files });
    await expect(line(page, 'Payments pilot')).toBeVisible();
    await expect(page.getByText('Drop JSON or CSV files to import them.')).toBeHidden();
  });

  test('what “Download all” hands out brings every card to another browser', async ({ page, browser, baseURL }) => {
    await openWith(page, pilot, checkout);
    const file = await downloadBy(page, () => page.getByRole('button', { name: 'Download all' }).click());
    expect(file.suggestedFilename()).toMatch(/^my-scorecards-\d{4}-\d{2}-\d{2}\.json$/);
    const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
    const there = await elsewhere.newPage();
    await there.goto(PATH);
    await importFiles(there, { name: 'all.json', text: await textOf(file) });
    await expect(results(there).getByRole('heading')).toHaveText('2 cards imported.');
    await expect(line(there, 'Payments pilot')).toBeVisible();
    await expect(line(there, 'Checkout domain')).toBeVisible();
    await elsewhere.close();
  });
});

test.describe('everything stored', () => {
  const stored = 'Everything stored in this browser';

  test('lists each thing with its kind, and its file can be imported again', async ({ page }) => {
    await openWith(page, pilot, checkout);
    await line(page, 'Checkout domain')
      .getByRole('button', { name: /^Move to bin/ })
      .click();
    await page.getByText(stored).click();
    const table = page.getByRole('table', { name: 'Everything stored' });
    await expect(table.getByRole('row', { name: /^Payments pilot card / })).toBeVisible();
    await expect(table.getByRole('row', { name: /^Checkout domain card in the bin / })).toBeVisible();
    const file = await downloadBy(page, () => page.getByRole('button', { name: 'Download everything' }).click());
    await importFiles(page, { name: 'everything.json', text: await textOf(file) });
    await expect(results(page).getByRole('heading')).toHaveText('2 cards here already.');
    await expect(page.getByRole('link', { name: 'Checkout domain', exact: true }).last()).toBeVisible();
  });

  test('a card that cannot be read is set aside, said why, and downloaded as it is', async ({ page }) => {
    await openWith(page, pilot);
    const record = {
      version: 1,
      rev: 4,
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-02T08:00:00.000Z',
      data: { ...golden, id: 'broken', title: 'Broken card', rule: { ...golden.rule, minScore: 'high' } },
    };
    await putRecord(page, 'broken', record);
    await page.reload();
    const broken = line(page, 'Broken card');
    await expect(broken).toContainText('This cannot be read.');
    await expect(broken).toContainText('rule.minScore must be a number');
    const file = await downloadBy(page, () => broken.getByRole('button', { name: /^Download what is stored/ }).click());
    expect(JSON.parse(await textOf(file))).toEqual(record);
    await expect(line(page, 'Payments pilot')).toBeVisible();
    await page.getByText(stored).click();
    await expect(page.getByRole('row', { name: /^Broken card .*set aside/ })).toBeVisible();
  });

  test('a card of a newer version is left as it is, and says so', async ({ page }) => {
    await openWith(page, pilot);
    await putRecord(page, 'later', { version: 2, rev: 1, data: { schema: 3, id: 'later', title: 'Later card' } });
    await page.reload();
    await expect(line(page, 'Later card')).toContainText('Stored by a newer version of this site.');
    await expect(line(page, 'Later card').getByRole('button', { name: /^Move to bin/ })).toHaveCount(0);
  });

  test('where the browser stores nothing, the page says so and works until it is closed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    });
    await page.goto(PATH);
    await expect(page.getByRole('alert')).toContainText('lost when the page is closed');
    await importFiles(page, fileOf(pilot));
    await expect(line(page, 'Payments pilot')).toBeVisible();
    await page.getByText(stored).click();
    await expect(page.getByText(/^Nothing is kept beyond this page\./)).toBeVisible();
  });
});
