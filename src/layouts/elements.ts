/** The elements that any page may hold. What a page seldom needs is loaded by these when it is wanted. */
import { SearchOpener } from '../islands/search/opener.ts';
import { CopyButton } from '../components/copy-button.ts';
import { ThemeSwitch } from '../components/theme-switch.ts';

function define(): void {
  customElements.define('theme-switch', ThemeSwitch);
  customElements.define('copy-button', CopyButton);
  customElements.define('search-opener', SearchOpener);
}

// After the first paint: upgrading before it would make the reader wait for buttons that nobody presses in that instant.
requestAnimationFrame(() => setTimeout(define));
