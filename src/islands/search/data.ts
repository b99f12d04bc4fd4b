import type { SearchData } from '../../domain/search/entries.ts';

let loading: Promise<SearchData> | undefined;

/**
 * Loads what the instant tier searches, once. A failed try is forgotten, so that the next key press tries again.
 *
 * @param base the path under which the site is served, with a slash at its end
 */
export function loadSearchData(base: string): Promise<SearchData> {
  loading ??= fetch(`${base}search.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`search.json answered ${response.status}`);
      return response.json() as Promise<SearchData>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
