import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { announce } from '../shared/announcer.ts';
import { download } from '../shared/download.ts';
import { KeptHow } from '../shared/kept-how.tsx';
import { spaceOf, type Space } from '../shared/space.ts';
import { everything, recoveryFile, type Item } from './recovery.ts';
import { RecoveryTable } from './recovery-table.tsx';
import type { Cards } from './store.ts';

/** Everything there is, whatever state it is in, and how safe it is. Read when it is opened, and again when something changes. */
export function RecoveryPart({ cards }: { cards: Cards }) {
  const open = useSignal(false);
  const items = useSignal<readonly Item[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const space = useSignal<Space>({});
  const isOpen = open.value;
  const changes = cards.changes.value;
  useEffect(() => {
    if (!isOpen) return;
    everything(cards.store).then(
      (found) => {
        items.value = found;
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = `What is stored could not be read (${error instanceof Error ? error.message : String(error)}).`;
      },
    );
    void spaceOf().then((found) => (space.value = found));
  }, [cards, isOpen, changes, items, problem, space]);

  return (
    <details class="shelf recovery" onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>
        <h2>Everything stored in this browser</h2>
        <span class="meta">to find what seems lost, and to keep a copy</span>
      </summary>
      {isOpen ? (
        <>
          <Standing
            cards={cards}
            space={space.value}
            onPersist={(persisted) => (space.value = { ...space.value, persisted })}
          />
          {problem.value === undefined ? null : <p class="alarm">{problem.value}</p>}
          {items.value === undefined ? null : items.value.length === 0 ? (
            <p>Nothing is stored.</p>
          ) : (
            <>
              <p class="actions">
                <button type="button" onClick={() => downloadEverything(items.value ?? [], cards.now.value)}>
                  Download everything
                </button>
                <span class="meta">One JSON file; its cards can be imported again.</span>
              </p>
              <RecoveryTable cards={cards} items={items.value} />
            </>
          )}
        </>
      ) : null}
    </details>
  );
}

function downloadEverything(items: readonly Item[], now: number): void {
  const at = new Date(now).toISOString();
  const found = items.map(({ size: _size, ...item }) => item);
  download(`everything-stored-${at.slice(0, 10)}.json`, 'application/json', recoveryFile(found, at));
  announce('Everything was handed to the browser in one file.');
}

/** How the cards are kept: for good, until the browser clears them, or not at all and why. */
function Standing({
  cards: { store },
  space,
  onPersist,
}: {
  cards: Cards;
  space: Space;
  onPersist: (persisted: boolean) => void;
}) {
  if (!store.durable) {
    return <p class="alarm">Nothing is kept beyond this page. {store.why}</p>;
  }
  return (
    <p>
      <KeptHow space={space} site="The site" advice="Download what matters." onPersist={onPersist} />
    </p>
  );
}
