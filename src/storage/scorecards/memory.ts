import type { Backend, Keyed, Tx } from './backend.ts';
import { STORES } from './format.ts';

/** Records for the life of a page, one transaction after the other. @param why nothing better can be had */
export function memoryBackend(why: string): Backend {
  const stores = new Map(STORES.map((name) => [name as string, new Map<string, unknown>()]));
  const storeOf = (name: string) => stores.get(name) ?? new Map<string, unknown>();
  const entries = (name: string, prefix = ''): Keyed[] =>
    [...storeOf(name)]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, structuredClone(value)]);
  const tx: Tx = {
    stores: STORES,
    get: (store, key) => Promise.resolve(structuredClone(storeOf(store).get(key))),
    all: (store, prefix) => Promise.resolve(entries(store, prefix)),
    keys: (store, prefix) => Promise.resolve(entries(store, prefix).map(([key]) => key)),
    binned: () =>
      Promise.resolve(
        entries('cards').filter(([, value]) => typeof value === 'object' && value !== null && 'binnedAt' in value),
      ),
    put: (store, key, value) => {
      storeOf(store).set(key, structuredClone(value));
      return Promise.resolve();
    },
    delete: (store, key) => {
      storeOf(store).delete(key);
      return Promise.resolve();
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const result = last.then(() => work(tx));
    last = result.catch(() => undefined);
    return result;
  };
  return { why, newer: () => false, read: next, write: next, close: () => undefined };
}
