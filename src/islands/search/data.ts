import type { SearchData, SearchMore } from '../../domain/search/entries.ts';

/** Loads a file of the build's, once. A failed try is forgotten, so that the next key press tries again. */
function loaderOf<T>(file: string): (base: string) => Promise<T> {
  let loading: Promise<T> | undefined;
  return (base) =>
    (loading ??= fetch(base + file)
      .then((response) => {
        if (!response.ok) throw new Error(`${file} answered ${response.status}`);
        return response.json() as Promise<T>;
      })
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
}

/**
 * What the instant tier needs to answer the first key.
 *
 * @param base the path under which the site is served, with a slash at its end
 */
export const loadSearchData = loaderOf<SearchData>('search.json');

/** What it needs to find the rest. */
export const loadSearchMore = loaderOf<SearchMore>('search-more.json');
