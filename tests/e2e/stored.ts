import type { Page } from '@playwright/test';
import { DATABASE, type StoreName } from '../../src/storage/scorecards/format.ts';

/** Looks into the database, and writes into it, as another version of the site might: on a page that has no card open. */

/** Everything in a store, by key, in the words of JSON, so that not one byte can change unseen. */
export function stored(page: Page, store: StoreName): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    ([name, from]) =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('The database could not be opened'));
        // Without a store there is nothing stored; nor is there to be a database afterwards.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => {
          const database = request.result;
          const objects = database.transaction(from).objectStore(from);
          const [keys, values] = [objects.getAllKeys(), objects.getAll()];
          values.onsuccess = () => {
            database.close();
            resolve(Object.fromEntries(keys.result.map((key, i) => [key as string, JSON.stringify(values.result[i])])));
          };
        };
      }),
    [DATABASE, store] as const,
  );
}

/** Puts a value, given in JSON, under a key. */
export function store(page: Page, into: StoreName, key: string, json: string): Promise<void> {
  return page.evaluate(
    ([name, to, at, text]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('The database could not be opened'));
        request.onsuccess = () => {
          const database = request.result;
          const tx = database.transaction(to, 'readwrite');
          tx.objectStore(to).put(JSON.parse(text), at);
          tx.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    [DATABASE, into, key, json] as const,
  );
}

/** What the next version of the site would do: takes the database over, with a store of its own. */
export function takeOver(page: Page, version: number): Promise<void> {
  return page.evaluate(
    ([name, to]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, to);
        request.onerror = () => reject(new Error('The database could not be opened'));
        request.onupgradeneeded = () => request.result.createObjectStore('future').put({ kept: 'for later' }, 'a');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    [DATABASE, version] as const,
  );
}
