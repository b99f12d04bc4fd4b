import { wrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Backend, Tx } from './backend.ts';
import type { Env } from './env.ts';
import { nameOf, NewerDatabase, Unavailable } from './failures.ts';
import { BIN_INDEX, DATABASE, DATABASE_VERSION, type StoreName } from './format.ts';

interface Shape extends DBSchema {
  cards: { key: string; value: unknown; indexes: { [BIN_INDEX]: string } };
  snapshots: { key: string; value: unknown };
  aside: { key: string; value: unknown };
}
type Database = IDBPDatabase<Shape>;

/** A database that gives no answer in this time is done without: some browsers leave the request open for ever. */
const PATIENCE_MS = 10_000;
/** Pages of an older version close their connection when asked; one that is frozen cannot. */
const BLOCKED_MS = 3_000;

const BLOCKED =
  'Another tab of this site keeps an older version of the storage open. Close the other tabs and load this page again; until then nothing is saved.';
const SILENT =
  'The storage of the browser does not answer. Load the page again, or restart the browser; until then nothing is saved.';

/** From the version that a browser has to the current one, each step once. */
function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    database.createObjectStore('cards').createIndex(BIN_INDEX, 'binnedAt');
    database.createObjectStore('snapshots');
    database.createObjectStore('aside');
  }
}

/** @param version undefined: whichever there is, without making one */
function connect(env: Env, version: number | undefined, ended: (newer: boolean) => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    const factory = env.indexedDB;
    if (!factory) throw new Unavailable('This browser offers no storage to the site; nothing is saved.');
    const request = version === undefined ? factory.open(DATABASE) : factory.open(DATABASE, version);
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
      resolve(wrap(database) as unknown as Database);
    };
  });
}

type Mode = 'readonly' | 'readwrite';

const begin = (database: Database, mode: Mode) =>
  database.transaction([...database.objectStoreNames], mode, { durability: 'strict' }) as IDBPTransaction<
    Shape,
    StoreName[],
    'readwrite'
  >;

const beginningWith = (prefix: string | undefined) =>
  prefix === undefined ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function txOf(tx: ReturnType<typeof begin>, stores: readonly string[]): Tx {
  return {
    stores,
    get: async (store, key) => (stores.includes(store) ? tx.objectStore(store).get(key) : undefined),
    all: async (store, prefix) => {
      if (!stores.includes(store)) return [];
      const [from, range] = [tx.objectStore(store as StoreName), beginningWith(prefix)];
      const [keys, values] = await Promise.all([from.getAllKeys(range), from.getAll(range)]);
      return keys.map((key, i) => [key, values[i]] as const);
    },
    keys: (store, prefix) => tx.objectStore(store).getAllKeys(beginningWith(prefix)),
    binned: async () => {
      const index = tx.objectStore('cards').index(BIN_INDEX);
      const [keys, values] = await Promise.all([index.getAllKeys(), index.getAll()]);
      return keys.map((key, i) => [key, values[i]] as const);
    },
    put: async (store, key, value) => {
      await tx.objectStore(store).put(value, key);
    },
    delete: (store, key) => tx.objectStore(store).delete(key),
  };
}

async function run<T>(database: Database, mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = begin(database, mode);
  const done = tx.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(txOf(tx, [...database.objectStoreNames]));
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    await done;
    // A request that fails says less than the transaction that it took down.
    throw tx.error ?? error;
  }
}

/** @param closed called when a newer version of the site takes the database over. @throws Unavailable, or as `IDBFactory.open` does */
export async function openDatabase(env: Env, closed: () => void): Promise<Backend> {
  let connection: Promise<Database> | undefined;
  let newer = false;
  let shut = false;
  const ended = (byNewer: boolean) => {
    connection = undefined;
    if (byNewer && !newer) closed();
  };
  const open = async (): Promise<Database> => {
    try {
      return await connect(env, newer ? undefined : DATABASE_VERSION, ended);
    } catch (error) {
      if (newer || nameOf(error) !== 'VersionError') throw error;
      newer = true;
      return connect(env, undefined, ended);
    }
  };
  const connected = async (): Promise<Database> => {
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
  const attempt = async <T>(mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> => {
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
