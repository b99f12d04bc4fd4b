import { useMemo } from 'preact/hooks';
import { percentWords, standingFinding } from '../../domain/practice/progress/findings.ts';
import { divisionsOf, type Division, type Part } from '../../domain/practice/progress/standings.ts';
import type { Tally } from '../../domain/practice/progress/tally.ts';
import { percent } from '../shared/picture-lane.tsx';
import { ROLES } from '../shared/table-roles.ts';
import { filled, Key } from './hatches.tsx';
import type { Shown } from './view.tsx';

/** In the order in which a bar is drawn. */
const ORDER = ['known', 'learning', 'weak', 'new'] as const;

/** New, learning, known and weak, by topic, level and exam domain: bars inside of their table. */
export function Standings({ shown }: { readonly shown: Shown }) {
  const { deck, derived, calendar } = shown;
  const divisions = useMemo(() => divisionsOf(deck, derived, calendar.now()), [shown]);
  return (
    <section class="picture standings" aria-labelledby="standings">
      <h2 id="standings">What you know</h2>
      <p>{standingFinding(divisions)}</p>
      <p class="legend meta">
        {ORDER.map((kind) => (
          <Key key={kind} kind={kind} text={kind} />
        ))}
      </p>
      {divisions.map((division) => (
        <DivisionTable key={division.name} division={division} review={shown.places.review} />
      ))}
      <p class="meta">
        Known: in review, seen on two days or more, and recalled as often as you want. Weak: forgotten last time,
        forgotten four times, or recalled with less than 75 %.
      </p>
    </section>
  );
}

function DivisionTable({
  division: { name, parts },
  review,
}: {
  readonly division: Division;
  readonly review: string;
}) {
  return (
    <table class="by-part" {...ROLES.table} aria-label={`What you know, by ${name.toLowerCase()}`}>
      <thead {...ROLES.rowgroup}>
        <tr {...ROLES.row}>
          {[name, 'Share', 'Known', 'Learning', 'Weak', 'New', 'All'].map((text, i) => (
            <th key={text} scope="col" class={i > 1 ? 'number' : undefined} {...ROLES.columnheader}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.rowgroup}>
        {parts.map((part) => (
          <PartRow key={part.selection} part={part} review={review} />
        ))}
      </tbody>
    </table>
  );
}

function PartRow({ part: { name, selection, tally }, review }: { readonly part: Part; readonly review: string }) {
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <a href={`${review}#deck=${selection}`}>{name}</a>
      </th>
      <td class="bar" {...ROLES.cell}>
        <Bar tally={tally} />
      </td>
      {(['known', 'learning', 'weak', 'new', 'all'] as const).map((key) => (
        <td key={key} class="number" data-name={key} {...ROLES.cell}>
          {tally[key]}
        </td>
      ))}
    </tr>
  );
}

function Bar({ tally }: { readonly tally: Tally }) {
  let from = 0;
  return (
    <svg role="img" aria-label={`${percentWords(tally.known / tally.all)} known`} width="100%" height="14">
      {ORDER.map((kind) => {
        const share = (100 * tally[kind]) / tally.all;
        const [x, width] = [from, share];
        from += share;
        return width === 0 ? null : (
          <rect key={kind} {...filled(kind)} x={percent(x)} y="1" width={percent(width)} height="12" />
        );
      })}
    </svg>
  );
}
