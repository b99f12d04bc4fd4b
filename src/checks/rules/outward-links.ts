import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { linksOf } from '../links.ts';
import { problemOfSource } from '../sources.ts';
import { textOf } from '../values.ts';

/** Every link that leaves the site leads to a canonical address on a host that we cite, as references do. */
export function outwardLinks(corpus: Corpus): Finding[] {
  return [
    ...corpus.questions.flatMap(({ file, body }) =>
      linksOf(body).flatMap(({ url, place }) => problems(url).map((message) => ({ file, ...place, message }))),
    ),
    ...corpus.scorecards.flatMap(({ file, yaml }) =>
      linksOf(markdownToMdast(textOf(yaml.value, 'advice') ?? '') as Root).flatMap(({ url }) =>
        problems(url).map((message) => ({ file, ...yaml.place(['advice']), message })),
      ),
    ),
  ];
}

function problems(url: string): string[] {
  if (!url.startsWith('https://') || !URL.canParse(url)) return [];
  const problem = problemOfSource(url);
  return problem === undefined ? [] : [`the link ${url} ${problem}`];
}
