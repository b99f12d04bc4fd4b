import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFrom, relative, targetOf, type Site } from '../../../src/portable/addresses.ts';

const site: Site = {
  base: '/base/',
  files: new Set([
    'index.html',
    'terms/index.html',
    'scorecards/card/index.html',
    'scorecards/templates/a.json',
    'x.epub',
  ]),
  instead: new Map([['meshready.zip', 'README.txt']]),
};

describe('relative', () => {
  const name = fc.stringMatching(/^[a-z]{1,3}$/);
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

  it('leads from any file to any other, wherever the copy is', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const address = relative(from, to);
        expect(address).toMatch(/^\.{1,2}\//);
        expect(new URL(address, `file:///a%20b/${from}`).href).toBe(`file:///a%20b/${to}`);
      }),
    );
  });

  it('leads to the root, too', () => {
    expect(relative('index.html', '')).toBe('./');
    expect(relative('a/b/index.html', '')).toBe('../../');
  });
});

describe('targetOf', () => {
  it.each([
    ['/base/', 'index.html', ''],
    ['/base', 'index.html', ''],
    ['/base/terms/', 'terms/index.html', ''],
    ['/base/terms', 'terms/index.html', ''],
    ['/base/terms/?q=1#istiod', 'terms/index.html', '?q=1#istiod'],
    ['/base/scorecards/card/#new=leadership&cost=a/b', 'scorecards/card/index.html', '#new=leadership&cost=a/b'],
    ['/base/x.epub', 'x.epub', ''],
    ['/base/meshready.zip', 'README.txt', ''],
  ])('finds the file of %s', (address, file, rest) => {
    expect(targetOf(site, 'index.html', address)).toEqual({ file, rest });
  });

  it('leaves alone what is not of the site', () => {
    for (const address of ['https://istio.io/', '#main', '/other/', 'mailto:a@example.org']) {
      expect(targetOf(site, 'index.html', address)).toBeUndefined();
    }
  });

  it('stops a build whose pages lead nowhere', () => {
    expect(() => targetOf(site, 'terms/index.html', '/base/gone/')).toThrow('terms/index.html leads to /base/gone/');
  });
});

describe('placeFrom', () => {
  it('keeps a folder a folder, since scripts add to it', () => {
    expect(placeFrom(site, 'scorecards/card/index.html', '/base/scorecards/templates/')).toBe('../templates/');
    expect(placeFrom(site, 'index.html', '/base/')).toBe('./');
    expect(placeFrom(site, 'terms/index.html', '/base/scorecards/card/#new=a')).toBe('../scorecards/card/#new=a');
  });

  it('leaves alone what is no place of the site', () => {
    for (const value of ['/etc/istio/config', '/base/healthz', 'a']) {
      expect(placeFrom(site, 'index.html', value)).toBe(value);
    }
  });
});
