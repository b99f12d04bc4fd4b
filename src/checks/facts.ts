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

/** Both sides of a fact, parsed. */
export function sidesOf(fact: Fact): { readonly side: Side; readonly tree: Root; readonly place: Place }[] {
  const sides: Side[] = ['front', 'back'];
  return sides.map((side) => ({ side, tree: markdownToMdast(fact[side]) as Root, place: fact.place(side) }));
}
