import { FIGURES } from '../../domain/mesh-cost/figures.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Every source in the library backs something: a question, a term, a scorecard or a figure of the cost calculator cites it. */
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
    ...FIGURES.map(({ source }) => source),
  ]);
  return corpus.references
    .filter(({ name }) => !cited.has(name))
    .map(({ file }) => ({
      file,
      message: 'is cited by no question, no term and no scorecard: cite it where it backs something, or remove it',
    }));
}
