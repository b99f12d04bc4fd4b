import MiniSearch, { type Query } from 'minisearch';
import { unpackEntries, type EntryKind, type SearchData, type SearchEntry, type SearchMore } from './entries.ts';
import { containsPhrase } from './synonyms.ts';
import { foldedWords, tellingWords } from './words.ts';

/** A found entry and the folded words of it that matched. */
export interface Hit {
  readonly entry: SearchEntry;
  readonly matched: readonly string[];
  readonly score: number;
}

export interface SearchFilter {
  /** Id of a topic, or empty for all. */
  readonly topic: string;
  /** A level, or empty for all. */
  readonly level: string;
}

export interface SearchEngine {
  readonly topics: SearchData['topics'];
  /** The best entries first; nothing for a query without letters or digits. */
  search(query: string, filter?: SearchFilter, limit?: number): Hit[];
}

/** What is past this is not a question any more. Bounds the work for pasted text. */
const MAX_QUERY_CHARACTERS = 160;
const MAX_QUERY_WORDS = 12;

/** An answer is worth more to a reader than a link to a source. */
const KIND_BOOST: Readonly<Record<EntryKind, number>> = {
  question: 2,
  topic: 1.1,
  term: 1.25,
  reference: 0.8,
  page: 1,
  scorecard: 1.5,
};

/** Of two pages that match alike, the one that explains the basics comes first: a short query is a beginner's. */
const LEVEL_BOOST: Readonly<Record<SearchEntry['level'], number>> = {
  Beginner: 1.2,
  Intermediate: 1.05,
  Advanced: 1,
  '': 1,
};

/** What a page is called is worth more than what it mentions. */
const FIELD_BOOST = { title: 3, words: 2.5, names: 0.8, context: 0.6 } as const;

/** The words of the query in this order in the title: the more words, the less a chance. */
const phraseBoost = (words: number) => 1 + words / 1.5;

/** How many words of a query must be known where not all are: one of two, and of more than that most. */
const leastWords = (words: number) => (words <= 2 ? 1 : Math.floor(words / 2) + 1);

/** Edits tolerated in a word: none in short ones and in numbers, where every letter carries meaning. */
function tolerance(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

type Indexed = SearchEntry & { id: number };

const emptyIndex = () =>
  new MiniSearch<Indexed>({
    fields: Object.keys(FIELD_BOOST),
    tokenize: foldedWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: FIELD_BOOST,
      prefix: (word) => word.length > 1,
      fuzzy: tolerance,
      weights: { prefix: 0.6, fuzzy: 0.35 },
    },
  });

const numbered = (entries: readonly SearchEntry[]) => entries.map((entry, id) => ({ ...entry, id }));

/** Builds the instant tier from what the build wrote. Pure: the same data and query give the same hits. */
export function createSearchEngine(data: SearchData, more?: SearchMore): SearchEngine {
  const entries = unpackEntries(data, more);
  const index = emptyIndex();
  index.addAll(numbered(entries));
  return engineOf(data.topics, entries, index);
}

/** The same, in small pieces between which a page can answer keys. */
export async function createSearchEngineInPieces(data: SearchData, more: SearchMore): Promise<SearchEngine> {
  const entries = unpackEntries(data, more);
  const index = emptyIndex();
  await index.addAllAsync(numbered(entries), { chunkSize: 20 });
  return engineOf(data.topics, entries, index);
}

function engineOf(
  topics: SearchData['topics'],
  entries: readonly SearchEntry[],
  index: MiniSearch<Indexed>,
): SearchEngine {
  const titles = entries.map(({ title }) => foldedWords(title));
  return {
    topics,
    search(query, filter = { topic: '', level: '' }, limit = 12) {
      const said = foldedWords(query.slice(0, MAX_QUERY_CHARACTERS)).slice(0, MAX_QUERY_WORDS);
      const words = tellingWords(said);
      if (words.length === 0) return [];
      const boostDocument = (id: number) =>
        KIND_BOOST[entries[id]?.kind ?? 'page'] *
        LEVEL_BOOST[entries[id]?.level ?? ''] *
        (containsPhrase(titles[id] ?? [], said) ? phraseBoost(said.length) : 1);
      const every = (queries: readonly string[]): Query => ({ queries: [...queries], combineWith: 'AND' });
      const allowed = (id: number) => {
        const entry = entries[id];
        return (!filter.topic || entry?.topic === filter.topic) && (!filter.level || entry?.level === filter.level);
      };
      const run = (queries: Query[]) =>
        index.search({ combineWith: 'OR', queries }, { filter: ({ id }) => allowed(id as number), boostDocument });
      const strict = run([every(words), ...joined(words).map(every)]);
      // Nobody is helped by an empty list because one word of five is unknown, nor by a full one because one is known.
      const found =
        strict.length > 0
          ? strict
          : run([{ queries: [...words], combineWith: 'OR' }]).filter(
              ({ queryTerms }) => queryTerms.length >= leastWords(words.length),
            );
      return found.slice(0, limit).flatMap(({ id, terms, score }) => {
        const entry = entries[id as number];
        return entry ? [{ entry, matched: terms, score }] : [];
      });
    },
  };
}

/** The query with two neighbours written as one: "way point" is a waypoint. */
function joined(words: readonly string[]): string[][] {
  return words.slice(1).map((word, i) => [...words.slice(0, i), `${words[i] ?? ''}${word}`, ...words.slice(i + 2)]);
}
