/** In which order the runs of text of a page are read: columns are found by the gutters between them. */
import type { Segment } from './page.ts';

/** A stretch of the page that is read as a whole before the next one. */
export interface Block {
  /** Row by row. */
  readonly segments: readonly Segment[];
  /** From 1. */
  readonly column: number;
  /** How many stand beside each other here. */
  readonly columns: number;
}

/** Lines on each side, below which two runs beside each other are a line with a gap and not two columns. */
const LEAST_LINES = 4;
/** Points. */
const LEAST_GUTTER = 5;
const MOST_COLUMNS = 4;

const YEAR = /\b(?:19|20)\d\d\b|\b\d{1,2}\/\d{2,4}\b|\bpresent\b|\bnow\b/i;
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
const share = <T>(all: readonly T[], test: (one: T) => boolean) => all.filter(test).length / Math.max(1, all.length);

interface Gutter {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

export function blocksOf(segments: readonly Segment[], depth = 1): Block[] {
  if (segments.length === 0) return [];
  const gutter = depth > MOST_COLUMNS ? undefined : gutterOf(segments);
  if (!gutter) return [{ segments, column: 1, columns: 1 }];
  const above = segments.filter(({ row }) => row < gutter.from);
  const below = segments.filter(({ row }) => row > gutter.to);
  const within = segments.filter(({ row }) => row >= gutter.from && row <= gutter.to);
  const [left, right] = [within.filter(({ x }) => x < gutter.x), within.filter(({ x }) => x >= gutter.x)];
  // A page that is read from the right begins with its right column.
  const isRtl = share(within, (each) => each.isRtl) > 0.5;
  const [first, second] = (isRtl ? [right, left] : [left, right]).map((side) => blocksOf(side, depth + 1)) as [
    Block[],
    Block[],
  ];
  const wide = Math.max(...first.map(({ columns }) => columns));
  const columns = wide + Math.max(...second.map((block) => block.columns));
  return [
    ...blocksOf(above, depth),
    ...first.map((block) => ({ ...block, columns })),
    ...second.map((block) => ({ ...block, column: block.column + wide, columns })),
    ...blocksOf(below, depth),
  ];
}

/** The gutter that parts the most lines, if any. */
function gutterOf(segments: readonly Segment[]): Gutter | undefined {
  const starts = [...new Set(segments.map(({ x }) => Math.round(x)))];
  const byRow = Map.groupBy(segments, ({ row }) => row);
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  let best: Gutter | undefined;
  for (const start of starts) {
    if (segments.filter(({ x }) => Math.abs(x - start) < 3).length < LEAST_LINES - 1) continue;
    for (const stretch of stretchesAt(start - 1.5, rows, byRow)) {
      const gutter = judged(
        start - 1.5,
        stretch.map((row) => byRow.get(row) ?? []),
      );
      if (gutter && gutter.worth > (best?.worth ?? 0)) best = gutter;
    }
  }
  return best;
}

/** Rows after one another through which a gutter at x passes. */
function stretchesAt(x: number, rows: readonly number[], byRow: ReadonlyMap<number, readonly Segment[]>): number[][] {
  const stretches: number[][] = [[]];
  for (const row of rows) {
    const crosses = (byRow.get(row) ?? []).some((each) => each.x < x && each.right > x - LEAST_GUTTER);
    if (crosses) stretches.push([]);
    else stretches.at(-1)?.push(row);
  }
  return stretches.filter((stretch) => stretch.length >= LEAST_LINES);
}

function judged(x: number, rows: readonly (readonly Segment[])[]): Gutter | undefined {
  const all = rows.flat();
  const left = all.filter((each) => each.x < x);
  const right = all.filter((each) => each.x >= x);
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return undefined;
  // Where the columns do not stand beside each other there is but one.
  const [top, end] = [Math.max(...[left, right].map(topOf)), Math.min(...[left, right].map(endOf))];
  if (top >= end) return undefined;
  if (isReadAcross(left, right)) return undefined;
  const numbers = all.map(({ row }) => row);
  const worth = Math.min(left.length, right.length) * (end - top);
  return { x, from: Math.min(...numbers), to: Math.max(...numbers), worth };
}

const topOf = (side: readonly Segment[]) => Math.min(...side.map(({ y }) => y));
const endOf = (side: readonly Segment[]) => Math.max(...side.map(({ y }) => y));

/** Whether one side only says something of the other, line by line: dates, labels, cells of a table. */
function isReadAcross(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [leftRows, rightRows] = [new Set(left.map(({ row }) => row)), new Set(right.map(({ row }) => row))];
  const paired = {
    left: share([...leftRows], (row) => rightRows.has(row)),
    right: share([...rightRows], (row) => leftRows.has(row)),
  };
  const dated = {
    left: share(left, ({ text }) => YEAR.test(text)),
    right: share(right, ({ text }) => YEAR.test(text)),
  };
  const length = { left: mean(left.map(({ text }) => text.length)), right: mean(right.map(({ text }) => text.length)) };
  if (paired.right > 0.8 && length.right < 26 && dated.right > 0.4) return true;
  if (paired.left > 0.7 && length.left < 26 && dated.left > 0.4) return true;
  // Headings may stand among the dates: what counts is that every date has its line beside it.
  const dates = left.filter(({ text }) => YEAR.test(text) && text.length < 26);
  const areAll = share(dates, ({ row }) => rightRows.has(row)) > 0.9;
  if (dates.length >= 2 && dates.length >= left.length * 0.25 && areAll) return true;
  if (
    paired.left > 0.9 &&
    length.left < 26 &&
    share(left, ({ text, isBold }) => isBold || text.trim().endsWith(':')) > 0.8
  )
    return true;
  return paired.left > 0.95 && paired.right > 0.95 && Math.max(length.left, length.right) < 30;
}
