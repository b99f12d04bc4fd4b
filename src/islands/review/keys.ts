/** The keys of a session. They act on its state, not on what is drawn of it: typed faster than the screen follows, each still counts. */
import type { Grade } from '../../domain/practice/log/event.ts';
import { isCommand } from '../shared/keys.ts';
import type { Review } from './contract.ts';

/** What is shown to whoever asks for the keys. */
export const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['Space or Enter', 'Show the answer; then: Good'],
  ['1 2 3 4', 'Again, Hard, Good, Easy; with two buttons 1 is Not yet, and 2 is Got it'],
  ['u', 'Take back the last step, also after the page was loaded again'],
  ['b', 'Bury: not again before tomorrow'],
  ['s', 'Suspend: not again until you take it back'],
  ['*', 'Star, or take the star away'],
  ['?', 'Show these keys'],
];

/** @returns what ends it */
export function listenToKeys(review: () => Review | undefined, help: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    const it = review();
    if (!it || event.defaultPrevented || isElsewhere(event.target)) return;
    const act =
      event.key === 'z' && isCommand(event) ? it.undo : hasModifier(event) ? undefined : actOf(event, it, help);
    if (!act) return;
    event.preventDefault();
    // A key that is held down is pressed once.
    if (!event.repeat) act();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

/** In a field, or in a dialog that is open. */
const isElsewhere = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea')));

function actOf({ key, target }: KeyboardEvent, review: Review, help: () => void): (() => void) | undefined {
  switch (key) {
    case ' ':
    case 'Enter':
      return confirming(target, review);
    case '1':
    case '2':
    case '3':
    case '4':
      return gradeBy(Number(key) as Grade, review);
    case 'u':
      return review.undo;
    case 'b':
      return review.bury;
    case 's':
      return review.suspend;
    case '*':
      return review.star;
    case '?':
      return help;
    default:
      return undefined;
  }
}

/** What has the focus is pressed; where that is no control, the session goes on. */
function confirming(target: EventTarget | null, review: Review): (() => void) | undefined {
  const control = target instanceof Element ? target.closest('a, button, summary') : null;
  // At once, and not when the key comes up: the next one may be down by then.
  if (control instanceof HTMLButtonElement && control.closest('.bar')) return () => control.click();
  if (control) return undefined;
  const now = review.now.peek();
  if (now.kind !== 'card') return undefined;
  return now.shown ? () => review.grade(3) : review.show;
}

function gradeBy(key: Grade, review: Review): (() => void) | undefined {
  const { twoButtons } = review.record.derived.peek().settings;
  if (!twoButtons) return () => review.grade(key);
  return key === 4 ? undefined : () => review.grade(key === 1 ? 1 : 3);
}
