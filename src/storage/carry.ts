/**
 * sessionStorage `meshready:carried` = `{"meshready:theme":"…"}`: what stands under the keys of small preferences, as it stands there.
 * Firefox keeps a localStorage for each file opened from disk, but one sessionStorage for a tab, so preferences go with the reader from
 * page to page. Read and written by the portable edition alone, as a page comes and goes.
 */
import { recentSearchesFormat } from './recent-searches.ts';
import { themeFormat } from './theme.ts';

const CARRIED = 'meshready:carried';
const KEYS = [themeFormat.key, recentSearchesFormat.key];

/** Takes over what the page before left, and leaves it to the next; nothing where storage is denied. */
export function carryPreferences(): void {
  try {
    const carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? '{}') as Readonly<Record<string, unknown>>;
    for (const key of KEYS) {
      const text = carried[key];
      if (typeof text === 'string') localStorage.setItem(key, text);
    }
    addEventListener('pagehide', () => {
      const kept = KEYS.map((key) => [key, localStorage.getItem(key)] as const).filter(([, text]) => text !== null);
      sessionStorage.setItem(CARRIED, JSON.stringify(Object.fromEntries(kept)));
    });
  } catch {
    // Each page then begins with what it has.
  }
}
