/** A browser for these tests: one disk, one clock, and pages that can be closed, frozen and killed at any moment. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Channel, Env, LocalStore } from '../../../src/storage/indexed/env.ts';

export interface Browser<Store> {
  readonly disk: IDBFactory;
  readonly local: Map<string, string>;
  readonly now: () => number;
  /** A moment as the clock has it. */
  readonly at: () => string;
  /** Moves the clock, and runs what was to run by then. */
  readonly pass: (ms: number) => void;
  /** Something denied or missing is given as undefined. */
  readonly page: (without?: Partial<Env>) => Page<Store>;
  readonly persisted: () => number;
}

export interface Page<Store> {
  readonly env: Env;
  readonly open: () => Promise<Store>;
  /** Ends it in the middle of whatever it does: nothing of it reaches the disk or the other pages from now on. */
  readonly kill: () => void;
}

export const START = Date.parse('2026-11-24T09:00:00.000Z');

/** @param open what a page of the site opens */
export function browserOf<Store>(open: (env: Env) => Promise<Store>): Browser<Store> {
  const disk = new IDBFactory();
  const local = new Map<string, string>();
  const channels = new Map<object, (message: unknown) => void>();
  const held = new Map<string, object>();
  const timers = new Map<object, { at: number; run: () => void }>();
  let now = START;
  let ids = 0;
  let persisted = 0;

  function page(without: Partial<Env> = {}): Page<Store> {
    const me = {};
    let alive = true;
    const transactions: IDBTransaction[] = [];
    const mine: object[] = [];
    const env: Env = {
      indexedDB: watched(
        disk,
        () => alive,
        (transaction) => transactions.push(transaction),
      ),
      localStorage: storageOf(local, () => alive),
      locks: locksOf(held, me),
      channel: () => channelOf(channels, me, () => alive),
      persist: () => Promise.resolve((persisted += 1) > 0),
      now: () => now,
      newId: () => `id${String((ids += 1)).padStart(6, '0')}`,
      after: (ms, run) => {
        const timer = {};
        if (!alive) return () => undefined;
        mine.push(timer);
        timers.set(timer, { at: now + ms, run });
        return () => timers.delete(timer);
      },
      ...without,
    };
    return {
      env,
      open: () => open(env),
      kill: () => {
        alive = false;
        channels.delete(me);
        for (const timer of mine) timers.delete(timer);
        for (const [name, holder] of held) if (holder === me) held.delete(name);
        for (const transaction of transactions) {
          try {
            transaction.abort();
          } catch {
            // It had ended.
          }
        }
      },
    };
  }

  return {
    disk,
    local,
    now: () => now,
    at: () => new Date(now).toISOString(),
    pass: (ms) => {
      now += ms;
      for (const [timer, { at, run }] of [...timers]) {
        if (at <= now && timers.delete(timer)) run();
      }
    },
    page,
    persisted: () => persisted,
  };
}

/** The next turn of the event loop, in which one step of each waiting transaction is made. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function watched(disk: IDBFactory, alive: () => boolean, seen: (transaction: IDBTransaction) => void): IDBFactory {
  const open = (name: string, version?: number) => {
    // A page that is gone hears of nothing any more.
    if (!alive()) return {} as IDBOpenDBRequest;
    const request = version === undefined ? disk.open(name) : disk.open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      const transaction = database.transaction.bind(database);
      database.transaction = (...args: Parameters<IDBDatabase['transaction']>) => {
        if (!alive()) throw new DOMException('The page is gone', 'InvalidStateError');
        const begun = transaction(...args);
        seen(begun);
        return begun;
      };
    });
    return request;
  };
  return { open } as IDBFactory;
}

function storageOf(items: Map<string, string>, alive: () => boolean): LocalStore {
  return {
    get length() {
      return items.size;
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (alive()) items.set(key, value);
    },
    removeItem: (key) => {
      if (alive()) items.delete(key);
    },
  };
}

function channelOf(channels: Map<object, (message: unknown) => void>, me: object, alive: () => boolean): Channel {
  return {
    post: (message) => {
      if (!alive()) return;
      for (const [other, hear] of channels) if (other !== me) queueMicrotask(() => hear(message));
    },
    listen: (hear) => channels.set(me, hear),
    close: () => channels.delete(me),
  };
}

/** Exclusive locks, waited for or, with `ifAvailable`, refused. */
function locksOf(held: Map<string, object>, me: object): Env['locks'] {
  const request = async (name: string, ...rest: [...unknown[], (lock: unknown) => unknown]) => {
    const use = rest.at(-1) as (lock: unknown) => unknown;
    if (held.has(name) && rest.length > 1) return use(null);
    while (held.has(name)) await turn();
    held.set(name, me);
    try {
      return await use({ name });
    } finally {
      if (held.get(name) === me) held.delete(name);
    }
  };
  return { request } as unknown as Env['locks'];
}

/** Something on the disk, changed behind the back of the site. */
export function onDisk<T>(
  { disk }: { readonly disk: IDBFactory },
  database: string,
  store: string,
  work: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = disk.open(database);
    request.onerror = () => reject(request.error ?? new Error('open'));
    request.onsuccess = () => {
      const transaction = request.result.transaction(store, 'readwrite');
      const inner = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        request.result.close();
        resolve(inner.result);
      };
      transaction.onabort = () => reject(transaction.error ?? new Error('abort'));
    };
  });
}
