import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, questionPages, test } from './site.ts';

const FILE = 'dist/meshready.epub';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
};

const files = Object.fromEntries(
  Object.entries(unzipSync(readFileSync(FILE))).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
const text = (name: string) => files[name] ?? '';

/** What a browser's XML parser, which forgives nothing, sees in a file. */
interface Parsed {
  readonly error: string | null;
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Names of elements and attributes that a book may not have. */
  readonly refused: readonly string[];
  /** Addresses of what would be loaded with the file. */
  readonly loaded: readonly string[];
  readonly headings: readonly string[];
}

test('every file is well-formed, every id stands once, every link leads to a place, nothing is loaded from elsewhere', async ({
  page,
}) => {
  await page.goto('./404.html');
  const documents = Object.entries(files).filter(([name]) => /\.(xhtml|opf|xml|svg)$/.test(name));
  const parsed = await page.evaluate((all) => {
    const parse = (name: string, source: string): [string, Parsed] => {
      const type = name.endsWith('.xhtml') ? 'application/xhtml+xml' : 'application/xml';
      const tree = new DOMParser().parseFromString(source, type);
      const elements = [...tree.querySelectorAll('*')];
      const values = (attribute: string, of = elements) =>
        of.flatMap((element) => element.getAttribute(attribute) ?? []);
      const attributes = elements.flatMap((element) => element.getAttributeNames());
      return [
        name,
        {
          error: tree.querySelector('parsererror')?.textContent ?? null,
          ids: values('id'),
          links: values('href', [...tree.querySelectorAll('a')]),
          refused: [
            ...attributes.filter((attribute) => /^(on|style$|data-)/.test(attribute)),
            ...elements
              .map(({ localName }) => localName)
              .filter((element) => ['script', 'style', 'iframe', 'object', 'button', 'copy-button'].includes(element)),
          ],
          loaded: [...values('src'), ...values('href', [...tree.querySelectorAll('link')])],
          headings: elements.map(({ localName }) => localName).filter((element) => /^h[1-6]$/.test(element)),
        },
      ];
    };
    return all.map(([name, source]) => parse(name, source));
  }, documents);

  const ids = new Map(parsed.map(([name, found]) => [name, new Set(found.ids)]));
  for (const [name, { error, ids: own, links, refused, loaded, headings }] of parsed) {
    expect(error, name).toBeNull();
    expect(
      own.filter((id, i) => own.indexOf(id) !== i),
      `${name}: ids that stand twice`,
    ).toEqual([]);
    expect(refused, name).toEqual([]);
    for (const address of loaded) expect(Object.keys(files), `${name} loads ${address}`).toContain(`EPUB/${address}`);
    if (name.endsWith('.xhtml') && !name.endsWith('cover.xhtml')) expect(headings[0], name).toBe('h1');
    for (const [i, heading] of headings.entries()) {
      const before = Number(headings[i - 1]?.slice(1) ?? 0);
      expect(Number(heading.slice(1)), `${name}: ${heading} after h${before}`).toBeLessThanOrEqual(before + 1);
    }
    for (const link of links.filter((target) => !target.startsWith('https://'))) {
      const [file = '', id] = link.split('#');
      const target = file ? `EPUB/${file}` : name;
      expect(Object.keys(files), `${name} → ${link}`).toContain(target);
      if (id) expect(ids.get(target)?.has(id), `${name} → ${link}`).toBe(true);
    }
  }
  const inside = parsed.flatMap(([, { links }]) => links).filter((link) => !link.startsWith('https:'));
  expect(inside.length).toBeGreaterThan(2000);
  expect(text('EPUB/style.css')).not.toMatch(/url\(|@import/);
  expect(text('EPUB/cover.svg')).not.toMatch(/href|url\(/);
});

test('the package lists every file once, with its type, and reads them all in order', () => {
  expect(text('mimetype')).toBe('application/epub+zip');
  expect(text('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"');
  const opf = text('EPUB/package.opf');
  const items = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)" media-type="([^"]+)"/g)];
  expect(items.map(([, , target = '']) => `EPUB/${target}`).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf')
      .sort(),
  );
  for (const [, , target = '', type] of items) expect(type, target).toBe(MEDIA_TYPES[target.split('.').at(-1) ?? '']);
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
  const read = items.filter(([, , target = '']) => target.endsWith('.xhtml')).map(([, id]) => id);
  expect([...spine].sort()).toEqual([...read].sort());
  expect(new Set(spine).size).toBe(spine.length);
  expect(spine.filter((id) => id?.startsWith('question-'))).toHaveLength(questionPages().length);
  for (const property of [
    'accessMode',
    'accessModeSufficient',
    'accessibilityFeature',
    'accessibilityHazard',
    'accessibilitySummary',
  ]) {
    expect(opf).toContain(`<meta property="schema:${property}">`);
  }
  const [, modified = ''] = /<meta property="dcterms:modified">([^<]+)</.exec(opf) ?? [];
  expect(modified).toMatch(/^20\d\d-\d\d-\d\dT00:00:00Z$/);
});

test('the contents list every file that is read, in the order of reading', () => {
  const opf = text('EPUB/package.opf');
  const [contents = ''] = /<nav epub:type="toc"[\s\S]*?<\/nav>/.exec(text('EPUB/nav.xhtml')) ?? [];
  const listed = [...contents.matchAll(/<a href="([^"]+)\.xhtml">/g)].map(([, id]) => id);
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
  expect(listed).toEqual(spine.filter((id) => id !== 'cover' && id !== 'nav'));
});

test('it is served as a book, of the size that is stated', async ({ page, request }) => {
  const response = await request.get('./meshready.epub');
  expect(response.status()).toBe(200);
  const bytes = (await response.body()).length;
  await page.goto('./references/');
  const link = page.getByRole('main').getByRole('link', { name: 'the book as EPUB' });
  await expect(link).toHaveAttribute('type', 'application/epub+zip');
  await expect(page.getByRole('main')).toContainText(`(${Math.ceil(bytes / 1000)} kB)`);
});

/** Debian's package leaves the program here. */
const EPUBCHECK = process.env['EPUBCHECK_JAR'] ?? '/usr/share/java/epubcheck.jar';

test('epubcheck has nothing to say', () => {
  test.skip(!existsSync(EPUBCHECK), 'epubcheck is not installed (apt-get install epubcheck, or set EPUBCHECK_JAR)');
  const said = execFileSync('java', ['-jar', EPUBCHECK, '--failonwarnings', FILE], { encoding: 'utf8', stdio: 'pipe' });
  expect(said).toContain('0 errors / 0 warnings');
});
