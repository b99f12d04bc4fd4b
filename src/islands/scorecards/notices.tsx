import type { Replayed } from '../../storage/scorecards/contract.ts';
import type { Cards } from './store.ts';
import { nameOf } from './store.ts';

/** What the reader has to know before anything else: that nothing lasts, that nothing can be saved any more, what came back. */
export function Notices({ cards }: { cards: Cards }) {
  const { store, replayed } = cards;
  const trouble = cards.trouble.value;
  const titleOf = (id: string) => {
    const entry = cards.entries.value?.find((e) => e.id === id);
    return entry ? nameOf(entry) : 'a card that is no longer here';
  };
  return (
    <>
      {store.durable ? null : (
        <p class="notice alarm" role="alert">
          {store.why} What you import here is lost when the page is closed.
        </p>
      )}
      {trouble === undefined ? null : (
        <p class="notice alarm" role="alert">
          {trouble}
        </p>
      )}
      {replayed.map((found) => (
        <p class="notice" role="status" key={`${found.card} ${found.kind}`}>
          {sayReplayed(found, titleOf(found.card))}
        </p>
      ))}
    </>
  );
}

function sayReplayed({ kind, fork }: Replayed, title: string): string {
  switch (kind) {
    case 'restored':
      return `Changes of ${title} that were not saved when its page closed have been brought back.`;
    case 'forked':
      return `Unsaved changes of ${title} contradict what was saved since: they are kept as ${fork ? nameOf(fork) : 'a card of their own'}.`;
    case 'aside':
      return `Unsaved changes of ${title} no longer fit it. They are kept below, under “Everything stored in this browser”.`;
  }
}
