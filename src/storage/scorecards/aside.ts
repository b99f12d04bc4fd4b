/** What cannot be read leaves its place for this one, as it was found: it is never written over, and it can be downloaded. */
import type { Tx } from './backend.ts';
import type { Done } from './contract.ts';
import type { Desk } from './desk.ts';
import { MISSING } from './failures.ts';
import { readCard, type AsideRecord } from './format.ts';

export async function setAside(tx: Tx, desk: Desk, found: Pick<AsideRecord, 'what' | 'card' | 'reason' | 'raw'>) {
  const at = desk.now();
  const record: AsideRecord = { version: 1, ...found, at };
  await tx.put('aside', `${found.card}/${at}/${desk.newId()}`, record);
}

/** Moves the record of a card out of the cards. */
export async function setCardAside(tx: Tx, desk: Desk, id: string, raw: unknown, reason: string): Promise<void> {
  await setAside(tx, desk, { what: 'card', card: id, reason, raw });
  await tx.delete('cards', id);
}

export const isAside = (raw: unknown): raw is AsideRecord =>
  raw !== null && typeof raw === 'object' && 'what' in raw && 'card' in raw && typeof raw.card === 'string';

/** For good: once it is of no use, or downloaded. */
export async function forgetAside(tx: Tx, key: string): Promise<Done> {
  if ((await tx.get('aside', key)) === undefined) return MISSING;
  await tx.delete('aside', key);
  return { kind: 'done' };
}

/** Brings back cards that a version of the site could not read, and this one can, unless another has taken the place. */
export async function reclaim(tx: Tx): Promise<void> {
  for (const [key, aside] of await tx.all('aside')) {
    if (!isAside(aside) || aside.what !== 'card') continue;
    if (readCard(aside.card, aside.raw).kind !== 'ok' || (await tx.get('cards', aside.card)) !== undefined) continue;
    await tx.put('cards', aside.card, aside.raw as object);
    await tx.delete('aside', key);
  }
}
