/** The store: what went wrong as a value, and the other pages told of what was written. */
import { foldAll } from '../../domain/practice/fold/fold.ts';
import type { Derived } from '../../domain/practice/fold/state.ts';
import { eventId, ID, LAST_MOMENT, momentOf } from '../../domain/practice/log/id.ts';
import type { EventId, PracticeEvent } from '../../domain/practice/log/event.ts';
import { readEvent } from '../../domain/practice/log/read-event.ts';
import type { Bulletin } from '../indexed/bulletin.ts';
import type { Env } from '../indexed/env.ts';
import { listAside } from './aside.ts';
import type { PracticeStore, Stored, StoreNews } from './contract.ts';
import { lastOf, readDerived, refoldOurs, type Known } from './derived.ts';
import { eraseAll, forgetNote, listNotes } from './erasing.ts';
import { failureOf } from './failures.ts';
import { CARD_INDEX, UNDONE_INDEX, type Backend } from './format.ts';
import { eventsOf, readLog, type Entry } from './log.ts';
import { mergeLog } from './merging.ts';
import type { Queue } from './queue.ts';

export interface Parts {
  readonly env: Env;
  readonly backend: Backend;
  readonly bulletin: Bulletin<StoreNews>;
  readonly queue: Queue;
  readonly clock: IdClock;
  readonly recovered: number;
}

/** Gives ids that are later than any it was told of. */
export interface IdClock {
  readonly newId: () => EventId;
  readonly saw: (last: EventId) => void;
}

export function idClockOf({ now, newId }: Pick<Env, 'now' | 'newId'>): IdClock {
  let last = 0;
  return {
    newId: () => {
      last = Math.min(Math.max(now(), last + 1), LAST_MOMENT);
      return eventId(last, newId());
    },
    saw: (id) => {
      if (ID.test(id)) last = Math.max(last, momentOf(id));
    },
  };
}

const byId = (a: { readonly id: EventId }, b: { readonly id: EventId }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function storeOf({ env, backend, bulletin, queue, clock, recovered }: Parts): PracticeStore {
  let persistAsked = backend.why !== undefined;

  /** All that is known, each once, in the order of time. */
  async function whole(): Promise<readonly Entry[]> {
    let log = readLog(await backend.read((tx) => tx.all('events')));
    if (log.damaged.length > 0 && !backend.newer()) {
      log = await backend
        .write(async (tx) => {
          await refoldOurs(tx, env);
          return readLog(await tx.all('events'));
        })
        .catch(() => log);
    }
    const known = new Map([...queue.waiting(), ...log.entries].map((entry) => [entry.id, entry]));
    return [...known.values()].sort(byId);
  }

  async function derivedNow(): Promise<Known> {
    const found = await backend.read(readDerived);
    if (found === 'stale' && !backend.newer()) {
      try {
        const known = await backend.write((tx) => refoldOurs(tx, env));
        if (known) return known;
      } catch {
        // There is no room for it: it is folded in memory, and the next reading tries again.
      }
    }
    if (typeof found !== 'string' && !backend.newer()) return found;
    return foldedInMemory();
  }

  async function foldedInMemory(): Promise<Known> {
    const entries = await whole();
    return { derived: foldAll(eventsOf(entries)), last: lastOf(entries) };
  }

  async function load(): Promise<Derived> {
    await queue.settle();
    let known = await derivedNow();
    if (queue.waiting().length > 0) known = await foldedInMemory();
    clock.saw(known.last);
    return known.derived;
  }

  async function append(events: readonly PracticeEvent[]): Promise<Stored> {
    const read: PracticeEvent[] = [];
    for (const given of events) {
      const each = readEvent(given);
      if (each.kind !== 'event') return { kind: 'failed', message: refusal(each.kind === 'damaged' ? each.why : '') };
      read.push(each.event);
    }
    const adding = queue.add(read);
    for (const { id } of read) clock.saw(id);
    const stored = await adding;
    if (stored.kind === 'stored' && !persistAsked) {
      persistAsked = true;
      // Refused or failed, everything works as before.
      env.persist().catch(() => false);
    }
    return stored;
  }

  return {
    durable: backend.why === undefined,
    ...(backend.why !== undefined && { why: backend.why }),
    get readOnly() {
      return backend.newer();
    },
    recovered,
    load,
    append,
    history: async (card) => {
      const [said, undos] = await backend.read((tx) =>
        Promise.all([tx.indexed('events', CARD_INDEX, card), tx.indexed('events', UNDONE_INDEX)]),
      );
      const events = eventsOf([...queue.waiting(), ...readLog(said).entries, ...readLog(undos).entries]);
      const own = new Set(events.flatMap((event) => ('card' in event && event.card === card ? [event.id] : [])));
      const all = events.filter(({ id, ...event }) =>
        'of' in event ? event.of.some((undone) => own.has(undone)) : own.has(id),
      );
      return [...new Map(all.map((event) => [event.id, event])).values()].sort(byId);
    },
    everything: async () => {
      const entries = await whole();
      return { events: eventsOf(entries), unknown: entries.filter(({ event }) => !event).map(({ raw }) => raw) };
    },
    count: async () => (queue.waiting().length > 0 ? (await whole()).length : backend.read((tx) => tx.count('events'))),
    merge: async (log, progress, signal) => {
      try {
        const { added, known, stopped, last } = await mergeLog(backend, env, log, progress, signal);
        clock.saw(last);
        bulletin.post({ version: 1, last });
        return { kind: 'merged', added, known, stopped };
      } catch (error) {
        return failureOf(error);
      }
    },
    aside: async () => [...(await backend.read(listAside)), ...listNotes(env.localStorage)],
    forgetAside: (key) =>
      attempt(async () => {
        if (!forgetNote(env.localStorage, key)) await backend.write((tx) => tx.delete('aside', key));
      }),
    erase: () =>
      attempt(async () => {
        queue.forget();
        await eraseAll(backend, env.localStorage);
        bulletin.post({ version: 1 });
      }),
    newId: clock.newId,
    subscribe: bulletin.subscribe,
    close: () => {
      bulletin.close();
      backend.close();
    },
  };
}

async function attempt(work: () => Promise<void>): Promise<Stored> {
  try {
    await work();
    return { kind: 'stored' };
  } catch (error) {
    return failureOf(error);
  }
}

const refusal = (why: string) => `This cannot be kept, since it could not be read again${why && ` (${why})`}.`;
