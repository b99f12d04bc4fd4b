import { useEffect } from 'preact/hooks';
import type { Cards } from './store.ts';
import { useWanted } from './wanted.ts';

/** Stands for the heading of a view, where the focus is to go. No id of a card holds a blank. */
export const HEADING = 'the heading';

/** The name of a view, which is also that of the page while it is shown. */
export function Heading({ cards, text }: { cards: Cards; text: string }) {
  const place = useWanted<HTMLHeadingElement>(cards, HEADING);
  useEffect(() => {
    document.title = `${text} · Meshready`;
  }, [text]);
  return (
    <h1 ref={place} tabIndex={-1}>
      {text}
    </h1>
  );
}
