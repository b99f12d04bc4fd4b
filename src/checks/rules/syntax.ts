import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';

/** Every file can be read at all: YAML as YAML, MDX as MDX, in its folder. */
export function syntax(corpus: Corpus): Finding[] {
  return [
    ...corpus.questions.flatMap(({ findings }) => findings),
    ...[
      ...corpus.references,
      ...corpus.scorecards,
      corpus.topics,
      corpus.terms,
      corpus.synonyms,
      corpus.skills,
    ].flatMap(({ yaml }) => yaml.findings),
  ];
}
