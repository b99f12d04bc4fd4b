import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { writeBackup } from '../../domain/practice/exchange/write-backup.ts';
import type { AsideEntry } from '../../storage/practice/contract.ts';
import { announce } from '../shared/announcer.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { download } from '../shared/download.ts';
import { saySize } from '../shared/space.ts';
import { ROLES } from '../shared/table-roles.ts';
import { exactly } from '../shared/when.ts';
import type { Desk } from './desk.ts';

const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : JSON.stringify(raw ?? null, null, 2));

/** What could not be read, and what was noted and is not in the database yet: kept as it was found. */
export function AsidePart({ desk }: { readonly desk: Desk }) {
  const entries = useSignal<readonly AsideEntry[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const asked = useSignal<string | undefined>(undefined);
  const changes = desk.changes.value;
  const derived = desk.record.derived.value;
  useEffect(() => {
    desk.record.store.aside().then(
      (found) => (entries.value = found),
      () => (problem.value = 'What was set aside could not be read. Load the page again.'),
    );
  }, [desk, changes, derived, entries, problem]);

  const forget = async (key: string) => {
    const done = await desk.record.store.forgetAside(key);
    announce(done.kind === 'stored' ? 'It was removed.' : done.message);
    asked.value = undefined;
    await desk.refresh();
  };

  const found = entries.value ?? [];
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">Set aside</h2>
      {problem.value === undefined ? null : <p role="alert">{problem.value}</p>}
      {found.length === 0 ? (
        <p class="none">
          Nothing. Entries that cannot be read, here or in a file, are kept here as they were found, and never dropped.
        </p>
      ) : (
        <>
          <p>
            Kept as they were found: what a later version of the site can read comes back by itself. A backup holds
            them, too.
          </p>
          <p>
            <button type="button" onClick={() => downloadAll(desk, found)}>
              Download all of it
            </button>
          </p>
          <table class="stacked" {...ROLES.table} aria-label="Set aside">
            <thead {...ROLES.rowgroup}>
              <tr {...ROLES.row}>
                {['Why', 'When', 'Size', 'What to do'].map((name) => (
                  <th key={name} scope="col" {...ROLES.columnheader}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...ROLES.rowgroup}>
              {found.map(({ key, at, reason, raw }, i) => (
                <tr key={key} {...ROLES.row}>
                  <th scope="row" {...ROLES.rowheader}>
                    {reason}
                  </th>
                  <td {...ROLES.cell}>{exactly(at) || 'unknown'}</td>
                  <td {...ROLES.cell}>
                    {saySize(new TextEncoder().encode(textOf(raw)).length).replace(' ', '\u00a0')}
                  </td>
                  <td {...ROLES.cell}>
                    {asked.value === key ? (
                      <AskFirst
                        question="Remove it for good?"
                        yes="Remove"
                        no="Keep it"
                        onYes={() => void forget(key)}
                        onNo={() => (asked.value = undefined)}
                      />
                    ) : (
                      <span class="tools">
                        <button
                          type="button"
                          class="quiet"
                          onClick={() => download(`set-aside-${i + 1}.json`, 'application/json', textOf(raw))}
                        >
                          Download <span class="unseen">entry {i + 1}</span>
                        </button>
                        {desk.record.locked ? null : (
                          <button type="button" class="quiet" onClick={() => (asked.value = key)}>
                            Remove <span class="unseen">entry {i + 1}</span>
                          </button>
                        )}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** In the form of a backup, so that a later version can bring it in. */
function downloadAll(desk: Desk, found: readonly AsideEntry[]): void {
  const text = writeBackup({ events: [], unknown: [] }, found, new Date(desk.calendar.now()).toISOString());
  download(`set-aside-${desk.today()}.json`, 'application/json', text);
  announce('It was handed to the browser in one file.');
}
