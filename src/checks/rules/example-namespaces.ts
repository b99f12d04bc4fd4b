import { codeBlocks } from '../../domain/content/examples.ts';
import { proseOf, walk } from '../../domain/content/markdown.ts';
import type { Corpus, QuestionFile } from '../corpus.ts';
import { exampleOf, sayOf } from '../example/example.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Namespaces that are in every cluster with Istio. */
const WELL_KNOWN: ReadonlySet<string> = new Set(['default', 'kube-system', 'kube-public', 'istio-system']);

/** The namespace that a manifest names is named a second time on its page, by a command, another manifest or the text: else it is a slip. */
export function exampleNamespaces(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap((question) => {
    const words = [...wordsOf(question), ...assumedIn(question)];
    return exampleOf(question).shown.flatMap((manifest): Finding[] => {
      const name = textOf(fieldOf(manifest.value, 'metadata'), 'namespace');
      if (name === undefined || name.includes('$') || WELL_KNOWN.has(name)) return [];
      if (words.filter((word) => word === name).length > 1) return [];
      const message = `namespace ${name} is named nowhere else on this page: create it, name it in a command, or write the one that is meant`;
      return [sayOf(question, manifest)(['metadata', 'namespace'], message)];
    });
  });
}

function assumedIn({ frontmatter }: QuestionFile): (string | undefined)[] {
  return listOf(fieldOf(frontmatter.value, 'assumes')).map((entry) => textOf(entry, 'namespace'));
}

/** The words of a page, and the parts of its names, blocks and prose together. */
function wordsOf({ body }: QuestionFile): string[] {
  if (!body) return [];
  const texts = [
    ...codeBlocks(body).map(({ text }) => text),
    ...[...walk(body)].map((node) => (node.type === 'paragraph' || node.type === 'tableCell' ? proseOf(node) : '')),
  ];
  return texts.flatMap((text) => text.match(/[\w-]+/g) ?? []);
}
