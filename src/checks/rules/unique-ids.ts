import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { idOf, listOf } from '../values.ts';

/** No two questions, topics or terms share an id. */
export function uniqueIds(corpus: Corpus): Finding[] {
  const entries = {
    question: corpus.questions.map(({ file, frontmatter }) => ({
      file,
      id: idOf(frontmatter.value),
      place: frontmatter.place(['id']),
    })),
    topic: listOf(corpus.topics.yaml.value).map((item, i) => ({
      file: corpus.topics.file,
      id: idOf(item),
      place: corpus.topics.yaml.place([i, 'id']),
    })),
    term: listOf(corpus.terms.yaml.value).map((item, i) => ({
      file: corpus.terms.file,
      id: idOf(item),
      place: corpus.terms.yaml.place([i, 'id']),
    })),
  };
  return Object.entries(entries).flatMap(([kind, items]) => {
    const first = new Map<string, string>();
    return items.flatMap(({ file, id, place }): Finding[] => {
      if (id === undefined) return [];
      const owner = first.get(id);
      if (owner === undefined) {
        first.set(id, `${file}:${place.line}`);
        return [];
      }
      return [{ file, ...place, message: `id "${id}" is already the id of the ${kind} at ${owner}: choose another` }];
    });
  });
}
