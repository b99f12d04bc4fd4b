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
  /** Other words that lead here: aliases, retired names, names of objects and flags. Not shown. */
  readonly words: string;
  /** Id of the topic, or empty. */
  readonly topic: string;
  readonly level: Level | '';
}

type QuestionRow = readonly [title: string, topic: number, slug: string, level: number, words: string];
type OtherRow = readonly [kind: number, title: string, url: string, words: string, topic: string];
type ReferenceRow = readonly [title: string, id: string, context: string, words: string, subject: string];

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
  /** More words of each question, in the order of the questions. */
  readonly words: readonly string[];
  /** What is shown under each of the others, in their order. */
  readonly contexts: readonly string[];
  readonly references: readonly ReferenceRow[];
}

/** An entry whose words are parted: those that the first answer needs, and those that follow. */
export interface WholeEntry extends SearchEntry {
  readonly moreWords: string;
}

/**
 * Packs entries for the browser. Of a question, the address must be `/questions/<topic>/<slug>/`; of a reference, `/references/#<id>`.
 * Its context is made anew from topic and level.
 */
export function packEntries(
  topics: SearchData['topics'],
  entries: readonly WholeEntry[],
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
      words: questions.map(({ moreWords }) => moreWords),
      contexts: others.map(({ context }) => context),
      references: of('reference').map(({ title, url, context, words, moreWords, topic }) => [
        title,
        url.split('#').at(-1) ?? '',
        context,
        `${words} ${moreWords}`.trim(),
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
        words: [words, more?.words[i]].filter(Boolean).join(' '),
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
      topic,
      level: '',
    })),
    ...(more?.references ?? []).map(([title, id, context, words, topic]): SearchEntry => ({
      kind: 'reference',
      title,
      url: `/references/#${id}`,
      context,
      words,
      topic,
      level: '',
    })),
  ];
}
