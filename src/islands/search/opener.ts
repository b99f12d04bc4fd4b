import { loadInstantTier } from './loading.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The search link of the header, made to open the dialog: by pointer, by `/`, by Ctrl+K or Cmd+K. */
export class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    // The search page has its panel in the open, and nobody comes there for anything else.
    if (!document.querySelector('dialog search-panel') && document.querySelector('search-panel')) void this.#prepare();
    // Intent comes some hundred milliseconds before the click; that is when loading begins.
    link?.addEventListener('pointerenter', () => void this.#prepare());
    link?.addEventListener('focus', () => void this.#prepare());
    document.addEventListener('click', (event) => {
      const opener = event.target instanceof Element && event.target.closest('[href$="/search/"]');
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      if (this.#open()) event.preventDefault();
    });
    document.addEventListener('keydown', (event) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if ((isShortcut || isSlash) && this.#open()) event.preventDefault();
    });
  }

  /** False where there is nothing to open: the link then leads to the search page as links do. */
  #open(): boolean {
    const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
    const input = (dialog ?? document).querySelector<HTMLInputElement>('search-panel input');
    if (!input) return false;
    void this.#prepare();
    if (dialog && !dialog.open) {
      dialog.querySelector('.close')?.addEventListener(
        'click',
        () => {
          dialog.close();
        },
        { once: true },
      );
      dialog.showModal();
    }
    input.focus();
    input.select();
    return true;
  }

  async #prepare(): Promise<void> {
    const base = document.querySelector<HTMLElement>('search-panel')?.dataset['base'] ?? '/';
    loadInstantTier(base).catch(() => undefined);
    await import('./panel.ts');
  }
}
