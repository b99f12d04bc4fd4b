import { h, render } from 'preact';
import { createStore, type Store } from './store.ts';
import { View } from './view.tsx';

function isFirstVisit(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate';
}

/** The calculator. Its printed children are the worked example, for those without JavaScript. */
class MeshCost extends HTMLElement {
  #store: Store | undefined;
  readonly #open = () => this.#store?.open(location.hash);
  readonly #keep = () => this.#store?.keepNow();

  connectedCallback(): void {
    const store = createStore(location.hash, (fragment) => {
      history.replaceState(history.state, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
    });
    this.#store = store;
    window.addEventListener('hashchange', this.#open);
    window.addEventListener('pagehide', this.#keep);
    this.replaceChildren();
    const isShared = !store.isEmpty.value;
    render(h(View, { store, base: this.dataset['base'] ?? '/' }), this);
    // Who opens a shared result came for it, not for the top of the page; who reloads is left where they were.
    if (isShared && isFirstVisit()) this.closest('section')?.scrollIntoView();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#open);
    window.removeEventListener('pagehide', this.#keep);
    this.#store?.dispose();
    render(null, this);
  }
}

customElements.define('mesh-cost', MeshCost);
