/** What the rest of the site sees of stored scorecards. Texts called `message` and `why` are for the reader, whole sentences. */
import type { Conflict } from '../../domain/scorecard/change/diff.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Problem } from '../../domain/scorecard/schema.ts';

/** Nothing was stored, and nothing that was stored or is in memory has changed. */
export interface Failure {
  /** `newer`: stored by a newer version of the site. `invalid`: the card could not be opened again as it is. */
  readonly kind: 'quota' | 'denied' | 'newer' | 'invalid' | 'missing' | 'failed';
  readonly message: string;
  readonly problems?: readonly Problem[];
}

export type Saved =
  /** `card` has the new revision. `merged`: it also holds what was saved elsewhere since, so it is not what was given. */
  | { readonly kind: 'saved'; readonly card: Scorecard; readonly merged: boolean }
  /** One place was changed to two values. `card` keeps theirs and takes what else was changed here; `fork` is mine, whole, stored. */
  | {
      readonly kind: 'forked';
      readonly card: Scorecard;
      readonly fork: Scorecard;
      readonly conflicts: readonly Conflict[];
    }
  | Failure;

export type Done = { readonly kind: 'done' } | Failure;

export type Unopened =
  /** Read-only: to be downloaded, or opened by the newer version. */
  | { readonly kind: 'newer'; readonly raw: unknown }
  /** Set aside as it was found. */
  | { readonly kind: 'damaged'; readonly problems: readonly Problem[]; readonly raw: unknown }
  | Failure;

export type Loaded = { readonly kind: 'card'; readonly card: Scorecard; readonly entry: CardEntry } | Unopened;
export type LoadedSnapshot = { readonly kind: 'card'; readonly card: Scorecard } | Unopened;

export interface CardEntry {
  readonly id: string;
  readonly readable: 'ok' | 'newer' | 'damaged';
  /** Of an unreadable card as far as it can be told; may be empty. */
  readonly title: string;
  readonly question: string;
  readonly status: Scorecard['status'];
  readonly template?: string;
  /** Moments in UTC; empty where unknown. */
  readonly updatedAt: string;
  readonly archivedAt?: string;
  readonly binnedAt?: string;
  /** The card from which this was split off by a conflict. */
  readonly forkOf?: string;
  /** There where readable: for a verdict, or a count of rows. */
  readonly card?: Scorecard;
}

export interface SnapshotEntry {
  readonly key: string;
  /** `ring`: taken while working. `daily`: how a day ended. */
  readonly kind: 'ring' | 'daily';
  readonly at: string;
  readonly rev: number;
  readonly title: string;
}

/** One thing that is stored, whatever state it is in. `raw` is what to download. */
export interface Recovered {
  readonly what: 'card' | 'binned' | 'snapshot' | 'aside' | 'journal' | 'other';
  readonly key: string;
  /** The id of the card that it belongs to. */
  readonly card: string;
  readonly title: string;
  readonly at: string;
  readonly reason?: string;
  readonly raw: unknown;
}

export type StoreEvent =
  /** The card, or its place (bin, archive), is now another. `here`: by this page. `rev` 0: it is gone. */
  | { readonly kind: 'card'; readonly id: string; readonly rev: number; readonly here: boolean }
  /** A newer version of the site took over the database: nothing more can be saved until the page is loaded again. */
  | { readonly kind: 'closed'; readonly message: string };

/** What became of changes that a closed or crashed page had left behind. */
export interface Replayed {
  readonly card: string;
  /** Which the card has now; 0: it has none. */
  readonly rev: number;
  /** `aside`: they no longer fit their card, and can be downloaded. */
  readonly kind: 'restored' | 'forked' | 'aside';
  readonly fork?: Scorecard;
}

export interface ScorecardStore {
  /** False: kept in memory only, for the reason `why`. */
  readonly durable: boolean;
  readonly why?: string;
  /** Found at opening, brought in already; for the reader to know. */
  readonly replayed: readonly Replayed[];

  /** All cards, the last changed first; those in the bin and those that cannot be read too. @throws where storage cannot be read */
  list(): Promise<readonly CardEntry[]>;
  load(id: string): Promise<Loaded>;
  /** Stores a card for the first time; under a new id, if its own is taken. */
  create(card: Scorecard): Promise<Saved>;
  /**
   * Stores what `mine` changed of `base`, which is as this store gave it, or a card with rev 0 that was never stored.
   * @throws TypeError where the two are not the same card
   */
  save(base: Scorecard, mine: Scorecard): Promise<Saved>;
  /**
   * Notes at once, before anything is awaited, what `mine` changed of `base`, replacing what this page noted for the card; no difference
   * removes the note. False: not noted, since local storage is full or denied; a crash would lose what is not saved.
   */
  journal(base: Scorecard, mine: Scorecard): boolean;
  /** A copy with an id and a title of its own. */
  duplicate(id: string): Promise<Saved>;
  archive(id: string, archived: boolean): Promise<Done>;
  /** Into the bin, for 30 days. */
  bin(id: string): Promise<Done>;
  /** Out of the bin. */
  restore(id: string): Promise<Done>;
  /** For good: a card that is in the bin, with its snapshots. */
  erase(id: string): Promise<Done>;
  /** The newest first. @throws where storage cannot be read */
  snapshots(id: string): Promise<readonly SnapshotEntry[]>;
  snapshot(id: string, key: string): Promise<LoadedSnapshot>;
  /** The card as it was then, as a new revision; what it replaces becomes a snapshot. */
  restoreSnapshot(id: string, key: string): Promise<Saved>;
  /** Everything that is stored. @throws where storage cannot be read */
  recover(): Promise<readonly Recovered[]>;
  /** Removes something that was set aside, by its key in `recover()`. */
  forget(key: string): Promise<Done>;
  /** @returns what ends it */
  subscribe(listen: (event: StoreEvent) => void): () => void;
  /** The page may be closed or frozen now: what it noted may be brought in by another. */
  leave(): void;
  /** The page was frozen and is back. */
  comeBack(): Promise<void>;
  close(): void;
}
