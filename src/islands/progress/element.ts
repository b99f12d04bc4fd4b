import { sayNotOpened } from '../shared/practice/open.ts';
import { placesOf } from './places.ts';
import { start } from './start.tsx';

/** `<practice-progress data-deck="…" data-home="…" …>`: its children are what stands there without a script. */
class PracticeProgress extends HTMLElement {
  #end: Promise<() => void> | undefined;

  connectedCallback(): void {
    this.#end = start(this, placesOf(this.dataset));
    this.#end.catch((error: unknown) => sayNotOpened(this, error));
  }

  disconnectedCallback(): void {
    void this.#end?.then((end) => end());
  }
}

customElements.define('practice-progress', PracticeProgress);
