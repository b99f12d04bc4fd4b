import type { Conflict } from '../../domain/scorecard/change/diff.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { parseScorecard } from '../../domain/scorecard/schema.ts';

export interface Settled {
  /** What the card is from now on. */
  readonly card: Scorecard;
  /** Not all of mine is in it: mine has to be kept as a card of its own. */
  readonly split: boolean;
  readonly conflicts: readonly Conflict[];
}

/**
 * What comes of a merge. Two changes may each be right and contradict each other together, such as a low that one person raised above
 * the high that another lowered, or a value for a row that is gone: then theirs stands as it is.
 */
export function settle(
  merged: { readonly card: Scorecard; readonly conflicts: readonly Conflict[] },
  theirs: Scorecard,
): Settled {
  const fits = parseScorecard(merged.card).ok;
  return {
    card: fits ? merged.card : theirs,
    split: !fits || merged.conflicts.length > 0,
    conflicts: merged.conflicts,
  };
}
