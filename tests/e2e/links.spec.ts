import { attribute, parseHtml } from './html.ts';
import { expect, listedPages, test } from './site.ts';

test('every internal link leads to a page that is there and to a place on it', async ({ request, baseURL }) => {
  const root = new URL(baseURL ?? '');
  const outDir = root.pathname === '/' ? 'dist' : 'dist-base';
  const targets = new Map<string, Set<string>>();
  const anchors = new Map<string, Set<string | undefined>>();
  for (const path of [...listedPages(outDir, root.pathname), './search/', './404.html']) {
    const url = new URL(path, root);
    const page = parseHtml(await (await request.get(url.href)).text());
    anchors.set(url.pathname, new Set(page.all().map((element) => attribute(element, 'id'))));
    const links = [
      ...page.all('a', 'link').map((element) => attribute(element, 'href')),
      ...page.all('script').map((element) => attribute(element, 'src')),
    ];
    for (const link of links) {
      if (link === undefined) continue;
      const { href } = new URL(link, url);
      targets.set(href, (targets.get(href) ?? new Set()).add(path));
    }
  }
  const inside = [...targets.keys()].map((link) => new URL(link)).filter(({ origin }) => origin === root.origin);
  expect(inside.length).toBeGreaterThan(500);
  const answered = new Map<string, number>();
  for (const { pathname, hash, href } of inside) {
    const from = [...(targets.get(href) ?? [])].join(', ');
    expect(pathname.startsWith(root.pathname), `${href} on ${from} leaves the base`).toBe(true);
    if (!answered.has(pathname)) answered.set(pathname, (await request.get(pathname)).status());
    expect(answered.get(pathname), `${href} on ${from}`).toBe(200);
    if (hash && anchors.has(pathname)) {
      expect(anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1))), `${href} on ${from}`).toBe(true);
    }
  }
});
