/** Cards side by side, or one card at several dates: row by row, each about the option that its card proposes. */
import type { Assessment } from '../assess.ts';
import { same } from '../change/diff.ts';
import type { GateResult } from '../score/gates.ts';
import type { Criterion, Estimate, Kind, Scorecard } from '../model.ts';
import { knownOf, observationsOf } from '../score/observed.ts';

/** A card and what it says, as `assess` gave it for this very card. */
export interface Column {
  readonly card: Scorecard;
  readonly assessment: Assessment;
}

/** What one card says of a row. */
export interface ComparedCell {
  readonly criterion: Criterion;
  readonly state: 'known' | 'unknown' | 'not-applicable';
  /** Present where known. Yes is 1, no is 0; a level is its score. */
  readonly value?: Estimate;
  readonly measured: boolean;
  /** What the likely number is worth on the scale of its card, 0 to 1; absent for gates and for rows without a scale. */
  readonly worth?: number;
  /** Its part of the whole, 0 to 1; 0 where it has no weight. */
  readonly share: number;
  /** Of a gate. */
  readonly gate?: GateResult['state'];
}

/** From the first card to the last, in the unit of the row. */
export interface Change {
  readonly by: number;
  /** By the scale of the last card, or by its direction where there is no scale; undefined where neither tells. */
  readonly better?: boolean;
}

export interface ComparedRow {
  /** Unlike that of any other row. */
  readonly key: string;
  readonly kind: Kind;
  /** As the first card that has the row names it. */
  readonly name: string;
  /** One for each card; undefined where the card has no such row. */
  readonly cells: readonly (ComparedCell | undefined)[];
  /** Whether the numbers can be set against each other: one unit, or the same levels. */
  readonly comparable: boolean;
  /** The largest likely number less the smallest; absent with fewer than two numbers, or where they are not comparable. */
  readonly spread?: number;
  /** Absent where the first or the last card has no number, or they are not comparable. */
  readonly change?: Change;
  /** In a number, its range or standing, the weight, the anchors or the condition. Names and notes are no difference. */
  readonly differs: boolean;
}

/**
 * The rows of all cards, matched by the id of the criterion, else by kind and name. Rows stand in the order of the first card; those
 * that only later cards have come behind, in theirs.
 */
export function compareCards(columns: readonly Column[]): readonly ComparedRow[] {
  const readers = columns.map(cellReader);
  return matched(columns.map(({ card }) => card.criteria)).map((criteria, i) => {
    const cells = criteria.map((criterion, column) => criterion && readers[column]?.(criterion));
    return rowOf(String(i), cells);
  });
}

/** One place for each card. */
type Places = (Criterion | undefined)[];

/** The criteria that stand in one row. Each criterion of each card is in exactly one row. */
function matched(cards: readonly (readonly Criterion[])[]): readonly Readonly<Places>[] {
  const rows: Places[] = [];
  const [byId, byName] = [new Map<string, Places[]>(), new Map<string, Places[]>()];
  const note = (index: Map<string, Places[]>, key: string, row: Places) =>
    index.set(key, [...(index.get(key) ?? []), row]);
  cards.forEach((criteria, column) => {
    const put = (row: Places, criterion: Criterion) => {
      row[column] = criterion;
      note(byId, criterion.id, row);
      note(byName, nameKey(criterion), row);
    };
    const free = (row: Places) => row[column] === undefined;
    const left = criteria.filter((criterion) => {
      const row = byId.get(criterion.id)?.find(free);
      if (row) put(row, criterion);
      return !row;
    });
    for (const criterion of left) {
      let row = byName.get(nameKey(criterion))?.find(free);
      if (!row) {
        row = cards.map(() => undefined);
        rows.push(row);
      }
      put(row, criterion);
    }
  });
  return rows;
}

const nameKey = ({ kind, name }: Criterion) => `${kind} ${name.trim().replaceAll(/\s+/g, ' ').toLowerCase()}`;

function cellReader({ card, assessment }: Column): (criterion: Criterion) => ComparedCell {
  const observations = observationsOf(card, card.proposed);
  const gates = new Map(assessment.gates.map(({ criterion, state }) => [criterion, state]));
  return (criterion) => {
    const known = knownOf(criterion, observations.get(criterion.id), false);
    const row = assessment.score.rows.get(criterion.id);
    const gate = gates.get(criterion.id);
    return {
      criterion,
      state: known.state,
      measured: known.state === 'known' && known.measured,
      share: row?.share ?? 0,
      ...(known.state === 'known' ? { value: known.value } : {}),
      ...(row?.value === undefined ? {} : { worth: row.value }),
      ...(gate === undefined ? {} : { gate }),
    };
  };
}

function rowOf(key: string, cells: readonly (ComparedCell | undefined)[]): ComparedRow {
  const present = cells.filter((cell) => cell !== undefined);
  const [first] = present;
  if (!first) throw new RangeError('A row to compare has no criterion in any card');
  const numbers = present.flatMap(({ value }) => (value ? [value.likely] : []));
  const comparable = present.every(({ criterion }) => same(measureOf(criterion), measureOf(first.criterion)));
  const change = comparable ? changeOf(cells[0], cells.at(-1)) : undefined;
  return {
    key,
    kind: first.criterion.kind,
    name: first.criterion.name,
    cells,
    comparable,
    ...(comparable && numbers.length > 1 ? { spread: Math.max(...numbers) - Math.min(...numbers) } : {}),
    ...(change ? { change } : {}),
    differs: present.length < cells.length || present.some((cell) => !alike(cell, first)),
  };
}

/** What numbers must have in common for their difference to mean something. */
function measureOf({ metric, scale }: Criterion): unknown {
  if (metric.direction === 'yes-no') return 'yes-no';
  if (metric.direction === 'level') return (scale?.levels ?? []).map(({ score }) => score);
  return `in ${metric.unit.trim().toLowerCase()}`;
}

function changeOf(from: ComparedCell | undefined, to: ComparedCell | undefined): Change | undefined {
  if (!from?.value || !to?.value) return undefined;
  const by = to.value.likely - from.value.likely;
  const better = by === 0 ? undefined : isBetter(from, to, by);
  return { by, ...(better === undefined ? {} : { better }) };
}

function isBetter(from: ComparedCell, to: ComparedCell, by: number): boolean | undefined {
  if (from.worth !== undefined && to.worth !== undefined && from.worth !== to.worth) return to.worth > from.worth;
  const { kind, metric } = to.criterion;
  if (metric.direction === 'lower') return by < 0;
  if (metric.direction === 'higher' || metric.direction === 'level') return by > 0;
  // To pass a gate may be a yes or a no, and near a target both sides may be wrong.
  return kind === 'gate' || metric.direction === 'target' ? undefined : by > 0;
}

function alike(a: ComparedCell, b: ComparedCell): boolean {
  const weight = a.criterion.weight === b.criterion.weight || Math.abs(a.share - b.share) < 1e-9;
  return (
    weight &&
    a.state === b.state &&
    a.measured === b.measured &&
    a.gate === b.gate &&
    same(rangeOf(a), rangeOf(b)) &&
    same(measureOf(a.criterion), measureOf(b.criterion)) &&
    same(a.criterion.scale, b.criterion.scale) &&
    same(a.criterion.gate, b.criterion.gate)
  );
}

const rangeOf = ({ value }: ComparedCell) => value && [value.low, value.likely, value.high];

/** Whether the cards are what several interviewers found, one card each: then the rows on which they disagree come first. */
export const isPanel = (columns: readonly Column[]): boolean =>
  new Set(columns.map(({ card }) => card.id)).size > 1 && columns.every(({ card }) => card.rule.wording === 'hire');

/**
 * The rows with the widest spread of what the numbers are worth first, so that rows of different units can be set against each
 * other; rows with fewer than two such numbers last.
 */
export function widestFirst(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  return rows.toSorted((a, b) => worthSpread(b) - worthSpread(a));
}

function worthSpread({ cells }: ComparedRow): number {
  const worths = cells.flatMap((cell) => cell?.worth ?? []);
  return worths.length > 1 ? Math.max(...worths) - Math.min(...worths) : -1;
}
