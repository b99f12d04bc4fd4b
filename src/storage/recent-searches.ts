import { readLocal, writeLocal, type LocalFormat } from './local.ts';

const MAX_RECENT = 6;
const MAX_LENGTH = 80;

/** `meshready:recent-searches` = `{"version":1,"data":["mtls","503 UF"]}`, the newest first. Written when a result is opened. */
export const recentSearchesFormat: LocalFormat<readonly string[]> = {
  key: 'meshready:recent-searches',
  version: 1,
  fallback: [],
  parse: (data) =>
    Array.isArray(data)
      ? data
          .filter((query): query is string => typeof query === 'string' && query.length <= MAX_LENGTH)
          .slice(0, MAX_RECENT)
      : undefined,
};

export function recentSearches(): readonly string[] {
  return readLocal(recentSearchesFormat);
}

/** Puts a query first; one that is too short to mean anything, or too long to be shown, is not kept. */
export function rememberSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed.length < 2 || trimmed.length > MAX_LENGTH) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== trimmed.toLowerCase());
  writeLocal(recentSearchesFormat, [trimmed, ...others].slice(0, MAX_RECENT));
}

/** Replaces what is kept: by nothing to forget it, by what was there to take that back. */
export function keepSearches(searches: readonly string[]): void {
  writeLocal(recentSearchesFormat, searches);
}
