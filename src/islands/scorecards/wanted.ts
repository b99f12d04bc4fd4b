import { useEffect, useRef } from 'preact/hooks';
import type { Cards } from './store.ts';

/** What takes the focus as soon as it is there, if it is what the reader waits for. */
export function useWanted<T extends HTMLElement>(cards: Cards, key: string) {
  const place = useRef<T>(null);
  const wanted = cards.wanted.value === key;
  useEffect(() => {
    if (!wanted) return;
    cards.wanted.value = undefined;
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [cards, wanted]);
  return place;
}
