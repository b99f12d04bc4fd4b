import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Corpus } from '../corpus.ts';
import { linksOf } from '../links.ts';
import type { Place } from '../yaml.ts';
import { textOf } from '../values.ts';

/** An https address outside the site, and where the content has it. */
export interface Outward extends Partial<Place> {
  readonly file: string;
  readonly url: string;
}

/** Every https address of the references, and of the links of questions, notes and scorecards. */
export function outwardAddresses(corpus: Corpus): Outward[] {
  const inText = (text: string | undefined) => linksOf(markdownToMdast(text ?? '') as Root);
  return [
    ...corpus.references.flatMap(({ file, yaml }) => [
      { file, ...yaml.place(['url']), url: textOf(yaml.value, 'url') ?? '' },
      ...inText(textOf(yaml.value, 'note')).map(({ url }) => ({ file, ...yaml.place(['note']), url })),
    ]),
    ...corpus.questions.flatMap(({ file, body }) => linksOf(body).map(({ url, place }) => ({ file, ...place, url }))),
    ...corpus.scorecards.flatMap(({ file, yaml }) =>
      inText(textOf(yaml.value, 'advice')).map(({ url }) => ({ file, ...yaml.place(['advice']), url })),
    ),
  ].filter(({ url }) => url.startsWith('https://') && URL.canParse(url));
}
