/**
 * What a release holds for a reader, by name: `contents.json` of the build. Two of them, compared, say what a new release changes,
 * and one leads from the address of a source to our own note on it.
 */
export const CONTENTS_FILE = 'contents.json';

export const CONTENT_KINDS = ['questions', 'terms', 'references', 'scorecards'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export interface ContentItem {
  /** Path inside the site, without the base; never changes while the thing is the same. */
  readonly path: string;
  readonly title: string;
  /** Of its content; not of the day on which it was last checked. */
  readonly hash: string;
  /** Of a reference: the address of the source. */
  readonly url?: string;
}

export type Contents = Readonly<Record<ContentKind, readonly ContentItem[]>>;

export interface ChangesOfKind {
  readonly added: readonly Omit<ContentItem, 'hash' | 'url'>[];
  readonly changed: readonly Omit<ContentItem, 'hash' | 'url'>[];
  /** What is gone has no page any more. */
  readonly removed: readonly string[];
}

export type Changes = Readonly<Record<ContentKind, ChangesOfKind>>;

const isItem = (value: unknown): value is ContentItem => {
  const { path, title, hash, url } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof path === 'string' &&
    path.startsWith('/') &&
    [title, hash].every((text) => typeof text === 'string') &&
    (url === undefined || typeof url === 'string')
  );
};

/** A kind that a release does not know yet, or no longer, is empty in it. */
export function parseContents(value: unknown): Contents {
  const kinds = (value ?? {}) as Readonly<Record<string, unknown>>;
  const of = (kind: ContentKind) => (Array.isArray(kinds[kind]) ? (kinds[kind] as unknown[]).filter(isItem) : []);
  return { questions: of('questions'), terms: of('terms'), references: of('references'), scorecards: of('scorecards') };
}

function compare(before: readonly ContentItem[], after: readonly ContentItem[]): ChangesOfKind {
  const known = new Map(before.map((item) => [item.path, item]));
  const kept = new Set(after.map(({ path }) => path));
  const named = ({ path, title }: ContentItem) => ({ path, title });
  return {
    added: after.filter(({ path }) => !known.has(path)).map(named),
    changed: after.filter(({ path, hash }) => known.has(path) && known.get(path)?.hash !== hash).map(named),
    removed: before.filter(({ path }) => !kept.has(path)).map(({ title }) => title),
  };
}

export const compareContents = (before: Contents, after: Contents): Changes => ({
  questions: compare(before.questions, after.questions),
  terms: compare(before.terms, after.terms),
  references: compare(before.references, after.references),
  scorecards: compare(before.scorecards, after.scorecards),
});

const NOUNS: Readonly<Record<ContentKind, readonly [one: string, many: string]>> = {
  questions: ['question', 'questions'],
  terms: ['term', 'terms'],
  references: ['reference', 'references'],
  scorecards: ['scorecard template', 'scorecard templates'],
};

const HOW = [
  ['added', 'new'],
  ['changed', 'changed'],
  ['removed', 'removed'],
] as const;

/** "2 new questions, 1 changed term"; what did not change is not mentioned. */
export function changesInWords(changes: Changes): string {
  const parts = CONTENT_KINDS.flatMap((kind) =>
    HOW.flatMap(([key, word]) => {
      const count = changes[kind][key].length;
      return count > 0 ? [`${count} ${word} ${NOUNS[kind][count === 1 ? 0 : 1]}`] : [];
    }),
  );
  return parts.length > 0 ? parts.join(', ') : 'no text changed, only how the site is built';
}

/** The changes as lists under headings such as "New questions", each name with its page where it has one. */
export function changesInLists(changes: Changes): readonly {
  readonly heading: string;
  readonly items: readonly { readonly title: string; readonly path?: string }[];
}[] {
  return CONTENT_KINDS.flatMap((kind) =>
    HOW.map(([key, word]) => ({
      heading: `${word.charAt(0).toUpperCase()}${word.slice(1)} ${NOUNS[kind][1]}`,
      items: key === 'removed' ? changes[kind].removed.map((title) => ({ title })) : changes[kind][key],
    })),
  ).filter(({ items }) => items.length > 0);
}
