import { sayNotOpened } from '../shared/practice/open.ts';
import { start } from './start.tsx';

/** `<practice-record data-deck="…" data-review="…">`: its children are what stands there without a script. */
class PracticeRecordElement extends HTMLElement {
  #end: Promise<() => void> | undefined;

  connectedCallback(): void {
    const { deck = '', review = '' } = this.dataset;
    this.#end = start(this, { deck, review });
    this.#end.catch((error: unknown) => sayNotOpened(this, error));
  }

  disconnectedCallback(): void {
    void this.#end?.then((end) => end());
  }
}

customElements.define('practice-record', PracticeRecordElement);
