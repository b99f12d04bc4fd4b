import type { ComponentChild } from 'preact';
import {
  levelText,
  MEASURE_NAMES,
  missingWord,
  sayAnchors,
  sayCell,
  sayMeasure,
  sayStanding,
  sayWeight,
  summaryRows,
  type Measure,
} from '../../domain/scorecard/compare/compare-words.ts';
import type { Column, ComparedCell, ComparedRow } from '../../domain/scorecard/compare/compare.ts';
import { pickKey, writePicks } from '../../domain/scorecard/compare/compare-address.ts';
import type { Kind } from '../../domain/scorecard/model.ts';
import { ROLES } from '../shared/table-roles.ts';
import type { Dated } from './dates.ts';
import { openHref, type Places } from './places.ts';
import { Verdict } from './score-bar.tsx';

export type Shown = Dated & Column;
const GROUPS: readonly (readonly [Kind, sign: string, name: string])[] = [
  ['benefit', '▲', 'Benefits'],
  ['cost', '▼', 'Costs'],
  ['gate', '■', 'Gates'],
];

/** "Mesh, now": as a column is called where its heading is not in sight. */
export const labelOf = ({ card, date, name }: Dated): string =>
  [card.title, name, date === 'Now' ? 'now' : date].filter(Boolean).join(', ');

const ofOneCard = (shown: readonly Dated[]) => new Set(shown.map(({ pick }) => pick.id)).size === 1;

const SHORT = 26;

/** As they stand before each number on a phone: the date where all are of one card, else the title; no two alike. */
function shortLabels(shown: readonly Dated[]): string[] {
  const dates = ofOneCard(shown);
  const labels = shown.map(({ card, date }) => (dates ? date : card.title));
  const short = labels.map((text) => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text));
  return short.map((text, i) =>
    short.indexOf(text) === i && short.lastIndexOf(text) === i ? text : `${i + 1}. ${text}`,
  );
}

const differ = (cells: readonly string[]) => new Set(cells).size > 1;

/** What became of the verdict and of the score beside it. */
const together = (verdict: string, score: string) =>
  [verdict, score === 'none' ? score : `score ${score}`].filter((text) => text !== 'none').join(', ') || 'none';

interface Props {
  readonly places: Places;
  readonly shown: readonly Shown[];
  /** Those to be shown: all, or only those that differ. */
  readonly rows: readonly ComparedRow[];
  readonly only: boolean;
  readonly measure: Measure;
  /** Cards of interviewers. */
  readonly panel: boolean;
}

export function CompareTable({ places, shown, rows, only, measure, panel }: Props) {
  const labels = [...shortLabels(shown), MEASURE_NAMES[measure]];
  const summary = summaryRows(shown);
  const scores = summary.find(({ name }) => name === 'Score') ?? { cells: [], change: '' };
  return (
    // A box that scrolls must be reached by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div class="scroll" role="region" aria-label="Comparison" tabIndex={0}>
      <table class={`stacked compared of-${shown.length}`} {...ROLES.table} aria-label="Comparison">
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            <th scope="col" {...ROLES.columnheader}>
              <span class="unseen">Row</span>
            </th>
            {shown.map((one) => (
              <ColumnHead key={pickKey(one.pick)} {...{ places, shown, one }} />
            ))}
            <th scope="col" class="last" {...ROLES.columnheader}>
              {MEASURE_NAMES[measure]}
            </th>
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {summary
            // The verdict draws the score beside its words.
            .filter(({ name }) => name !== 'Score')
            .filter(({ name, cells }) => !only || differ(cells) || (name === 'Verdict' && differ(scores.cells)))
            .map(({ name, cells, change }) => (
              <Line
                key={name}
                name={name}
                labels={labels}
                last={measure === 'spread' ? '' : name === 'Verdict' ? together(change, scores.change) : change}
              >
                {name === 'Verdict' ? shown.map((one) => <Verdict key={pickKey(one.pick)} column={one} />) : cells}
              </Line>
            ))}
        </tbody>
        {GROUPS.map(([kind, sign, name]) => {
          const lines = rows.filter((row) => row.kind === kind);
          return lines.length === 0 ? null : (
            <tbody key={kind} {...ROLES.rowgroup}>
              <tr class="group" {...ROLES.row}>
                <th scope="rowgroup" colSpan={shown.length + 2} {...ROLES.rowheader}>
                  <span>
                    <span class={`sign ${kind}`} aria-hidden="true">
                      {sign}
                    </span>{' '}
                    {panel && kind === 'benefit' ? 'Competencies' : name}
                  </span>
                </th>
              </tr>
              {lines.map((row) => (
                <Line
                  key={row.key}
                  name={row.name}
                  labels={labels}
                  differs={row.differs}
                  better={measure === 'spread' ? undefined : row.change?.better}
                  last={sayMeasure(row, measure)}
                  weight={sayWeight(row)}
                >
                  {row.cells.map((cell, i) => (
                    <Found key={i} row={row} cell={cell} missing={missingWord(panel)} />
                  ))}
                </Line>
              ))}
            </tbody>
          );
        })}
      </table>
      {rows.length === 0 ? <p class="none">No row differs.</p> : null}
    </div>
  );
}

function ColumnHead({ places, shown, one }: Pick<Props, 'places' | 'shown'> & { one: Shown }) {
  const { pick, card, date, name } = one;
  const others = shown.filter((other) => other !== one).map((other) => other.pick);
  return (
    <th scope="col" {...ROLES.columnheader}>
      {ofOneCard(shown) ? (
        <>
          {date}
          {name === undefined ? null : <span class="meta">{name}</span>}
        </>
      ) : (
        <>
          {pick.at === undefined ? <a href={openHref(places, pick.id)}>{card.title}</a> : card.title}
          {shown.every(({ pick: { at } }) => at === undefined) ? null : (
            <span class="meta">{name === undefined ? date : `${name}, ${date}`}</span>
          )}
        </>
      )}
      {shown.length > 2 ? (
        <a class="leave" href={`#compare=${writePicks(others)}`}>
          Leave out<span class="unseen"> {labelOf(one)}</span>
        </a>
      ) : null}
    </th>
  );
}

function Line({
  name,
  labels,
  children,
  last,
  differs = false,
  weight = '',
  better,
}: {
  name: string;
  labels: readonly string[];
  children: readonly ComponentChild[];
  last: string;
  differs?: boolean;
  weight?: string;
  better?: boolean | undefined;
}) {
  const tone = better === undefined ? '' : better ? ' better' : ' worse';
  return (
    <tr class={differs ? 'differs' : ''} {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        {name}
        {weight === '' ? null : <span class="meta">{weight}</span>}
      </th>
      {children.map((child, i) => (
        <td key={i} data-label={labels[i]} {...ROLES.cell}>
          <div>{child}</div>
        </td>
      ))}
      <td class={`last${tone}`} data-label={labels.at(-1)} {...ROLES.cell}>
        <div>
          {last}
          {better === undefined ? null : <span class="meta">{better ? 'better' : 'worse'}</span>}
        </div>
      </td>
    </tr>
  );
}

/** What a card says of a row. */
function Found({ row, cell, missing }: { row: ComparedRow; cell: ComparedCell | undefined; missing: string }) {
  if (!cell) return <span class="meta">no such row</span>;
  const likely = cell.value?.likely;
  const words = likely === undefined ? undefined : levelText(cell.criterion, likely);
  const anchors = sayAnchors(row, cell);
  const standing = sayStanding(row, cell);
  return (
    <>
      <span class={cell.state === 'unknown' && cell.gate !== 'waived' ? 'not-yet' : ''}>{sayCell(cell, missing)}</span>
      {words === undefined ? null : <span class="words">{words}</span>}
      {standing.length === 0 ? null : <span class="meta">{standing.join(', ')}</span>}
      {anchors === '' ? null : <span class="meta">{anchors}</span>}
    </>
  );
}
