/** Where a card is kept: at hand, in the archive, or in the bin, which is emptied of what has lain in it for 30 days. */
import { setCardAside } from './aside.ts';
import type { Tx } from './backend.ts';
import type { Done } from './contract.ts';
import type { Desk } from './desk.ts';
import { MISSING, NEWER } from './failures.ts';
import { BIN_INDEX, readRecord, type CardRecord } from './format.ts';
import { eraseSnapshots } from './snapshots.ts';

export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

const DONE: Done = { kind: 'done' };

async function change(tx: Tx, desk: Desk, id: string, to: (record: CardRecord) => CardRecord): Promise<Done> {
  const raw = await tx.get('cards', id);
  if (raw === undefined) return MISSING;
  const read = readRecord(raw);
  if (read.kind === 'newer') return NEWER;
  if (read.kind === 'damaged') {
    await setCardAside(tx, desk, id, raw, 'It could not be read when it was to be moved.');
    return MISSING;
  }
  await tx.put('cards', id, to(read.record));
  return DONE;
}

const without = (record: CardRecord, key: 'archivedAt' | 'binnedAt'): CardRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as CardRecord;

export const archiveCard = (tx: Tx, desk: Desk, id: string, archived: boolean) =>
  change(tx, desk, id, (record) => (archived ? { ...record, archivedAt: desk.now() } : without(record, 'archivedAt')));

export const binCard = (tx: Tx, desk: Desk, id: string) =>
  change(tx, desk, id, (record) => ({ ...record, binnedAt: desk.now() }));

export const restoreCard = (tx: Tx, desk: Desk, id: string) =>
  change(tx, desk, id, (record) => without(record, 'binnedAt'));

/** Only from the bin: what is not in it must be put there first. */
export async function eraseCard(tx: Tx, id: string): Promise<Done> {
  const binned = await tx.indexed('cards', BIN_INDEX);
  if (!binned.some(([key]) => key === id)) return MISSING;
  await erase(tx, id);
  return DONE;
}

async function erase(tx: Tx, id: string): Promise<void> {
  await tx.delete('cards', id);
  await eraseSnapshots(tx, id);
}

/** What was written to after it was put into the bin counts from then. What cannot be read stays. */
export async function purgeBin(tx: Tx, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - BIN_DAYS * DAY_MS).toISOString();
  for (const [id, raw] of await tx.indexed('cards', BIN_INDEX)) {
    const read = readRecord(raw);
    if (read.kind !== 'ok') continue;
    const { binnedAt = '', updatedAt } = read.record;
    if (binnedAt < before && updatedAt < before) await erase(tx, id);
  }
}
