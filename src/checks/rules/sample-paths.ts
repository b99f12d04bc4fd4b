import { splitSections, walk } from '../../domain/content/markdown.ts';
import type { Corpus } from '../corpus.ts';
import { dataLines } from '../data/read.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';

/** A path below the samples of a release: from its folder, or in the repository of Istio on GitHub. */
const PATH =
  /(?<![\w/.-])(?:\.\/|istio-[\d.]+\/|https:\/\/[\w.]+\/istio\/istio\/(?:blob\/|tree\/)?[\w.-]+\/)?samples\/([\w./-]*\w)/g;

const FILES = dataLines('istio-sample-files.txt');

/** Every sample of Istio that a page names is in the release that it speaks of. Under "Common mistakes" old ones may be named. */
export function samplePaths(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap(({ file, body }) =>
    (body ? splitSections(body) : [])
      .filter(({ title }) => title !== 'Common mistakes')
      .flatMap(({ content }) => content.flatMap((node) => [...walk(node)]))
      .flatMap((node): Finding[] => {
        if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'text') return [];
        const first = (node.position?.start.line ?? 1) + (node.type === 'code' ? 1 : 0);
        return [...node.value.matchAll(PATH)].flatMap(({ 1: path = '', index }) => {
          if (FILES.some((known) => known === path || known.startsWith(`${path}/`))) return [];
          const line = first + node.value.slice(0, index).split('\n').length - 1;
          const message = `samples/${path} is not in the release: ${suggest(path, FILES, 'name a file of src/checks/data/istio-sample-files.txt')}`;
          return [{ file, line, message }];
        });
      }),
  );
}
