import type { Corpus, DataFile } from '../corpus.ts';
import { factsOf } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, idOf, listOf } from '../values.ts';
import type { Place } from '../yaml.ts';

/** No two questions, topics, terms or scorecards share an id, and no two facts of a question; no two scorecards a position; a scorecard's id is its file's name. */
export function uniqueIds(corpus: Corpus): Finding[] {
  const entries: Record<string, Named[]> = {
    question: corpus.questions.map(({ file, frontmatter }) => ({
      file,
      name: idOf(frontmatter.value),
      place: () => frontmatter.place(['id']),
    })),
    topic: inList(corpus.topics),
    term: inList(corpus.terms),
    scorecard: corpus.scorecards.map(({ file, yaml }) => ({
      file,
      name: idOf(yaml.value),
      place: () => yaml.place(['id']),
    })),
  };
  const positions = corpus.scorecards.map(({ file, yaml }) => {
    const order = fieldOf(yaml.value, 'order');
    return { file, name: typeof order === 'number' ? String(order) : undefined, place: () => yaml.place(['order']) };
  });
  const uses = listOf(corpus.terms.yaml.value).flatMap((term, i) =>
    listOf(fieldOf(term, 'uses')).map((use, at) => ({
      file: corpus.terms.file,
      name: typeof use === 'string' ? use.toLowerCase() : undefined,
      place: () => corpus.terms.yaml.place([i, 'uses', at]),
    })),
  );
  return [
    ...repeated(uses, (use, owner) => `"${use}" already leads to the term at ${owner}: leave it to one of the two`),
    ...Object.entries(entries).flatMap(([kind, items]) =>
      repeated(items, (id, owner) => `id "${id}" is already the id of the ${kind} at ${owner}: choose another`),
    ),
    ...corpus.questions.flatMap((question) =>
      repeated(
        factsOf(question).map((fact) => ({ file: question.file, name: fact.id, place: () => fact.place('id') })),
        (id, owner) => `id "${id}" is already the id of the fact at ${owner}: choose another`,
      ),
    ),
    ...repeated(
      positions,
      (order, owner) => `order ${order} is already that of the scorecard at ${owner}: choose another`,
    ),
    ...corpus.scorecards.flatMap(({ file, name, yaml }): Finding[] => {
      const id = idOf(yaml.value);
      if (id === undefined || id === name) return [];
      return [{ file, ...yaml.place(['id']), message: `id is "${id}": write the name of the file, "${name}"` }];
    }),
  ];
}

interface Named {
  readonly file: string;
  readonly name: string | undefined;
  readonly place: () => Place;
}

function inList({ file, yaml }: DataFile): Named[] {
  return listOf(yaml.value).map((item, i) => ({ file, name: idOf(item), place: () => yaml.place([i, 'id']) }));
}

function repeated(items: readonly Named[], say: (name: string, owner: string) => string): Finding[] {
  const first = new Map<string, Named>();
  return items.flatMap((item): Finding[] => {
    const { file, name, place } = item;
    if (name === undefined) return [];
    const owner = first.get(name);
    if (owner) return [{ file, ...place(), message: say(name, `${owner.file}:${owner.place().line}`) }];
    first.set(name, item);
    return [];
  });
}
