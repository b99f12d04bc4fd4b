import { codeBlocks, type CodeBlock } from '../domain/content/examples.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';

/**
 * Examples that are meant to be refused: a fence says `invalid="words"`, and a finding inside the block must hold these words.
 * Then nothing of what was found in the block stands; else the block itself is the finding.
 *
 * @param findings what all the rules found
 */
export function withRefusedExamples(corpus: Corpus, findings: readonly Finding[]): Finding[] {
  const wrong = corpus.questions.flatMap(({ file, body }) =>
    (body ? codeBlocks(body) : []).flatMap((block) =>
      block.meta.invalid === undefined ? [] : [{ file, block, words: block.meta.invalid }],
    ),
  );
  const isInside = (finding: Finding) =>
    wrong.some(({ file, block }) => finding.file === file && holds(block, finding));
  return [
    ...findings.filter((finding) => !isInside(finding)),
    ...wrong.flatMap(({ file, block, words }): Finding[] => {
      const inside = findings.filter((finding) => finding.file === file && holds(block, finding));
      if (inside.some(({ message }) => message.includes(words))) return [];
      const [first] = inside;
      const instead = first
        ? `is refused for another reason: ${first.message}`
        : 'is not refused: mend the words, or show a fault that the checks know';
      return [
        { file, line: block.line - 1, message: `the example that is meant to be refused by "${words}" ${instead}` },
      ];
    }),
  ];
}

function holds(block: CodeBlock, { line }: Finding): boolean {
  return line !== undefined && line >= block.line && line < block.line + Math.max(block.text.split('\n').length, 1);
}
