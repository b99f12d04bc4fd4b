import { letterOf } from '../../storage/practice/letter.ts';
import { dropWanted, isWanted, writeWanted } from '../../storage/practice/wanted.ts';

const WORDS = {
  l: 'You are learning this.',
  k: 'You know this.',
  w: 'Weak: it was forgotten.',
  q: 'Comes first among the new cards.',
} as const;

/** `<practice-status data-question="istiod">` with a link to the review: says whether the reader knows it, and adds it to practice. */
export class PracticeStatus extends HTMLElement {
  connectedCallback(): void {
    const { question = '' } = this.dataset;
    const link = this.querySelector('a');
    const letter = letterOf(question);
    if (letter) this.append(WORDS[letter]);
    else this.#offer(question);
    if (link && letter) link.textContent = 'Review';
  }

  /** A button that adds and takes back, and says which. */
  #offer(question: string): void {
    const button = document.createElement('button');
    const show = (failed = false) => {
      const added = isWanted(question);
      button.textContent = added ? 'Added to practice: take back' : 'Add to practice';
      if (failed) button.replaceWith('The browser keeps nothing of this site: it cannot be added.');
    };
    button.onclick = () => {
      if (!isWanted(question)) show(!writeWanted(question));
      else {
        dropWanted(question);
        show();
      }
    };
    show();
    // Behind the link: what stood there first does not move.
    this.append(button);
  }
}
