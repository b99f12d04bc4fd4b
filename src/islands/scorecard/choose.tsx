import { useEffect, useState } from 'preact/hooks';
import type { CardEntry, ScorecardStore } from '../../storage/scorecards/contract.ts';
import type { Places } from './desk.tsx';
import { Replays } from './notices.tsx';

/** The address names no card: go on with one, or begin one. */
export function Choose({ store, places }: { store: ScorecardStore; places: Places }) {
  const [cards, setCards] = useState<readonly CardEntry[] | 'failed' | undefined>(undefined);
  useEffect(() => {
    store.list().then(
      (entries) => setCards(entries.filter((e) => e.binnedAt === undefined && e.archivedAt === undefined)),
      () => setCards('failed'),
    );
  }, [store]);
  const listed = typeof cards === 'object' ? cards : [];
  const unreadable = listed.filter(({ readable }) => readable !== 'ok').length;
  const readable = listed.filter((entry) => entry.readable === 'ok');
  return (
    <div class="builder">
      <h1>Scorecard</h1>
      {store.durable ? null : (
        <p class="notice alarm" role="alert">
          {store.why} A card can be filled and downloaded all the same.
        </p>
      )}
      {store.replayed.length === 0 ? null : (
        <p class="notice" role="status">
          <Replays replayed={store.replayed} mine={places.mine} />
        </p>
      )}
      {cards === 'failed' ? (
        <p role="alert">The cards that are kept here could not be listed. Load the page again.</p>
      ) : null}
      {readable.length > 0 ? (
        <>
          <p>Go on with</p>
          <ul>
            {readable.slice(0, 8).map(({ id, title, updatedAt }) => (
              <li key={id}>
                <a href={`#id=${id}`}>{title}</a>{' '}
                <time class="meta" dateTime={updatedAt}>
                  {updatedAt.slice(0, 10)}
                </time>
              </li>
            ))}
          </ul>
        </>
      ) : cards !== undefined && cards !== 'failed' && unreadable === 0 ? (
        <p>No card is kept in this browser yet.</p>
      ) : null}
      {unreadable === 0 ? null : (
        <p>
          {unreadable === 1 ? 'One card' : `${unreadable} cards`} cannot be read by this version of the site. Nothing
          was written over {unreadable === 1 ? 'it' : 'them'}: look under <a href={places.mine}>My scorecards</a>.
        </p>
      )}
      <p class="actions">
        <a href={places.mine.replace(/mine\/$/, '')}>Begin from a template</a>
        <a href="#new=blank">Begin with an empty card</a>
        <a href={places.mine}>My scorecards</a>
      </p>
    </div>
  );
}
