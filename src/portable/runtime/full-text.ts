/** What the search asks of Pagefind (`islands/search/full-text.ts`), answered without WebAssembly and without fetching. */
import {
  openSections,
  type FoundSection,
  type PackedSections,
  type SectionFilter,
} from '../../domain/search/sections.ts';

let excerptWords = 24;
let opening: Promise<ReturnType<typeof openSections>> | undefined;

async function open(): Promise<ReturnType<typeof openSections>> {
  const response = await fetch(new URL('./sections.json', import.meta.url));
  return openSections((await response.json()) as PackedSections);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const markedText = ({ excerpt }: FoundSection) =>
  excerpt.map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text))).join('');

export function options({ excerptLength }: { readonly excerptLength: number }): Promise<void> {
  excerptWords = excerptLength;
  return Promise.resolve();
}

export async function search(query: string, { filters }: { readonly filters: SectionFilter }) {
  const find = await (opening ??= open());
  /** The places of each page, the pages in the order of their best. */
  const pages = new Map<string, FoundSection[]>();
  for (const found of find(query, filters, excerptWords)) {
    const [page = ''] = found.section.url.split('#');
    pages.set(page, [...(pages.get(page) ?? []), found]);
  }
  return {
    results: [...pages].map(([url, places]) => ({
      data: () =>
        Promise.resolve({
          url,
          meta: { title: places[0]?.section.page ?? url },
          excerpt: '',
          sub_results: places.map((place) => ({
            url: place.section.url,
            title: place.section.heading,
            excerpt: markedText(place),
          })),
        }),
    })),
  };
}
