import { useState } from 'preact/hooks';
import type { Recovered } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { ROLES } from '../shared/table-roles.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { saySize } from '../shared/space.ts';
import type { Item } from './recovery.ts';
import { Button } from './row-parts.tsx';
import type { Cards } from './store.ts';
import { downloadRaw } from './unreadable-row.tsx';
import { exactly } from '../shared/when.ts';

const KINDS: Readonly<Record<Recovered['what'], string>> = {
  card: 'card',
  binned: 'card in the bin',
  snapshot: 'earlier state',
  aside: 'set aside',
  journal: 'unsaved changes',
  other: 'unknown',
};

/** Each thing as it is stored. Only what was set aside can be removed here: cards have their bin, and earlier states go by themselves. */
export function RecoveryTable({ cards, items }: { cards: Cards; items: readonly Item[] }) {
  const [asked, ask] = useState<string>();
  const forget = async (key: string) => {
    const done = await cards.store.forget(key);
    announce(done.kind === 'done' ? 'It was removed.' : done.message);
    ask(undefined);
    await cards.refresh();
  };
  return (
    <table class="stacked stored" {...ROLES.table} aria-label="Everything stored">
      <thead {...ROLES.rowgroup}>
        <tr {...ROLES.row}>
          {['What', 'Kind', 'Stored', 'Size', 'Download'].map((name) => (
            <th key={name} scope="col" {...ROLES.columnheader}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.rowgroup}>
        {items.map((item) => {
          const { key, what, card, title, at, reason, size, raw } = item;
          const name = title || `Card ${card}`;
          return (
            <tr key={`${what} ${key}`} {...ROLES.row}>
              <th scope="row" {...ROLES.rowheader}>
                {name}
                {reason === undefined ? null : <span class="meta">{reason}</span>}
              </th>
              <td {...ROLES.cell}>{KINDS[what]}</td>
              <td {...ROLES.cell}>{exactly(at) || 'unknown'}</td>
              <td {...ROLES.cell}>{saySize(size)}</td>
              <td {...ROLES.cell}>
                {asked === key ? (
                  <AskFirst
                    question="Remove it for good?"
                    yes="Remove"
                    no="Keep it"
                    onYes={() => void forget(key)}
                    onNo={() => ask(undefined)}
                  />
                ) : (
                  <>
                    <Button
                      of={{ title: `${name}, ${KINDS[what]}` }}
                      label="Download"
                      onClick={() => downloadRaw(name, raw)}
                    />
                    {what === 'aside' ? <Button of={{ title: name }} label="Remove" onClick={() => ask(key)} /> : null}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
