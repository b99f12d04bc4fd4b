/** What a page paints, followed as far as reading it needs: colours under letters, lines of tables, drawn bullets, pictures. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../../domain/resume/reading/pdf/page.ts';
import { apply, boxOf, IDENTITY, times, type Matrix } from './matrix.ts';

export interface Painting {
  readonly dots: readonly Box[];
  readonly rules: readonly Box[];
  readonly images: number;
  /** Pieces of text that nobody sees, in the order in which they are painted. */
  readonly hidden: readonly string[];
  /** Letters of each font, and whether each is only the number of its glyph. */
  readonly fonts: ReadonlyMap<string, FontUse>;
}

export interface FontUse {
  readonly text: string;
  readonly isUntold: boolean;
}

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly isClear: boolean;
  readonly font: string;
  readonly size: number;
  readonly mode: number;
}

/** Points. */
const DOT = { least: 0.8, most: 7 };
const RULE = 3;
const LEAST_IMAGE = 20;
const SMALLEST_TYPE = 1.5;
const MOST_HIDDEN = 200;
/** Text render modes: neither filled nor stroked. */
const INVISIBLE = [3, 7];

const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const IMAGES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageXObjectRepeat]);

/** Of #rrggbb, from 0 to 255. */
const lightness = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.3 * r + 0.59 * g + 0.11 * b;
};

interface Glyph {
  readonly unicode?: string;
  readonly originalCharCode?: number;
}

/** @param view from the page's own space to points from its upper left corner */
export function painting(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  view: Matrix,
): Painting {
  const dots: Box[] = [];
  const rules: Box[] = [];
  const areas: Box[] = [];
  const hidden: string[] = [];
  const fonts = new Map<string, { text: string; isUntold: boolean }>();
  let images = 0;
  let state: State = { matrix: view, fill: '#000000', isClear: false, font: '', size: 0, mode: 0 };
  const stack: State[] = [];
  let line: Matrix = IDENTITY;
  let leading = 0;
  let wasHidden = false;

  const push = () => stack.push(state);
  const pop = () => {
    state = stack.pop() ?? state;
  };

  function path(paint: number, data: Float32Array | undefined, bounds: ArrayLike<number> | undefined): void {
    if (!bounds) return;
    const box = boxOf(state.matrix, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0);
    if (FILLS.has(paint) && !state.isClear) {
      const isDark = lightness(state.fill) < 225;
      if (box.width < RULE || box.height < RULE) rules.push(box);
      if (isDark && isDot(box)) dots.push(box);
      if (isDark && box.width > 8 && box.height > 5) areas.push(box);
    }
    if (STROKES.has(paint) && data && data.length < 4000) rules.push(...edges(data, state.matrix));
  }

  function show(glyphs: readonly (Glyph | number)[]): void {
    const text = glyphs
      .map((glyph) => (typeof glyph === 'number' ? (glyph < -200 ? ' ' : '') : (glyph.unicode ?? '')))
      .join('');
    const use = fonts.get(state.font) ?? { text: '', isUntold: true };
    fonts.set(state.font, use);
    if (use.text.length < 5000) use.text += text;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number' || glyph.originalCharCode === undefined) continue;
      if ((glyph.unicode ?? '') !== String.fromCharCode(glyph.originalCharCode)) use.isUntold = false;
    }
    if (text.trim() === '') {
      if (wasHidden) hidden[hidden.length - 1] = `${hidden.at(-1) ?? ''} `;
      return;
    }
    const place = times(state.matrix, line);
    const [x, y] = apply(place, 0, 0);
    const size = state.size * Math.hypot(place[2], place[3]);
    const isOn = areas.some(
      (area) => x >= area.x - 1 && x <= area.x + area.width && y >= area.y && y <= area.y + area.height + 1,
    );
    const isWhite = lightness(state.fill) > 245 && !isOn;
    const isHidden = INVISIBLE.includes(state.mode) || state.isClear || isWhite || size < SMALLEST_TYPE;
    if (isHidden && hidden.length < MOST_HIDDEN) {
      if (wasHidden) hidden[hidden.length - 1] = `${hidden.at(-1) ?? ''}${text}`;
      else hidden.push(text);
    }
    wasHidden = isHidden;
  }

  for (const [i, operation] of list.fnArray.entries()) {
    const args = (list.argsArray[i] ?? []) as readonly unknown[];
    switch (operation) {
      case OPS.save:
        push();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        pop();
        break;
      case OPS.paintFormXObjectBegin: {
        push();
        const matrix = args[0] as Matrix | null;
        if (matrix) state = { ...state, matrix: times(state.matrix, matrix) };
        break;
      }
      case OPS.transform:
        state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(args[0]) };
        break;
      case OPS.setFillColorN:
      case OPS.shadingFill:
        state = { ...state, fill: '#808080' };
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as readonly (readonly [string, unknown])[])
          if (key === 'ca') state = { ...state, isClear: Number(value) < 0.02 };
        break;
      case OPS.setFont:
        state = { ...state, font: String(args[0]), size: Number(args[1]) };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: Number(args[0]) };
        break;
      case OPS.beginText:
        line = IDENTITY;
        break;
      case OPS.setTextMatrix:
        line = Array.from(args[0] as ArrayLike<number>) as unknown as Matrix;
        break;
      case OPS.setLeading:
        leading = -Number(args[0]);
        break;
      case OPS.moveText:
      case OPS.setLeadingMoveText:
        if (operation === OPS.setLeadingMoveText) leading = Number(args[1]);
        line = times(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])]);
        break;
      case OPS.nextLine:
        line = times(line, [1, 0, 0, 1, 0, leading]);
        break;
      case OPS.showText:
        show(args[0] as readonly (Glyph | number)[]);
        break;
      case OPS.constructPath:
        path(
          Number(args[0]),
          (args[1] as readonly Float32Array[] | undefined)?.[0],
          args[2] as ArrayLike<number> | undefined,
        );
        break;
      default:
        if (!IMAGES.has(operation)) break;
        {
          const box = boxOf(state.matrix, 0, 0, 1, 1);
          if (box.width >= LEAST_IMAGE && box.height >= LEAST_IMAGE) images += 1;
          areas.push(box);
        }
    }
  }
  return { dots, rules, images, hidden, fonts };
}

const isDot = ({ width, height }: Box) =>
  Math.min(width, height) >= DOT.least &&
  Math.max(width, height) <= DOT.most &&
  width / height < 1.7 &&
  height / width < 1.7;

/** The straight lines of a path, of those that lie or stand. */
function edges(data: Float32Array, matrix: Matrix): Box[] {
  const found: Box[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < data.length;) {
    const kind = data[at];
    if (kind === 0 || kind === 1) {
      const [nextX, nextY] = [data[at + 1] ?? 0, data[at + 2] ?? 0];
      if (kind === 1) {
        const box = boxOf(matrix, x, y, nextX, nextY);
        if (box.width < RULE !== box.height < RULE) found.push(box);
      }
      [x, y] = [nextX, nextY];
      at += 3;
    } else if (kind === 2) {
      [x, y] = [data[at + 5] ?? 0, data[at + 6] ?? 0];
      at += 7;
    } else if (kind === 3) {
      [x, y] = [data[at + 3] ?? 0, data[at + 4] ?? 0];
      at += 5;
    } else at += 1;
  }
  return found;
}
