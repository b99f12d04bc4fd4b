import type { SearchData } from '../../domain/search/entries.ts';

/** What the panel needs, asked for in parallel: on a phone each round trip in a row costs 150 ms. */
export interface Loaded {
  readonly data: SearchData;
  readonly createSearchEngine: typeof import('../../domain/search/engine.ts').createSearchEngine;
}

let loading: Promise<Loaded> | undefined;

/**
 * Loads the instant tier once; a failed try is forgotten, so that the next key press tries again.
 *
 * @param base the path under which the site is served, with a slash at its end
 */
export function loadInstantTier(base: string): Promise<Loaded> {
  loading ??= Promise.all([
    import('../../domain/search/engine.ts'),
    fetch(`${base}search.json`).then((response) => {
      if (!response.ok) throw new Error(`search.json answered ${response.status}`);
      return response.json() as Promise<SearchData>;
    }),
  ]).then(
    ([{ createSearchEngine }, data]) => ({ createSearchEngine, data }),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
