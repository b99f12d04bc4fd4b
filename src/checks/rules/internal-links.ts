import { SECTIONS, sectionId } from '../../domain/content/sections.ts';
import { walk } from '../../domain/content/markdown.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import { idOf, listOf } from '../values.ts';

/** Pages that are there whatever the content. */
const FIXED_PAGES = [
  '/',
  '/questions/',
  '/questions/by-level/',
  '/questions/by-exam-domain/',
  '/references/',
  '/terms/',
  '/search/',
  '/about/',
];

/** Every link inside the site leads to a page, and to a place on it, that will exist. */
export function internalLinks(corpus: Corpus): Finding[] {
  const anchors = anchorsByPage(corpus);
  const pages = [...anchors.keys()];
  return corpus.questions.flatMap(({ file, body }) => {
    if (!body) return [];
    return [...walk(body)].flatMap((node): Finding[] => {
      if (node.type !== 'link') return [];
      const place = node.position ? { line: node.position.start.line, column: node.position.start.column } : {};
      const say = (message: string): Finding[] => [{ file, ...place, message: `the link ${node.url} ${message}` }];
      if (node.url.startsWith('https://')) return [];
      if (!node.url.startsWith('/')) return say('is neither https:// nor from the root of the site: begin it with /');
      const [page = '', anchor] = node.url.split('#');
      const known = anchors.get(page);
      if (!known) return say(`leads nowhere: ${suggest(page, pages, 'link a page that exists; pages end with /')}`);
      if (anchor !== undefined && !known.has(anchor)) {
        return say(`leads to no place on that page: ${suggest(anchor, [...known], 'leave out the part after #')}`);
      }
      return [];
    });
  });
}

function anchorsByPage(corpus: Corpus): Map<string, Set<string>> {
  const ids = (values: readonly unknown[]) => values.map(idOf).filter((id) => id !== undefined);
  const pages = new Map<string, Set<string>>(FIXED_PAGES.map((page) => [page, new Set<string>()]));
  const sections = SECTIONS.map(({ heading }) => sectionId(heading));
  for (const { topic, slug } of corpus.questions) {
    pages.set(`/questions/${topic}/`, new Set());
    pages.set(`/questions/${topic}/${slug}/`, new Set([...sections, 'references', 'related-questions']));
  }
  pages.set('/references/', new Set(corpus.references.map(({ name }) => name)));
  pages.set('/terms/', new Set(ids(listOf(corpus.terms.yaml.value))));
  return pages;
}
