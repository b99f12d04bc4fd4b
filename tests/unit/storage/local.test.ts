import { afterEach, describe, expect, it, vi } from 'vitest';
import { readLocal, writeLocal, type LocalFormat } from '../../../src/storage/local.ts';
import { keepSearches, recentSearches, rememberSearch } from '../../../src/storage/recent-searches.ts';
import { themeFormat } from '../../../src/storage/theme.ts';

/** A store as a browser has it, for a domain without a DOM. */
function provideStorage(initial: Record<string, string> = {}): Map<string, string> {
  const items = new Map(Object.entries(initial));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
  return items;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const numbers: LocalFormat<number> = {
  key: 'k',
  version: 2,
  fallback: 0,
  parse: (data) => (typeof data === 'number' ? data : undefined),
};

describe('a stored preference', () => {
  it('comes back as it was written', () => {
    provideStorage();
    expect(writeLocal(numbers, 7)).toBe(true);
    expect(readLocal(numbers)).toBe(7);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another shape', '"dark"'],
    ['another version', '{"version":1,"data":7}'],
    ['another type', '{"version":2,"data":"7"}'],
    ['null', 'null'],
  ])('falls back where the store holds %s', (_, stored) => {
    provideStorage(stored === undefined ? {} : { k: stored });
    expect(readLocal(numbers)).toBe(0);
  });

  it('falls back, and says so, where storage is denied', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    });
    expect(readLocal(numbers)).toBe(0);
    expect(writeLocal(numbers, 1)).toBe(false);
  });
});

describe('the theme', () => {
  it('is as the system where what is stored is no theme', () => {
    provideStorage({ [themeFormat.key]: '{"version":1,"data":"purple"}' });
    expect(readLocal(themeFormat)).toBe('system');
  });
});

describe('recent searches', () => {
  it('are the newest first, each once, six at most', () => {
    provideStorage();
    for (const query of ['mtls', 'a1', 'a2', 'a3', 'a4', 'a5', 'MTLS']) rememberSearch(query);
    expect(recentSearches()).toEqual(['MTLS', 'a5', 'a4', 'a3', 'a2', 'a1']);
  });

  it('do not keep what is too short to mean anything or too long to be shown', () => {
    provideStorage();
    rememberSearch(' x ');
    rememberSearch('y'.repeat(81));
    expect(recentSearches()).toEqual([]);
  });

  it('can be forgotten, and that can be taken back', () => {
    provideStorage();
    rememberSearch('mtls');
    const before = recentSearches();
    keepSearches([]);
    expect(recentSearches()).toEqual([]);
    keepSearches(before);
    expect(recentSearches()).toEqual(['mtls']);
  });
});
