import { loadSearchData } from './data.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The search link of the header, made to open the dialog: by pointer, by `/`, by Ctrl+K or Cmd+K. */
export class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    // The search page has its panel in the open, and nobody comes there for anything else.
    if (!document.querySelector('dialog.search') && document.querySelector('search-panel')) this.#prepare();
    // Intent comes some hundred milliseconds before the click; that is when loading begins.
    this.addEventListener('pointerenter', () => this.#prepare());
    document.addEventListener('click', (event) => this.#onClick(event));
    document.addEventListener('keydown', (event) => {
      if (event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const isShortcut = isCommand ? event.key.toLowerCase() === 'k' : event.key === '/' && !isTyping(event.target);
      if (isShortcut && this.#open()) event.preventDefault();
    });
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    target.closest<HTMLElement>('dialog.search .close')?.closest('dialog')?.close();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (isPlain && target.closest('a[href$="/search/"]') && this.#open()) event.preventDefault();
  }

  /** False where there is nothing to open: the link then leads to the search page as links do. */
  #open(): boolean {
    const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
    const input = document.querySelector<HTMLInputElement>('search-panel input');
    if (!input) return false;
    this.#prepare();
    if (dialog && !dialog.open) dialog.showModal();
    input.focus();
    input.select();
    return true;
  }

  /** Both at once: on a phone each round trip in a row costs 150 ms. What fails here is said by the panel, or tried again by it. */
  #prepare(): void {
    const base = document.querySelector<HTMLElement>('search-panel')?.dataset['base'] ?? '/';
    loadSearchData(base).catch(() => undefined);
    import('./panel.ts').catch(() => undefined);
  }
}
