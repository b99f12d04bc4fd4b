import type { Level } from '../content/vocabulary.ts';

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

/** What the browser loads to search: rows instead of objects, since the keys would be half of its bytes. */
export interface SearchData {
  readonly topics: readonly (readonly [id: string, name: string])[];
  readonly rows: readonly (readonly [
    kind: number,
    title: string,
    url: string,
    context: string,
    words: string,
    topic: string,
    level: string,
  ])[];
}

export function packEntries(entries: readonly SearchEntry[]): SearchData['rows'] {
  return entries.map(({ kind, title, url, context, words, topic, level }) => [
    ENTRY_KINDS.indexOf(kind),
    title,
    url,
    context,
    words,
    topic,
    level,
  ]);
}

/** The inverse of {@link packEntries}. */
export function unpackEntries(rows: SearchData['rows']): SearchEntry[] {
  return rows.map(([kind, title, url, context, words, topic, level]) => ({
    kind: ENTRY_KINDS[kind] ?? 'page',
    title,
    url,
    context,
    words,
    topic,
    level: level as Level | '',
  }));
}
