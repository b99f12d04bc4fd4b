/** What a newer template offers, and how little pieces of a card are copied from it. */
import type { Scorecard } from '../model.ts';

/** One change that can be taken or left. */
export interface TemplateChange {
  /** The same for the same change of the same card. */
  readonly id: string;
  /** The row, or the part of the card. */
  readonly about: string;
  readonly label: string;
  /** Absent where there was nothing, or will be nothing. */
  readonly before?: string;
  readonly after?: string;
  /**
   * Offered with a tick: words, examples and what is new. Without: what the team may have agreed on, such as conditions and the rule,
   * and what would go.
   */
  readonly ticked: boolean;
  /** Does nothing where its place is gone. */
  readonly apply: (card: Scorecard) => Scorecard;
}

/** What the template now has otherwise and the card keeps, since nobody can tell whether a person entered it. */
export interface Kept {
  readonly about: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Before and after in words; empty words are none. */
export const sides = (before: string | undefined, after: string | undefined) => ({
  ...(before === undefined || before === '' ? {} : { before }),
  ...(after === undefined || after === '' ? {} : { after }),
});

/** Ids that the builder makes for what people add; those of templates are words. */
export const isOwn = (id: string) => /^([0-9a-f]{8}|number_\d+)$/.test(id);

/** A copy with these fields; those that are undefined are taken away. */
export function withFields<T extends object>(value: T, fields: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries({ ...value, ...fields }).filter(([, field]) => field !== undefined)) as T;
}

/** A list with a new entry behind the one that it follows in the template, or at the end. */
export function placed<T extends { readonly id: string }>(list: readonly T[], entry: T, order: readonly T[]): T[] {
  const before = order
    .slice(
      0,
      order.findIndex(({ id }) => id === entry.id),
    )
    .map(({ id }) => id);
  const at = list.findLastIndex(({ id }) => before.includes(id));
  return list.toSpliced(at < 0 ? list.length : at + 1, 0, entry);
}
