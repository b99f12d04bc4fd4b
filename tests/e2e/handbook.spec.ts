import { violations } from './accessibility.ts';
import { attribute, parseHtml } from './html.ts';
import { expect, layOutAll, listedPages, overflow, questionPages, test } from './site.ts';

const PATH = './handbook/';

test('every question, term and note of the site is in it, once', async ({ page, request }) => {
  await page.goto(PATH);
  await expect(page.locator('article.question')).toHaveCount(questionPages().length);
  const kept = async (path: string, kind: string) => {
    const html = parseHtml(await (await request.get(path)).text());
    return html.all('h3').flatMap((heading) => `${kind}-${attribute(heading, 'id') ?? ''}`);
  };
  const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)));
  const wanted = [...(await kept('./terms/', 'term')), ...(await kept('./references/', 'reference'))];
  expect(wanted.length).toBeGreaterThan(300);
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});

test('a question has all its parts there, with its code', async ({ page }) => {
  await page.goto('./questions/ambient/ztunnel-vs-waypoint/');
  const code = await page.locator('main pre').allTextContents();
  await page.goto(PATH);
  const question = page.locator('#question-ztunnel-vs-waypoint');
  await expect(question.getByRole('heading', { level: 4 })).toHaveText([
    'Answer',
    'Technical explanation',
    'Hands-on example',
    'What the interviewer listens for',
    'Common mistakes',
    'Follow-up questions',
    'References',
  ]);
  expect(await question.locator('pre').allTextContents()).toEqual(code);
  await expect(question.getByRole('button')).toHaveCount(0);
});

test('its links lead inside it, and every id stands once', async ({ request }) => {
  const response = await request.get(PATH);
  const html = parseHtml(await response.text());
  const ids = html.all().flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const links = html.all('a').flatMap((link) => attribute(link, 'href') ?? []);
  const inside = links.filter((link) => link.startsWith('#'));
  expect(inside.length).toBeGreaterThan(2000);
  expect(inside.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  // What it holds is not linked to on the site; scorecards are not in it.
  const main = links.slice(links.findIndex((link) => link.includes('creativecommons')));
  expect(main.filter((link) => /^\/(questions\/[^/]+\/|terms\/#|references\/#)/.test(link))).toEqual([]);
});

test('contents lead to a question far down, by link alone', async ({ page }) => {
  await page.goto(PATH);
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: /justify the operational complexity/ })
    .click();
  await expect(page.getByRole('heading', { name: /^16\.\d How do you justify/ })).toBeInViewport();
});

test('it is out of the way of search engines, of the search and of prefetching, with an address of its own', async ({
  page,
  request,
}) => {
  await page.goto(PATH);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/handbook\/$/);
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
  expect(listedPages('dist', '/')).not.toContain(PATH);
  for (const index of ['./search.json', './search-more.json']) {
    expect(await (await request.get(index)).text()).not.toContain('/handbook/');
  }
  for (const from of ['./', './references/', './about/']) {
    await page.goto(from);
    const rules = JSON.parse((await page.locator('script[type=speculationrules]').textContent()) ?? '') as {
      prefetch: { where: { selector_matches: string } }[];
    };
    const selector = rules.prefetch[0]?.where.selector_matches ?? '';
    const fetched = await page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(fetched.length, from).toBeGreaterThan(5);
    expect(
      fetched.filter((target) => /handbook|epub/.test(target ?? '')),
      from,
    ).toEqual([]);
    expect(
      fetched.filter((target) => /^https?:/.test(target ?? '')),
      from,
    ).toEqual([]);
    await expect(page.getByRole('main'), from).toContainText(/\([\d.]+ MB, \d+ kB on the way\).*\(\d+ kB\)/s);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(PATH);
    // A part of each kind and the frame: the other parts are made by the same templates.
    await page.evaluate(() => {
      const left = [
        '.topic:not(#topic-ambient)',
        '.topic article:nth-of-type(n + 4)',
        '.list > section:nth-of-type(n + 4)',
      ];
      for (const part of document.querySelectorAll(left.join())) part.remove();
    });
    await expect(page.getByRole('article')).not.toHaveCount(0);
    await layOutAll(page);
    expect(await violations(page)).toEqual([]);
  });
}

test('it scrolls sideways at no width', async ({ page }) => {
  await page.goto(PATH);
  await layOutAll(page);
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('it prints on A4 and Letter as PDF, with an outline and nothing of the site around it', async ({ page }) => {
  test.slow();
  await page.goto(PATH);
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, outline: true, tagged: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    console.log(`handbook on ${format}: ${pages} pages, ${(pdf.length / 1e6).toFixed(1)} MB`);
    expect(pages).toBeGreaterThan(2 * questionPages().length);
    expect(pages).toBeLessThan(500);
    expect(pdf.includes('/Outlines')).toBe(true);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  const paper = await page.evaluate(() => {
    const style = (selector: string, pseudo?: string) =>
      getComputedStyle(document.querySelector(selector) as Element, pseudo);
    const cut = [...document.querySelectorAll('.handbook pre')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    );
    return {
      question: style('.question + .question').breakBefore,
      topic: style('#topic-ambient').getPropertyValue('page'),
      number: style('.references a[data-number]', '::after').content,
      cut: cut.length,
    };
  });
  expect(paper).toEqual({
    question: 'page',
    topic: 'topic-ambient',
    number: expect.stringMatching(/R\d+/) as unknown,
    cut: 0,
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is all there', async ({ page }) => {
    await page.goto(`${PATH}#question-ztunnel-vs-waypoint`);
    await expect(page.getByRole('heading', { name: /^4\.2 What is the difference/ })).toBeInViewport();
    await expect(page.locator('article.question')).toHaveCount(questionPages().length);
  });
});
