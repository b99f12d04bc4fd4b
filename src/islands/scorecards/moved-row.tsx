import { Failed } from './row-parts.tsx';
import { nameOf, sayMoved, undoOf, type Cards, type Moved } from './store.ts';
import { useWanted } from './wanted.ts';

/** The line of a card that has just left this list. */
export function MovedRow({ cards, moved }: { cards: Cards; moved: Moved }) {
  const { entry, to } = moved;
  const button = useWanted<HTMLButtonElement>(cards, undoOf(entry.id));
  const line = useWanted<HTMLParagraphElement>(cards, undoOf(entry.id));
  return (
    <li class="moved">
      <p ref={to === 'nowhere' ? line : null} tabIndex={-1}>
        {sayMoved(moved)}
        {to === 'nowhere' ? null : (
          <button type="button" ref={button} onClick={() => void cards.takeBack(moved)}>
            Undo<span class="unseen">: {nameOf(entry)} goes back where it was</span>
          </button>
        )}
      </p>
      <Failed cards={cards} id={entry.id} />
    </li>
  );
}
