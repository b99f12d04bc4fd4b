const FIELDS = ['topic', 'level', 'exam'] as const;

/**
 * Filters the lists below it, which are whole without it: rows carry `data-topic`, `data-level` and `data-exam`. The address
 * follows the choice, so that a filtered list can be sent to somebody.
 */
export class QuestionFilter extends HTMLElement {
  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  connectedCallback(): void {
    const form = this.#form;
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener('change', () => this.#apply());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      // The fields would be empty only after this event; here they are at once.
      event.preventDefault();
      for (const select of form.querySelectorAll('select')) select.value = '';
      this.#apply();
    });
    this.#apply();
  }

  #apply(): void {
    const chosen = this.#form.elements;
    const wanted = FIELDS.map((field) => [field, (chosen.namedItem(field) as HTMLSelectElement).value] as const).filter(
      ([, value]) => value !== '',
    );
    const rows = [...document.querySelectorAll<HTMLElement>('.questions li')];
    for (const row of rows) row.hidden = wanted.some(([field, value]) => row.dataset[field] !== value);
    for (const list of document.querySelectorAll<HTMLElement>('.questions')) {
      const group = list.closest<HTMLElement>('section');
      const count = list.querySelectorAll('li:not([hidden])').length;
      if (group) group.hidden = count === 0;
      const shownCount = group?.querySelector('h2 span');
      if (shownCount) shownCount.textContent = String(count);
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = statusText(shown, rows.length);
    const reset = this.querySelector('button');
    if (reset) reset.disabled = wanted.length === 0;
    const query = new URLSearchParams(wanted.map(([field, value]) => [field, value]));
    history.replaceState(null, '', query.size > 0 ? `?${query.toString()}` : location.pathname);
  }
}

function statusText(shown: number, all: number): string {
  if (shown === all) return `All ${all} questions`;
  if (shown === 0) return 'No question fits these filters: take one of them back.';
  return `${shown} of ${all} questions`;
}
