/**
 * Earlier states of a card. `ring`: what a write replaces, at most one in two minutes, so that twenty reach back over an hour's work
 * and are not used up by twenty keystrokes. `daily`: what the first write of a day replaces, which is how the day before ended.
 */
import { CURRENT_SCHEMA, schemaOf } from '../../domain/scorecard/schema.ts';
import type { Tx } from './backend.ts';
import type { LoadedSnapshot, SnapshotEntry } from './contract.ts';
import { MISSING } from './failures.ts';
import { readData, type CardRecord, type SnapshotRecord } from './format.ts';
import { titleOf } from './entries.ts';

export const RING = 20;
export const DAILIES = 14;
const SPACING_MS = 120_000;

const DAY = 'YYYY-MM-DD'.length;
const ringOf = (id: string) => `${id}/ring/`;
const dailyOf = (id: string) => `${id}/daily/`;

/** Keeps what is about to be replaced, where it is time to. @param always whatever the time */
export async function keepSnapshot(tx: Tx, id: string, replaced: CardRecord, now: string, always = false) {
  const snapshot: SnapshotRecord = { version: 1, at: replaced.updatedAt, rev: replaced.rev, data: replaced.data };
  const ring = await tx.keys('snapshots', ringOf(id));
  const last = ring.at(-1)?.slice(ringOf(id).length).split('/')[0];
  // A clock that was set back must not end the taking of snapshots.
  if (always || !last || Math.abs(Date.parse(now) - Date.parse(last)) >= SPACING_MS) {
    const key = `${ringOf(id)}${now}/${replaced.rev}`;
    await tx.put('snapshots', key, snapshot);
    await drop(tx, [...ring.filter((other) => other !== key), key], RING);
  }
  const day = replaced.updatedAt.slice(0, DAY);
  if (day !== now.slice(0, DAY)) {
    const key = `${dailyOf(id)}${day}`;
    const days = await tx.keys('snapshots', dailyOf(id));
    await tx.put('snapshots', key, snapshot);
    await drop(tx, [...days.filter((other) => other !== key), key].sort(), DAILIES);
  }
}

async function drop(tx: Tx, keys: readonly string[], most: number): Promise<void> {
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await tx.delete('snapshots', key);
}

export async function eraseSnapshots(tx: Tx, id: string): Promise<void> {
  for (const key of await tx.keys('snapshots', `${id}/`)) await tx.delete('snapshots', key);
}

const isSnapshot = (raw: unknown): raw is SnapshotRecord =>
  raw !== null && typeof raw === 'object' && 'at' in raw && typeof raw.at === 'string' && 'data' in raw;

export async function listSnapshots(tx: Tx, id: string): Promise<SnapshotEntry[]> {
  const found = await tx.all('snapshots', `${id}/`);
  return found
    .flatMap(([key, raw]): SnapshotEntry[] =>
      isSnapshot(raw)
        ? [
            {
              key,
              kind: key.startsWith(dailyOf(id)) ? 'daily' : 'ring',
              at: raw.at,
              rev: raw.rev,
              title: titleOf(raw.data),
            },
          ]
        : [],
    )
    .sort((a, b) => b.at.localeCompare(a.at) || b.rev - a.rev);
}

export async function readSnapshot(tx: Tx, id: string, key: string): Promise<LoadedSnapshot> {
  const raw = key.startsWith(`${id}/`) ? await tx.get('snapshots', key) : undefined;
  if (raw === undefined) return MISSING;
  if (!isSnapshot(raw)) return { kind: 'damaged', problems: [], raw };
  if ((schemaOf(raw.data) ?? 0) > CURRENT_SCHEMA) return { kind: 'newer', raw };
  const parsed = readData(raw.data);
  return parsed.ok
    ? { kind: 'card', card: { ...parsed.value, id, rev: raw.rev } }
    : { kind: 'damaged', problems: parsed.problems, raw };
}
