/**
 * `npm run card-ids`: adds the cards that are new to the list of those that were once published, `card-ids.txt`. Readers' records
 * and their Anki collections hang on these ids, so nothing takes one off the list: whoever means to drop a card deletes its line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCorpus, type Corpus } from '../../src/checks/corpus.ts';
import { factsOf } from '../../src/checks/facts.ts';
import { idOf } from '../../src/checks/values.ts';
import { cardOfFact } from '../../src/domain/practice/card-ids.ts';

const FILE = path.join(import.meta.dirname, 'card-ids.txt');

/** The ids of all cards that the content makes. */
export function cardIds(corpus: Corpus): string[] {
  return corpus.questions.flatMap((question) => {
    const id = idOf(question.frontmatter.value) ?? '';
    return [id, ...factsOf(question).map((fact) => cardOfFact(id, fact.id ?? ''))];
  });
}

export const publishedIds = (): string[] => readFileSync(FILE, 'utf8').trimEnd().split('\n');

if (process.argv[1] === import.meta.filename) {
  const known = publishedIds();
  const all = new Set([...known, ...cardIds(readCorpus('.'))]);
  writeFileSync(FILE, `${[...all].sort().join('\n')}\n`);
  console.log(`${all.size} cards, ${all.size - known.length} of them new.`);
}
