/** Two records of one reader, put together. */
import type { EventId, PracticeEvent } from './event.ts';
import { KINDS } from './read-event.ts';

/** A record, read as far as this version can. */
export interface Log {
  readonly events: readonly PracticeEvent[];
  /** Of kinds that this version does not know, as they were found. */
  readonly unknown: readonly unknown[];
}

export const EMPTY: Log = { events: [], unknown: [] };

/**
 * One text for all that is the same, whatever the order of its keys.
 *
 * @param value plain data, not so deep that a call for each level is too much
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/**
 * Of two events with one id, which no honest page ever gives twice, the one that is kept: the same on every device, whichever of them
 * came first.
 */
export function kept<T>(a: T, b: T): T {
  return a === b || canonical(a) <= canonical(b) ? a : b;
}

export const byId = <T extends { readonly id: EventId }>(a: T, b: T): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Each event once, in the order of time. */
export function once<T extends { readonly id: EventId }>(events: Iterable<T>): T[] {
  const found = new Map<EventId, T>();
  for (const event of events) {
    const before = found.get(event.id);
    found.set(event.id, before === undefined ? event : kept(before, event));
  }
  return [...found.values()].sort(byId);
}

type AnyEvent = PracticeEvent | { readonly id: EventId; readonly kind: string };

/** The union of records: of each event one, in the order of time. */
export function union(...logs: readonly Log[]): Log {
  const all = once(logs.flatMap(({ events, unknown }): AnyEvent[] => [...events, ...(unknown as AnyEvent[])]));
  return {
    events: all.filter((event): event is PracticeEvent => KINDS.has(event.kind)),
    unknown: all.filter(({ kind }) => !KINDS.has(kind)),
  };
}
