/** The record of the reader's practice as signals. What is done is known at once; that it is written down is waited for by nobody. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Calendar } from '../../../domain/practice/calendar.ts';
import type { Deck } from '../../../domain/practice/deck.ts';
import { advance } from '../../../domain/practice/fold/fold.ts';
import type { Derived } from '../../../domain/practice/fold/state.ts';
import { followed, takeBack, trailOf, type Trail } from '../../../domain/practice/fold/take-back.ts';
import type { Counting } from '../../../domain/practice/log/counting.ts';
import { timed } from '../../../domain/practice/log/ahead.ts';
import type { EventId, PracticeEvent } from '../../../domain/practice/log/event.ts';
import { mirrorOf } from '../../../domain/practice/progress/mirror.ts';
import type { PracticeStore } from '../../../storage/practice/contract.ts';
import { writeMirror } from '../../../storage/practice/mirror.ts';

type WithoutId<E> = E extends { readonly id: EventId } ? Omit<E, 'id'> : never;
/** Something that is to be written down; the record gives it its id. */
export type Draft = WithoutId<Counting>;

export interface PracticeRecord {
  readonly store: PracticeStore;
  readonly derived: ReadonlySignal<Derived>;
  /** What went wrong and concerns all that is written, in words for the reader. */
  readonly trouble: ReadonlySignal<string | undefined>;
  /** Nothing can be written: a newer version of the site keeps the record. */
  readonly locked: boolean;
  /** Grows when another page has changed the record, and what it wrote has been read. */
  readonly foreign: ReadonlySignal<number>;
  /** Writes down and applies at once. @returns what was written, with the ids that `undo` takes; nothing where nothing can be */
  readonly append: (drafts: readonly Draft[]) => readonly PracticeEvent[];
  /** Takes these events back, exactly. What this page did, or `remember`ed, is taken back when this returns; else when it resolves. */
  readonly undo: (ids: readonly EventId[]) => Promise<void>;
  /** Begins anew: everything before counts no longer. Its id can be undone. @param card one alone, or all */
  readonly reset: (card?: string) => Promise<EventId | undefined>;
  /** Learns the whole life of these cards, so that `undo` need not wait for it. */
  readonly remember: (cards: Iterable<string>) => Promise<void>;
  /** Reads everything again. */
  readonly reload: () => Promise<void>;
  /** When everything that was written so far is stored, or has failed. */
  readonly settled: () => Promise<void>;
  readonly end: () => void;
}

/** How long after a change the mirror is written, in milliseconds. */
const MIRRORED_AFTER = 400;
/** How long what other pages write is gathered before it is read. */
const GATHER_MS = 100;

export async function createRecord(store: PracticeStore, deck: Deck, calendar: Calendar): Promise<PracticeRecord> {
  const derived = signal(await store.load());
  const trouble = signal<string | undefined>(undefined);
  const locked = store.readOnly;
  /** A newer version has taken over: what is done is noted, and brought in when the page is loaded again. */
  let closed = false;
  const foreign = signal(0);
  let trails: ReadonlyMap<string, Trail> = new Map();
  const remembered = new Set<string>();
  let pending: Promise<unknown> = Promise.resolve();
  /** Counts what was done here, so that a reading knows whether it is still of today. */
  let done = 0;

  let mirroring: ReturnType<typeof setTimeout> | undefined;
  const mirrorNow = () => {
    if (mirroring === undefined) return;
    clearTimeout(mirroring);
    mirroring = undefined;
    writeMirror(mirrorOf(deck, derived.peek(), calendar));
  };
  const mirrorSoon = () => {
    clearTimeout(mirroring);
    mirroring = setTimeout(mirrorNow, MIRRORED_AFTER);
  };

  /** With an id, and with its time where that is not what the id says. */
  const identified = <E extends object>(draft: E) => timed({ ...draft, id: store.newId() }, calendar.now());

  function write(events: readonly PracticeEvent[]): void {
    done += 1;
    const stored = store.append(events).then((result) => {
      // What failed before may have been stored with this.
      if (!closed) trouble.value = result.kind === 'stored' ? undefined : result.message;
    });
    pending = Promise.all([pending, stored]);
    mirrorSoon();
  }

  async function learn(cards: Iterable<string>): Promise<void> {
    for (const card of cards) {
      remembered.add(card);
      const since = done;
      const trail = trailOf(await store.history(card), derived.peek().cards.get(card));
      if (trail && since === done) trails = new Map(trails).set(card, trail);
    }
  }

  let reading: Promise<void> | undefined;
  let again = false;
  const reload = (): Promise<void> => {
    again = reading !== undefined;
    reading ??= (async () => {
      do {
        again = false;
        await pending;
        const since = done;
        const found = await store.load();
        // What was done here meanwhile may or may not be in it.
        if (since !== done) again = true;
        else {
          derived.value = found;
          trails = new Map();
        }
      } while (again);
      await learn(remembered);
    })()
      .catch((error: unknown) => {
        trouble.value = `Your record could not be read again (${error instanceof Error ? error.message : String(error)}). Load the page again.`;
      })
      .finally(() => (reading = undefined));
    return reading;
  };

  let soon: ReturnType<typeof setTimeout> | undefined;
  const stopListening = store.subscribe(({ kind, message }) => {
    if (kind === 'changed') {
      soon ??= setTimeout(() => {
        soon = undefined;
        void reload().then(() => (foreign.value += 1));
      }, GATHER_MS);
      return;
    }
    if (message !== undefined) trouble.value = message;
    closed ||= kind === 'closed';
  });
  addEventListener('pagehide', mirrorNow);
  // A day may have begun since it was written, or another version of the site have written it.
  if (!store.readOnly) mirrorSoon();

  return {
    store,
    derived,
    trouble,
    locked,
    foreign,
    append(drafts) {
      if (locked) return [];
      const events = drafts.map(identified);
      let after = derived.peek();
      const followedBy = new Map(trails);
      for (const event of events) {
        if (event.kind === 'review' || event.kind === 'mark') {
          const { card } = event;
          followedBy.set(card, followed(followedBy.get(card), after.cards.get(card), event));
        }
        after = advance(after, event);
      }
      trails = followedBy;
      write(events);
      derived.value = after;
      return events;
    },
    async undo(ids) {
      if (locked || ids.length === 0) return;
      const taken = takeBack(derived.peek(), trails, ids);
      write([identified({ kind: 'undo' as const, of: ids })]);
      if (taken) {
        trails = taken.trails;
        derived.value = taken.derived;
      } else {
        await reload();
      }
    },
    async reset(card) {
      if (locked) return undefined;
      const reset = identified({ kind: 'reset' as const, ...(card === undefined ? {} : { card }) });
      write([reset]);
      await reload();
      return reset.id;
    },
    remember: learn,
    reload,
    settled: () => pending.then(() => undefined),
    end() {
      stopListening();
      clearTimeout(soon);
      removeEventListener('pagehide', mirrorNow);
      mirrorNow();
      store.close();
    },
  };
}
