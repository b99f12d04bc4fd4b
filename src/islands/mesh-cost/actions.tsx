import { useSignal } from '@preact/signals';
import { isKnown } from '../../domain/mesh-cost/cost.ts';
import { encodeHandover, handoverOf } from '../../domain/mesh-cost/handover.ts';
import { asHtml, asMarkdown, planeColumns, planeRows } from '../../domain/mesh-cost/table.ts';
import { inputsText, PLANE_NAMES } from '../../domain/mesh-cost/words.ts';
import { copyBoth } from '../shared/clipboard.ts';
import type { Store } from './store.ts';

function copyResult(store: Store): Promise<void> {
  const columns = planeColumns(store.cost.value);
  const rows = planeRows(store.cost.value, store.currency.value);
  const inputs = inputsText(store.inputs.value);
  return copyBoth({
    'text/html': `${asHtml(columns, rows)}<p>${inputs}</p>`,
    'text/plain': `${asMarkdown(columns, rows)}\n\n${inputs}\n`,
  });
}

function ScorecardLinks({ store, base }: { readonly store: Store; readonly base: string }) {
  const known = store.cost.value.planes.filter(isKnown);
  if (store.problems.value.currency !== undefined || known.length === 0) return null;
  return (
    <p class="onwards">
      <span>Use in a scorecard:</span>
      {known.map(({ plane }) => {
        const handover = handoverOf(store.cost.value, plane, store.inputs.value, store.currency.value);
        return handover ? (
          <a key={plane} href={`${base}scorecards/card/#new=leadership&cost=${encodeHandover(handover)}`}>
            {PLANE_NAMES[plane]}
          </a>
        ) : null;
      })}
    </p>
  );
}

export function Actions({ store, base }: { readonly store: Store; readonly base: string }) {
  const said = useSignal('');
  if (!store.hasSizes.value) return null;
  const copying = async (copy: () => Promise<void>, done: string) => {
    try {
      await copy();
      said.value = done;
    } catch {
      said.value = 'The browser refused to copy: select the table, or the address, and copy by hand.';
    }
  };
  return (
    <div class="actions">
      <p>
        <button type="button" onClick={() => void copying(() => copyResult(store), 'The table is copied.')}>
          Copy as table
        </button>
        <button
          type="button"
          onClick={() =>
            void copying(() => {
              store.keepNow();
              return navigator.clipboard.writeText(location.href);
            }, 'The link is copied. It holds everything you entered.')
          }
        >
          Copy the link
        </button>
        <span class="meta" role="status">
          {said.value}
        </span>
      </p>
      <ScorecardLinks store={store} base={base} />
    </div>
  );
}
