/**
 * The little of a record that pages without its database show: the pages of questions, and the home page of the site. Read by hand,
 * since those pages have no room for a reader of schemas.
 */
import type { Day } from '../calendar.ts';

/** Standing of the card of a question: learning, known, weak; `a`: new, and asked for by the reader. */
export type Letter = 'l' | 'k' | 'w' | 'a';

export interface Mirror {
  /** The day that it was written on. */
  readonly day: Day;
  /** By the id of a question. One that is not here is new. */
  readonly questions: Readonly<Record<string, Letter>>;
  /**
   * Cards that are due on that day, those in their steps among them, and on each day after it. On a later day, all of those before it
   * that nobody has reviewed are due as well.
   */
  readonly due: readonly number[];
  /** New cards: still to come on that day, and on a later one. */
  readonly fresh: readonly [left: number, later: number];
}

/** @returns undefined where it is none */
export function parseMirror(raw: unknown): Mirror | undefined {
  const it = raw as Partial<Mirror> | null;
  const isMirror =
    typeof it?.day === 'string' && typeof it.questions === 'object' && isNumbers(it.due) && isNumbers(it.fresh);
  return isMirror ? (it as Mirror) : undefined;
}

const isNumbers = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'number');
