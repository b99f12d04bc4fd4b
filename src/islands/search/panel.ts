import {
  createSearchEngine,
  createSearchEngineInPieces,
  type Hit,
  type SearchEngine,
} from '../../domain/search/engine.ts';
import { keepSearches, recentSearches, rememberSearch } from '../../storage/recent-searches.ts';
import { loadSearchData, loadSearchMore } from './data.ts';
import { FullText, type TextHit } from './full-text.ts';
import { emptyState, failedState, forgottenState, recentState, resultsList } from './view.ts';

/** The pause after the last key before the full text is asked, in milliseconds. */
const TEXT_AFTER = 180;

/**
 * A field, filters and results. Answers each key from the instant tier at once, and from the full text when it has come.
 * The same panel serves the dialog and the search page; on the latter the address follows the query.
 */
export class SearchPanel extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #text = new FullText(this.#base);
  #engine: SearchEngine | undefined;
  /** The engine that also knows what came after the first answer. */
  #whole: Promise<SearchEngine> | undefined;
  /** Counts the questions asked, so that a late answer to an earlier one is dropped. */
  #asked = 0;
  #timer: number | undefined;
  /** Whether the first result is to be opened as soon as there is one. */
  #goes = false;
  /** What was forgotten last, until something else is asked. */
  #forgotten: readonly string[] = [];

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #input(): HTMLInputElement | HTMLSelectElement {
    return this.#field('q');
  }

  #field(name: 'q' | 'topic' | 'level'): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  get #isPage(): boolean {
    return this.closest('dialog') === null;
  }

  connectedCallback(): void {
    this.#form.addEventListener('input', () => void this.#ask());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [best] = this.#results();
      if (best) best.click();
      // Enter came before the answer: the reader meant its first line.
      else this.#goes = true;
    });
    this.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    if (this.#isPage) {
      const asked = new URLSearchParams(location.search);
      for (const name of ['q', 'topic', 'level'] as const) {
        const value = asked.get(name);
        if (value !== null) this.#field(name).value = value;
      }
      if (this.#input.value === '') this.#input.focus();
    }
    void this.#ask();
  }

  #results(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results li > a')];
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  #onKey(event: KeyboardEvent): void {
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInField = document.activeElement === this.#input;
    if (event.key === 'ArrowDown' && (isInField || at >= 0)) {
      event.preventDefault();
      (links[at + 1] ?? links.at(-1))?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? this.#input : links[at - 1])?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (this.#isPage) this.#clear();
      // A search field would first empty itself and close only at the second press.
      else this.closest('dialog')?.close();
    } else if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey) {
      // The reader goes on typing: the key lands in the field.
      this.#input.focus();
    }
  }

  #onClick(event: Event): void {
    const target = event.target as Element;
    const again = target.closest<HTMLElement>('[data-again]');
    if (again) {
      this.#input.value = again.dataset['again'] ?? '';
      this.#input.focus();
      void this.#ask();
    } else if (target.closest('[data-forget]')) {
      this.#forgotten = recentSearches();
      keepSearches([]);
      this.#input.focus();
      this.#show('Forgotten.', forgottenState());
    } else if (target.closest('[data-restore]')) {
      keepSearches(this.#forgotten);
      this.#clear();
    } else if (target.closest('[data-unfilter]')) {
      this.#field('topic').value = '';
      this.#field('level').value = '';
      void this.#ask();
    } else if (target.closest('.results a')) {
      rememberSearch(this.#input.value);
      this.closest('dialog')?.close();
    }
  }

  #clear(): void {
    this.#input.value = '';
    this.#input.focus();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    this.#goes = false;
    const query = this.#field('q').value;
    const filter = { topic: this.#field('topic').value, level: this.#field('level').value };
    if (this.#isPage) this.#keepInAddress({ q: query, ...filter });
    window.clearTimeout(this.#timer);
    if (query.trim() === '') {
      this.#show('', recentState(recentSearches()));
      return;
    }
    if (!this.#engine) this.#show('Searching…', document.createDocumentFragment());
    try {
      this.#engine ??= createSearchEngine(await loadSearchData(this.#base));
    } catch {
      if (asked === this.#asked) this.#show('The search could not be loaded.', failedState(this.#base));
      return;
    }
    if (asked !== this.#asked) return;
    const first = this.#engine;
    this.#showHits(query, first.search(query, filter), undefined);
    this.#timer = window.setTimeout(() => {
      void Promise.all([this.#wholeEngine(first), this.#text.search(query, filter, first.topics)]).then(
        ([engine, text]) => {
          if (asked === this.#asked) this.#showHits(query, engine.search(query, filter), text);
        },
      );
    }, TEXT_AFTER);
  }

  /** Once it is there, every key is answered by it; where it cannot be had, by what is there. */
  #wholeEngine(first: SearchEngine): Promise<SearchEngine> {
    this.#whole ??= Promise.all([loadSearchData(this.#base), loadSearchMore(this.#base)])
      .then(([data, more]) => createSearchEngineInPieces(data, more))
      .then((whole) => (this.#engine = whole));
    return this.#whole.catch(() => {
      this.#whole = undefined;
      return first;
    });
  }

  /** @param text the full text's hits; undefined while it is still searching */
  #showHits(query: string, hits: readonly Hit[], text: readonly TextHit[] | 'unavailable' | undefined): void {
    const known = new Set(hits.map(({ entry }) => entry.url));
    const inText = Array.isArray(text) ? (text as readonly TextHit[]).filter(({ url }) => !known.has(url)) : [];
    const count = hits.length + inText.length;
    const noun = count === 1 ? 'result' : 'results';
    const status = text === undefined ? `${count} ${noun}, still reading the full text` : `${count} ${noun}`;
    const focused = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : undefined;
    const isNothing = count === 0 && text !== undefined;
    const isFiltered = this.#field('topic').value !== '' || this.#field('level').value !== '';
    this.#show(
      isNothing
        ? 'No results'
        : text === 'unavailable'
          ? `${status}. The full text is there after a build: npm start.`
          : status,
      isNothing ? emptyState(query, this.#base, isFiltered) : resultsList(this.#base, hits, inText),
    );
    if (this.#goes) this.#results()[0]?.click();
    // The full text came while the reader was on a result: it stays under the finger.
    if (focused)
      this.#links()
        .find((link) => link.href === focused)
        ?.focus();
  }

  #show(status: string, content: DocumentFragment): void {
    this.querySelector('.status')?.replaceChildren(status);
    this.querySelector('.results')?.replaceChildren(content);
  }

  #keepInAddress(fields: Record<string, string>): void {
    const kept = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '' && value.length <= 200));
    history.replaceState(null, '', kept.size > 0 ? `?${kept.toString()}` : location.pathname);
  }
}

customElements.define('search-panel', SearchPanel);
