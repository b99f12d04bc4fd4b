import { LEVELS, type Level } from '../content/vocabulary.ts';

export const ENTRY_KINDS = ['question', 'topic', 'term', 'reference', 'page', 'scorecard'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that can be found by the instant tier. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** Path inside the site, without the base, with its anchor. */
  readonly url: string;
  /** A few words shown under the title. */
  readonly context: string;
  /** Other words that lead here: aliases, synonyms, retired names. Not shown. */
  readonly words: string;
  /** Names of objects, fields, flags and ports that stand in the text. Not shown. */
  readonly names: string;
  /** Id of the topic, or empty. */
  readonly topic: string;
  readonly level: Level | '';
}

type QuestionRow = readonly [title: string, topic: number, slug: string, level: number, words: string];
type OtherRow = readonly [kind: number, title: string, url: string, words: string, topic: string];
type ReferenceRow = readonly [title: string, id: string, context: string, names: string, subject: string];

/**
 * What the browser loads to answer the first key: rows instead of objects, since the keys would be half of its bytes, and nothing that
 * follows from something else.
 */
export interface SearchData {
  readonly topics: readonly (readonly [id: string, name: string])[];
  readonly questions: readonly QuestionRow[];
  /** All but questions and references. */
  readonly others: readonly OtherRow[];
}

/** What follows once the first key is answered: the sources, and what makes more pages be found. */
export interface SearchMore {
  /** The names in each question, in the order of the questions. */
  readonly names: readonly string[];
  /** What is shown under each of the others, in their order. */
  readonly contexts: readonly string[];
  readonly references: readonly ReferenceRow[];
}

/**
 * Packs entries for the browser. A question's address must be `/questions/<topic>/<slug>/`, and its context is made anew from topic and
 * level; a reference's must be `/references/#<id>`, and it has no words but its names.
 */
export function packEntries(
  topics: SearchData['topics'],
  entries: readonly SearchEntry[],
): { readonly data: SearchData; readonly more: SearchMore } {
  const of = (...kinds: readonly EntryKind[]) => entries.filter(({ kind }) => kinds.includes(kind));
  const questions = of('question');
  const others = of('topic', 'term', 'page', 'scorecard');
  const topicIds = topics.map(([id]) => id);
  return {
    data: {
      topics,
      questions: questions.map(({ title, topic, url, level, words }) => [
        title,
        topicIds.indexOf(topic),
        url.split('/').at(-2) ?? '',
        (LEVELS as readonly string[]).indexOf(level),
        words,
      ]),
      others: others.map(({ kind, title, url, words, topic }) => [ENTRY_KINDS.indexOf(kind), title, url, words, topic]),
    },
    more: {
      names: questions.map(({ names }) => names),
      contexts: others.map(({ context }) => context),
      references: of('reference').map(({ title, url, context, names, topic }) => [
        title,
        url.split('#').at(-1) ?? '',
        context,
        names,
        topic,
      ]),
    },
  };
}

/** The inverse of {@link packEntries}; without `more`, what is not there yet is empty. */
export function unpackEntries({ topics, questions, others }: SearchData, more?: SearchMore): SearchEntry[] {
  return [
    ...questions.map(([title, at, slug, levelAt, words], i): SearchEntry => {
      const [topic = '', name = ''] = topics[at] ?? [];
      const level = LEVELS[levelAt] ?? '';
      return {
        kind: 'question',
        title,
        url: `/questions/${topic}/${slug}/`,
        context: `${name}, ${level.toLowerCase()}`,
        words,
        names: more?.names[i] ?? '',
        topic,
        level,
      };
    }),
    ...others.map(([kind, title, url, words, topic], i): SearchEntry => ({
      kind: ENTRY_KINDS[kind] ?? 'page',
      title,
      url,
      context: more?.contexts[i] ?? '',
      words,
      names: '',
      topic,
      level: '',
    })),
    ...(more?.references ?? []).map(([title, id, context, names, topic]): SearchEntry => ({
      kind: 'reference',
      title,
      url: `/references/#${id}`,
      context,
      words: '',
      names,
      topic,
      level: '',
    })),
  ];
}
