/** What the tools of Practice may ask of the record that this browser keeps. */
import type { Derived } from '../../domain/practice/fold/state.ts';
import type { PracticeEvent } from '../../domain/practice/log/event.ts';

/** What could not be done, in words for the reader. */
export interface Failure {
  readonly kind: 'quota' | 'denied' | 'newer' | 'failed';
  readonly message: string;
}

/** An event that cannot be read, or a part of a record, kept as it was found. */
export interface AsideEntry {
  readonly key: string;
  /** ISO 8601, when it was set aside. */
  readonly at: string;
  readonly reason: string;
  readonly raw: unknown;
}

/** How many events a merge brought that were not there, and how many it already knew. */
export interface Merged {
  readonly kind: 'merged';
  readonly added: number;
  readonly known: number;
  /** It was told to stop: what is not counted here is not in the record. */
  readonly stopped: boolean;
}

/** What a file holds. */
export interface Brought {
  readonly events: readonly PracticeEvent[];
  readonly unknown: readonly unknown[];
  /** What of it cannot be read, to be set aside. */
  readonly damaged?: readonly Pick<AsideEntry, 'reason' | 'raw'>[];
}

export type Stored = { readonly kind: 'stored' } | Failure;

export interface StoreNews {
  /**
   * `changed`: by another page, which has written it. `closed`: a newer version of the site has taken the storage over. `failed`: what was
   * said cannot be written; told once until something can.
   */
  readonly kind: 'changed' | 'closed' | 'failed';
  readonly message?: string;
  /** Of a change: the cards that changed, with what was done on their days. Absent: anything may have. */
  readonly cards?: readonly string[];
}

export interface PracticeStore {
  /**
   * Whether what is written stays. If not, `why` says why: the record lives until the page is closed, and begins empty. What is said is
   * noted all the same, where that can be done, and brought in once there is storage.
   */
  readonly durable: boolean;
  readonly why?: string;
  /** A newer version of the site wrote this database: it can be read and exported, not changed. It may come to this at any time. */
  readonly readOnly: boolean;
  /** Events that earlier tools' pages left in the journal and that were brought in now; not what question pages ask for. */
  readonly recovered: number;
  /**
   * Everything that follows from the log, from what was folded before: takes no longer for a longer log. It has all that was said here,
   * written or not, and what question pages asked for. It is folded anew, a second or two for 100,000 events, after a reset of
   * everything or the undoing of one. It rejects only where the storage cannot be read.
   */
  readonly load: () => Promise<Derived>;
  /**
   * Writes events down. The journal has them when this returns; the promise ends when the database has. It never rejects. Events
   * already known are not written twice. `stored` goes for all that failed before, too; what fails is kept, and tried again with the next.
   * `failed` is also said of an event that could not be read again, and then nothing of the list is kept.
   */
  readonly append: (events: readonly PracticeEvent[]) => Promise<Stored>;
  /** The events of one card, in the order of time, also those that do not count, and what undid any of them. */
  readonly history: (card: string) => Promise<readonly PracticeEvent[]>;
  /** The whole log, and as they were found those events of a kind that this version does not know. */
  readonly everything: () => Promise<{
    readonly events: readonly PracticeEvent[];
    readonly unknown: readonly unknown[];
  }>;
  readonly count: () => Promise<number>;
  /**
   * Brings another log in: the union of both. Of two events with one id the same is kept whichever came first. Told of its progress,
   * 0 to 1; stops between two pieces once the signal says so.
   */
  readonly merge: (log: Brought, progress?: (share: number) => void, signal?: AbortSignal) => Promise<Merged | Failure>;
  /** What could not be read, and what pages noted and did not write into the database yet. */
  readonly aside: () => Promise<readonly AsideEntry[]>;
  readonly forgetAside: (key: string) => Promise<Stored>;
  /** Everything, in the database and beside it, for good. What was set aside and what is under way, too. */
  readonly erase: () => Promise<Stored>;
  /** An id for a new event, later than any given before by this page or known to its record. */
  readonly newId: () => string;
  /** @returns what ends it */
  readonly subscribe: (listen: (news: StoreNews) => void) => () => void;
  readonly close: () => void;
}
