/** A card as it is now, or as it was: what a comparison sets side by side. */
import type { Pick } from '../../domain/scorecard/compare/compare-address.ts';
import type { Milestone, Scorecard } from '../../domain/scorecard/model.ts';
import type { ScorecardStore } from '../../storage/scorecards/contract.ts';
import { exactly } from '../shared/when.ts';

export interface Dated {
  readonly pick: Pick;
  readonly card: Scorecard;
  /** "Now", or when it was so. */
  readonly date: string;
  /** What a kept copy is called, without the day that stands in `date`. */
  readonly name?: string;
  /** A moment in UTC, for the order of dates; now is after all others. */
  readonly at: string;
}

/** @returns why it cannot be had, in a sentence, instead of a card */
export async function loadPick(store: ScorecardStore, pick: Pick): Promise<Dated | string> {
  const { id, at } = pick;
  const isSnapshot = at?.includes('/') ?? false;
  if (isSnapshot) return loadSnapshot(store, pick, at ?? '');
  const loaded = await store.load(id);
  if (loaded.kind !== 'card') {
    if (loaded.kind === 'missing') return 'One of the cards is not in this browser any more.';
    if (loaded.kind === 'newer') return 'One of the cards was stored by a newer version of this site.';
    return loaded.kind === 'damaged' ? 'One of the cards cannot be read.' : loaded.message;
  }
  const { card } = loaded;
  if (at === undefined) return { pick, card, date: 'Now', at: '9999' };
  const milestone = card.milestones.find((one) => one.id === at);
  return milestone ? kept(pick, milestone) : `A kept copy of “${card.title}” is not there any more.`;
}

const kept = (pick: Pick, { card, name, at }: Milestone): Dated => {
  const plain = name.replace(/^\d{4}-\d{2}-\d{2}[,:]? *|,? *\d{4}-\d{2}-\d{2}$/g, '');
  return {
    pick,
    card: { ...card, milestones: [] },
    date: exactly(at),
    ...(plain === '' ? {} : { name: plain }),
    at: new Date(at).toISOString(),
  };
};

async function loadSnapshot(store: ScorecardStore, pick: Pick, tail: string): Promise<Dated | string> {
  const key = `${pick.id}/${tail}`;
  const [loaded, listed] = await Promise.all([store.snapshot(pick.id, key), store.snapshots(pick.id).catch(() => [])]);
  const at = listed.find((entry) => entry.key === key)?.at ?? '';
  if (loaded.kind === 'card') return { pick, card: loaded.card, date: exactly(at) || 'earlier', at };
  return loaded.kind === 'missing'
    ? 'One of the earlier states is not there any more: a newer one has taken its place.'
    : 'One of the earlier states cannot be read.';
}

/** The pick of a snapshot, by its key in the store. */
export const snapshotPick = (id: string, key: string): Pick => ({ id, at: key.slice(id.length + 1) });
