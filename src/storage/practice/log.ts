/** The log as it is stored, and as it can be read. */
import type { EventId, PracticeEvent } from '../../domain/practice/log/event.ts';
import { readEvent } from '../../domain/practice/log/read-event.ts';
import type { Keyed } from '../indexed/backend.ts';
import { STALE, STALE_RECORD, type Tx } from './format.ts';

/** An event to be written. Without `event`: of a kind that this version does not know. */
export interface Entry {
  readonly id: EventId;
  readonly raw: object;
  readonly event?: PracticeEvent;
}

export interface Damaged {
  readonly key: string;
  readonly raw: unknown;
  readonly why: string;
}

export interface Log {
  readonly entries: readonly Entry[];
  readonly damaged: readonly Damaged[];
}

export const entryOf = (event: PracticeEvent): Entry => ({ id: event.id, raw: event, event });

/** @param key under which it was found; an event that says another is damaged. Undefined: it was found under none */
export function readEntry(raw: unknown, key?: string): Entry | { readonly why: string } {
  const read = readEvent(raw);
  if (read.kind === 'damaged') return { why: read.why };
  const entry = read.kind === 'event' ? entryOf(read.event) : { id: read.id, raw: raw as object };
  return key === undefined || entry.id === key ? entry : { why: `id: is not "${key}", under which it was stored` };
}

export function readLog(found: readonly Keyed[]): Log {
  const entries: Entry[] = [];
  const damaged: Damaged[] = [];
  for (const [key, raw] of found) {
    const entry = readEntry(raw, key);
    if ('why' in entry) damaged.push({ key, raw, why: entry.why });
    else entries.push(entry);
  }
  return { entries, damaged };
}

export const eventsOf = (entries: readonly Entry[]): PracticeEvent[] =>
  entries.flatMap(({ event }) => (event ? [event] : []));

/** Up to as many are looked for one by one. */
const SINGLY = 200;

/** Those that are not in the log yet, in the order of time, each once. */
export async function unknownOf(tx: Tx, entries: readonly Entry[]): Promise<Entry[]> {
  const byId = [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first, last] = [byId[0]?.id, byId.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const known = new Set(
    byId.length > SINGLY
      ? await tx.keys('events', first, last)
      : (await Promise.all(byId.map(({ id }) => tx.keys('events', id, id)))).flat(),
  );
  return byId.filter(({ id }) => !known.has(id));
}

/** Adds events, and leaves what follows from them to the next reading. */
export async function putOnly(tx: Tx, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await Promise.all([tx.put('meta', STALE, STALE_RECORD), ...entries.map(({ id, raw }) => tx.put('events', id, raw))]);
}
