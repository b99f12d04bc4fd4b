import { readFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './accessibility.ts';
import { measure, measured, MTLS, openCard, score, verdict } from './filling.ts';
import { attribute, parseHtml } from './html.ts';
import { importFiles, line, pilot, fileOf } from './my-scorecards.ts';
import { advertise, checked, choose, paste, refused, result } from './resume-checking.ts';
import { expect, pagesOf, quarterOf, QUARTERS, remove, test, unpack, type Copy } from './portable.ts';
import { MESH_ADVERT, MESH_RESUME } from '../unit/domain/resume/match/texts.ts';
import { field, openSearch, ready, results, search } from './searching.ts';

const QUESTION = 'questions/ambient/ztunnel-vs-waypoint/index.html';

for (const outDir of ['dist', 'dist-base']) {
  test(`every link of every page leads to a file of the copy, and to a place in it: ${outDir}`, () => {
    const copy = unpack(outDir);
    const { faults, pages, followed } = followAll(copy);
    remove(copy);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(190);
    expect(followed).toBeGreaterThan(5000);
  });
}

/** What is wrong with the links of a copy, and with what a page from disk may not hold. */
function followAll(copy: Copy) {
  const pages = new Map(
    pagesOf(copy).map((file) => [file, parseHtml(readFileSync(path.join(copy.folder, file), 'utf8'))] as const),
  );
  const ids = new Map([...pages].map(([file, page]) => [file, new Set(page.all().map((e) => attribute(e, 'id')))]));
  const faults: string[] = [];
  let followed = 0;
  for (const [file, page] of pages) {
    for (const element of page.all()) {
      for (const name of ['href', 'src', 'action']) {
        const address = attribute(element, name);
        if (address === undefined) continue;
        if (/^https?:/.test(address)) {
          if (element.tagName !== 'a') faults.push(`${file} loads ${address}`);
          continue;
        }
        const url = new URL(address, copy.at(file));
        const target = decodeURIComponent(url.href.slice(copy.at('').length).replace(/[?#].*$/, ''));
        followed += 1;
        if (/^(?:\/|[a-z]+:)/.test(address)) faults.push(`${file}: ${address} is not relative`);
        else if (!copy.files.includes(target)) faults.push(`${file}: ${address} is not there`);
        else if (url.hash && element.tagName === 'a' && !/[=]/.test(url.hash)) {
          if (!ids.get(target)?.has(decodeURIComponent(url.hash.slice(1))))
            faults.push(`${file}: ${address} has no place`);
        }
      }
      if (element.tagName === 'style' || attribute(element, 'style') !== undefined)
        faults.push(`${file}: inline style`);
      if (element.tagName === 'script' && attribute(element, 'src') === undefined)
        faults.push(`${file}: inline script`);
      if (attribute(element, 'type') === 'module') faults.push(`${file}: a module`);
    }
  }
  return { faults, pages: pages.size, followed };
}

for (const part of QUARTERS)
  test(`every page opens from disk, with its styles and its scripts: ${part} of 4`, async ({ copy, page }) => {
    for (const file of quarterOf(copy, part)) {
      await page.goto(copy.at(file));
      await ready(page);
      expect(await page.evaluate(() => document.styleSheets.length), file).toBeGreaterThan(2);
      expect(await page.evaluate(() => getComputedStyle(document.body).display), file).toBe('flex');
      await expect(page.getByRole('heading', { level: 1 }).first(), file).toBeVisible();
      await expect(page.getByRole('button', { name: /^Theme/ }), file).toBeVisible();
    }
  });

test('it says what it is, and which links leave it', async ({ copy, page }) => {
  await page.goto(copy.at(QUESTION));
  await expect(page.getByRole('contentinfo')).toContainText(/Portable edition \d+\.\d+\.\d+, built \d+ \w+ \d{4}/);
  const [outside, inside] = await page.evaluate(() =>
    ['a[href^="http"]', 'main a:not([href^="http"])'].map((selector) => {
      const link = document.querySelector(selector);
      return link && getComputedStyle(link, '::after').content;
    }),
  );
  expect(outside).toContain('needs a network');
  expect(inside).toBe('none');
  await page.goto(copy.at('offline/index.html'));
  await expect(page.getByRole('heading', { name: 'After an unzip: the portable edition' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What you have right now' })).toHaveCount(0);
});

test('a reader walks from the start to a question and on, by links alone', async ({ copy, page }) => {
  await page.goto(copy.at('index.html'));
  await page.getByRole('banner').getByRole('link', { name: 'Questions', exact: true }).click();
  await expect(page).toHaveURL(copy.at('questions/index.html'));
  await page.goto(copy.at(QUESTION));
  await page.getByRole('navigation', { name: 'Previous and next in Ambient' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/questions\/ambient\/[a-z-]+\/index\.html$/);
  await page.getByRole('banner').getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page).toHaveURL(copy.at('terms/index.html'));
});

test.describe('the search', () => {
  test('opens in place, forgives a slip and follows to the page', async ({ copy, page }) => {
    await page.goto(copy.at(QUESTION));
    await ready(page);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
    await search(page, 'ambeint');
    await expect(results(page).first()).toHaveAttribute('href', /ambient-mode\/index\.html$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(copy.at('questions/ambient/ambient-mode/index.html'));
  });

  test('finds a phrase that stands only in a text', async ({ copy, page }) => {
    await page.goto(copy.at('index.html'));
    await openSearch(page);
    await search(page, 'illustrations, and yours will differ');
    await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
    const found = page.locator('.results h2 + ul a').first();
    await expect(found).toContainText('How answers are checked');
    await expect(found.locator('mark').first()).toBeVisible();
    await found.click();
    await expect(page).toHaveURL(copy.at('about/index.html#checked'));
  });

  for (const nonsense of ['xxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'qwzx kjhq plmz', '<img src=x onerror=alert(1)>']) {
    test(`finds nothing for "${nonsense}"`, async ({ copy, page }) => {
      await page.goto(copy.at('index.html'));
      await openSearch(page);
      await search(page, nonsense);
      await expect(page.locator('search-panel').getByRole('status')).toHaveText('No results');
    });
  }

  test('a topic and a level narrow the texts, too', async ({ copy, page }) => {
    await page.goto(copy.at('index.html'));
    await openSearch(page);
    await page.getByLabel('Topic').selectOption('Leadership');
    await page.getByLabel('Level').selectOption('Advanced');
    await search(page, 'proxy');
    const places = page.locator('.results h2 + ul a');
    await expect(places.first()).toBeVisible();
    for (const link of await places.all()) await expect(link).toHaveAttribute('href', /questions\/leadership\//);
  });

  test('has a page whose address keeps the question', async ({ copy, page }) => {
    await page.goto(copy.at('search/index.html?q=sidecarless'));
    await expect(results(page).first()).toHaveAttribute('href', /ambient-mode/);
    await search(page, 'mixer');
    await expect(page).toHaveURL(/search\/index\.html\?q=mixer$/);
    await page.reload();
    await expect(field(page)).toHaveValue('mixer');
    await expect(results(page).first()).toHaveAttribute('href', /terms\/index\.html#in-proxy-telemetry/);
  });
});

test('the questions are filtered, and the address follows', async ({ copy, page }) => {
  await page.goto(copy.at('questions/index.html'));
  await page.locator('question-filter').getByLabel('Level').selectOption('Advanced');
  await expect(page.locator('question-filter').getByRole('status')).toHaveText(/^\d+ of \d+ questions$/);
  await expect(page).toHaveURL(/questions\/index\.html\?level=Advanced$/);
});

test('a chosen theme stays on other pages and after a reload', async ({ copy, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(copy.at('index.html'));
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.goto(copy.at(QUESTION));
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('code is copied', async ({ copy, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(copy.at(QUESTION));
  const figure = page
    .locator('figure')
    .filter({ has: page.locator('pre') })
    .first();
  await figure.getByRole('button').click();
  await expect(figure.getByRole('button')).toHaveText('Copied');
  expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(10);
});

test.describe('a scorecard', () => {
  test('is made from a template, filled, drawn for chances, kept over a reload and listed', async ({ copy, page }) => {
    const worker = page.waitForEvent('worker');
    await page.goto(copy.at('scorecards/leadership/index.html'));
    await page.getByRole('main').getByRole('link', { name: /^Fill/ }).first().click();
    await expect(page).toHaveURL(/scorecards\/card\/index\.html#new=leadership$/);
    await measure(page);
    await expect(score(page)).toHaveAccessibleName('Score 77.3, 100 % of the weight measured; 70 is needed.');
    await expect(page).toHaveURL(/scorecards\/card\/index\.html#id=/);
    expect((await worker).url()).toMatch(/^blob:/);
    await expect(verdict(page)).toContainText(/\d+ % of/);
    await expect(page.locator('scorecard-builder')).toContainText('Saved');
    await page.reload();
    await expect(measured(page, MTLS)).toHaveValue('96 %');
    await page.getByRole('link', { name: 'My scorecards' }).first().click();
    await expect(page).toHaveURL(copy.at('scorecards/mine/index.html'));
    await line(page, 'Service mesh for leadership').getByRole('link').first().click();
    await expect(measured(page, MTLS)).toHaveValue('96 %');
  });

  test('is imported and exported', async ({ copy, page }) => {
    await page.goto(copy.at('scorecards/mine/index.html'));
    await importFiles(page, fileOf(pilot));
    await expect(line(page, pilot.title)).toBeVisible();
    await openCard(page, copy.at(`scorecards/card/index.html#id=${pilot.id}`));
    await page.getByRole('button', { name: 'Share and export' }).click();
    for (const name of ['Everything, JSON', /xlsx|Excel/i]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name }).click(),
      ]);
      expect(readFileSync(await download.path()).length).toBeGreaterThan(500);
    }
  });

  test('of a template that is not there says so', async ({ copy, page }) => {
    await page.goto(copy.at('scorecards/card/index.html#new=no-such-template'));
    await expect(page.getByRole('heading', { name: 'No such template' })).toBeVisible();
  });

  test('takes over what the cost calculator found', async ({ copy, page }) => {
    await page.goto(copy.at('scorecards/cost/index.html'));
    await page.getByRole('button', { name: 'Fill in the worked example' }).click();
    await page.locator('mesh-cost .onwards').getByRole('link').first().click();
    await expect(page).toHaveURL(/scorecards\/card\/index\.html#new=leadership&cost=/);
    await expect(verdict(page)).toBeVisible();
  });
});

test('a question prints: the question alone', async ({ copy, page }) => {
  await page.goto(copy.at(QUESTION));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page is as accessible as on the web, ${colorScheme}`, async ({ copy, page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(copy.at(QUESTION));
    await ready(page);
    expect(await violations(page, { preload: false })).toEqual([]);
  });
}

test('a mock interview is held, outlives a reload and leads to the pages', async ({ copy, page }) => {
  await page.goto(copy.at('practice/interview/index.html'));
  const button = (name: string) => page.locator('mock-interview').getByRole('button', { name });
  await button('Start the interview').click();
  await button('Show the answer').click();
  await page
    .getByRole('group', { name: /tick what you said/ })
    .getByRole('checkbox')
    .first()
    .check();
  await button('Next question').click();
  await page.reload();
  await button('Go on').click();
  await button('End the interview').click();
  await button('End the interview').click();
  await expect(page.getByText('1 question marked, 1 skipped')).toBeVisible();
  await page.reload();
  await page.getByRole('region', { name: 'Question by question' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/questions\/[a-z-]+\/[a-z0-9-]+\/index\.html$/);
});

test.describe('a resume', () => {
  test('is checked, pasted and as a file, in workers made of texts', async ({ copy, page }) => {
    await page.goto(copy.at('resume/index.html'));
    await paste(page, MESH_RESUME);
    await advertise(page, MESH_ADVERT);
    const worker = page.waitForEvent('worker');
    await checked(page);
    expect((await worker).url()).toMatch(/^blob:/);
    await expect(result(page).getByRole('heading', { name: /^Match: \d+ of 100$/ })).toBeVisible();
    for (const file of ['chromium-plain-marlow.pdf', 'word-plain-okafor.docx']) {
      await choose(page, file);
      await checked(page);
      await expect(result(page).locator('.summary')).toContainText(`read from ${file}`);
    }
    await choose(page, 'scanned.pdf');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(refused(page)).toContainText('holds no text, only pictures of it');
  });

  test('is kept and compared over a reload', async ({ copy, page }) => {
    await page.goto(copy.at('resume/index.html'));
    await paste(page, MESH_RESUME);
    await checked(page);
    await page.getByRole('button', { name: 'Keep this report' }).click();
    await page.reload();
    await expect(page.getByText('Kept reports (1)', { exact: true })).toBeVisible();
    await paste(page, `${MESH_RESUME}\nRust`);
    await checked(page);
    await expect(page.getByRole('region', { name: /^Since the report of/ })).toContainText('Rust');
  });
});
