/** Bringing another log in. */
import type { EventId, PracticeEvent } from '../../domain/practice/log/event.ts';
import { lastOf, refoldOurs } from './derived.ts';
import { setAside, type Desk } from './aside.ts';
import type { Backend } from './format.ts';
import { putOnly, readEntry, unknownOf, type Damaged, type Entry } from './log.ts';

const CHUNK = 1_000;

export interface MergedLog {
  readonly added: number;
  readonly known: number;
  readonly last: EventId;
}

/**
 * In pieces, each of which says that what follows from the log is to be folded anew: where a page ends in the middle, what it brought is in
 * the log, and merging the rest later does no harm.
 */
export async function mergeLog(
  backend: Backend,
  desk: Desk,
  { events, unknown }: { readonly events: readonly PracticeEvent[]; readonly unknown: readonly unknown[] },
  progress: (share: number) => void = () => undefined,
): Promise<MergedLog> {
  const damaged: Damaged[] = [];
  const byId = new Map<string, Entry>();
  for (const raw of [...unknown, ...events]) {
    const entry = readEntry(raw);
    if ('why' in entry) damaged.push({ key: 'merged', raw, why: entry.why });
    else byId.set(entry.id, entry);
  }
  const entries = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  let added = 0;
  for (let from = 0; from < entries.length; from += CHUNK) {
    const chunk = entries.slice(from, from + CHUNK);
    added += await backend.write(async (tx) => {
      const fresh = await unknownOf(tx, chunk);
      await putOnly(tx, fresh);
      return fresh.length;
    });
    progress((0.9 * Math.min(from + CHUNK, entries.length)) / entries.length);
  }
  await backend.write(async (tx) => {
    for (const each of damaged) await setAside(tx, desk, 'event', each);
    await refoldOurs(tx, desk);
  });
  progress(1);
  return { added, known: entries.length - added, last: lastOf(entries) };
}
