import { attribute, parseHtml } from './html.ts';
import { expect, listedPages, test } from './site.ts';

interface Block {
  '@type': string;
  mainEntity?: { name: string; acceptedAnswer: { text: string } };
  itemListElement?: { position: number; name: string; item: string }[];
  hasDefinedTerm?: { name: string; url: string }[];
}

async function blocks(page: import('@playwright/test').Page): Promise<Block[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text) as Block);
}

test('a question tells search engines what it asks and answers, as the page does', async ({ page }) => {
  await page.goto('./questions/ambient/ambient-mode/');
  const [faq, crumbs] = await blocks(page);
  expect(faq?.['@type']).toBe('FAQPage');
  expect(faq?.mainEntity?.name).toBe(await page.getByRole('heading', { level: 1 }).textContent());
  const said = (await page.locator('.answer p').allTextContents()).join('\n').replaceAll('’', "'");
  expect(faq?.mainEntity?.acceptedAnswer.text.replaceAll('’', "'")).toBe(said);
  expect(crumbs?.itemListElement?.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(crumbs?.itemListElement?.at(-1)?.item).toMatch(/\/questions\/ambient\/ambient-mode\/$/);
});

test('the terms are a set of defined terms, all seventy of them', async ({ page }) => {
  await page.goto('./terms/');
  const [set] = await blocks(page);
  expect(set?.hasDefinedTerm?.length).toBeGreaterThanOrEqual(70);
  expect(await page.locator('article.term').count()).toBe(set?.hasDefinedTerm?.length);
});

test('every page can be shared: canonical address, title, description, picture', async ({ request }) => {
  for (const path of listedPages('dist', '/')) {
    const response = await request.get(path);
    const page = parseHtml(await response.text());
    const canonical = page.all('link').find((element) => attribute(element, 'rel') === 'canonical');
    expect(new URL(attribute(canonical, 'href') ?? '').pathname, path).toBe(new URL(response.url()).pathname);
    for (const property of ['og:title', 'og:description', 'og:type', 'og:url', 'og:image']) {
      const meta = page.all('meta').find((element) => attribute(element, 'property') === property);
      expect(attribute(meta, 'content'), `${path} ${property}`).toBeTruthy();
    }
  }
  const picture = await request.get('./og.png');
  expect(picture.headers()['content-type']).toBe('image/png');
});

test('the sitemap lists what is to be found, and nothing that is not', () => {
  const pages = listedPages('dist', '/');
  expect(pages).toContain('./questions/leadership/justify-service-mesh/');
  expect(pages).toContain('./terms/');
  expect(pages.filter((path) => /\/(404|search)\b/.test(path))).toEqual([]);
});
