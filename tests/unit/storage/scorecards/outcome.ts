import type { Scorecard } from '../../../../src/domain/scorecard/model.ts';
import type { Saved, ScorecardStore } from '../../../../src/storage/scorecards/contract.ts';
import { edited, type Edit } from '../../domain/scorecard/edits.ts';

export const change = (of: Scorecard, kind: Edit['kind'], tag: string, row = 0): Scorecard =>
  edited(of, [{ kind, row, to: 1, tag }]);

/** What a save gave, where it must have held. */
export function held(saved: Saved): Scorecard {
  if (saved.kind !== 'saved' && saved.kind !== 'forked') throw new Error(`${saved.kind}: ${saved.message}`);
  return saved.card;
}

export async function loaded(store: ScorecardStore, id: string): Promise<Scorecard> {
  const found = await store.load(id);
  if (found.kind !== 'card') throw new Error(found.kind);
  return found.card;
}
