import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Corpus, QuestionFile } from './corpus.ts';
import type { Place } from './yaml.ts';
import { fieldOf, idOf, listOf, textOf } from './values.ts';

type Side = 'front' | 'back';

/** A fact of a question, as it was read: a short card of Practice. */
export interface Fact {
  readonly of: QuestionFile;
  readonly id: string | undefined;
  readonly front: string;
  readonly back: string;
  /** Where one of its keys stands. */
  readonly place: (key: 'id' | Side) => Place;
}

export function factsOf(question: QuestionFile): Fact[] {
  const { frontmatter } = question;
  return listOf(fieldOf(frontmatter.value, 'facts')).map((fact, i) => ({
    of: question,
    id: idOf(fact),
    front: textOf(fact, 'front') ?? '',
    back: textOf(fact, 'back') ?? '',
    place: (key) => frontmatter.place(['facts', i, key]),
  }));
}

export const allFacts = (corpus: Corpus): Fact[] => corpus.questions.flatMap(factsOf);

/** One side of a fact, parsed. */
export interface FactSide {
  readonly side: Side;
  readonly tree: Root;
  readonly place: () => Place;
}

export function sidesOf(fact: Fact): FactSide[] {
  const sides: Side[] = ['front', 'back'];
  return sides.map((side) => ({ side, tree: treeOf(fact[side]), place: () => fact.place(side) }));
}

const trees = new Map<string, Root>();

/** Several rules look at the same facts. */
function treeOf(text: string): Root {
  const tree = trees.get(text) ?? (markdownToMdast(text) as Root);
  trees.set(text, tree);
  return tree;
}
