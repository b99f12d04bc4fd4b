import { codeBlocks } from '../../domain/content/examples.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { documentsOf } from '../manifests/documents.ts';
import { manifestProblems } from '../manifests/manifest.ts';

/**
 * Every YAML block parses, and every manifest in it, or in a here-document of a shell block, is one that a cluster of Istio
 * 1.31 takes: of a known kind in its newest version, with known fields of the right types, within the rules of its API.
 */
export function manifests(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap(({ file, body }) =>
    (body ? codeBlocks(body) : [])
      .flatMap(documentsOf)
      .flatMap(manifestProblems)
      .map((problem) => ({ file, ...problem })),
  );
}
