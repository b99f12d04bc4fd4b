import { comparable, holdsAll } from '../domain/library/matching.ts';

const FIELDS = ['q', 'kind', 'taught'] as const;
type Field = (typeof FIELDS)[number];

/** A skill of the page, and what a reader may type to find it. */
interface Row {
  readonly element: HTMLElement;
  readonly kind: string;
  readonly isTaught: boolean;
  readonly text: string;
}

/** Filters the skills below it, which are whole without it. The address follows, so that a filtered list can be sent to somebody. */
export class SkillFilter extends HTMLElement {
  #rows: readonly Row[] = [];

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  connectedCallback(): void {
    this.#rows = [...document.querySelectorAll<HTMLElement>('.skill')].map(rowOf);
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
    const kind = this.#field('kind').value;
    const taught = this.#field('taught').value;
    let shown = 0;
    for (const row of this.#rows) {
      row.element.hidden =
        (kind !== '' && row.kind !== kind) ||
        (taught !== '' && row.isTaught !== (taught === 'here')) ||
        (typed !== '' && !holdsAll(row.text, typed));
      if (!row.element.hidden) shown += 1;
    }
    countGroups();
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = statusText(shown, this.#rows.length);
    const reset = this.querySelector('button');
    if (reset) reset.disabled = typed === '' && kind === '' && taught === '';
  }

  /** A link to a skill that the filter hides shows the skill. */
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
  if (shown === all) return `All ${all} skills`;
  if (shown === 0) return 'No skill fits: type fewer letters, or take the kind back.';
  return `${shown} of ${all} skills`;
}

function rowOf(element: HTMLElement): Row {
  return {
    element,
    kind: element.closest('section')?.querySelector('h2')?.id.replace('kind-', '') ?? '',
    isTaught: element.querySelector('.taught') !== null,
    text: comparable(
      `${element.querySelector('dt')?.textContent ?? ''} ${element.querySelector('.called')?.textContent ?? ''}`,
    ),
  };
}

/** A kind without a skill left is no kind to jump to. */
function countGroups(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('h2.group')) {
    const section = heading.closest<HTMLElement>('section');
    const count = section?.querySelectorAll('.skill:not([hidden])').length ?? 0;
    const jump = document.querySelector(`.jump a[href="#${CSS.escape(heading.id)}"]`)?.closest('li');
    for (const place of [heading.querySelector('span'), jump?.querySelector('.meta')]) {
      if (place) place.textContent = String(count);
    }
    for (const part of [section, jump]) if (part) part.hidden = count === 0;
  }
}
