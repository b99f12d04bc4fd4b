import { isSign } from '../bullets.ts';
import type { Item, Segment } from './page.ts';

/** In parts of the type size. */
const SAME_BASELINE = 0.4;
const WORD_GAP = 0.13;
/** From here on a gap is no space between words. The gutter of narrow columns is about as wide as the type is high. */
const WIDE_GAP = 0.8;
const SIGN_GAP = 4;

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** The items of a page as runs of text, from top to bottom and left to right. */
export function segmentsOf(items: readonly Item[]): Segment[] {
  const rows: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    // Text that is raised or of another size belongs to the same line, but two lines never share one.
    const row = rows
      .slice(-3)
      .find(([first]) => first && Math.abs(first.y - item.y) < SAME_BASELINE * Math.max(first.size, item.size));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows
    .sort((a, b) => baseline(a) - baseline(b))
    .flatMap((row, number) => runsOf(row.sort((a, b) => a.x - b.x)).map((run) => segment(run, number)));
}

const baseline = (row: readonly Item[]) => row.reduce((a, b) => (b.text.length > a.text.length ? b : a)).y;

function runsOf(row: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let right = -Infinity;
  for (const item of row) {
    const last = runs.at(-1);
    const gap = item.x - right;
    const isAfterSign = last?.length === 1 && isSign(last[0]?.text ?? '') && gap < SIGN_GAP * item.size;
    if (last && (gap < WIDE_GAP * item.size || isAfterSign)) last.push(item);
    else runs.push([item]);
    right = Math.max(right, item.x + item.width);
  }
  return runs;
}

function segment(run: readonly Item[], row: number): Segment {
  const letters = run.reduce((sum, { text }) => sum + text.trim().length, 0);
  const share = (test: (item: Item) => boolean) =>
    run.filter(test).reduce((sum, { text }) => sum + text.trim().length, 0) / letters;
  const isRtl = share(({ text, isRtl: isMarked }) => isMarked && RTL.test(text)) > 0.4;
  const largest = run.reduce((a, b) => (b.text.trim().length > a.text.trim().length ? b : a));
  return {
    text: textOf(isRtl ? fromRight(run) : run),
    x: Math.min(...run.map(({ x }) => x)),
    right: Math.max(...run.map(({ x, width }) => x + width)),
    y: largest.y,
    size: largest.size,
    isBold: share(({ isBold }) => isBold) > 0.85,
    isRtl,
    row,
  };
}

/** The items of a line that is read from the right; what in it is written from the left (names, numbers) keeps its order. */
function fromRight(run: readonly Item[]): Item[] {
  const result: Item[] = [];
  let left: Item[] = [];
  for (const item of [...run].reverse()) {
    if (item.isRtl || !/[\p{L}\p{N}]/u.test(item.text)) {
      result.push(...left, item);
      left = [];
    } else left.unshift(item);
  }
  return [...result, ...left];
}

function textOf(run: readonly Item[]): string {
  let text = '';
  let before: Item | undefined;
  for (const item of run) {
    if (before) {
      const gap = Math.max(item.x - (before.x + before.width), before.x - (item.x + item.width));
      // Letters set apart are kept apart by one space, words of them by two: `closeUp` makes words of them.
      const isWide = gap > WIDE_GAP * item.size * 0.75;
      if (gap > WORD_GAP * item.size && !/\s$/.test(text) && !/^\s/.test(item.text)) text += isWide ? '  ' : ' ';
    }
    text += item.text;
    before = item;
  }
  return text;
}
