/** The rows of a card, a table for each kind, with everything that keys can do to them. */
import { kindInWords } from '../../domain/scorecard/words/in-words.ts';
import type { Kind } from '../../domain/scorecard/model.ts';
import { observationsOf } from '../../domain/scorecard/score/observed.ts';
import { addRow, moveRow } from './row-moves.ts';
import { ROLES } from '../shared/table-roles.ts';
import { isDescribed, Row } from './row.tsx';
import type { Session } from './session.ts';

const TABLES: Readonly<Record<Kind, { sign: string; note: string; columns: readonly string[] }>> = {
  benefit: {
    sign: '▲',
    note: 'what must get better',
    columns: ['What', 'Now', 'Target', 'Measured', 'Score', 'Weight'],
  },
  cost: {
    sign: '▼',
    note: 'what it takes to run',
    columns: ['What', 'Now', 'Cap', 'Measured', 'Money', 'Weight'],
  },
  gate: {
    sign: '■',
    note: 'all must hold, whatever the score',
    columns: ['What', 'Must be', 'Is', 'State'],
  },
};

/** More rows than this are laid out each for itself, and only where they are in sight: a table as a whole is laid out anew at every key. */
const LONG = 24;

export function RowTable({ session, kind }: { session: Session; kind: Kind }) {
  const card = session.card.value;
  const { score, gates, money } = session.examination.value;
  const { sign, note } = TABLES[kind];
  const rows = card.criteria.filter((criterion) => criterion.kind === kind);
  // Where nothing is a number, there is no "now" and no target to show.
  const bare = kind !== 'gate' && rows.length > 0 && rows.every(({ metric }) => isDescribed(metric.direction));
  const columns = bare ? ['What', 'Level', 'Score', 'Weight'] : TABLES[kind].columns;
  const { wording } = card.rule;
  const title = kindInWords(kind, wording);
  const one = kindInWords(kind, wording, 1).toLowerCase();
  const lines = new Map(money?.lines.map((line) => [line.criterion, line]));
  const observed = observationsOf(card, card.proposed);
  const results = new Map(gates.map((gate) => [gate.criterion, gate]));

  // People are not asked what they cost; whoever wants such rows can still add them.
  if (rows.length === 0 && kindInWords('benefit', wording) === 'Criteria') {
    return (
      <section class={`rows of-${kind}`}>
        <button type="button" class="add" onClick={() => addRow(session, kind, one, title)}>
          + Add a {one}
        </button>
      </section>
    );
  }
  return (
    <section class={`rows of-${kind}`} aria-labelledby={`${kind}-rows`}>
      <h2 id={`${kind}-rows`}>
        <span class={`sign of-${kind}`} aria-hidden="true">
          {sign}
        </span>{' '}
        {title} <span class="meta">{title === 'Criteria' ? '' : note}</span>
      </h2>
      {rows.length === 0 ? (
        <p class="meta">None yet.</p>
      ) : (
        // Keys reach the table from the fields inside it.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
        <table
          {...ROLES.table}
          class={rows.length > LONG ? 'long' : undefined}
          aria-labelledby={`${kind}-rows`}
          onKeyDown={(event) => onKey(event, session)}
          onPaste={(event) => onPaste(event, session)}
        >
          <thead {...ROLES.rowgroup}>
            <tr {...ROLES.row}>
              {columns.map((column) => (
                <th scope="col" key={column} {...ROLES.columnheader}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <Groups rows={rows} columns={columns.length}>
            {(criterion) => (
              <Row
                key={criterion.id}
                session={session}
                criterion={criterion}
                observation={observed.get(criterion.id)}
                option={card.proposed}
                score={score.rows.get(criterion.id)}
                gate={results.get(criterion.id)}
                line={lines.get(criterion.id)}
                currency={card.finance.currency}
                open={session.openRow.value === criterion.id}
                columns={columns.length}
                bare={bare}
              />
            )}
          </Groups>
        </table>
      )}
      <button type="button" class="add" onClick={() => addRow(session, kind, one, title)}>
        + Add a {one}
      </button>
    </section>
  );
}

/** In a long table whose groups stand together, each group has its heading. */
function Groups<T extends { id: string; group?: string }>(props: {
  rows: readonly T[];
  columns: number;
  children: (row: T) => preact.ComponentChild;
}) {
  const { rows, columns, children } = props;
  const runs = rows.filter(({ group }, i) => group !== rows[i - 1]?.group).length;
  const several = rows.length >= 8 && runs > 1 && runs === new Set(rows.map(({ group }) => group)).size;
  return (
    <tbody {...ROLES.rowgroup}>
      {rows.flatMap((row, i) => {
        const begins = several && row.group !== undefined && row.group !== '' && row.group !== rows[i - 1]?.group;
        const heading = begins ? (
          <tr class="group" key={`group ${row.id}`} {...ROLES.row}>
            <th scope="rowgroup" colSpan={columns} {...ROLES.rowheader}>
              {row.group}
            </th>
          </tr>
        ) : null;
        return [heading, children(row)];
      })}
    </tbody>
  );
}

/** Alt and an arrow move the row; Enter goes to the same field of the next row, as in a spreadsheet. */
function onKey(event: KeyboardEvent & { currentTarget: HTMLTableElement }, session: Session): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('tr[data-row]');
  const id = row?.dataset['row'];
  if (!row || id === undefined) return;
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    moveRow(session, id, event.key === 'ArrowUp' ? -1 : 1);
  }
  if (event.key === 'Enter' && target instanceof HTMLInputElement) {
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-row]')];
    const column = [...row.children].indexOf(target.closest('td') as HTMLElement);
    const next = rows[rows.indexOf(row) + (event.shiftKey ? -1 : 1)]?.children[column];
    next?.querySelector<HTMLElement>('input, select')?.focus();
  }
}

/** The columns that hold numbers of their own. */
const NUMBERS = new Set(['Measured', 'Is', 'Weight', 'Now', 'Target', 'Cap']);

/** One column of numbers, pasted into a field of numbers, fills the rows from there downwards. */
function onPaste(event: ClipboardEvent & { currentTarget: HTMLTableElement }, session: Session): void {
  const lines = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
  const target = event.target as HTMLElement;
  const column = target.closest('td')?.dataset['label'] ?? '';
  if (lines.length < 2 || lines.some((line) => line.includes('\t')) || !(target instanceof HTMLInputElement)) return;
  if (!NUMBERS.has(column)) return;
  event.preventDefault();
  event.stopPropagation();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-row]')];
  const ids = rows.slice(rows.findIndex((row) => row.contains(target))).map((row) => row.dataset['row'] ?? '');
  void import('./fill-down.ts').then(({ fillDown }) => fillDown(session, column, ids, lines));
}
