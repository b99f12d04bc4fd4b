/** Where the records of a tool lie: in IndexedDB (`database.ts`), or in memory (`memory.ts`) where that cannot be had. */

export type Keyed = readonly [key: string, value: unknown];

/** A database: keys stand outside of the values. */
export interface Layout<Store extends string> {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly Store[];
  /** By name: the field of a value, in one of the stores, that the values can be found by. Names are not used twice. */
  readonly indexes: Readonly<Record<string, { readonly store: Store; readonly field: string }>>;
  /** From the version that a browser has to the current one, each step once. */
  readonly upgrade: (database: IDBDatabase, from: number) => void;
}

/** One transaction. Await nothing but its own methods inside of it. A store that a newer database no longer has reads as empty. */
export interface Tx<Store extends string> {
  get(store: Store, key: string): Promise<unknown>;
  /** In order of the keys; those that begin with `prefix`. */
  all(store: string, prefix?: string): Promise<readonly Keyed[]>;
  /** In order of the keys; those that lie between the two, both included. */
  between(store: Store, from: string, to: string): Promise<readonly Keyed[]>;
  /** Those that begin with `from` or, with `to`, lie between the two. */
  keys(store: Store, from: string, to?: string): Promise<readonly string[]>;
  /** The last key; undefined: the store is empty. */
  last(store: Store): Promise<string | undefined>;
  count(store: Store): Promise<number>;
  /** The values that have the field of an index or, with `value`, have this in it. */
  indexed(store: Store, index: string, value?: string): Promise<readonly Keyed[]>;
  put(store: Store, key: string, value: object): Promise<void>;
  delete(store: Store, key: string): Promise<void>;
  clear(store: Store): Promise<void>;
  /** The stores that there are: more than ours in a newer database. */
  readonly stores: readonly string[];
}

export interface Backend<Store extends string> {
  /** Why nothing lasts beyond the page; absent: it does. */
  readonly why?: string;
  /** The database is of a newer version of the site: to be read only. */
  newer(): boolean;
  read<T>(work: (tx: Tx<Store>) => Promise<T>): Promise<T>;
  /** All of the work or, where it throws, nothing. Resolves when it is on disk. @throws NewerDatabase, or as IndexedDB does */
  write<T>(work: (tx: Tx<Store>) => Promise<T>): Promise<T>;
  close(): void;
}
