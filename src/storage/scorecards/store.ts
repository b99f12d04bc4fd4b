/** The store: each method one transaction, what went wrong as a value, and the other pages told of what was written. */
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { parseScorecard } from '../../domain/scorecard/schema.ts';
import { forgetAside } from './aside.ts';
import type { Backend, Tx } from './backend.ts';
import type { Bulletin } from './bulletin.ts';
import type { Done, Failure, Loaded, Replayed, Saved, ScorecardStore } from './contract.ts';
import type { Desk } from './desk.ts';
import type { Env } from '../indexed/env.ts';
import { failureOf, MISSING, NEWER, UNREADABLE } from './failures.ts';
import { readCard } from './format.ts';
import { notesIn, type Journal } from './journal.ts';
import type { Presence } from './presence.ts';
import { listCards, loadCard, moveAside, type Read } from './reading.ts';
import { recoverAll } from './recovery.ts';
import { archiveCard, binCard, eraseCard, restoreCard } from './shelf.ts';
import { listSnapshots, readSnapshot } from './snapshots.ts';
import { createCard, duplicateCard, putAgain, saveCard } from './writing.ts';

export interface Parts {
  readonly env: Env;
  readonly backend: Backend;
  readonly bulletin: Bulletin;
  readonly journal: Journal;
  readonly presence: Presence;
  readonly replayed: readonly Replayed[];
}

export const deskOf = (env: Env, snapshots = true): Desk => ({
  now: () => new Date(env.now()).toISOString(),
  newId: env.newId,
  snapshots,
});

/** What a card must be to be stored: it could otherwise not be opened again. */
function refused(card: Scorecard): Failure | undefined {
  const parsed = parseScorecard(card);
  if (parsed.ok) return undefined;
  const [first] = parsed.problems;
  return {
    kind: 'invalid',
    message: `This cannot be saved as it is: ${first ? `${first.path} ${first.message}` : 'it is no scorecard'}.`,
    problems: parsed.problems,
  };
}

export function storeOf({ env, backend, bulletin, journal, presence, replayed }: Parts): ScorecardStore {
  let persistAsked = backend.why !== undefined;

  /** Space that is short is spent on the card before it is spent on its past. */
  async function write<T>(work: (tx: Tx, desk: Desk) => Promise<T>): Promise<T | Failure> {
    try {
      try {
        return await backend.write((tx) => work(tx, deskOf(env)));
      } catch (error) {
        if (failureOf(error).kind !== 'quota') throw error;
        return await backend.write((tx) => work(tx, deskOf(env, false)));
      }
    } catch (error) {
      return failureOf(error);
    }
  }

  async function saving(work: (tx: Tx, desk: Desk) => Promise<Saved>): Promise<Saved> {
    const saved = await write(work);
    if (saved.kind !== 'saved' && saved.kind !== 'forked') return saved;
    bulletin.tell(saved.card.id, saved.card.rev);
    if (saved.kind === 'forked') bulletin.tell(saved.fork.id, saved.fork.rev);
    if (!persistAsked) {
      persistAsked = true;
      // Refused or failed, everything works as before.
      env.persist().catch(() => false);
    }
    return saved;
  }

  async function moving(id: string, work: (tx: Tx, desk: Desk) => Promise<Done>): Promise<Done> {
    const done = await write(work);
    if (done.kind === 'done') {
      const stored = await load(id);
      bulletin.tell(id, stored.kind === 'card' ? stored.card.rev : 0);
    }
    return done;
  }

  const read: Read = (id, raw) => (backend.newer() ? { kind: 'newer', raw } : readCard(id, raw));

  async function load(id: string): Promise<Loaded> {
    try {
      const loaded = await backend.read((tx) => loadCard(tx, read, id));
      if (loaded.kind === 'damaged') await write((tx, desk) => moveAside(tx, desk, [id]));
      return loaded;
    } catch (error) {
      return failureOf(error);
    }
  }

  return {
    durable: backend.why === undefined,
    ...(backend.why !== undefined && { why: backend.why }),
    replayed,
    list: async () => {
      const { entries, damaged } = await backend.read((tx) => listCards(tx, read));
      if (damaged.length > 0) await write((tx, desk) => moveAside(tx, desk, damaged));
      return entries;
    },
    load,
    create: async (card) => refused(card) ?? saving((tx, desk) => createCard(tx, desk, card)),
    save: async (base, mine) => {
      if (base.id !== mine.id)
        throw new TypeError(`"${mine.id}" was not made of "${base.id}": save changes of one card`);
      const ours = { ...mine, rev: base.rev };
      return refused(ours) ?? saving((tx, desk) => saveCard(tx, desk, base, ours));
    },
    journal: (base, mine) => backend.why === undefined && journal.write(base, mine),
    duplicate: (id) =>
      saving(async (tx, desk) => {
        const found = read(id, await tx.get('cards', id));
        return found.kind === 'ok' ? duplicateCard(tx, desk, found.card) : found.kind === 'newer' ? NEWER : MISSING;
      }),
    archive: (id, archived) => moving(id, (tx, desk) => archiveCard(tx, desk, id, archived)),
    bin: (id) => moving(id, (tx, desk) => binCard(tx, desk, id)),
    restore: (id) => moving(id, (tx, desk) => restoreCard(tx, desk, id)),
    erase: (id) => moving(id, (tx) => eraseCard(tx, id)),
    snapshots: (id) => backend.read((tx) => listSnapshots(tx, id)),
    snapshot: async (id, key) => {
      try {
        return await backend.read((tx) => readSnapshot(tx, id, key));
      } catch (error) {
        return failureOf(error);
      }
    },
    restoreSnapshot: (id, key) =>
      saving(async (tx, desk) => {
        const snapshot = await readSnapshot(tx, id, key);
        if (snapshot.kind === 'card') return putAgain(tx, desk, snapshot.card);
        return snapshot.kind === 'newer' ? NEWER : snapshot.kind === 'damaged' ? UNREADABLE : snapshot;
      }),
    recover: () => backend.read((tx) => recoverAll(tx, notesIn(env.localStorage))),
    forget: (key) => write((tx) => forgetAside(tx, key)),
    subscribe: bulletin.subscribe,
    leave: () => {
      journal.mark(true);
      presence.leave();
    },
    comeBack: async () => {
      journal.mark(false);
      await presence.come();
    },
    close: () => {
      presence.leave();
      bulletin.close();
      backend.close();
    },
  };
}
