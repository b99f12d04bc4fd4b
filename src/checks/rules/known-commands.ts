import type { Root } from 'mdast';
import { codeBlocks } from '../../domain/content/examples.ts';
import { splitSections, walk } from '../../domain/content/markdown.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { commandsOf } from '../shell/blocks.ts';
import type { Command } from '../shell/builder.ts';
import { invocationOf } from '../shell/invocation.ts';
import { scan } from '../shell/scan.ts';
import { templatesOf } from '../templates.ts';

/**
 * Every `istioctl`, `kubectl` and `helm` command of an example, of the prose and of a scorecard's recipe is one that the tool has,
 * with flags that it has (src/checks/data says of which version). A reader who pastes a line gets an answer, not a usage text.
 * Under "Common mistakes" the prose may name what is gone.
 */
export function knownCommands(corpus: Corpus): Finding[] {
  return [
    ...corpus.questions.flatMap(({ file, body }) =>
      (body ? [...inBlocks(body), ...inProse(body)] : [])
        .flatMap((command) => invocationOf(command)?.problems ?? [])
        .map(({ line, message }): Finding => ({ file, line, message })),
    ),
    ...templatesOf(corpus).flatMap(({ template, say }) =>
      template.criteria.flatMap(({ id, metric: { recipe } }, i) =>
        (recipe?.how === 'istioctl' ? scan(recipe.text, 1, new Map()).commands : [])
          .flatMap((command) => invocationOf(command)?.problems ?? [])
          .map(({ line, message }) =>
            say(['criteria', i, 'metric', 'recipe', 'text'], `${id}: line ${line} of the recipe: ${message}`),
          ),
      ),
    ),
  ];
}

function inBlocks(body: Root): Command[] {
  const variables = new Map<string, string>();
  return codeBlocks(body).flatMap((block) => commandsOf(block, variables));
}

/** Commands in code spans; what an author leaves out there, such as the name of a pod, no tool would miss before it looks. */
function inProse(body: Root): Command[] {
  return splitSections(body)
    .filter(({ title }) => title !== 'Common mistakes')
    .flatMap(({ content }) => content.flatMap((node) => [...walk(node)]))
    .flatMap((node) =>
      node.type === 'inlineCode' ? scan(node.value, node.position?.start.line ?? 1, new Map()).commands : [],
    );
}
