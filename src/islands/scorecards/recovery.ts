/** Everything that is stored, as the recovery part shows it, and as a file. */
import { RECOVERY_FORMAT } from '../../domain/scorecard/exchange/collection.ts';
import type { Recovered, ScorecardStore } from '../../storage/scorecards/contract.ts';

export interface Item extends Recovered {
  /** Bytes, as JSON. */
  readonly size: number;
}

const textOf = (raw: unknown): string => {
  try {
    return raw === undefined ? '' : JSON.stringify(raw);
  } catch {
    return String(raw);
  }
};

/** The last stored first within each kind. @throws where storage cannot be read */
export async function everything(store: ScorecardStore): Promise<readonly Item[]> {
  const encoder = new TextEncoder();
  const order: readonly Recovered['what'][] = ['aside', 'journal', 'card', 'binned', 'snapshot', 'other'];
  return (await store.recover())
    .map((found) => ({ ...found, size: encoder.encode(textOf(found.raw)).length }))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** @param at a moment such as 2026-11-24T09:30:00Z */
export const recoveryFile = (found: readonly Recovered[], at: string): string =>
  `${JSON.stringify({ format: RECOVERY_FORMAT, version: 1, at, items: found }, null, 2)}\n`;
