import { comparable, holdsAll } from '../domain/library/matching.ts';

type Value = (field: string) => string;

/**
 * Filters the rows below it, which are whole without it, by words and by what is chosen of each. The address follows, so that a filtered
 * list can be sent to somebody and arrived at by a link.
 */
export abstract class ListFilter extends HTMLElement {
  /** What is chosen, by the names of the fields; words are typed into `q`. */
  protected abstract readonly choices: readonly string[];
  /** Of a row. */
  protected abstract readonly selector: string;
  #rows: readonly HTMLElement[] = [];
  /** Made when they are asked for: most readers come by a link. */
  readonly #texts = new Map<HTMLElement, string>();

  /** Whether a row is what was chosen. */
  protected abstract fits(row: HTMLElement, value: Value): boolean;
  /** What a reader may type to find a row. */
  protected abstract textOf(row: HTMLElement): string;
  protected abstract says(shown: number, all: number): string;
  /** After what is shown has changed. */
  protected shown?(count: number, value: Value): void;

  connectedCallback(): void {
    this.#rows = [...document.querySelectorAll<HTMLElement>(this.selector)];
    const asked = new URLSearchParams(location.search);
    this.#fill((field) => asked.get(field) ?? '');
    const form = this.#form;
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      // The fields would be empty only after this event; here they are at once.
      event.preventDefault();
      this.#fill(() => '');
      this.#changed();
      this.#field('q').focus();
    });
    addEventListener('hashchange', () => this.#showTarget());
    this.#apply();
    delete document.documentElement.dataset['filtering'];
    this.#showTarget();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #fields(): readonly string[] {
    return ['q', ...this.choices];
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #fill(value: Value): void {
    for (const name of this.#fields) {
      const field = this.#field(name);
      field.value = value(name);
      // A select that was given what it has not got shows nothing at all.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }

  #changed(): void {
    this.#apply();
    const query = new URLSearchParams(
      this.#fields.map((name) => [name, this.#field(name).value.trim()]).filter(([, value]) => value !== ''),
    );
    history.replaceState(null, '', query.size > 0 ? `?${query.toString()}` : location.pathname);
  }

  #apply(): void {
    const values = new Map(this.#fields.map((name) => [name, this.#field(name).value]));
    const value: Value = (field) => values.get(field) ?? '';
    const typed = comparable(value('q'));
    for (const row of this.#rows) {
      row.hidden = !this.fits(row, value) || (typed !== '' && !holdsAll(this.#text(row), typed));
    }
    const count = this.#rows.filter(({ hidden }) => !hidden).length;
    this.#countGroups();
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = this.says(count, this.#rows.length);
    this.shown?.(count, value);
    const reset = this.querySelector('button');
    if (reset) reset.disabled = typed === '' && this.choices.every((name) => value(name) === '');
  }

  #text(row: HTMLElement): string {
    const text = this.#texts.get(row) ?? comparable(this.textOf(row));
    this.#texts.set(row, text);
    return text;
  }

  /** A link to a row that the filter hides shows the row. */
  #showTarget(): void {
    const target =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target?.closest('[hidden]')) return;
    this.#fill(() => '');
    this.#apply();
    target.scrollIntoView();
  }

  /** A group without a row left is no group to jump to. */
  #countGroups(): void {
    for (const heading of document.querySelectorAll<HTMLElement>('h2.group')) {
      const section = heading.closest<HTMLElement>('section');
      const count = section?.querySelectorAll(`${this.selector}:not([hidden])`).length ?? 0;
      const jump = document.querySelector(`.jump a[href="#${CSS.escape(heading.id)}"]`)?.closest('li');
      for (const place of [heading.querySelector('span'), jump?.querySelector('.meta')]) {
        if (place) place.textContent = String(count);
      }
      for (const part of [section, jump]) if (part) part.hidden = count === 0;
    }
  }
}

/** The id of the heading that a row stands below. */
export const groupOf = (row: HTMLElement): string => row.closest('section')?.querySelector('h2')?.id ?? '';
