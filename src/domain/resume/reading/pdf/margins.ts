/** What stands at the edge of page after page: headers, footers, numbers of pages. */
import type { Segment } from './page.ts';

export type Edge = 'header' | 'footer';

/** In parts of the page's height. */
const TOP = 0.1;
const BOTTOM = 0.9;

const NUMBERED = /^(?:page|seite|p\.)?\s*[-–—]?\s*\d{1,2}\s*(?:[-–—]|(?:of|\/|von)\s*\d{1,2})?$/i;
const shape = (text: string) => text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Rows at the edges that say the same on two pages or more, and numbers of pages. Of a single page nobody can say what its header is.
 *
 * @returns for each page which of its rows are such
 */
export function edgesOf(
  pages: readonly { readonly height: number; readonly segments: readonly Segment[] }[],
): Map<number, Edge>[] {
  const rows = pages.map(({ height, segments }) =>
    [...Map.groupBy(segments, ({ row }) => row)].flatMap(([row, inRow]) => {
      const text = inRow
        .map((each) => each.text)
        .join(' ')
        .trim();
      const y = Math.min(...inRow.map((each) => each.y)) / height;
      const edge: Edge | undefined = y < TOP ? 'header' : y > BOTTOM ? 'footer' : undefined;
      return edge ? [{ row, edge, text, key: `${edge} ${shape(text)}` }] : [];
    }),
  );
  const seen = new Map<string, number>();
  for (const page of rows)
    for (const key of new Set(page.map((each) => each.key))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return rows.map(
    (page) =>
      new Map(
        page
          .filter(({ key, text, edge }) => (seen.get(key) ?? 0) >= 2 || (edge === 'footer' && NUMBERED.test(text)))
          .map(({ row, edge }) => [row, edge]),
      ),
  );
}
