import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Every source in the library backs something: a question or a term cites it. */
export function citedReferences(corpus: Corpus): Finding[] {
  const cited = new Set([
    ...corpus.questions.flatMap(({ frontmatter }) =>
      listOf(fieldOf(frontmatter.value, 'references')).map((reference) => textOf(reference, 'source')),
    ),
    ...listOf(corpus.terms.yaml.value).map((term) => textOf(term, 'source')),
  ]);
  return corpus.references
    .filter(({ name }) => !cited.has(name))
    .map(({ file }) => ({
      file,
      message: 'is cited by no question and no term: cite it where it backs something, or remove it',
    }));
}
