import type { Backend, Keyed, Layout, Tx } from './backend.ts';

/** Records for the life of a page, one transaction after the other. @param why nothing better can be had */
export function memoryBackend<Store extends string>(
  { stores: names, indexes }: Layout<Store>,
  why: string,
): Backend<Store> {
  const stores = new Map(names.map((name) => [name as string, new Map<string, unknown>()]));
  const storeOf = (name: string) => stores.get(name) ?? new Map<string, unknown>();
  const entries = (name: string, from = '', to = `${from}\uffff`): Keyed[] =>
    [...storeOf(name)]
      .filter(([key]) => key >= from && key <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, structuredClone(value)]);
  const fieldOf = (value: unknown, index: string) =>
    (value as Readonly<Record<string, unknown>>)[indexes[index]?.field ?? ''];
  const tx: Tx<Store> = {
    stores: names,
    get: (store, key) => Promise.resolve(structuredClone(storeOf(store).get(key))),
    all: (store, prefix) => Promise.resolve(entries(store, prefix)),
    between: (store, from, to) => Promise.resolve(entries(store, from, to)),
    keys: (store, from, to) => Promise.resolve(entries(store, from, to).map(([key]) => key)),
    last: (store) => Promise.resolve([...storeOf(store).keys()].sort().at(-1)),
    count: (store) => Promise.resolve(storeOf(store).size),
    indexed: (store, index, value) =>
      Promise.resolve(
        entries(store).filter(([, found]) => {
          const field = fieldOf(found, index);
          return field !== undefined && (value === undefined || field === value);
        }),
      ),
    put: (store, key, value) => {
      storeOf(store).set(key, structuredClone(value));
      return Promise.resolve();
    },
    delete: (store, key) => {
      storeOf(store).delete(key);
      return Promise.resolve();
    },
    clear: (store) => {
      storeOf(store).clear();
      return Promise.resolve();
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(work: (tx: Tx<Store>) => Promise<T>): Promise<T> => {
    const result = last.then(() => work(tx));
    last = result.catch(() => undefined);
    return result;
  };
  return { why, newer: () => false, read: next, write: next, close: () => undefined };
}
