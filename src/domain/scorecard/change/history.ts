/** Undo as data: what was changed, and the way back, whatever has come in from elsewhere meanwhile. */
import { apply, diff, invert, type Patch } from './diff.ts';
import type { Scorecard } from '../model.ts';

export interface Step {
  /** What was done, as it is announced: "Weight of mTLS". */
  readonly label: string;
  readonly patches: readonly Patch[];
  /** Typing into one field is one step: the field, and the card before the first key. */
  readonly field?: string;
  readonly before?: Scorecard;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const EMPTY: History = { done: [], undone: [] };

/** As many steps as anyone walks back; the card itself keeps dated copies. */
const MOST = 500;

/**
 * Remembers a change. Further changes of the same field join the last step, until `seal`.
 *
 * @param field the field being typed in; absent for a change that stands by itself
 */
export function remember(
  history: History,
  before: Scorecard,
  after: Scorecard,
  label: string,
  field?: string,
): History {
  const last = history.done.at(-1);
  const joined = field !== undefined && last?.field === field && last.before !== undefined;
  const start = joined ? last.before : before;
  const patches = diff(start, after);
  const rest = joined ? history.done.slice(0, -1) : history.done;
  if (patches.length === 0) return joined ? { done: rest, undone: [] } : history;
  const step: Step = { label, patches, ...(field === undefined ? {} : { field, before: start }) };
  return { done: [...rest, step].slice(-MOST), undone: [] };
}

/** Ends the joining of keys: the field was left. */
export function seal(history: History): History {
  const last = history.done.at(-1);
  if (last?.field === undefined) return history;
  return { ...history, done: [...history.done.slice(0, -1), { label: last.label, patches: last.patches }] };
}

export interface Moved {
  readonly history: History;
  readonly card: Scorecard;
  /** The step taken back or repeated; absent where there was none. */
  readonly step?: Step;
}

export function undo(history: History, card: Scorecard): Moved {
  const step = seal(history).done.at(-1);
  if (!step) return { history, card };
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    card: apply(card, invert(step.patches)),
    step,
  };
}

export function redo(history: History, card: Scorecard): Moved {
  const step = history.undone.at(-1);
  if (!step) return { history, card };
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    card: apply(card, step.patches),
    step,
  };
}
