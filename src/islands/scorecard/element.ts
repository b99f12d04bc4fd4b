import { startDesk } from './desk.tsx';

/** `<scorecard-builder data-templates="…/" data-mine="…/">`: its children are what stands there without a script. */
class ScorecardBuilder extends HTMLElement {
  connectedCallback(): void {
    const { templates = '', mine = '' } = this.dataset;
    startDesk(this, { templates, mine }).catch((error: unknown) => {
      this.textContent = 'The scorecard could not be started. Load the page again.';
      throw error;
    });
  }
}

customElements.define('scorecard-builder', ScorecardBuilder);
