/** Lines of a column as they were meant: what was wrapped at the margin becomes whole again. */
import { unsigned } from '../bullets.ts';
import { closeUp, GAP, joined, plain } from '../characters.ts';
import { findSpans } from '../../fields/dates.ts';
import { namesSection } from '../../fields/section-names.ts';
import type { Box, Segment } from './page.ts';

export interface Written {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isRtl: boolean;
  readonly bullet: boolean;
  readonly sign?: string;
  /** Whether wide gaps part it, as they do a role and its dates. */
  readonly hasGap: boolean;
}

/** A gap between lines beyond which a new thought begins, in parts of the type size. */
const LINE_GAP = 1.75;

export function rowsOf(segments: readonly Segment[], dots: readonly Box[]): Written[] {
  return [...Map.groupBy(segments, ({ row }) => row).values()].flatMap((inRow) => {
    const row = [...inRow].sort((a, b) => a.x - b.x);
    const isRtl = row.filter((each) => each.isRtl).length > row.length / 2;
    const text = (isRtl ? row.toReversed() : row)
      .map((each) => plain(closeUp(each.text.trim())))
      .filter((each) => each !== '')
      .join(GAP);
    if (text === '') return [];
    const main = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const x = Math.min(...row.map((each) => each.x));
    const right = Math.max(...row.map((each) => each.right));
    const dotted = dots.some((dot) => {
      const gap = isRtl ? dot.x - right : x - (dot.x + dot.width);
      return (
        gap > 0 &&
        gap < main.size * 2.5 &&
        dot.y + dot.height / 2 < main.y &&
        dot.y + dot.height / 2 > main.y - main.size
      );
    });
    const { text: rest, bullet, sign } = unsigned(text.replace(/^([^\p{L}\p{N}\s])\s{2,}/u, '$1 '));
    return [
      {
        text: rest,
        x,
        right,
        y: main.y,
        size: main.size,
        isBold: row.every((each) => each.isBold),
        isRtl,
        bullet: bullet || dotted,
        ...(sign === undefined ? {} : { sign }),
        hasGap: row.length > 1,
      },
    ];
  });
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** Runs of text from which on the edge is told by where several of them end: a single long line stands out beyond it. */
const MANY = 8;

/** @param wider runs of the whole page, for a stretch of few lines */
export function boundsOf(segments: readonly Segment[], wider: readonly Segment[]): Bounds {
  const own = segments.length >= MANY ? segments : wider;
  const ends = own.map(({ right }) => right).sort((a, b) => b - a);
  return { left: Math.min(...own.map(({ x }) => x)), right: ends[own.length >= MANY ? 2 : 0] ?? 0 };
}

/**
 * @param rows of one column, from its top
 * @param bounds between which its lines are set
 */
export function unwrappedRows(rows: readonly Written[], bounds: Bounds): Written[] {
  const lines: Written[] = [];
  let before: Written | undefined;
  /** Where the words of the item began whose lines are being joined. */
  let item: Written | undefined;
  for (const row of rows) {
    const last = lines.at(-1);
    if (before && last && continues(before, row, item, bounds)) {
      lines[lines.length - 1] = { ...last, text: joined(last.text, row.text), right: Math.max(last.right, row.right) };
    } else {
      lines.push(row);
      item = row.bullet ? row : undefined;
    }
    before = row;
  }
  return lines;
}

function continues(before: Written, row: Written, item: Written | undefined, bounds: Bounds): boolean {
  const pitch = row.y - before.y;
  if (row.bullet || row.hasGap || pitch <= 0 || pitch > LINE_GAP * Math.max(row.size, before.size)) return false;
  if (Math.abs(row.size - before.size) > 0.6 || row.isBold !== before.isBold || namesSection(row.text)) return false;
  if (before.hasGap && !item) return false;
  const [word = ''] = row.text.split(' ', 1);
  const perLetter = (row.right - row.x) / Math.max(1, row.text.length);
  const needed = (word.length + 1) * perLetter;
  const isFull = row.isRtl ? before.x - needed < bounds.left : before.right + needed > bounds.right;
  const begins = row.isRtl ? bounds.right - row.right : row.x - bounds.left;
  const began = row.isRtl ? bounds.right - before.right : before.x - bounds.left;
  // An item hangs: what goes on stands under its words, not under its sign.
  if (item) {
    const sign = row.isRtl ? bounds.right - item.right : item.x - bounds.left;
    const hangs =
      item.sign === undefined ? Math.abs(begins - sign) < row.size : begins > sign + 2 || /^\p{Ll}/u.test(row.text);
    return hangs && (isFull || /^\p{Ll}/u.test(row.text));
  }
  if (findSpans(row.text)[0]?.at === 0) return false;
  const isWide = before.right - before.x > (bounds.right - bounds.left) * 0.7;
  const isSentence = before.text.length > 45 || isWide || /^\p{Ll}/u.test(row.text);
  return isFull && isSentence && Math.abs(begins - began) < row.size * 2.5;
}
