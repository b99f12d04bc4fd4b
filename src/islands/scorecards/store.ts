/** The cards of this browser as signals, and everything that is done to them from here. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CardEntry, Done, Replayed, Saved, ScorecardStore, Unopened } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { createImports, type Imports } from './imports.ts';
import { createVerdicts, type Verdicts } from './verdicts.ts';

export type Place = 'active' | 'archive' | 'bin';

/** A card that was just taken out of a list: its line stays there, to say so and to take it back. */
export interface Moved {
  readonly entry: CardEntry;
  readonly from: Place;
  readonly to: Place | 'nowhere';
}

export interface Cards {
  readonly store: ScorecardStore;
  /** undefined: not read yet. */
  readonly entries: ReadonlySignal<readonly CardEntry[] | undefined>;
  /** Why the cards could not be read, or can no longer be written. */
  readonly trouble: ReadonlySignal<string | undefined>;
  /** Of the cards that cannot be read, by id: why not, and what is stored. */
  readonly unopened: ReadonlySignal<ReadonlyMap<string, Unopened>>;
  readonly moved: ReadonlySignal<ReadonlyMap<string, Moved>>;
  /** What could not be done to a card, by its id. */
  readonly failures: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Ids that are ticked to be compared, in the order in which they were. */
  readonly ticked: Signal<readonly string[]>;
  /** A card, or its `undoOf`, whose line is to take the focus once it is there. */
  readonly wanted: Signal<string | undefined>;
  readonly replayed: readonly Replayed[];
  /** Milliseconds since 1970, when the list was read. */
  readonly now: ReadonlySignal<number>;
  readonly verdicts: Verdicts;
  readonly imports: Imports;
  /** Grows whenever anything stored changes: for what is read apart from the list. */
  readonly changes: ReadonlySignal<number>;
  readonly refresh: () => Promise<void>;
  readonly duplicate: (entry: CardEntry) => Promise<void>;
  readonly move: (entry: CardEntry, from: Place, to: Place) => Promise<void>;
  readonly takeBack: (moved: Moved) => Promise<void>;
  /** For good; only from the bin. */
  readonly erase: (entry: CardEntry) => Promise<void>;
  readonly end: () => void;
}

export const placeOf = ({ archivedAt, binnedAt }: CardEntry): Place =>
  binnedAt !== undefined ? 'bin' : archivedAt !== undefined ? 'archive' : 'active';

const whereIs = (entries: readonly CardEntry[], id: string): Moved['to'] => {
  const entry = entries.find((e) => e.id === id);
  return entry ? placeOf(entry) : 'nowhere';
};

export const nameOf = ({ title }: { readonly title: string }): string =>
  title.trim() === '' ? 'a card without a title' : `“${title}”`;

/** How long what other tabs write is gathered before it is read. */
const GATHER_MS = 100;

export function createCards(store: ScorecardStore): Cards {
  const entries = signal<readonly CardEntry[] | undefined>(undefined);
  const [unreadable, closed] = [signal<string | undefined>(undefined), signal<string | undefined>(undefined)];
  const unopened = signal<ReadonlyMap<string, Unopened>>(new Map());
  const moved = signal<ReadonlyMap<string, Moved>>(new Map());
  const failures = signal<ReadonlyMap<string, string>>(new Map());
  const wanted = signal<string | undefined>(undefined);
  const [now, changes] = [signal(Date.now()), signal(0)];
  const busy = new Set<string>();

  const read = async () => {
    try {
      const found = await store.list();
      const shut = found.filter(({ readable }) => readable !== 'ok');
      const reasons = await Promise.all(shut.map(async ({ id }) => [id, await store.load(id)] as const));
      batch(() => {
        entries.value = found;
        unopened.value = new Map(reasons.flatMap(([id, it]) => (it.kind === 'card' ? [] : [[id, it] as const])));
        // Moved on elsewhere since: what is said of it here would be wrong.
        moved.value = new Map([...moved.value].filter(([id, { to }]) => to === whereIs(found, id)));
        unreadable.value = undefined;
        now.value = Date.now();
        changes.value += 1;
      });
    } catch (error) {
      unreadable.value = `The stored cards could not be read (${error instanceof Error ? error.message : String(error)}). Nothing was changed; load the page again.`;
    }
  };

  let reading: Promise<void> | undefined;
  let again = false;
  /** One reading at a time; what changes meanwhile is read once more. */
  const refresh = (): Promise<void> => {
    again = reading !== undefined;
    reading ??= (async () => {
      do {
        again = false;
        await read();
      } while (again as boolean);
      reading = undefined;
    })();
    return reading;
  };

  const imports = createImports(store, refresh);
  let soon: ReturnType<typeof setTimeout> | undefined;
  const stopListening = store.subscribe((event) => {
    if (event.kind === 'closed') closed.value = event.message;
    // A hundred cards that come at once, here or in another tab, are read once and not a hundred times.
    else if (!event.here) soon ??= setTimeout(() => ((soon = undefined), void refresh()), GATHER_MS);
    else if (!imports.busy.value) void refresh();
  });

  /** One thing at a time is done to a card, and what went wrong is said at its line. */
  const act = async <T extends Saved | Done>(id: string, work: () => Promise<T>): Promise<T | undefined> => {
    if (busy.has(id)) return undefined;
    busy.add(id);
    const result = await work().finally(() => busy.delete(id));
    const message = 'message' in result ? result.message : undefined;
    const others = [...failures.value].filter(([other]) => other !== id);
    failures.value = new Map(message === undefined ? others : [...others, [id, message]]);
    if (message !== undefined) announce(message);
    return message === undefined ? result : undefined;
  };

  const transfer = (id: string, from: Place, to: Place): Promise<Done> =>
    to === 'bin' ? store.bin(id) : from === 'bin' ? store.restore(id) : store.archive(id, to === 'archive');

  const note = (change: Moved) => {
    moved.value = new Map(moved.value).set(change.entry.id, change);
    wanted.value = undoOf(change.entry.id);
    announce(sayMoved(change));
  };

  const cards: Cards = {
    store,
    entries,
    trouble: computed(() => closed.value ?? unreadable.value),
    unopened,
    moved,
    failures,
    ticked: signal<readonly string[]>([]),
    wanted,
    replayed: store.replayed,
    now,
    imports,
    verdicts: createVerdicts(new Date().toLocaleDateString('sv')),
    changes,
    refresh,
    async duplicate(entry) {
      const saved = await act(entry.id, () => store.duplicate(entry.id));
      if (saved?.kind !== 'saved') return;
      wanted.value = saved.card.id;
      announce(`Duplicated as ${nameOf(saved.card)}.`);
    },
    async move(entry, from, to) {
      const done = await act(entry.id, () => transfer(entry.id, from, to));
      if (done) note({ entry, from, to });
    },
    async takeBack({ entry, from, to }) {
      if (to === 'nowhere') return;
      const done = await act(entry.id, () => transfer(entry.id, to, from));
      if (!done) return;
      // Until the list is read anew, the line that is to take the focus stands where the card no longer is.
      await refresh();
      moved.value = new Map([...moved.value].filter(([id]) => id !== entry.id));
      wanted.value = entry.id;
      announce(`${nameOf(entry)} is back.`);
    },
    async erase(entry) {
      const done = await act(entry.id, () => store.erase(entry.id));
      if (done) note({ entry, from: 'bin', to: 'nowhere' });
    },
    end() {
      stopListening();
      clearTimeout(soon);
      cards.verdicts.stop();
      store.close();
    },
  };
  return cards;
}

/** What stands for the way back of a card that was moved, where the focus is to go. */
export const undoOf = (id: string): string => `undo ${id}`;

const PLACES: Readonly<Record<Moved['to'], string>> = {
  active: 'is back among the active cards',
  archive: 'is in the archive',
  bin: 'is in the bin, where it stays for 30 days',
  nowhere: 'is deleted for good',
};

export const sayMoved = ({ entry, to }: Moved): string => `${nameOf(entry)} ${PLACES[to]}.`;
