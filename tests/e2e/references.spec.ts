import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { expect, overflow, test } from './site.ts';

const PATH = './references/';

const notes = (page: Page) => page.getByRole('main').getByRole('article');
const words = (page: Page) => page.getByRole('searchbox', { name: 'Words in title, note or address' });
const subject = (page: Page) => page.getByRole('combobox', { name: 'Subject' });
const question = (page: Page) => page.getByRole('combobox', { name: 'Sources of the question' });

test('words typed find notes by title, by what they say and by address, at once', async ({ page }) => {
  await page.goto(PATH);
  const all = await notes(page).count();
  expect(all).toBeGreaterThan(200);
  await expect(page.getByRole('status')).toHaveText(`All ${all} notes`);

  await words(page).fill('gateway-api.sigs.k8s.io');
  const byAddress = await notes(page).count();
  expect(byAddress).toBeGreaterThan(0);
  expect(byAddress).toBeLessThan(all);
  await expect(page.getByRole('status')).toHaveText(`${byAddress} of ${all} notes`);
  for (const address of await notes(page)
    .getByRole('link', { name: /^gateway-api/ })
    .all()) {
    await expect(address).toHaveAttribute('href', /^https:\/\/gateway-api\.sigs\.k8s\.io\//);
  }

  await words(page).fill('LAYERS ztunnel  two');
  await expect(page.getByRole('heading', { name: 'Ambient mode overview', level: 3 })).toBeVisible();
  for (const note of await notes(page).all()) {
    const text = (await note.innerText()).toLowerCase();
    for (const word of ['layers', 'ztunnel', 'two']) expect(text).toContain(word);
  }
  // The words are found, not painted.
  await expect(page.locator('mark')).toHaveCount(0);
});

test('the sources of one question are its references, with the way back to it', async ({ page }) => {
  await page.goto('./questions/ambient/ztunnel-vs-waypoint/');
  const cited = await page.locator('.references li > a:first-child').allTextContents();
  await page.goto('./questions/ambient/');
  await page.getByRole('link', { name: `${cited.length} sources of ztunnel and waypoint` }).click();

  await expect(page).toHaveURL(/\/references\/\?question=ztunnel-vs-waypoint$/);
  await expect(question(page)).toHaveValue('ztunnel-vs-waypoint');
  await expect(page.getByRole('heading', { level: 3 }).filter({ visible: true })).toHaveCount(cited.length);
  const shown = await page.getByRole('heading', { level: 3 }).filter({ visible: true }).allTextContents();
  expect(shown.sort()).toEqual(cited.sort());

  await page.locator('reference-filter').getByRole('link', { name: 'ztunnel and waypoint' }).click();
  await expect(page).toHaveURL(/\/questions\/ambient\/ztunnel-vs-waypoint\/$/);
});

test('filters narrow each other, the groups and the list of subjects, and the address keeps them', async ({ page }) => {
  await page.goto(PATH);
  await subject(page).selectOption('Security');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Security \d+$/]);
  const ofSecurity = await notes(page).count();
  await expect(page.getByRole('navigation', { name: 'Subjects' }).getByRole('listitem')).toHaveText([
    `Security ${ofSecurity}`,
  ]);
  await words(page).fill('jwt');
  await expect(page).toHaveURL(/\?q=jwt&subject=security$/);
  const both = await notes(page).count();
  expect(both).toBeLessThan(ofSecurity);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([`Security ${both}`]);

  await page.reload();
  await expect(words(page)).toHaveValue('jwt');
  await expect(notes(page)).toHaveCount(both);

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/references\/$/);
  await expect(page.getByRole('status')).toHaveText(/^All \d+ notes$/);
  await expect(words(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Show all' })).toBeDisabled();
});

test('where nothing fits it says what to do, and offers the search', async ({ page }) => {
  await page.goto('./references/?subject=releases');
  await words(page).fill('no such thing & more');
  await expect(page.getByRole('status')).toContainText('type fewer words');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'search for these words' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=no(%20|\+)such(%20|\+)thing(%20|\+)%26(%20|\+)more/);
});

test('an address with nonsense shows everything, and words from it stay words', async ({ page }) => {
  await page.goto('./references/?subject=%22%5D&question=%3Cb%3E');
  await expect(page.getByRole('status')).toHaveText(/^All \d+ notes$/);
  await expect(subject(page)).toHaveValue('');
  await page.goto('./references/?q=%3Cimg+src%3Dx%3E');
  await expect(words(page)).toHaveValue('<img src=x>');
  await expect(page.getByRole('status')).toContainText('No note fits');
});

test('a link to a note that the filter hides shows it', async ({ page }) => {
  await page.goto('./references/?subject=releases#ambient-overview');
  const heading = page.getByRole('heading', { name: 'Ambient mode overview', level: 3 });
  await expect(heading).toBeInViewport();
  await words(page).fill('nothing that is there');
  await expect(heading).toBeHidden();
  await page.evaluate(() => (location.hash = '#reference-glossary'));
  await expect(page.getByRole('heading', { name: 'Istio glossary' })).toBeInViewport();
});

test('nothing moves under who arrives with a filter', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { dataset } = document.documentElement;
        dataset['shift'] = String(
          Number(dataset['shift'] ?? 0) + (entry as PerformanceEntry & { value: number }).value,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./references/?question=ztunnel-vs-waypoint');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of/);
  await expect(page.getByRole('heading', { name: 'Ambient mode overview', level: 3 })).toBeVisible();
  // Two frames later what moved has been reported.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.locator('html').getAttribute('data-shift')).toBeNull();
});

test('should the filter not come, the notes do', async ({ page, complaints }) => {
  await page.route('**/ReferenceFilter*', (route) => route.abort());
  await page.goto('./references/?question=ztunnel-vs-waypoint');
  await expect(page.getByRole('heading', { name: 'Istio glossary' })).toBeVisible();
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
});

test('each note says what leans on it', async ({ page }) => {
  await page.goto(PATH);
  const note = notes(page).filter({ has: page.getByRole('heading', { name: 'Performance and scalability' }) });
  await expect(note).toContainText(/Questions: .*Terms: |Questions: .*Scorecards: /s);
  await expect(note).toContainText(/Checked for Istio 1\.\d\d, \d{1,2} \w+ 20\d\d/);
});

test('it can be filtered by keyboard alone', async ({ page }) => {
  await page.goto(PATH);
  await page.getByRole('main').getByRole('link', { name: 'the book as EPUB' }).focus();
  await page.keyboard.press('Tab');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('hbone');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ notes$/);
  await page.keyboard.press('Tab');
  await expect(subject(page)).toBeFocused();
  await page.keyboard.type('Amb');
  await expect(subject(page)).toHaveValue('ambient');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^All/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a filtered library is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const address of ['?question=ztunnel-vs-waypoint', '?q=nothing-of-the-kind']) {
      await page.goto(`${PATH}${address}`);
      await expect(page.getByRole('status')).not.toHaveText(/^All/);
      expect(await violations(page)).toEqual([]);
    }
  });
}

test('scrolls sideways at no width while it is filtered', async ({ page }) => {
  await page.goto(`${PATH}?question=ztunnel-vs-waypoint&q=%3F${'long'.repeat(19)}`);
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('prints what is shown, without the filter', async ({ page }) => {
  await page.goto('./references/?question=ztunnel-vs-waypoint');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of/);
  const shown = await notes(page).count();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(notes(page)).toHaveCount(shown);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is the grouped list, with a list of subjects to jump from', async ({ page }) => {
    await page.goto(`${PATH}?subject=releases`);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    expect(await notes(page).count()).toBeGreaterThan(200);
    await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link', { name: 'Resilience' }).click();
    await expect(page.getByRole('heading', { name: /^Resilience \d+$/, level: 2 })).toBeInViewport();
  });
});
