import MiniSearch, { type AsPlainObject, type Query } from 'minisearch';
import { highlight, type Run } from './highlight.ts';
import { containsPhrase } from './synonyms.ts';
import { foldedWords, tellingWords, wordsOf } from './words.ts';

/** A part of a page below one heading, as plain text. */
export interface Section {
  /** Path inside the site, without the base, with its anchor. */
  readonly url: string;
  /** What the page is called. */
  readonly page: string;
  /** The heading; the page's title for what stands before the first. */
  readonly heading: string;
  readonly text: string;
  /** Name of the topic, or empty. */
  readonly topic: string;
  /** A level, or empty. */
  readonly level: string;
}

/** The full text of the site, to be loaded whole: what {@link openSections} reads. */
export interface PackedSections {
  readonly sections: readonly Section[];
  readonly index: AsPlainObject;
}

export interface FoundSection {
  readonly section: Section;
  /** Words around the matches. */
  readonly excerpt: readonly Run[];
}

export interface SectionFilter {
  readonly topic?: string;
  readonly level?: string;
}

/** How many sections are looked at closely; what comes after them has too little of what was asked. */
const LOOKED_AT = 40;

/** An edit in a long word covers its plural and a slip; a short word with an edit is another word. */
const tolerance = (word: string) => (word.length < 7 || /\d/.test(word) ? 0 : 1);

const options = {
  fields: ['heading', 'text'],
  tokenize: foldedWords,
  processTerm: (term: string) => term,
  searchOptions: {
    boost: { heading: 2 },
    prefix: (word: string) => word.length > 2,
    fuzzy: tolerance,
    weights: { prefix: 0.6, fuzzy: 0.3 },
  },
};

export function packSections(sections: readonly Section[]): PackedSections {
  const index = new MiniSearch<Section & { id: number }>(options);
  index.addAll(sections.map((section, id) => ({ ...section, id })));
  return { sections, index: index.toJSON() };
}

/**
 * A search over packed sections: the best first, those in which the query stands word for word before all others.
 *
 * @returns its search, which takes the number of words in an excerpt
 */
export function openSections({ sections, index: packed }: PackedSections) {
  const index = MiniSearch.loadJS<Section & { id: number }>(packed, options);
  return (query: string, filter: SectionFilter, excerptWords: number): FoundSection[] => {
    const said = foldedWords(query);
    const words = [...tellingWords(said)];
    if (words.length === 0) return [];
    const allowed = (id: number) =>
      (filter.topic === undefined || sections[id]?.topic === filter.topic) &&
      (filter.level === undefined || sections[id]?.level === filter.level);
    const run = (combineWith: 'AND' | 'OR') =>
      index.search({ combineWith, queries: words } satisfies Query, { filter: ({ id }) => allowed(id as number) });
    const every = run('AND');
    const found = (every.length > 0 ? every : run('OR')).slice(0, LOOKED_AT).flatMap(({ id, terms }) => {
      const section = sections[id as number];
      if (!section) return [];
      const isPhrase = words.length > 1 && containsPhrase(foldedWords(section.text), said);
      return [{ section, isPhrase, excerpt: excerptOf(section.text, terms, excerptWords) }];
    });
    return [...found.filter(({ isPhrase }) => isPhrase), ...found.filter(({ isPhrase }) => !isPhrase)];
  };
}

/** The stretch of a text in which the most of the matched words stand, the earliest of several. */
export function excerptOf(text: string, matched: readonly string[], words: number): Run[] {
  const wanted = new Set(matched);
  const places = [...wordsOf(text)].map(({ word, start, end }) => ({
    start,
    end,
    found: foldedWords(word).find((folded) => wanted.has(folded)),
  }));
  let best = { from: 0, count: 0 };
  places.forEach(({ found }, at) => {
    if (found === undefined) return;
    const seen = new Set(places.slice(at, at + words).map((place) => place.found));
    seen.delete(undefined);
    if (seen.size > best.count) best = { from: at, count: seen.size };
  });
  // A few words before the first match, so that it can be read in its sentence.
  const from = Math.max(0, best.from - Math.floor(words / 6));
  const last = places[Math.min(from + words, places.length) - 1];
  return last ? highlight(text.slice(places[from]?.start, last.end), matched) : [];
}
