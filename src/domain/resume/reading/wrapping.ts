/** Lines of a text that was broken at a width, made whole again. */
import type { Line } from '../document.ts';
import { joined } from './characters.ts';

export interface Piece {
  readonly text: string;
  readonly indent: number;
  readonly heading: number;
  readonly bullet: boolean;
  readonly sign?: string;
  readonly place: Line['place'];
  /** It ends what stands before it: an empty line, a rule, a break that was asked for. */
  readonly isApart: boolean;
}

/** The width at which the text was broken, if it was: several lines end near it and none beyond. */
function widthOf(pieces: readonly Piece[]): number {
  const widths = pieces.map(({ text, indent }) => text.length + indent);
  const width = Math.max(0, ...widths);
  const near = widths.filter((each) => each > width - 12).length;
  return width <= 100 && width >= 50 && near >= 4 ? width : Infinity;
}

export function unwrapped(pieces: readonly Piece[]): Line[] {
  const width = widthOf(pieces);
  const lines: Line[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && before && continues(before, piece, width)) {
      lines[lines.length - 1] = { ...last, text: joined(last.text, piece.text) };
      before = { ...piece, bullet: before.bullet, indent: before.bullet ? before.indent : piece.indent };
      continue;
    }
    before = piece;
    lines.push(lineOf(piece));
  }
  return lines;
}

function continues(before: Piece, piece: Piece, width: number): boolean {
  if (piece.isApart || piece.bullet || piece.heading > 0 || before.heading > 0) return false;
  if (before.place !== 'body' || piece.place !== 'body') return false;
  if (before.bullet) return piece.indent > before.indent || /^\p{Ll}/u.test(piece.text);
  const [word = ''] = piece.text.split(' ', 1);
  return before.indent + before.text.length + 1 + word.length > width;
}

const lineOf = ({ text, heading, bullet, sign, place }: Piece): Line => ({
  text,
  page: 1,
  place,
  heading,
  bullet,
  ...(sign === undefined ? {} : { sign }),
  column: 1,
});
