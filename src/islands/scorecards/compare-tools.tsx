import { useSignal } from '@preact/signals';
import { MOST_COMPARED } from '../../domain/scorecard/compare/compare-address.ts';
import { announce } from '../shared/announcer.ts';
import { AddColumn } from './add-column.tsx';
import type { Shown } from './compare-table.tsx';
import { copyTable } from './copying.ts';
import type { Cards } from './store.ts';

interface Props {
  readonly cards: Cards;
  readonly shown: readonly Shown[];
  readonly only: boolean;
  readonly setOnly: (only: boolean) => void;
  /** Lines of cells, the headings first; undefined where there is nothing to copy. */
  readonly table: (() => readonly (readonly string[])[]) | undefined;
}

const REFUSED = 'The browser refused to copy: select the table and copy it by hand.';

export function CompareTools({ cards, shown, only, setOnly, table }: Props) {
  const refused = useSignal(false);
  const copy = (lines: readonly (readonly string[])[]) => {
    copyTable(lines).then(
      () => {
        refused.value = false;
        announce('Copied: a table for documents and spreadsheets, Markdown for an editor.');
      },
      () => {
        refused.value = true;
        announce(REFUSED);
      },
    );
  };
  return (
    <div class="compare-tools">
      {table ? (
        <>
          <label class="check">
            <input type="checkbox" checked={only} onChange={({ currentTarget }) => setOnly(currentTarget.checked)} />
            Only differences
          </label>
          <button type="button" onClick={() => copy(table())}>
            Copy as table
          </button>
        </>
      ) : null}
      {shown.length < MOST_COMPARED ? <AddColumn cards={cards} shown={shown} /> : null}
      {refused.value ? <p class="alarm">{REFUSED}</p> : null}
    </div>
  );
}
