import { CONTENT_KINDS, type Changes } from '../../domain/offline/contents.ts';
import { TROUBLES, type Trouble } from '../../domain/offline/status.ts';

/** What the worker knows beside the copies themselves. */
export interface CopyRecord {
  /** The release that is whole and read from. */
  readonly current?: string | undefined;
  /** The release that is being fetched beside it, or waits. */
  readonly next?: string | undefined;
  readonly ready: boolean;
  /** Windows that were opened with another release than `current`, and stay with it until they are left; `''`: with the network's. */
  readonly older: Readonly<Record<string, string>>;
  readonly trouble?: Trouble | undefined;
  /** What `current` changed when it came into use. */
  readonly changed?: Changes | undefined;
}

export const NO_RECORD: CopyRecord = { ready: false, older: {} };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What is no record counts as none: the copies are then found and counted anew. */
export function parseRecord(value: unknown): CopyRecord {
  const { version, data } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (version !== 1 || typeof data !== 'object' || data === null) return NO_RECORD;
  const { current, next, ready, older, trouble, changed } = data as Readonly<Record<string, unknown>>;
  return {
    current: isText(current) ? current : undefined,
    next: isText(next) ? next : undefined,
    ready: ready === true && isText(next),
    older: Object.fromEntries(
      Object.entries((older ?? {}) as Readonly<Record<string, unknown>>).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    trouble: TROUBLES.find((one) => one === trouble),
    changed: isChanges(changed) ? changed : undefined,
  };
}

const isChanges = (value: unknown): value is Changes =>
  typeof value === 'object' &&
  value !== null &&
  CONTENT_KINDS.every((kind) => {
    const of = (value as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[kind];
    return [of?.['added'], of?.['changed'], of?.['removed']].every(Array.isArray);
  });

/**
 * One record in a cache of its own, `meshready /base/ copy`, as `{"version":1,"data":{"current":"kX3…","ready":false,"older":{}}}`:
 * whatever clears the copies clears it with them. Read once in the life of a worker, and when a page comes.
 */
export class Records {
  readonly #address: string;
  readonly #name: string;
  #record: Promise<CopyRecord> | undefined;
  /** What could not be stored, as on a full disk, holds at least as long as the worker lives. */
  #unsaved = false;

  constructor(scope: string) {
    this.#address = `${scope}copy`;
    this.#name = `meshready ${new URL(scope).pathname} copy`;
  }

  read(): Promise<CopyRecord> {
    return (this.#record ??= this.#stored());
  }

  /** Reads it anew at the next occasion. */
  forget(): void {
    if (!this.#unsaved) this.#record = undefined;
  }

  async #stored(): Promise<CopyRecord> {
    try {
      const stored = await caches.match(this.#address, { cacheName: this.#name });
      return parseRecord(await stored?.json());
    } catch {
      return NO_RECORD;
    }
  }

  /** Changes some of it; one change after the other. */
  change(part: Partial<CopyRecord>): Promise<CopyRecord> {
    return (this.#record = this.read().then((record) => this.#keep({ ...record, ...part })));
  }

  async #keep(record: CopyRecord): Promise<CopyRecord> {
    try {
      const cache = await caches.open(this.#name);
      await cache.put(this.#address, Response.json({ version: 1, data: record }));
      this.#unsaved = false;
    } catch {
      this.#unsaved = true;
    }
    return record;
  }

  async clear(): Promise<void> {
    this.#record = Promise.resolve(NO_RECORD);
    this.#unsaved = false;
    await caches.delete(this.#name);
  }
}
