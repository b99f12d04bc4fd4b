/** A comparison as text: for the page, and for the clipboard. */
import type { Column, ComparedCell, ComparedRow } from './compare.ts';
import { same } from '../change/diff.ts';
import { gateInWords } from '../words/in-words.ts';
import type { Criterion, Estimate } from '../model.ts';
import { sayMoney, sayNumber, sayPercent, sayPoints } from '../words/numbers.ts';
import { sayCoverageChange, sayGatesChange, sayNetChange, sayScoreChange, sayVerdictChange } from './summary-change.ts';

/** A number as its row reads it: "96 %", "yes", "3 of 4". */
export function sayFound({ metric, scale }: Criterion, x: number): string {
  if (metric.direction === 'yes-no') return x >= 0.5 ? 'yes' : 'no';
  if (metric.direction !== 'level') return sayNumber(x, metric.unit);
  const levels = scale?.levels ?? [];
  return levels.length > 0 ? `${levelAt(levels, x) + 1} of ${levels.length}` : `${sayPoints(100 * x)} of 100`;
}

/** The level whose score is nearest. */
const levelAt = (levels: readonly { readonly score: number }[], x: number) =>
  levels.reduce((best, { score }, i) => (Math.abs(score - x) < Math.abs((levels[best]?.score ?? 0) - x) ? i : best), 0);

/** The words of the level that was found; undefined for what has no levels. */
export function levelText({ metric, scale }: Criterion, x: number): string | undefined {
  const levels = metric.direction === 'level' ? (scale?.levels ?? []) : [];
  return levels[levelAt(levels, x)]?.text;
}

/** How the rows of a comparison end: how one card changed, how two cards differ, or how far apart several lie. */
export type Measure = 'change' | 'difference' | 'spread';

/** What is said where nobody has found a number yet, by what the cards are for. */
export const missingWord = (panel: boolean): string => (panel ? 'not assessed' : 'not yet');

/** "96 %", "4.5 a month (4 to 5.5)" and the like, or why there is no number. */
export function sayCell(cell: ComparedCell | undefined, missing = missingWord(false)): string {
  if (!cell) return 'no such row';
  if (cell.gate === 'waived') return 'waived';
  if (cell.state === 'not-applicable') return 'not applicable';
  return cell.value ? sayRange(cell.criterion, cell.value) : missing;
}

function sayRange(criterion: Criterion, { low, likely, high }: Estimate): string {
  const plain = sayFound(criterion, likely);
  if (low === high) return plain;
  const bare: Criterion = { ...criterion, metric: { ...criterion.metric, unit: '' } };
  return `${plain} (${sayFound(bare, low)} to ${sayFound(bare, high)})`;
}

const GATE_STATES: Readonly<Record<NonNullable<ComparedCell['gate']>, string>> = {
  holds: 'holds',
  fails: 'fails',
  unknown: '',
  waived: '',
  'not-applicable': '',
};

/** "weight 30", where all cards that have the row give it the same part of 100; else empty, and each cell says its own. */
export function sayWeight({ cells }: ComparedRow): string {
  const texts = new Set(cells.flatMap((cell) => (cell ? [weightOf(cell)] : [])));
  return texts.size === 1 ? ([...texts][0] ?? '') : '';
}

const weightOf = ({ share }: ComparedCell) => (share > 0 ? `weight ${sayPoints(100 * share)}` : '');

/** What stands behind a number: whether it is estimated, whether a gate holds, what it is worth, its weight if others give another. */
export function sayStanding(row: ComparedRow, cell: ComparedCell): readonly string[] {
  const { worth, gate, state, measured, criterion } = cell;
  // A level is its score: to say both would be to say it twice.
  const isScored = worth !== undefined && criterion.metric.direction !== 'level';
  return [
    state === 'known' && !measured ? 'estimated' : '',
    gate === undefined ? '' : GATE_STATES[gate],
    isScored ? `${sayPoints(100 * worth)} of 100` : '',
    sayWeight(row) === '' ? weightOf(cell) || 'no weight' : '',
  ].filter((text) => text !== '' && !(text === 'no weight' && cell.criterion.kind === 'gate'));
}

/** From where to where a row is scored, or its condition; empty where all cards have the same. */
export function sayAnchors({ cells }: ComparedRow, cell: ComparedCell): string {
  const differ = cells.some(
    (other) =>
      other && !(same(other.criterion.scale, cell.criterion.scale) && same(other.criterion.gate, cell.criterion.gate)),
  );
  const { gate, scale, metric } = cell.criterion;
  if (!differ) return '';
  if (gate) return `must be ${gateInWords(gate, cell.criterion)} ${metric.unit}`.trimEnd();
  return scale && metric.direction !== 'level' && metric.direction !== 'yes-no'
    ? `from ${sayNumber(scale.floor)} to ${sayNumber(scale.target, metric.unit)}`
    : '';
}

/** How far apart the numbers of a row lie, in its own unit. */
export function saySpread({ cells, comparable, spread }: ComparedRow): string {
  if (!comparable) return 'other units';
  const criterion = cells.find((cell) => cell?.value)?.criterion;
  if (spread === undefined || !criterion) return '';
  return spread === 0 ? 'none' : sayDistance(criterion, cells, spread);
}

/** The last cell of a row. */
export function sayMeasure(row: ComparedRow, measure: Measure): string {
  if (measure === 'spread') return saySpread(row);
  return measure === 'change' ? sayChange(row) : sayDifference(row);
}

/** What became of a row from the first date to the last: "+4 %", "−2 levels", "now known", "gone". */
export function sayChange(row: ComparedRow): string {
  const [from, to] = [row.cells[0], row.cells.at(-1)];
  if (!from || !to) return from ? 'gone' : to ? 'new' : '';
  if (row.comparable && !row.change) return from.value ? 'no longer known' : to.value ? 'now known' : '';
  return sayDifference(row);
}

/** The last card less the first: "+4 %", "−2 levels", "no → yes". */
function sayDifference({ cells, comparable, change }: ComparedRow): string {
  const [from, to] = [cells[0], cells.at(-1)];
  if (!from || !to) return '';
  if (!comparable) return 'other units';
  if (!change) return '';
  if (change.by === 0) return 'none';
  if (to.criterion.metric.direction === 'yes-no') return change.by > 0 ? 'no → yes' : 'yes → no';
  return `${change.by > 0 ? '+' : '−'}${sayDistance(to.criterion, [from, to], Math.abs(change.by))}`;
}

function sayDistance(
  { metric, scale }: Criterion,
  cells: readonly (ComparedCell | undefined)[],
  distance: number,
): string {
  if (metric.direction === 'yes-no') return 'yes and no';
  if (metric.direction !== 'level') return sayNumber(distance, metric.unit);
  const levels = scale?.levels ?? [];
  if (levels.length === 0) return `${sayPoints(100 * distance)} points`;
  const places = cells.flatMap((cell) => (cell?.value ? [levelAt(levels, cell.value.likely)] : []));
  const apart = Math.max(...places) - Math.min(...places);
  return apart === 1 ? '1 level' : `${apart} levels`;
}

export interface SummaryRow {
  readonly name: string;
  /** One for each card. */
  readonly cells: readonly string[];
  /** From the first card to the last; empty where that says nothing. */
  readonly change: string;
}

/** What stands above the rows: what each card is about and what it says as a whole. */
export function summaryRows(columns: readonly Column[]): readonly SummaryRow[] {
  const [first, last] = [columns[0], columns.at(-1)];
  const row = (
    name: string,
    say: (column: Column) => string,
    change: (from: Column, to: Column) => string = () => '',
  ): SummaryRow => ({ name, cells: columns.map(say), change: first && last ? change(first, last) : '' });
  const rows = [
    row(
      'Verdict',
      ({ assessment: { says, verdict } }) => `${says.title}${verdict.fragile ? ' (fragile)' : ''}`,
      sayVerdictChange,
    ),
    ...(new Set(columns.map(proposedName)).size > 1 ? [row('About', proposedName)] : []),
    row('Score', sayScore, sayScoreChange),
    row('Weight that is known', ({ assessment }) => sayPercent(assessment.score.coverage), sayCoverageChange),
    row('Gates', sayGates, sayGatesChange),
    row('Likely net value', sayNet, sayNetChange),
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const proposedName = ({ card }: Column) => card.options.find(({ id }) => id === card.proposed)?.name ?? '';

/** "77, needs 70" or "62 to 92, needs 70"; rounded so that a score that misses its threshold does not seem to meet it. */
export function sayScore({ card: { rule }, assessment: { score } }: Column): string {
  const [low, high] = [sayPoints(score.low, rule.minScore), sayPoints(score.high, rule.minScore)];
  return `${low === high ? low : `${low} to ${high}`}, needs ${sayNumber(rule.minScore)}`;
}

function sayGates({ assessment: { gates } }: Column): string {
  const count = (state: string) => gates.filter((gate) => gate.state === state).length;
  const [fail, open] = [count('fails'), count('unknown')];
  if (gates.length === 0) return '';
  return fail + open === 0
    ? 'none fails'
    : [fail > 0 && `${fail} fail`, open > 0 && `${open} not known`].filter(Boolean).join(', ');
}

function sayNet({ card, assessment: { money } }: Column): string {
  if (!money) return '';
  return money.missingCosts.length > 0 ? 'a cost is not known' : sayMoney(money.npv, card.finance.currency);
}

const KIND_NAMES = { benefit: 'Benefit', cost: 'Cost', gate: 'Gate' } as const;
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  change: 'Change',
  difference: 'Difference',
  spread: 'Spread',
};

/**
 * The whole comparison as lines of cells, the headings first, every line as long as the first.
 *
 * @param labels of the columns
 * @param missing what is said where there is no number, as `missingWord` has it
 */
export function comparisonTable(
  columns: readonly Column[],
  rows: readonly ComparedRow[],
  {
    labels,
    measure,
    missing,
  }: { readonly labels: readonly string[]; readonly measure: Measure; readonly missing: string },
): readonly (readonly string[])[] {
  const cellOf = (row: ComparedRow, cell: ComparedCell | undefined) =>
    [sayCell(cell, missing), ...(cell ? sayStanding(row, cell) : [])].join('; ');
  return [
    ['', 'Kind', ...labels, MEASURE_NAMES[measure]],
    ...summaryRows(columns).map(({ name, cells, change }) => [name, '', ...cells, measure === 'spread' ? '' : change]),
    ...rows.map((row) => [
      [row.name, sayWeight(row)].filter(Boolean).join(', '),
      KIND_NAMES[row.kind],
      ...row.cells.map((cell) => cellOf(row, cell)),
      sayMeasure(row, measure),
    ]),
  ];
}
