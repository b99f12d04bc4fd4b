import type { Corpus } from '../corpus.ts';
import { exampleOf } from '../example/example.ts';
import type { Finding } from '../finding.ts';
import { manifestProblems } from '../manifests/manifest.ts';

/**
 * Every YAML block parses, and every manifest in it, or in a here-document of a shell block, is one that a cluster of Istio
 * 1.31 takes: of a known kind in its newest version, with known fields of the right types, within the rules of its API.
 */
export function manifests(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap((question) =>
    exampleOf(question)
      .documents.flatMap(manifestProblems)
      .map((problem) => ({ file: question.file, ...problem })),
  );
}
