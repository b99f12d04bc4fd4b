import type { Backend, Keyed, Layout, Tx } from './backend.ts';
import type { Env } from './env.ts';
import { nameOf, NewerDatabase, Unavailable } from './failures.ts';

/** A database that gives no answer in this time is done without: some browsers leave the request open for ever. */
const PATIENCE_MS = 10_000;
/** Pages of an older version close their connection when asked; one that is frozen cannot. */
const BLOCKED_MS = 3_000;

const BLOCKED =
  'Another tab of this site keeps an older version of the storage open. Close the other tabs and load this page again; until then nothing is saved.';
const SILENT =
  'The storage of the browser does not answer. Load the page again, or restart the browser; until then nothing is saved.';

/** @param version undefined: whichever there is, without making one */
function connect(
  env: Env,
  { name, upgrade }: Layout<string>,
  version: number | undefined,
  ended: (newer: boolean) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const factory = env.indexedDB;
    if (!factory) throw new Unavailable('This browser offers no storage to the site; nothing is saved.');
    const request = version === undefined ? factory.open(name) : factory.open(name, version);
    let late = false;
    const giveUp = (why: string) => () => {
      late = true;
      reject(new Unavailable(why));
    };
    let cancel = env.after(PATIENCE_MS, giveUp(SILENT));
    request.onblocked = () => {
      cancel();
      cancel = env.after(BLOCKED_MS, giveUp(BLOCKED));
    };
    request.onupgradeneeded = (event) => {
      if (version === undefined) request.transaction?.abort();
      else upgrade(request.result, event.oldVersion);
    };
    request.onerror = () => {
      cancel();
      reject(request.error ?? new Error('The database could not be opened'));
    };
    request.onsuccess = () => {
      cancel();
      const database = request.result;
      if (late) {
        database.close();
        return;
      }
      database.onversionchange = (event) => {
        database.close();
        ended(event.newVersion !== null);
      };
      database.onclose = () => ended(false);
      resolve(database);
    };
  });
}

type Mode = 'readonly' | 'readwrite';

/** What a request gives. Whoever awaits it goes on while its transaction is open. */
const ask = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
  });

/** Written through to the disk: what is noted elsewhere until a write holds is forgotten once it does. */
const begin = (database: IDBDatabase, mode: Mode) =>
  database.transaction([...database.objectStoreNames], mode, { durability: 'strict' });

const between = (from: string | undefined, to = `${from}\uffff`) =>
  from === undefined ? undefined : IDBKeyRange.bound(from, to);

function txOf(tx: IDBTransaction): Tx<string> {
  const stores = [...tx.objectStoreNames];
  const has = (store: string) => stores.includes(store);
  const pairs = async (from: IDBObjectStore | IDBIndex, range: IDBKeyRange | string | undefined): Promise<Keyed[]> => {
    const [keys, values] = await Promise.all([ask(from.getAllKeys(range)), ask<unknown[]>(from.getAll(range))]);
    return keys.map((key, i) => [key as string, values[i]]);
  };
  return {
    stores,
    get: async (store, key) => (has(store) ? ask<unknown>(tx.objectStore(store).get(key)) : undefined),
    all: async (store, prefix) => (has(store) ? pairs(tx.objectStore(store), between(prefix)) : []),
    between: async (store, from, to) => (has(store) ? pairs(tx.objectStore(store), between(from, to)) : []),
    keys: (store, from, to) => ask(tx.objectStore(store).getAllKeys(between(from, to))) as Promise<string[]>,
    last: async (store) =>
      has(store)
        ? ((await ask(tx.objectStore(store).openKeyCursor(null, 'prev')))?.key as string | undefined)
        : undefined,
    count: async (store) => (has(store) ? ask(tx.objectStore(store).count()) : 0),
    indexed: async (store, index, value) =>
      has(store) && tx.objectStore(store).indexNames.contains(index)
        ? pairs(tx.objectStore(store).index(index), value)
        : [],
    put: async (store, key, value) => {
      await ask(tx.objectStore(store).put(value, key));
    },
    delete: async (store, key) => ask(tx.objectStore(store).delete(key)),
    clear: async (store) => ask(tx.objectStore(store).clear()),
  };
}

async function run<T>(database: IDBDatabase, mode: Mode, work: (tx: Tx<string>) => Promise<T>): Promise<T> {
  const tx = begin(database, mode);
  const completed = new Promise<boolean>((resolve) => {
    tx.oncomplete = () => resolve(true);
    tx.onabort = () => resolve(false);
  });
  try {
    const result = await work(txOf(tx));
    if (!(await completed)) throw tx.error ?? new Error('The database gave the work up');
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    await completed;
    // A request that fails says less than the transaction that it took down.
    throw tx.error ?? error;
  }
}

/** @param closed called when a newer version of the site takes the database over. @throws Unavailable, or as `IDBFactory.open` does */
export async function openDatabase<Store extends string>(
  env: Env,
  layout: Layout<Store>,
  closed: () => void,
): Promise<Backend<Store>> {
  let connection: Promise<IDBDatabase> | undefined;
  let newer = false;
  let shut = false;
  const ended = (byNewer: boolean) => {
    connection = undefined;
    if (byNewer && !newer) closed();
  };
  const open = async (): Promise<IDBDatabase> => {
    try {
      return await connect(env, layout, newer ? undefined : layout.version, ended);
    } catch (error) {
      if (newer || nameOf(error) !== 'VersionError') throw error;
      newer = true;
      return connect(env, layout, undefined, ended);
    }
  };
  const connected = async (): Promise<IDBDatabase> => {
    if (shut) throw new Unavailable('The storage was closed with the page.');
    connection ??= open();
    try {
      return await connection;
    } catch (error) {
      connection = undefined;
      throw error;
    }
  };
  /** A connection that the browser dropped without a word shows at its next use; it is then made anew, once. */
  const attempt = async <T>(mode: Mode, work: (tx: Tx<Store>) => Promise<T>): Promise<T> => {
    for (let again = true; ; again = false) {
      const database = await connected();
      if (newer && mode === 'readwrite') throw new NewerDatabase('The database is of a newer version');
      try {
        return await run(database, mode, work);
      } catch (error) {
        if (!again || nameOf(error) !== 'InvalidStateError') throw error;
        connection = undefined;
      }
    }
  };
  await connected();
  return {
    newer: () => newer,
    read: (work) => attempt('readonly', work),
    write: (work) => attempt('readwrite', work),
    close: () => {
      shut = true;
      void connection?.then((database) => database.close());
    },
  };
}
