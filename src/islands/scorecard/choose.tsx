import { useEffect, useState } from 'preact/hooks';
import type { CardEntry, ScorecardStore } from '../../storage/scorecards/contract.ts';
import type { Places } from './desk.tsx';

/** The address names no card: go on with one, or begin one. */
export function Choose({ store, places }: { store: ScorecardStore; places: Places }) {
  const [cards, setCards] = useState<readonly CardEntry[]>([]);
  useEffect(() => {
    store.list().then(
      (entries) =>
        setCards(entries.filter((e) => e.readable === 'ok' && e.binnedAt === undefined && e.archivedAt === undefined)),
      () => setCards([]),
    );
  }, [store]);
  return (
    <div class="builder">
      <h1>Scorecard</h1>
      {cards.length === 0 ? (
        <p>No card is kept in this browser yet.</p>
      ) : (
        <>
          <p>Go on with</p>
          <ul>
            {cards.slice(0, 8).map(({ id, title, updatedAt }) => (
              <li key={id}>
                <a href={`#id=${id}`}>{title}</a>{' '}
                <time class="meta" dateTime={updatedAt}>
                  {updatedAt.slice(0, 10)}
                </time>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <a href={places.mine.replace(/mine\/$/, '')}>Begin from a template</a>
        <a href="#new=blank">Begin with an empty card</a>
        <a href={places.mine}>My scorecards</a>
      </p>
    </div>
  );
}
