/** The log as it is stored, and as it can be read. */
import { readEvent, type EventId, type PracticeEvent } from '../../domain/practice/log/event.ts';
import type { Keyed } from '../indexed/backend.ts';
import { CARD_INDEX, type Tx } from './format.ts';

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

/** What was said of a card, in the order of time. */
export const readHistory = async (tx: Tx, card: string): Promise<Log> =>
  readLog(await tx.indexed('events', CARD_INDEX, card));
