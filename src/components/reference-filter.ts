import { comparable, holdsAll } from '../domain/library/matching.ts';

/** One note of the page, and what a reader may type to find it. */
interface Row {
  readonly element: HTMLElement;
  readonly subject: string;
  /** Made when it is asked for: most readers come by a link. */
  readonly text: () => string;
}

const FIELDS = ['q', 'subject', 'question'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Filters the notes below it, which are whole without it, by words, by subject and by the question whose sources they are. The
 * address follows, so that a filtered library can be sent to somebody and arrived at by a link.
 */
export class ReferenceFilter extends HTMLElement {
  #rows: readonly Row[] = [];

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  connectedCallback(): void {
    this.#rows = [...document.querySelectorAll<HTMLElement>('.entry')].map(rowOf);
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

  #field(name: Field): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #fill(value: (field: Field) => string): void {
    for (const name of FIELDS) {
      const field = this.#field(name);
      field.value = value(name);
      // A select that was given what it has not got shows nothing at all.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }

  #changed(): void {
    this.#apply();
    const query = new URLSearchParams(
      FIELDS.map((name) => [name, this.#field(name).value.trim()]).filter(([, value]) => value !== ''),
    );
    history.replaceState(null, '', query.size > 0 ? `?${query.toString()}` : location.pathname);
  }

  #apply(): void {
    const typed = comparable(this.#field('q').value);
    const subject = this.#field('subject').value;
    const question = this.#field('question').value;
    const ofQuestion = question ? `[data-question="${CSS.escape(question)}"]` : '';
    let shown = 0;
    for (const row of this.#rows) {
      row.element.hidden =
        (subject !== '' && row.subject !== subject) ||
        (ofQuestion !== '' && !row.element.querySelector(ofQuestion)) ||
        (typed !== '' && !holdsAll(row.text(), typed));
      if (!row.element.hidden) shown += 1;
    }
    countGroups();
    this.#say(shown, ofQuestion);
    const reset = this.querySelector('button');
    if (reset) reset.disabled = typed === '' && subject === '' && question === '';
  }

  #say(shown: number, ofQuestion: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = statusText(shown, this.#rows.length);
    const link = ofQuestion ? document.querySelector<HTMLAnchorElement>(`.entry ${ofQuestion}`) : null;
    this.#offer('.of-question', link?.href, link?.textContent);
    const typed = this.#field('q').value.trim();
    const elsewhere = this.querySelector<HTMLAnchorElement>('.elsewhere a')?.pathname ?? '';
    this.#offer('.elsewhere', shown === 0 && typed ? `${elsewhere}?q=${encodeURIComponent(typed)}` : undefined);
  }

  /** Shows a line with a link, or hides it where it would lead nowhere. */
  #offer(line: string, href: string | undefined, name?: string): void {
    const place = this.querySelector<HTMLElement>(line);
    const link = place?.querySelector('a');
    if (!place || !link) return;
    place.hidden = href === undefined;
    if (href === undefined) return;
    link.href = href;
    if (name !== undefined) link.textContent = name;
  }

  /** A link to a note that the filter hides shows the note. */
  #showTarget(): void {
    const target =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target?.closest('[hidden]')) return;
    this.#fill(() => '');
    this.#apply();
    target.scrollIntoView();
  }
}

function statusText(shown: number, all: number): string {
  if (shown === all) return `All ${all} notes`;
  if (shown === 0) return 'No note fits: type fewer words, or take the subject or the question back.';
  return `${shown} of ${all} notes`;
}

function rowOf(element: HTMLElement): Row {
  let text: string | undefined;
  return {
    element,
    subject: element.closest('section')?.querySelector('h2')?.id ?? '',
    text: () => (text ??= textOf(element)),
  };
}

function textOf(note: HTMLElement): string {
  const address = note.querySelector<HTMLAnchorElement>('a.source');
  const said = [...note.querySelectorAll('.note > :not(.meta)')].map(({ textContent }) => textContent);
  return comparable([note.querySelector('h3')?.textContent, address?.href, address?.textContent, ...said].join('\n'));
}

/** A subject without a note left is no subject to jump to. */
function countGroups(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('h2.group')) {
    const section = heading.closest<HTMLElement>('section');
    const count = section?.querySelectorAll('.entry:not([hidden])').length ?? 0;
    const jump = document.querySelector(`.jump a[href="#${CSS.escape(heading.id)}"]`)?.closest('li');
    for (const place of [heading.querySelector('span'), jump?.querySelector('.meta')]) {
      if (place) place.textContent = String(count);
    }
    for (const part of [section, jump]) if (part) part.hidden = count === 0;
  }
}
