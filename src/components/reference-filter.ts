import { groupOf, ListFilter } from './list-filter.ts';

const ofQuestion = (question: string) => `[data-question="${CSS.escape(question)}"]`;

/** Filters the notes of the library by words, by subject and by the question whose sources they are. */
export class ReferenceFilter extends ListFilter {
  protected readonly choices = ['subject', 'question'];
  protected readonly selector = '.entry';

  protected fits(note: HTMLElement, value: (field: string) => string): boolean {
    const [subject, question] = [value('subject'), value('question')];
    return (
      (subject === '' || groupOf(note) === subject) &&
      (question === '' || note.querySelector(ofQuestion(question)) !== null)
    );
  }

  protected textOf(note: HTMLElement): string {
    const address = note.querySelector<HTMLAnchorElement>('a.source');
    const said = [...note.querySelectorAll('.note > :not(.meta)')].map(({ textContent }) => textContent);
    return [note.querySelector('h3')?.textContent, address?.href, address?.textContent, ...said].join('\n');
  }

  protected says(shown: number, all: number): string {
    if (shown === all) return `All ${all} notes`;
    if (shown === 0) return 'No note fits: type fewer words, or take the subject or the question back.';
    return `${shown} of ${all} notes`;
  }

  protected override shown(count: number, value: (field: string) => string): void {
    const question = value('question');
    const link = question
      ? document.querySelector<HTMLAnchorElement>(`${this.selector} ${ofQuestion(question)}`)
      : null;
    this.#offer('.of-question', link?.href, link?.textContent);
    const typed = value('q').trim();
    const elsewhere = this.querySelector<HTMLAnchorElement>('.elsewhere a')?.pathname ?? '';
    this.#offer('.elsewhere', count === 0 && typed ? `${elsewhere}?q=${encodeURIComponent(typed)}` : undefined);
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
}
