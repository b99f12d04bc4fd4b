import { isRelevant, parseExcerpt, type Run } from '../../domain/search/highlight.ts';
import type { SearchData } from '../../domain/search/entries.ts';
import type { SearchFilter } from '../../domain/search/engine.ts';

export interface TextHit {
  /** Path inside the site, without the base, with its anchor. */
  readonly url: string;
  readonly title: string;
  readonly excerpt: readonly Run[];
}

/** The part of Pagefind's interface that is used (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

const MAX_PAGES = 5;
const MAX_QUERY_CHARACTERS = 160;

/** The full text of every page, behind the instant tier. Loaded at the first question that is asked of it. */
export class FullText {
  readonly #base: string;
  #loading: Promise<Pagefind> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** The best places in the text; `unavailable` where there is no index, as in the dev server before a build. */
  async search(
    query: string,
    filter: SearchFilter,
    topics: SearchData['topics'],
  ): Promise<readonly TextHit[] | 'unavailable'> {
    try {
      const pagefind = await (this.#loading ??= this.#load());
      const topicName = topics.find(([id]) => id === filter.topic)?.[1];
      const { results } = await pagefind.search(query.slice(0, MAX_QUERY_CHARACTERS), {
        filters: {
          ...(topicName === undefined ? {} : { topic: topicName }),
          ...(filter.level === '' ? {} : { level: filter.level }),
        },
      });
      const pages = await Promise.all(results.slice(0, MAX_PAGES).map((result) => result.data()));
      return pages.flatMap((page) => this.#places(page)).filter(({ excerpt }) => isRelevant(excerpt, query));
    } catch {
      this.#loading = undefined;
      return 'unavailable';
    }
  }

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: '/', excerptLength: 24 });
    return pagefind;
  }

  /** A page's two best places, or the page where none of its headings holds a match. */
  #places({ url, meta, excerpt, sub_results: places }: PagefindResult): TextHit[] {
    const title = meta.title ?? url;
    const found = places.length > 0 ? places.slice(0, 2) : [{ url, title, excerpt }];
    return found.map((place) => ({
      url: place.url.replace(/^\/?/, '/'),
      title: place.title === title ? title : `${title} › ${place.title}`,
      excerpt: [{ text: '… ', marked: false }, ...parseExcerpt(place.excerpt), { text: ' …', marked: false }],
    }));
  }
}
