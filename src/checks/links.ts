import type { Root } from 'mdast';
import { walk } from '../domain/content/markdown.ts';
import type { Corpus, QuestionFile } from './corpus.ts';
import type { Place } from './yaml.ts';
import { fieldOf, idOf, listOf } from './values.ts';

export interface Link {
  readonly url: string;
  /** Absent where the tree was made, not read. */
  readonly place: Partial<Place>;
}

/** Every link of a Markdown tree, in order. */
export function linksOf(tree: Root | undefined): Link[] {
  if (!tree) return [];
  return [...walk(tree)].flatMap((node) => {
    if (node.type !== 'link') return [];
    const { start } = node.position ?? {};
    return [{ url: node.url, place: start ? { line: start.line, column: start.column } : {} }];
  });
}

export function addressOf({ topic, slug }: QuestionFile): string {
  return `/questions/${topic}/${slug}/`;
}

/** For each question the other questions that it leads to: by `related`, by its follow-ups, or by a link in its text. */
export function linkedQuestions(corpus: Corpus): Map<QuestionFile, Set<QuestionFile>> {
  const byAddress = new Map(corpus.questions.map((question) => [addressOf(question), question]));
  // The first of two that share an id keeps it; that they share it is said elsewhere.
  const byId = new Map([...corpus.questions].reverse().map((question) => [idOf(question.frontmatter.value), question]));
  return new Map(
    corpus.questions.map((question) => {
      const related = listOf(fieldOf(question.frontmatter.value, 'related'));
      const targets = [
        ...related.map((id) => (typeof id === 'string' ? byId.get(id) : undefined)),
        ...linksOf(question.body).map(({ url }) => byAddress.get(url.split('#')[0] ?? '')),
      ];
      return [
        question,
        new Set(targets.filter((target) => target !== undefined).filter((target) => target !== question)),
      ];
    }),
  );
}
