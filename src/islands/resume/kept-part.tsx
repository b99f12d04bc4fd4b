import { useSignal } from '@preact/signals';
import { AskFirst } from '../shared/ask-first.tsx';
import { download } from '../shared/download.ts';
import type { Store } from './store.ts';

/** The report that is kept: to open, to take along, to delete. */
export function KeptPart({ store }: { readonly store: Store }) {
  const asks = useSignal(false);
  const shelf = store.shelf.value;
  if (shelf.kind === 'nothing' || shelf.kind === 'denied') return null;
  const remove = asks.value ? (
    <AskFirst
      question="Delete the kept report? It cannot be brought back."
      yes="Delete it"
      no="Leave it"
      onYes={() => {
        asks.value = false;
        store.forget();
      }}
      onNo={() => (asks.value = false)}
    />
  ) : (
    <button type="button" onClick={() => (asks.value = true)}>
      Delete the kept report
    </button>
  );
  return (
    <details class="kept no-print">
      <summary>
        {shelf.kind === 'kept' ? `Kept report of ${shelf.kept.on}` : 'A kept report that cannot be read'}
      </summary>
      {shelf.kind === 'kept' ? (
        <pre dir="auto">{shelf.kept.markdown}</pre>
      ) : (
        <p>
          It is damaged, or was kept by a newer version of this site. It stays as it is until you delete or replace it.
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          onClick={() =>
            shelf.kind === 'kept'
              ? download(`resume-check-${shelf.kept.on}.md`, 'text/markdown', shelf.kept.markdown)
              : download('resume-check.json', 'application/json', shelf.raw)
          }
        >
          Download the kept report
        </button>
        {remove}
      </div>
    </details>
  );
}
