import type { Line, ResumeDocument } from '../../document.ts';
import { namesSection } from '../../fields/section-names.ts';
import { isShouted } from '../text.ts';
import { blocksOf, type Block } from './columns.ts';
import { edgesOf } from './margins.ts';
import type { PdfPage, Segment } from './page.ts';
import { tablesOf } from './rules.ts';
import { segmentsOf } from './segments.ts';
import { withWholeDates } from './wrapped-dates.ts';
import { boundsOf, rowsOf, unwrappedRows, type Written } from './wraps.ts';

/** Of the type that most of the text is set in. */
function bodySize(pages: readonly { readonly segments: readonly Segment[] }[]): number {
  const sizes = new Map<number, number>();
  for (const { segments } of pages)
    for (const { size, text } of segments) {
      const rounded = Math.round(size * 2) / 2;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

const isHeading = ({ text, size, isBold, hasGap, bullet }: Written, body: number): boolean => {
  if (bullet || text.length > 70) return false;
  const scale = size / body;
  if (namesSection(text) && (isBold || scale > 1.04 || isShouted(text.replace(/:$/, '')))) return true;
  if (hasGap) return false;
  if (scale >= 1.18 && !/[.,;]$/.test(text)) return true;
  return namesSection(text) || (isShouted(text) && (isBold || scale > 1.04));
};

/** A rank for each size of heading: the largest is 1. */
function ranks(headings: readonly Written[]): (line: Written) => number {
  const sizes = [...new Set(headings.map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  return ({ size }) => Math.min(6, sizes.indexOf(Math.round(size)) + 1);
}

/** Sidebars and stamps that are set upright are read after the page, as most programs do. */
function upright(page: PdfPage): Segment[] {
  return ([1, 2, 3] as const).flatMap((turn) => {
    const items = page.items
      .filter((item) => item.turn === turn)
      .map((item) =>
        turn === 1
          ? { ...item, x: page.height - item.y, y: item.x }
          : turn === 3
            ? { ...item, x: item.y, y: page.width - item.x }
            : { ...item, x: page.width - item.x, y: page.height - item.y },
      );
    return segmentsOf(items);
  });
}

/** What the pages say beside their text. */
export interface PdfFacts {
  readonly unmappedFonts: readonly string[];
  readonly links: readonly string[];
  readonly hidden: readonly string[];
}

/** The pages of a PDF, put in order. */
export function documentOf(
  pages: readonly PdfPage[],
  facts: PdfFacts,
  fileName: string,
  bytes: number,
): ResumeDocument {
  const laid = pages.map((page) => ({ ...page, segments: segmentsOf(page.items.filter(({ turn }) => turn === 0)) }));
  const body = bodySize(laid);
  const edges = edgesOf(laid);
  const parts = laid.flatMap((page, i) => {
    const at = edges[i];
    const inEdge = (edge: string) => page.segments.filter(({ row }) => at?.get(row) === edge);
    const block = (segments: readonly Segment[]): Block => ({ segments, column: 1, columns: 1 });
    const placed: [Line['place'], Block][] = [
      ['header', block(inEdge('header'))],
      ...blocksOf(page.segments.filter(({ row }) => !at?.has(row))).map((each): [Line['place'], Block] => [
        'body',
        each,
      ]),
      ['body', block(upright(page))],
      ['footer', block(inEdge('footer'))],
    ];
    return placed
      .filter(([, { segments }]) => segments.length > 0)
      .map(([place, { segments, column, columns }]) => ({
        place,
        column,
        columns,
        page: i + 1,
        lines: unwrappedRows(
          rowsOf(withWholeDates(segments), page.dots),
          boundsOf(segments, columns > 1 ? segments : page.segments),
        ),
      }));
  });
  const rank = ranks(
    parts.filter(({ place }) => place === 'body').flatMap(({ lines }) => lines.filter((line) => isHeading(line, body))),
  );
  const lines = parts.flatMap(({ place, column, page, lines: written }) =>
    written.map((line): Line => {
      const heading = place === 'body' && isHeading(line, body) ? rank(line) : 0;
      const { text, bullet, sign } = line;
      return { text, page, place, heading, bullet, ...(sign === undefined ? {} : { sign }), column };
    }),
  );
  return {
    format: 'pdf',
    fileName,
    bytes,
    pages: pages.length,
    lines,
    layout: {
      columns: Math.max(1, ...parts.map(({ columns }) => columns)),
      tables: pages.reduce((sum, { rules }) => sum + tablesOf(rules), 0),
      textBoxes: 0,
      images: pages.reduce((sum, { images }) => sum + images, 0),
      ...facts,
    },
  };
}
