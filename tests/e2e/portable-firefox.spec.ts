import { Firefox, findFirefox } from '../browser/firefox.ts';
import { expect, quarterOf, QUARTERS, test as base } from './portable.ts';

const binary = findFirefox();
base.skip(binary === undefined, 'No Firefox is installed: name one by FIREFOX_PATH.');

const test = base.extend<{ firefox: Firefox }>({
  // eslint-disable-next-line no-empty-pattern -- as in portable.ts
  firefox: async ({}, use) => {
    const firefox = await Firefox.start(binary ?? '');
    await use(firefox);
    await firefox.close();
    expect(firefox.complaints).toEqual([]);
  },
});

const CARD = 'my-scorecards a[href*="#id="]';
const ENTER = '\uE007';
const text = (selector: string) => `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`;
const ready = `customElements.get('search-opener') !== undefined`;

for (const part of QUARTERS)
  test(`every page opens in Firefox, with its styles and its scripts: ${part} of 4`, async ({ copy, firefox }) => {
    for (const file of quarterOf(copy, part)) {
      await firefox.goto(copy.at(file));
      await expect.poll(() => firefox.evaluate(ready), file).toBe(true);
      expect(await firefox.evaluate(`getComputedStyle(document.body).display`), file).toBe('flex');
      expect(await firefox.evaluate(text('h1')), file).not.toBe('');
    }
  });

test('Firefox searches titles and texts, and opens what it found', async ({ copy, firefox }) => {
  await firefox.goto(copy.at('questions/ambient/ztunnel-vs-waypoint/index.html'));
  await expect.poll(() => firefox.evaluate(ready)).toBe(true);
  await firefox.type('/');
  await firefox.type('illustrations, and yours will differ');
  await expect.poll(() => firefox.evaluate(text('.results h2 + ul a'))).toContain('How answers are checked');
  await firefox.evaluate(`document.querySelector('search-panel input').select()`);
  await firefox.type('ambeint');
  await expect
    .poll(() => firefox.evaluate(`document.querySelector('.results a')?.href ?? ''`))
    .toMatch(/questions\/ambient\/ambient-mode\/index\.html$/);
  await firefox.type(ENTER);
  await expect.poll(() => firefox.evaluate('location.href')).toBe(copy.at('questions/ambient/ambient-mode/index.html'));
});

test('in Firefox a chosen theme goes along with the reader, although each file has a storage of its own', async ({
  copy,
  firefox,
}) => {
  const theme = 'document.documentElement.dataset.theme ?? ""';
  await firefox.goto(copy.at('index.html'));
  await expect.poll(() => firefox.evaluate(ready)).toBe(true);
  await firefox.click('theme-switch button');
  const chosen = await firefox.evaluate(theme);
  expect(chosen).not.toBe('');
  await firefox.click('#menu a[href*="terms"]');
  await expect.poll(() => firefox.evaluate('location.href')).toBe(copy.at('terms/index.html'));
  expect(await firefox.evaluate(theme)).toBe(chosen);
  await firefox.reload();
  expect(await firefox.evaluate(theme)).toBe(chosen);
});

test('in Firefox a scorecard is kept over a reload and is among my scorecards', async ({ copy, firefox }) => {
  const field = '.card input[placeholder="not yet"]';
  const value = `document.querySelector(${JSON.stringify(field)})?.value ?? ''`;
  await firefox.goto(copy.at('scorecards/card/index.html#new=leadership'));
  await expect.poll(() => firefox.evaluate(value)).toBe('');
  await expect.poll(() => firefox.evaluate(text('h1'))).toBe('Service mesh for leadership');
  await firefox.click(field);
  await firefox.type('96');
  await expect.poll(() => firefox.evaluate('location.hash')).toMatch(/^#id=/);
  await expect.poll(() => firefox.evaluate(text('scorecard-builder'))).toContain('Saved');
  await firefox.reload();
  await expect.poll(() => firefox.evaluate(value)).toBe('96 %');
  await firefox.goto(copy.at('scorecards/mine/index.html'));
  await expect.poll(() => firefox.evaluate(text(CARD))).toContain('Service mesh for leadership');
  expect(await firefox.evaluate('document.title')).toContain('My scorecards');
  await firefox.click(CARD);
  await expect.poll(() => firefox.evaluate(value)).toBe('96 %');
});

test('in Firefox a resume is checked from disk: pasted, as a PDF and as a DOCX', async ({ copy, firefox }) => {
  const result = text('resume-checker .result');
  const check = 'resume-checker button.main';
  await firefox.goto(copy.at('resume/index.html'));
  await expect.poll(() => firefox.evaluate(`document.querySelector(${JSON.stringify(check)}) !== null`)).toBe(true);
  await firefox.click('#resume-text');
  await firefox.type('Ran Istio for a bank.');
  await firefox.click('#resume-advert');
  await firefox.type('You must know Istio and Envoy.');
  await firefox.click(check);
  await expect.poll(() => firefox.evaluate(result), { timeout: 30_000 }).toContain('Match: 50 of 100');
  for (const file of ['chromium-plain-marlow.pdf', 'word-plain-okafor.docx']) {
    await firefox.setFiles('#resume-file', [`tests/resume/files/${file}`]);
    await expect.poll(() => firefox.evaluate(text('.pick'))).toContain(file);
    await firefox.click(check);
    await expect.poll(() => firefox.evaluate(result), { timeout: 30_000 }).toContain(`read from ${file}`);
  }
});
