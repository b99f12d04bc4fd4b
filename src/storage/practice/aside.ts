/** What cannot be read leaves its place for this one, as it was found: it is never written over, and it can be downloaded. */
import { isAhead } from '../../domain/practice/log/ahead.ts';
import type { AsideEntry } from './contract.ts';
import type { Tx } from './format.ts';
import { putOnly, readEntry, unknownOf, type Damaged } from './log.ts';

/** What a transaction needs from outside. */
export interface Desk {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

export async function setAside(tx: Tx, desk: Desk, from: 'event' | 'journal' | 'file', { key, raw, why }: Damaged) {
  const at = new Date(desk.now()).toISOString();
  await tx.put('aside', `${from}/${key}/${desk.newId()}`, { version: 1, at, reason: why, raw });
}

const isAside = (raw: unknown): raw is Pick<AsideEntry, 'at' | 'reason' | 'raw'> =>
  raw !== null &&
  typeof raw === 'object' &&
  'raw' in raw &&
  'reason' in raw &&
  typeof raw.reason === 'string' &&
  'at' in raw &&
  typeof raw.at === 'string';

export async function listAside(tx: Tx): Promise<AsideEntry[]> {
  return (await tx.all('aside')).map(([key, raw]) =>
    isAside(raw)
      ? { key, at: raw.at, reason: raw.reason, raw: raw.raw }
      : { key, at: '', reason: 'It is not known why this was set aside.', raw },
  );
}

/** Sets aside what is not there yet: a file may be brought in again and again. */
export async function setAsideOnce(tx: Tx, desk: Desk, found: readonly Pick<AsideEntry, 'reason' | 'raw'>[]) {
  if (found.length === 0) return;
  const there = new Set((await listAside(tx)).map(({ raw }) => JSON.stringify(raw)));
  for (const { reason, raw } of found) {
    const text = JSON.stringify(raw);
    if (there.has(text)) continue;
    there.add(text);
    await setAside(tx, desk, 'file', { key: '', raw, why: reason });
  }
}

/** Brings events back that an earlier version of the site could not read, and this one can, or whose time has come. */
export async function reclaim(tx: Tx, { now }: Pick<Desk, 'now'>): Promise<void> {
  for (const [key, aside] of await tx.all('aside')) {
    const entry = readEntry(isAside(aside) ? aside.raw : undefined);
    if ('why' in entry || isAhead(entry.event ?? entry, now())) continue;
    await putOnly(tx, await unknownOf(tx, [entry]));
    await tx.delete('aside', key);
  }
}
