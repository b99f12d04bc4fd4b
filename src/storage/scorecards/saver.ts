/**
 * Keeps an open card saved while it is edited. A change is noted at once and saved a moment after the last one, never two saves at a time;
 * what other pages save of the card is brought in.
 */
import { diff, merge } from '../../domain/scorecard/change/diff.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Failure, Saved, ScorecardStore } from './contract.ts';
import { browserEnv, type Env } from '../indexed/env.ts';
import { settle } from './settle.ts';

export interface SaverStatus {
  /**
   * `new`: never stored, and nothing entered. `memory`: saved in this page only. A failure: the last changes could not be saved and
   * are still here; it is tried again at the next change.
   */
  readonly state: 'new' | 'saved' | 'unsaved' | 'saving' | 'memory' | Failure['kind'];
  /** With `memory` and with failures: what to tell the reader. */
  readonly message?: string;
  /** False: what is not saved yet would be lost in a crash, since local storage is full or denied. */
  readonly noted: boolean;
}

export interface SaverOptions {
  readonly onStatus?: (status: SaverStatus) => void;
  /** The card is another than was given: it holds what was saved elsewhere. To be shown in place of what is shown. */
  readonly onCard?: (card: Scorecard) => void;
  /** A conflict was settled by keeping mine as a card of its own. */
  readonly onFork?: (fork: Scorecard, forked: Extract<Saved, { kind: 'forked' }>) => void;
  /** From the last change to the save; changes without a pause are saved at least every five times as long. */
  readonly delayMs?: number;
  readonly env?: Pick<Env, 'after'>;
}

export interface Saver {
  /** The card with all changes, saved or not. */
  readonly card: () => Scorecard;
  readonly status: () => SaverStatus;
  /** Synchronous, and as quick as the change is small. */
  readonly change: (next: Scorecard) => void;
  /** Saves what is not saved now; also the way to try again. Resolves when it is saved or has failed. */
  readonly flush: () => Promise<void>;
  /** Takes up what other pages saved without this one hearing of it: they or it were frozen, or died. */
  readonly refresh: () => Promise<void>;
  /** Saves, and ends. */
  readonly close: () => Promise<void>;
}

/** @param card as the store gave it, or a new one with rev 0, which is stored at its first change */
export function createSaver(store: ScorecardStore, card: Scorecard, options: SaverOptions = {}): Saver {
  const { delayMs = 300, env = browserEnv() } = options;
  /** What `current` was made of; its rev is the one that the store knew. */
  let base = card;
  let current = card;
  let noted = true;
  let failure: Failure | undefined;
  /** The highest revision that was told of: by another page, or by this one bringing back a snapshot. */
  let heard = card.rev;
  let running: Promise<void> | undefined;
  let cancelSoon: (() => void) | undefined;
  let cancelLatest: (() => void) | undefined;
  let status: SaverStatus = { state: resting(), noted };

  function dirty(): boolean {
    return current !== base && diff(base, current).length > 0;
  }

  function report(state: SaverStatus['state'] = resting()): void {
    const message = failure?.message ?? (state === 'memory' ? store.why : undefined);
    const next: SaverStatus = { state, noted, ...(message !== undefined && { message }) };
    if (next.state === status.state && next.message === status.message && next.noted === status.noted) return;
    status = next;
    options.onStatus?.(next);
  }

  function resting(unsaved = dirty()): SaverStatus['state'] {
    if (failure) return failure.kind;
    if (unsaved) return 'unsaved';
    return base.rev === 0 ? 'new' : store.durable ? 'saved' : 'memory';
  }

  const note = () => {
    noted = store.journal(base, current);
  };

  function schedule(): void {
    cancelSoon?.();
    cancelSoon = env.after(delayMs, () => void flush());
    cancelLatest ??= env.after(5 * delayMs, () => void flush());
  }

  function unschedule(): void {
    cancelSoon?.();
    cancelLatest?.();
    cancelSoon = cancelLatest = undefined;
  }

  /** `reached` is in `stored`, which may hold more. What was changed since is carried over or, where it does not fit, saved as it is. */
  function adopt(reached: Scorecard, stored: Scorecard): void {
    const pending = diff(reached, current).length > 0;
    const settled = pending ? settle(merge(reached, current, stored), stored) : undefined;
    if (settled?.split) {
      // The old revision makes the store find the conflict, and keep both.
      base = { ...reached, rev: base.rev };
    } else {
      base = stored;
      current = settled ? { ...settled.card, rev: stored.rev } : stored;
      options.onCard?.(current);
    }
  }

  async function saveOnce(): Promise<void> {
    const sent = current;
    report(failure?.kind ?? 'saving');
    const result = await store.save(base, sent);
    if (result.kind !== 'saved' && result.kind !== 'forked') {
      failure = result;
      report();
      return;
    }
    failure = undefined;
    if (result.kind === 'saved' && !result.merged) {
      base = { ...sent, rev: result.card.rev };
      current = current === sent ? base : { ...current, rev: base.rev };
    } else {
      adopt(sent, result.card);
    }
    note();
    if (result.kind === 'forked') options.onFork?.(result.fork, result);
    report();
  }

  /** Brings in what another page saved, where there is nothing of our own to merge it with. */
  async function pull(): Promise<void> {
    heard = base.rev;
    const loaded = await store.load(base.id);
    if (loaded.kind === 'card' && loaded.card.rev > base.rev) adopt(base, loaded.card);
    note();
    report();
  }

  const behind = () => dirty() || heard > base.rev;

  async function work(): Promise<void> {
    do {
      await (dirty() ? saveOnce() : pull());
    } while (!failure && behind());
    running = undefined;
  }

  function flush(): Promise<void> {
    unschedule();
    if (!running && behind()) running = work();
    return running ?? Promise.resolve();
  }

  const unsubscribe = store.subscribe((event) => {
    if (event.kind === 'closed') {
      failure = { kind: 'newer', message: event.message };
      report();
    } else if (event.id === base.id && event.rev > base.rev) {
      heard = Math.max(heard, event.rev);
      void flush();
    }
  });

  return {
    card: () => current,
    status: () => status,
    change: (next) => {
      current = { ...next, rev: base.rev };
      note();
      const unsaved = dirty();
      if (!unsaved && failure?.kind !== 'newer') failure = undefined;
      report(running && !failure ? 'saving' : resting(unsaved));
      schedule();
    },
    flush,
    refresh: () => {
      heard = Number.MAX_SAFE_INTEGER;
      return flush();
    },
    close: async () => {
      await flush();
      unschedule();
      unsubscribe();
    },
  };
}
