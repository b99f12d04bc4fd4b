/** What is under way to the database, in the order in which it was said. */
import type { PracticeEvent } from '../../domain/practice/log/event.ts';
import type { LocalStore } from '../indexed/env.ts';
import { setAside, type Desk } from './aside.ts';
import type { Failure, Stored } from './contract.ts';
import { failureOf } from './failures.ts';
import type { Backend } from './format.ts';
import { journalOf, notesIn, removeNote, type Note } from './journal.ts';
import { JOURNAL_KEY, PAGE_KEY } from './journal-key.ts';
import { entryOf, type Entry } from './log.ts';
import { addEvents, type Added } from './writing.ts';

export interface Queue {
  /** Notes events at once, and writes them when what is before them has ended. */
  readonly add: (events: readonly PracticeEvent[]) => Promise<Stored>;
  /** Tries again what has failed, and brings in what other pages noted. */
  readonly settle: () => Promise<Stored & { readonly count?: number }>;
  /** What is not in the database. */
  readonly waiting: () => readonly Entry[];
  /** How many events question pages had left for this page to take over: nothing of it had to be rescued. */
  readonly asked: number;
  /** Drops what could not be written: everything is to be erased. */
  readonly forget: () => void;
}

/**
 * @param told of what was added
 * @param failed told when nothing can be written, once until something can
 */
export function queueOf(
  { localStorage, ...desk }: Desk & { readonly localStorage: LocalStore | undefined },
  backend: Backend,
  writer: string,
  told: (added: Added, entries: readonly Entry[]) => void,
  failed: (failure: Failure) => void,
): Queue {
  const journal = journalOf(localStorage, writer);
  /** What other pages noted, and left behind or have under way. */
  let notes: readonly Note[] = [];
  /** The texts of the notes that were brought in, by key. */
  const brought = new Map<string, string>();
  let own: readonly PracticeEvent[] = [];
  /** Written to a store that ends with the page. */
  let passing: readonly PracticeEvent[] = [];
  /** What was said to be wrong already. */
  let said: Failure['kind'] | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function drain(): Promise<Stored & { count?: number }> {
    if (own.length === 0 && notes.length === 0) return { kind: 'stored', count: 0 };
    const [mine, theirs] = [own, notes];
    const entries = [...theirs.flatMap((note) => note.entries), ...mine.map(entryOf)];
    try {
      const added = await backend.write(async (tx) => {
        for (const each of theirs.flatMap(({ damaged }) => damaged)) await setAside(tx, desk, 'journal', each);
        return addEvents(tx, entries);
      });
      said = undefined;
      notes = notes.filter((note) => !theirs.includes(note));
      for (const { key, text } of theirs) brought.set(key, text);
      own = own.slice(mine.length);
      // In a store that ends with the page, notes are all that remains.
      if (backend.why === undefined) {
        if (mine.length > 0) journal(own);
        for (const note of theirs) removeNote(localStorage, note, desk.now());
      } else passing = [...passing, ...mine];
      if (added.count > 0) told(added, entries);
      return { kind: 'stored', count: added.count };
    } catch (error) {
      const failure = failureOf(error);
      if (mine.length > 0 && said !== failure.kind) failed(failure);
      said = failure.kind;
      return failure;
    }
  }

  const look = () => {
    const others = notesIn(localStorage).filter(({ key }) => key !== JOURNAL_KEY + writer);
    notes = others.filter(({ key, text }) => brought.get(key) !== text);
  };
  const next = (before: () => void = () => undefined) => {
    const result = last.then(before).then(drain);
    last = result;
    return result;
  };

  look();
  const asked = notes.filter(({ key }) => key.startsWith(PAGE_KEY)).flatMap(({ entries }) => entries).length;
  return {
    asked,
    add: async (events) => {
      own = [...own, ...events];
      journal([...passing, ...own]);
      const written = await next();
      return written.kind === 'stored' ? { kind: 'stored' } : written;
    },
    settle: () => next(look),
    forget: () => {
      [notes, own, passing] = [[], [], []];
    },
    waiting: () => [...notes.flatMap(({ entries }) => entries), ...own.map(entryOf)],
  };
}
