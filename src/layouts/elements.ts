/** The elements that any page may hold. What a page seldom needs is loaded by these when it is wanted. */
import { PracticeStatus } from '../islands/practice-status/status.ts';
import { SearchOpener } from '../islands/search/opener.ts';
import { CopyButton } from '../components/copy-button.ts';
import { ThemeSwitch } from '../components/theme-switch.ts';

function define(): void {
  customElements.define('theme-switch', ThemeSwitch);
  customElements.define('copy-button', CopyButton);
  customElements.define('practice-status', PracticeStatus);
  customElements.define('search-opener', SearchOpener);
}

// After the first paint: upgrading before it would make the reader wait for buttons that nobody presses in that instant.
requestAnimationFrame(() => setTimeout(define));

/** From where the built scripts lie. A file of its own: what it shared with the bundles would be one more request of every first visit. */
const OFFLINE = '../offline.js';

// After everything: what makes the copy for reading without a network costs the first visit nothing. A dev server has no
// such file, and a page that was opened from disk needs no copy.
if (import.meta.env.PROD && location.protocol !== 'file:') {
  addEventListener('load', () => {
    const begin = () => void import(/* @vite-ignore */ OFFLINE).catch(() => undefined);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 5000 });
    else setTimeout(begin, 1000);
  });
}
