import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packList, parseHead, parseList } from '../../../../src/domain/offline/manifest.ts';
import {
  addressOf,
  fetchOrder,
  isCopied,
  isLeftToTheNetwork,
  pathInCopy,
} from '../../../../src/domain/offline/route.ts';

const file = fc.record({
  path: fc
    .array(fc.stringMatching(/^[a-z0-9_-]{1,8}$/), { maxLength: 3 })
    .map((parts) => parts.map((part) => `${part}/`).join('')),
  hash: fc.stringMatching(/^[\w-]{16}$/),
  bytes: fc.nat(),
  wire: fc.nat(),
});

describe('the list of a release', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{16}$/), fc.array(file), (version, files) => {
        expect(parseList(JSON.parse(JSON.stringify(packList({ version, files }))))).toEqual({ version, files });
      }),
    );
  });

  it('and its head are refused where they are something else, without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseList(value)).toBeUndefined();
        expect(parseHead(value)).toBeUndefined();
      }),
    );
  });

  it.each(['/etc/passwd', '../up', 'a/../../b', 'https://example.org/', 'a?b', 'a#b', String.raw`a\b`])(
    'names nothing outside the site: %s',
    (path) => {
      expect(parseList({ version: 'x'.repeat(16), files: [[path, 'h'.repeat(16), 1, 1]] })).toBeUndefined();
    },
  );
});

describe('the address of a file', () => {
  const SCOPE = 'https://example.org/base/';
  it.each([
    [SCOPE, ''],
    [`${SCOPE}index.html`, ''],
    [`${SCOPE}search/?q=mtls#x`, 'search/'],
    [`${SCOPE}questions/a/index.html?x`, 'questions/a/'],
    [`${SCOPE}offline.json`, 'offline.json'],
    ['https://example.org/', undefined],
    ['https://example.org/basement/', undefined],
  ])('%s is %j in the copy', (url, path) => {
    expect(pathInCopy(url, SCOPE)).toBe(path);
  });

  it('of a built file is the one that a browser asks for', () => {
    expect(addressOf('index.html')).toBe('');
    expect(addressOf(String.raw`questions\a\index.html`)).toBe('questions/a/');
    expect(addressOf('404.html')).toBe('404.html');
  });
});

it('copies what a reader can come to, and not what is downloaded or read by servers and crawlers only', () => {
  const copied = [
    '',
    'offline/',
    '404.html',
    'search.json',
    'contents.json',
    'offline.js',
    'pagefind/pagefind.js',
    'assets/a.b.js',
    'icons/icon-192.png',
    'manifest.webmanifest',
    'handbook/',
    'practice/deck.json',
    'practice/backs.json',
  ];
  const not = [
    'sw.js',
    'offline.json',
    'offline-files.json',
    'meshready.zip',
    'handbook.epub',
    'meshready.apkg',
    'meshready-anki.txt',
    '_headers',
    'robots.txt',
    'sitemap-0.xml',
    'og.png',
    'pagefind/pagefind-ui.js',
    '.DS_Store',
  ];
  expect(copied.filter((path) => !isCopied(path))).toEqual([]);
  expect(not.filter(isCopied)).toEqual([]);
  expect(not.slice(0, 7).every(isLeftToTheNetwork)).toBe(true);
});

it('fetches first what a copy cut short is most useful with', () => {
  const order = ['pagefind/index/x.pf_index', 'questions/a/b/', 'assets/a.js', 'offline/'];
  expect(order.toSorted((a, b) => fetchOrder(a) - fetchOrder(b))).toEqual(order.toReversed());
});
