import { sayNotOpened } from '../shared/practice/open.ts';
import { start } from './start.tsx';

/** `<mock-interview data-deck="…" data-backs="…">`: its children are what stands there without a script. */
class MockInterview extends HTMLElement {
  #end: Promise<() => void> | undefined;

  connectedCallback(): void {
    const { deck = '', backs = '' } = this.dataset;
    this.#end = start(this, { deck, backs });
    this.#end.catch((error: unknown) => {
      sayNotOpened(this, error);
      throw error;
    });
  }

  disconnectedCallback(): void {
    void this.#end?.then((end) => end());
  }
}

customElements.define('mock-interview', MockInterview);
