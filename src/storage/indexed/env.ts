/** What the store takes from the browser. All of it may be missing or denied, and all of it can be given by a test. */

export type LocalStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Channel {
  post(message: unknown): void;
  listen(hear: (message: unknown) => void): void;
  close(): void;
}

export interface Env {
  readonly indexedDB: IDBFactory | undefined;
  readonly localStorage: LocalStore | undefined;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Joins other pages of this site; undefined where there is no way to. */
  readonly channel: (name: string) => Channel | undefined;
  /** Asks the browser not to clear what is stored when it runs short of space. */
  readonly persist: () => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Never the same twice; letters and digits, 64 at most. */
  readonly newId: () => string;
  /** Runs something later. @returns what prevents it */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A browser may throw at the mere mention of a storage that it denies. */
function ifAllowed<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function joinChannel(name: string): Channel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => channel.addEventListener('message', (event) => hear(event.data)),
    close: () => channel.close(),
  };
}

/** 128 random bits: `crypto.randomUUID` is missing on pages without https. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function browserEnv(): Env {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> };
  return {
    indexedDB: ifAllowed(() => globalThis.indexedDB as IDBFactory | undefined),
    localStorage: ifAllowed(() => globalThis.localStorage as Storage | undefined),
    locks: ifAllowed(() => navigator?.locks),
    channel: (name) => ifAllowed(() => joinChannel(name)),
    persist: async () => (await navigator?.storage?.persist()) ?? false,
    now: () => Date.now(),
    newId: randomId,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
