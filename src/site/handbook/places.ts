import { getReferenceGroups, getTermGroups, type Group, type Reference, type Term } from '../library.ts';
import { once } from '../once.ts';
import { getTopics, type Question, type Topic } from '../questions.ts';

/** Where a page of the site is found in the handbook. */
export interface Place {
  /** The `id` of its element: unlike the ids of the site, one for questions, terms and references together. */
  readonly id: string;
  /** What a reader on paper turns to, such as `4.2`, `T12` or `R40`. Empty for a part of the book. */
  readonly number: string;
}

export interface Handbook {
  readonly topics: readonly Topic[];
  readonly terms: readonly Group<Term>[];
  readonly references: readonly Group<Reference>[];
  /** By the path of the site, without the base, such as `/questions/ambient/ambient-mode/` or `/terms/#istiod`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** All that the handbook prints, in its order. */
export const getHandbook = once(async (): Promise<Handbook> => {
  const [topics, terms, references] = await Promise.all([getTopics(), getTermGroups(), getReferenceGroups()]);
  const numbered = (groups: readonly Group<Term | Reference>[], kind: string, letter: string) =>
    groups
      .flatMap(({ items }) => items)
      .map(({ href, id }, i) => [href, { id: `${kind}-${id}`, number: `${letter}${i + 1}` }] as const);
  return {
    topics,
    terms,
    references,
    places: new Map<string, Place>([
      ['/questions/', { id: 'contents', number: '' }],
      ['/terms/', { id: 'terms', number: '' }],
      ['/references/', { id: 'references', number: '' }],
      ...topics.flatMap(({ id, url, questions }, i) => [
        [url, { id: `topic-${id}`, number: String(i + 1) }] as const,
        ...questions.map((question, j) => [question.url, placeOf(question, `${i + 1}.${j + 1}`)] as const),
      ]),
      ...numbered(terms, 'term', 'T'),
      ...numbered(references, 'reference', 'R'),
    ]),
  };
});

const placeOf = ({ id }: Question, number: string): Place => ({ id: `question-${id}`, number });

/** The place of what the site keeps at this path. */
export async function placeAt(path: string): Promise<Place> {
  const place = (await getHandbook()).places.get(path);
  if (!place) throw new Error(`The handbook has no place for ${path}`);
  return place;
}
