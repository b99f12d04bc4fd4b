import { getCollection } from 'astro:content';
import type { ReferenceData, TermData } from '../domain/content/schemas.ts';
import { EXTRA_SUBJECTS } from '../domain/content/vocabulary.ts';
import { once } from './once.ts';
import { getQuestions, type Question } from './questions.ts';

export interface Reference extends ReferenceData {
  readonly id: string;
  readonly href: string;
  /** The questions that cite it, in the order of topics. */
  readonly questions: readonly Question[];
  /** The terms whose history it tells. */
  readonly terms: readonly Term[];
  /** The scorecard templates whose facts it backs, in their order. */
  readonly templates: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}

export type Term = TermData & { readonly href: string };

export interface Group<T> {
  readonly id: string;
  readonly name: string;
  readonly items: readonly T[];
}

/** The terms, in the order in which they are written. */
export const getTerms = once(async (): Promise<readonly Term[]> => {
  const terms = await getCollection('terms');
  return terms.map(({ data }) => ({ ...data, href: `/terms/#${data.id}` }));
});

/** Every source by id, in the order of titles. */
export const getReferences = once(async (): Promise<ReadonlyMap<string, Reference>> => {
  const [entries, questions, terms, scorecards] = await Promise.all([
    getCollection('references'),
    getQuestions(),
    getTerms(),
    getCollection('scorecards'),
  ]);
  const templates = scorecards.map(({ data }) => data).sort((a, b) => a.order - b.order);
  const citing = (id: string) =>
    [...questions.values()].filter((q) => q.references.some(({ source }) => source === id));
  return new Map(
    entries
      .map(({ id, data }) => ({
        ...data,
        id,
        href: `/references/#${id}`,
        questions: citing(id),
        terms: terms.filter(({ source }) => source === id),
        templates: templates
          .filter(({ references }) => references.some(({ source }) => source === id))
          .map((template) => ({ id: template.id, title: template.title, href: `/scorecards/${template.id}/` })),
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }))
      .map((reference) => [reference.id, reference]),
  );
});

/** The address of a source as it is shown: without what every address has, and without the name of the newest version. */
export function shownAddress(url: string): string {
  return url.replace('https://', '').replace('/latest/', '/');
}

/** Sources grouped by subject, topics first in their order, then the other subjects. */
export async function getReferenceGroups(): Promise<readonly Group<Reference>[]> {
  const references = [...(await getReferences()).values()];
  return grouped(references, ({ subject }) => subject);
}

/** Terms grouped by topic. */
export async function getTermGroups(): Promise<readonly Group<Term>[]> {
  return grouped(await getTerms(), ({ topic }) => topic);
}

async function grouped<T>(items: readonly T[], key: (item: T) => string): Promise<readonly Group<T>[]> {
  const topics = (await getCollection('topics')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  const names = [...topics.map(({ id, name }) => [id, name] as const), ...Object.entries(EXTRA_SUBJECTS)];
  const byKey = Map.groupBy(items, key);
  return names
    .map(([id, name]) => ({ id, name, items: byKey.get(id) ?? [] }))
    .filter((group) => group.items.length > 0);
}
