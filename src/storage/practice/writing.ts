/** Adding to the log, inside of one transaction. */
import { FOLD_VERSION } from '../../domain/practice/fold/fold.ts';
import { Doubt, Draft } from './draft.ts';
import { DERIVED, readDerivedRecord, STALE, type Tx } from './format.ts';
import { putOnly, unknownOf, type Entry } from './log.ts';

/** More than this is folded with the whole log, rather than one event after the other. */
const MANY = 200;

export interface Added {
  readonly count: number;
  /** The cards that have changed; undefined: whatever there is. */
  readonly cards?: readonly string[];
}

/** Adds events and carries on what follows from them, or says that it is to be folded anew. */
export async function addEvents(tx: Tx, entries: readonly Entry[]): Promise<Added> {
  const fresh = await unknownOf(tx, entries);
  if (fresh.length === 0) return { count: 0, cards: [] };
  const record = readDerivedRecord(await tx.get('meta', DERIVED));
  if (record?.fold === FOLD_VERSION && fresh.length <= MANY && (await tx.get('meta', STALE)) === undefined) {
    const draft = new Draft(tx, record);
    try {
      for (const entry of fresh) await draft.add(entry);
      await draft.write();
      return { count: fresh.length, cards: draft.cards };
    } catch (error) {
      if (!(error instanceof Doubt)) throw error;
    }
  }
  await putOnly(tx, fresh);
  return { count: fresh.length };
}
