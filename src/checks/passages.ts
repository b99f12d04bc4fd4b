import { proseOf, splitSections, walk } from '../domain/content/markdown.ts';
import type { QuestionFile } from './corpus.ts';
import { factsOf, sidesOf } from './facts.ts';
import type { Place } from './yaml.ts';

/** One paragraph or bullet of a question's prose. */
export interface Passage {
  readonly file: string;
  /** The section in which it stands, or `facts`. */
  readonly section: string;
  readonly text: string;
  readonly place: () => Place;
}

/** Every paragraph of a body, code blocks and tables left out. */
export function passagesOf({ file, body }: QuestionFile): Passage[] {
  if (!body) return [];
  return splitSections(body).flatMap(({ title, content }) =>
    content.flatMap((block) =>
      [...walk(block)].flatMap((node): Passage[] => {
        if (node.type !== 'paragraph') return [];
        const { line = 1, column = 1 } = node.position?.start ?? {};
        return [{ file, section: title, text: proseOf(node), place: () => ({ line, column }) }];
      }),
    ),
  );
}

/** What the facts of a question ask and say. */
export function passagesOfFacts(question: QuestionFile): Passage[] {
  return factsOf(question).flatMap((fact) =>
    sidesOf(fact).map(({ tree, place }) => ({
      file: question.file,
      section: 'facts',
      text: proseOf(tree),
      place,
    })),
  );
}
