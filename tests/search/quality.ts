import { readFileSync } from 'node:fs';
import { createSearchEngine } from '../../src/domain/search/engine.ts';
import type { SearchData, SearchMore } from '../../src/domain/search/entries.ts';

/** What became of one query. */
export interface Answered {
  readonly query: string;
  /** Paths of the pages of which any is right. */
  readonly wanted: readonly string[];
  /** The place of the first right one, from 1; 0 where none was found. */
  readonly place: number;
  readonly found: readonly string[];
}

const PREFIXES: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^#/, (id) => `/terms/#${id}`],
  [/^card:/, (id) => `/scorecards/${id}/`],
  [/^/, (path) => `/questions/${path}/`],
];

function pathOf(page: string): string {
  const [prefix, toPath] = PREFIXES.find(([start]) => start.test(page)) ?? [/^/, String];
  return toPath(page.replace(prefix, ''));
}

/** Asks the search of a built site every query of `queries.tsv`, as the browser would. */
export function answers(outDir: string): Answered[] {
  const read = (file: string) => JSON.parse(readFileSync(`${outDir}/${file}`, 'utf8')) as unknown;
  const engine = createSearchEngine(read('search.json') as SearchData, read('search-more.json') as SearchMore);
  return readFileSync(new URL('queries.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query = '', pages = ''] = line.split('\t');
      const wanted = pages.split('|').map(pathOf);
      const found = engine.search(query).map(({ entry }) => entry.url);
      return { query, wanted, found, place: found.findIndex((url) => wanted.includes(url)) + 1 };
    });
}
