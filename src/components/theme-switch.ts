import { readLocal, writeLocal } from '../storage/local.ts';
import { themeFormat, type Theme } from '../storage/theme.ts';

const NAMES: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };
const HALF =
  '<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 0 1 0 12Z"/></svg>';

/**
 * A button that goes round: as the system, the other of light and dark, the one of the system, so that the first press is always seen.
 * Printed by its script, since without one it could do nothing.
 */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.innerHTML = HALF;
    const show = (theme: Theme) => {
      if (theme === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = theme;
      button.title = `Theme: ${NAMES[theme]}`;
      button.setAttribute('aria-label', button.title);
    };
    let theme = readLocal(themeFormat);
    button.addEventListener('click', () => {
      const round: readonly Theme[] = matchMedia('(prefers-color-scheme: dark)').matches
        ? ['system', 'light', 'dark']
        : ['system', 'dark', 'light'];
      theme = round[(round.indexOf(theme) + 1) % round.length] ?? 'system';
      writeLocal(themeFormat, theme);
      show(theme);
    });
    show(theme);
    this.replaceChildren(button);
  }
}
