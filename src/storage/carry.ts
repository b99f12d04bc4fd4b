/**
 * `?carried={"meshready:theme":"…"}` in an address: what stands under the keys of small preferences, and of what pages show of practice and add to
 * it, as it stands there. Firefox keeps a storage for each file opened from disk, so in the portable edition these go with the reader
 * from page to page by the links that are followed; a page takes them over and takes them out of its address.
 */
import { PAGE_KEY } from './practice/journal-key.ts';
import { MIRROR_KEY } from './practice/letter.ts';
import { recentSearchesFormat } from './recent-searches.ts';
import { themeFormat } from './theme.ts';

const CARRIED = 'carried';
const KEYS = [themeFormat.key, recentSearchesFormat.key, MIRROR_KEY];

const isCarried = (key: string) => KEYS.includes(key) || key.startsWith(PAGE_KEY);

/** Puts into an address what this page knows. */
export function carryIn(url: URL): void {
  try {
    const known = Object.keys(localStorage)
      .filter(isCarried)
      .map((key) => [key, localStorage.getItem(key)]);
    if (known.length > 0) url.searchParams.set(CARRIED, JSON.stringify(Object.fromEntries(known)));
  } catch {
    // The next page then begins with what it has.
  }
}

/**
 * Takes over what an address carries, and takes it out of the address. Whatever stands there is read again by each format, so
 * that an address made up by somebody does no harm.
 *
 * @returns whether the address carried anything
 */
export function takeCarried(url: URL): boolean {
  const text = url.searchParams.get(CARRIED);
  if (text === null) return false;
  url.searchParams.delete(CARRIED);
  try {
    const carried = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    for (const [key, value] of Object.entries(carried ?? {})) {
      if (isCarried(key) && typeof value === 'string') localStorage.setItem(key, value);
    }
  } catch {
    // Not written by us, or nothing can be kept here.
  }
  return true;
}
