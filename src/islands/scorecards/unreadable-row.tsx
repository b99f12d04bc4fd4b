import type { CardEntry, Unopened } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { download, fileName } from '../shared/download.ts';
import { Problems } from './problems.tsx';
import { Button } from './row-parts.tsx';
import type { Cards } from './store.ts';
import { exactly } from '../shared/when.ts';

/** A card that this version of the site cannot open: why, and what is stored, to be downloaded. */
export function UnreadableRow({ cards, entry }: { cards: Cards; entry: CardEntry }) {
  const { id, readable, updatedAt } = entry;
  const why = cards.unopened.value.get(id);
  const title = entry.title === '' ? `Card ${id}` : entry.title;
  const raw = why && 'raw' in why ? why.raw : undefined;
  return (
    <li class="card unreadable">
      <div class="what">
        <h3>{title}</h3>
        <p>
          {readable === 'newer'
            ? 'Stored by a newer version of this site. It is left as it is: load the page again to get that version, or download the card.'
            : 'This cannot be read. It was set aside as it was found, and nothing was written over it.'}
        </p>
        <Why why={why} />
        <p class="meta">{updatedAt === '' ? 'Date unknown' : `Stored ${exactly(updatedAt)}`}</p>
        <p class="actions">
          {raw === undefined ? null : (
            <Button of={{ title }} label="Download what is stored" onClick={() => downloadRaw(title, raw)} />
          )}
          {readable === 'newer' ? null : (
            <a href={`#history=${id}`}>
              Earlier states<span class="unseen"> of {title}</span>
            </a>
          )}
        </p>
      </div>
    </li>
  );
}

function Why({ why }: { why: Unopened | undefined }) {
  if (why === undefined || why.kind === 'newer') return null;
  const problems = why.problems ?? [];
  return problems.length > 0 ? <Problems problems={problems} /> : 'message' in why ? <p>{why.message}</p> : null;
}

/** As it is stored, whatever that is. */
export function downloadRaw(title: string, raw: unknown): void {
  const name = fileName(`${title} as stored`, 'json');
  download(name, 'application/json', typeof raw === 'string' ? raw : `${JSON.stringify(raw, null, 2)}\n`);
  announce(`${name} was handed to the browser.`);
}
