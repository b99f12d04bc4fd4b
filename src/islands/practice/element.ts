import { h, render } from 'preact';
import { openTool, sayNotOpened } from '../shared/practice/open.ts';
import { placesOf } from './places.ts';
import { createHome } from './store.ts';
import { View } from './view.tsx';

/** `<practice-home data-deck="…" …>`: its children are what stands there without a script. */
class PracticeHome extends HTMLElement {
  #end: Promise<() => void> | undefined;

  connectedCallback(): void {
    this.#end = this.#start();
    this.#end.catch((error: unknown) => sayNotOpened(this, error));
  }

  async #start(): Promise<() => void> {
    const places = placesOf(this.dataset);
    const { deck, record, calendar } = await openTool(places.deck);
    const home = createHome(deck, record, calendar);
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      // Kept by the browser while another page may have written.
      if (persisted) void record.reload();
    };
    addEventListener('pageshow', comeBack);
    this.replaceChildren();
    render(h(View, { home, places }), this);
    return () => {
      removeEventListener('pageshow', comeBack);
      home.end();
      record.end();
      render(null, this);
    };
  }

  disconnectedCallback(): void {
    void this.#end?.then((end) => end());
  }
}

customElements.define('practice-home', PracticeHome);
