import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Every source in the library backs something: a question, a term or a scorecard cites it. */
export function citedReferences(corpus: Corpus): Finding[] {
  const citing = [
    ...corpus.questions.map(({ frontmatter }) => frontmatter),
    ...corpus.scorecards.map(({ yaml }) => yaml),
  ];
  const cited = new Set([
    ...citing.flatMap(({ value }) =>
      listOf(fieldOf(value, 'references')).map((reference) => textOf(reference, 'source')),
    ),
    ...listOf(corpus.terms.yaml.value).map((term) => textOf(term, 'source')),
  ]);
  return corpus.references
    .filter(({ name }) => !cited.has(name))
    .map(({ file }) => ({
      file,
      message: 'is cited by no question, no term and no scorecard: cite it where it backs something, or remove it',
    }));
}
