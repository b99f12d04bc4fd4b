import { expect, listedPages, test } from './site.ts';

test('every internal link leads to a page that is there and to a place on it', async ({ page, baseURL }) => {
  const root = new URL(baseURL ?? '');
  const outDir = root.pathname === '/' ? 'dist' : 'dist-base';
  const targets = new Map<string, Set<string>>();
  const anchors = new Map<string, Set<string>>();
  for (const path of [...listedPages(outDir, root.pathname), './search/', './404.html']) {
    await page.goto(path);
    const { ids, links, others } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll('a')].map(({ href }) => href),
      others: [...document.querySelectorAll('link[href], script[src]')].map(
        (element) => (element as HTMLLinkElement).href || (element as HTMLScriptElement).src,
      ),
    }));
    anchors.set(new URL(page.url()).pathname, new Set(ids));
    for (const link of [...links, ...others]) {
      const from = targets.get(link) ?? new Set();
      targets.set(link, from.add(path));
    }
  }
  const inside = [...targets.keys()].map((link) => new URL(link)).filter(({ origin }) => origin === root.origin);
  expect(inside.length).toBeGreaterThan(100);
  const answered = new Map<string, number>();
  for (const { pathname, hash, href } of inside) {
    const from = [...(targets.get(href) ?? [])].join(', ');
    expect(pathname.startsWith(root.pathname), `${href} on ${from} leaves the base`).toBe(true);
    if (!answered.has(pathname)) answered.set(pathname, (await page.request.get(pathname)).status());
    expect(answered.get(pathname), `${href} on ${from}`).toBe(200);
    if (hash && anchors.has(pathname)) {
      expect(anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1))), `${href} on ${from}`).toBe(true);
    }
  }
});
