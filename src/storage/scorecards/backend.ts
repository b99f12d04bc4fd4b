/** Where records lie: in IndexedDB (`database.ts`), or in memory (`memory.ts`) where that cannot be had. */
import type { StoreName } from './format.ts';

export type Keyed = readonly [key: string, value: unknown];

/** One transaction. Await nothing but its own methods inside of it. */
export interface Tx {
  get(store: StoreName, key: string): Promise<unknown>;
  /** In order of the keys; those that begin with `prefix`. */
  all(store: string, prefix?: string): Promise<readonly Keyed[]>;
  keys(store: StoreName, prefix: string): Promise<readonly string[]>;
  binned(): Promise<readonly Keyed[]>;
  put(store: StoreName, key: string, value: object): Promise<void>;
  delete(store: StoreName, key: string): Promise<void>;
  /** The stores that there are: more than ours in a newer database. */
  readonly stores: readonly string[];
}

export interface Backend {
  /** Why nothing lasts beyond the page; absent: it does. */
  readonly why?: string;
  /** The database is of a newer version of the site: to be read only. */
  newer(): boolean;
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** All of the work or, where it throws, nothing. Resolves when it is on disk. @throws NewerDatabase, or as IndexedDB does */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): void;
}
