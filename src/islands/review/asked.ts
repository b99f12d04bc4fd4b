import { ALL, parseSelection, type Selection } from '../../domain/practice/choice/selection.ts';
import type { Deck } from '../../domain/practice/deck.ts';

/** What an address asks for: `#deck=topic:security&cram`. Without a deck: all cards. */
export type Asked =
  | { readonly kind: 'session'; readonly selection: Selection; readonly cram: boolean }
  | { readonly kind: 'unknown'; readonly deck: string };

export function askedBy(fragment: string, deck: Deck): Asked {
  const asked = new URLSearchParams(fragment.replace(/^#/, ''));
  const named = asked.get('deck');
  const selection = named === null ? ALL : parseSelection(named, deck);
  return selection ? { kind: 'session', selection, cram: asked.has('cram') } : { kind: 'unknown', deck: named ?? '' };
}
