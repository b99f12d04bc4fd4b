import { h, render } from 'preact';
import { createStore, type Store } from './store.ts';
import { View } from './view.tsx';

/** `<resume-checker data-lexicon="…" data-review="…">`: its children are what stands there without a script. */
class ResumeChecker extends HTMLElement {
  #store: Store | undefined;

  connectedCallback(): void {
    const { lexicon = '', review = '' } = this.dataset;
    const store = createStore(lexicon);
    this.#store = store;
    this.replaceChildren();
    render(h(View, { store, review }), this);
  }

  disconnectedCallback(): void {
    this.#store?.dispose();
    render(null, this);
  }
}

customElements.define('resume-checker', ResumeChecker);
