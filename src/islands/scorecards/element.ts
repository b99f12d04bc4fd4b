import { start } from './start.tsx';

/** `<my-scorecards data-card="…/" data-scorecards="…/">`: its children are what stands there without a script, and name the templates. */
class MyScorecards extends HTMLElement {
  #end: Promise<() => void> | undefined;

  connectedCallback(): void {
    const { card = '', scorecards = '' } = this.dataset;
    this.#end = start(this, { card, scorecards });
    this.#end.catch((error: unknown) => {
      this.textContent = 'The scorecards could not be shown. Nothing was changed: load the page again.';
      throw error;
    });
  }

  disconnectedCallback(): void {
    void this.#end?.then((end) => end());
  }
}

customElements.define('my-scorecards', MyScorecards);
