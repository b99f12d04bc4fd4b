import type { Day } from '../calendar.ts';
import { byId, type Log } from '../log/union.ts';
import { FORMAT, VERSION, type Unread } from './format.ts';

/**
 * Everything that is known, as `readBackup` gives it back.
 *
 * @param exported a moment, such as 2026-11-26T09:30:00.000Z
 */
export function writeBackup({ events, unknown }: Log, aside: readonly Unread[], exported: string): string {
  const all = [...events, ...(unknown as Log['events'])].sort(byId);
  const head = JSON.stringify({ format: FORMAT, version: VERSION, exported }).slice(0, -1);
  return `${head},"events":${lines(all)},"aside":${lines(aside.map(({ at, reason, raw }) => ({ at, reason, raw })))}}\n`;
}

const lines = (items: readonly unknown[]) =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

/** @param day of the reader */
export const backupName = (day: Day): string => `meshready-practice-${day}.json`;
