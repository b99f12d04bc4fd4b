import { SECTIONS, sectionId } from '../../domain/content/sections.ts';
import { markdownToMdast } from 'satteri';
import type { Root } from 'mdast';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { addressOf, linksOf } from '../links.ts';
import { suggest } from '../suggest.ts';
import { idOf, listOf, textOf } from '../values.ts';

/** Pages that are there whatever the content. */
const FIXED_PAGES = [
  '/',
  '/questions/',
  '/questions/by-level/',
  '/questions/by-exam-domain/',
  '/references/',
  '/terms/',
  '/skills/',
  '/resume/',
  '/search/',
  '/about/',
  '/scorecards/',
  '/scorecards/card/',
  '/scorecards/mine/',
  '/scorecards/cost/',
];

/** Every link inside the site leads to a page, and to a place on it, that will exist. */
export function internalLinks(corpus: Corpus): Finding[] {
  const anchors = anchorsByPage(corpus);
  return [
    ...corpus.questions.flatMap(({ file, body }) =>
      linksOf(body).flatMap(({ url, place }) =>
        problemsOf(url, anchors).map((what) => ({ file, ...place, message: what })),
      ),
    ),
    ...corpus.scorecards.flatMap(({ file, yaml }) =>
      linksOf(markdownToMdast(textOf(yaml.value, 'advice') ?? '') as Root).flatMap(({ url }) =>
        problemsOf(url, anchors).map((what) => ({ file, ...yaml.place(['advice']), message: what })),
      ),
    ),
  ];
}

/** What is wrong with an address: nothing, or one thing. */
function problemsOf(url: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const say = (message: string) => [`the link ${url} ${message}`];
  if (url.startsWith('https://')) return [];
  if (!url.startsWith('/')) return say('is neither https:// nor from the root of the site: begin it with /');
  const [page = '', anchor] = url.split('#');
  const known = anchors.get(page);
  if (!known) {
    return say(`leads nowhere: ${suggest(page, [...anchors.keys()], 'link a page that exists; pages end with /')}`);
  }
  if (anchor !== undefined && !known.has(anchor)) {
    return say(`leads to no place on that page: ${suggest(anchor, [...known], 'leave out the part after #')}`);
  }
  return [];
}

function anchorsByPage(corpus: Corpus): Map<string, Set<string>> {
  const ids = (values: readonly unknown[]) => values.map(idOf).filter((id) => id !== undefined);
  const pages = new Map<string, Set<string>>(FIXED_PAGES.map((page) => [page, new Set<string>()]));
  const sections = SECTIONS.map(({ heading }) => sectionId(heading));
  for (const question of corpus.questions) {
    pages.set(`/questions/${question.topic}/`, new Set());
    pages.set(addressOf(question), new Set([...sections, 'references', 'related-questions']));
  }
  for (const { name } of corpus.scorecards) pages.set(`/scorecards/${name}/`, new Set());
  pages.set('/references/', new Set(corpus.references.map(({ name }) => name)));
  pages.set('/terms/', new Set(ids(listOf(corpus.terms.yaml.value))));
  pages.set('/skills/', new Set(ids(listOf(corpus.skills.yaml.value))));
  return pages;
}
