/** Bringing another log in. */
import type { EventId } from '../../domain/practice/log/event.ts';
import { canonical, kept } from '../../domain/practice/log/union.ts';
import { setAsideOnce, type Desk } from './aside.ts';
import type { Brought } from './contract.ts';
import { lastOf, refoldOurs } from './derived.ts';
import type { Backend, Tx } from './format.ts';
import { putOnly, readEntry, type Entry } from './log.ts';

const CHUNK = 1_000;

export interface MergedLog {
  readonly added: number;
  readonly known: number;
  readonly stopped: boolean;
  readonly last: EventId;
}

/**
 * In pieces, each of which says that what follows from the log is to be folded anew: where a page ends in the middle, what it brought is in
 * the log, and merging the rest later does no harm.
 *
 * @param stop between two pieces
 */
export async function mergeLog(
  backend: Backend,
  desk: Desk,
  { events, unknown, damaged: found = [] }: Brought,
  progress: (share: number) => void = () => undefined,
  stop?: AbortSignal,
): Promise<MergedLog> {
  const damaged = [...found];
  const byId = new Map<string, Entry>();
  for (const raw of [...unknown, ...events]) {
    const entry = readEntry(raw);
    if ('why' in entry) damaged.push({ raw, reason: entry.why });
    else {
      const same = byId.get(entry.id);
      byId.set(entry.id, same ? ofTwo(same, entry) : entry);
    }
  }
  const entries = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  let [done, added] = [0, 0];
  while (done < entries.length && !isStopped(stop)) {
    const chunk = entries.slice(done, done + CHUNK);
    added += await backend.write((tx) => addChunk(tx, chunk));
    done += chunk.length;
    progress((0.9 * done) / entries.length);
  }
  const stopped = done < entries.length;
  await backend.write(async (tx) => {
    if (!stopped) await setAsideOnce(tx, desk, damaged);
    await refoldOurs(tx, desk);
  });
  progress(1);
  return { added, known: done - added, stopped, last: lastOf(entries.slice(0, done)) };
}

const isStopped = (stop: AbortSignal | undefined) => stop?.aborted === true;

const ofTwo = (a: Entry, b: Entry): Entry => (kept(a.raw, b.raw) === a.raw ? a : b);

/** @param chunk in the order of time, at least one. @returns how many were not there */
async function addChunk(tx: Tx, chunk: readonly Entry[]): Promise<number> {
  const there = new Map(await tx.between('events', chunk[0]?.id ?? '', chunk.at(-1)?.id ?? ''));
  const fresh = chunk.filter(({ id }) => !there.has(id));
  const instead = chunk.filter(({ id, raw }) => there.has(id) && canonical(raw) < canonical(there.get(id)));
  await putOnly(tx, [...fresh, ...instead]);
  return fresh.length;
}
