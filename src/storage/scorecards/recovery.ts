import { isAside } from './aside.ts';
import type { Tx } from './backend.ts';
import type { Recovered } from './contract.ts';
import { dataOf, isBinned, timeOf, titleOf } from './entries.ts';
import { STORES } from './format.ts';
import type { Noted } from './journal.ts';

/** Everything there is, read without judging it: cards, their snapshots, what was set aside, what is unknown, and the notes. */
export async function recoverAll(tx: Tx, notes: readonly Noted[]): Promise<Recovered[]> {
  const found: Recovered[] = [];
  for (const store of new Set([...STORES, ...tx.stores])) {
    for (const [key, raw] of await tx.all(store)) found.push(recovered(store, key, raw));
  }
  const noted = notes.map(({ key, card, text, note }): Recovered => {
    const at = typeof note === 'string' ? '' : note.at;
    return { what: 'journal', key, card, title: '', at, reason: 'Changes that were not saved yet.', raw: text };
  });
  return [...found, ...noted];
}

function recovered(store: string, key: string, raw: unknown): Recovered {
  const [card = key] = key.split('/');
  const common = { key, card, title: titleOf(dataOf(raw)), at: timeOf(raw), raw };
  if (store === 'cards') return { what: isBinned(raw) ? 'binned' : 'card', ...common };
  if (store === 'snapshots') return { what: 'snapshot', ...common };
  if (store !== 'aside' || !isAside(raw)) return { what: 'other', ...common };
  return { what: 'aside', ...common, title: titleOf(dataOf(raw.raw)), reason: raw.reason, raw: raw.raw };
}
