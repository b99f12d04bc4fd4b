import type { Card } from '../../domain/practice/deck.ts';
import { LEECH_LAPSES, NEW_CARD, type CardState } from '../../domain/practice/fold/state.ts';
import { wordsOf } from '../../domain/practice/line-words.ts';
import { LineText } from '../shared/practice/line.tsx';
import { DoneNotice } from './done.tsx';
import type { Home } from './store.ts';

/** Cards that do not come: suspended, leeches, buried; with the way back. */
export function SetAside({ home }: { readonly home: Home }) {
  const { deck } = home;
  const { cards } = home.record.derived.value;
  const today = home.today.value;
  const aside = deck.cards.flatMap((card) => {
    const state = cards.get(card.id) ?? NEW_CARD;
    const why = whyAside(state, today);
    return why === undefined ? [] : [{ card, state, why }];
  });
  if (aside.length === 0) {
    return (
      <section class="set-aside">
        <DoneNotice home={home} where="set-aside" />
      </section>
    );
  }
  return (
    <section class="set-aside" aria-labelledby="set-aside">
      <h2 id="set-aside">Set aside</h2>
      <DoneNotice home={home} where="set-aside" />
      <ul class="plain">
        {aside.map(({ card, state, why }) => (
          <li key={card.id}>
            <span class="front">
              <a href={deck.questions.find(({ id }) => id === card.question)?.href ?? '#'}>
                <LineText line={card.front} />
              </a>
              <span class="meta"> {why}</span>
            </span>
            <button
              type="button"
              aria-label={`Bring back: ${wordsOf(card.front)}`}
              disabled={home.record.locked}
              onClick={() => bringBack(home, card, state)}
            >
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyAside({ suspended, buriedUntil, memory }: CardState, today: string): string | undefined {
  if (suspended) {
    const lapses = memory?.lapses ?? 0;
    return lapses >= LEECH_LAPSES ? `leech, forgotten ${lapses} times` : 'suspended';
  }
  return buriedUntil !== undefined && buriedUntil > today ? 'buried until tomorrow' : undefined;
}

const bringBack = (home: Home, { id }: Card, { suspended, buriedUntil }: CardState) =>
  home.write(
    'set-aside',
    [
      ...(suspended ? [{ kind: 'mark', card: id, mark: 'suspended', value: false } as const] : []),
      ...(buriedUntil === undefined ? [] : [{ kind: 'mark', card: id, mark: 'buried', value: null } as const]),
    ],
    'The card is back.',
  );
