/** Writing a card: compare, and replace or merge, inside of one transaction. */
import { diff, merge } from '../../domain/scorecard/change/diff.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { LIMITS } from '../../domain/scorecard/schema.ts';
import { setCardAside } from './aside.ts';
import type { Tx } from './backend.ts';
import type { Saved } from './contract.ts';
import type { Desk } from './desk.ts';
import { NEWER } from './failures.ts';
import { readCard, readRecord, type CardRecord } from './format.ts';
import { settle } from './settle.ts';
import { keepSnapshot } from './snapshots.ts';

/** Writes a state of a card over the record that it replaces, if there is one. @returns the card with its new revision */
export async function put(
  tx: Tx,
  desk: Desk,
  card: Scorecard,
  replaced: CardRecord | undefined,
  more: Partial<Pick<CardRecord, 'forkOf' | 'replayed' | 'rev'>> & { readonly keep?: boolean } = {},
): Promise<Scorecard> {
  const { keep = false, ...fields } = more;
  const now = desk.now();
  if (replaced && desk.snapshots) await keepSnapshot(tx, card.id, replaced, now, keep);
  const written = { ...card, rev: fields.rev ?? (replaced?.rev ?? 0) + 1 };
  const record = { version: 1 as const, createdAt: now, ...replaced, ...fields, updatedAt: now };
  await tx.put('cards', card.id, { ...record, rev: written.rev, data: written });
  return written;
}

/** Stores a valid card that was not stored before. */
export async function createCard(tx: Tx, desk: Desk, card: Scorecard): Promise<Saved> {
  const taken = (await tx.get('cards', card.id)) !== undefined;
  const own = taken ? { ...card, id: desk.newId() } : card;
  return { kind: 'saved', card: await put(tx, desk, own, undefined), merged: false };
}

/** @param mine valid, and the same card as `base` */
export async function saveCard(tx: Tx, desk: Desk, base: Scorecard, mine: Scorecard): Promise<Saved> {
  const { id } = mine;
  const asNew = async (): Promise<Saved> => ({
    kind: 'saved',
    card: await put(tx, desk, mine, undefined, { rev: base.rev + 1 }),
    merged: false,
  });
  const raw = await tx.get('cards', id);
  // Erased elsewhere while it was open here: whoever goes on writing wants it.
  if (raw === undefined) return asNew();
  const found = readRecord(raw);
  if (found.kind === 'newer') return NEWER;
  if (found.kind === 'ok' && found.record.rev === base.rev) {
    const unchanged = diff(base, mine).length === 0;
    const card = unchanged ? { ...mine, rev: base.rev } : await put(tx, desk, mine, found.record);
    return { kind: 'saved', card, merged: false };
  }
  const stored = readCard(id, raw);
  if (stored.kind !== 'ok') {
    await setCardAside(tx, desk, id, raw, 'It could not be read when the card was saved again.');
    return asNew();
  }
  const settled = settle(merge(base, mine, stored.card), stored.card);
  const changed = diff(stored.card, settled.card).length > 0;
  const card = changed ? await put(tx, desk, settled.card, stored.record) : stored.card;
  if (!settled.split) return { kind: 'saved', card, merged: true };
  return { kind: 'forked', card, fork: await putFork(tx, desk, mine), conflicts: settled.conflicts };
}

/** An earlier state of a card as its newest. A card that cannot be read, or is gone, has it in its place. */
export async function putAgain(tx: Tx, desk: Desk, earlier: Scorecard): Promise<Saved> {
  const raw = await tx.get('cards', earlier.id);
  const found = raw === undefined ? undefined : readCard(earlier.id, raw);
  if (found?.kind === 'newer') return NEWER;
  if (found?.kind === 'damaged') {
    await setCardAside(tx, desk, earlier.id, raw, 'It could not be read when an earlier state was brought back.');
  }
  const card =
    found?.kind === 'ok'
      ? await put(tx, desk, earlier, found.record, { keep: true })
      : await put(tx, desk, earlier, undefined, { rev: earlier.rev + 1 });
  return { kind: 'saved', card, merged: false };
}

const FORKED = ' (copy kept from a conflict)';
const COPIED = ' (copy)';

/** The title, with what the copy is behind it, once, and no longer than a title may be. */
const titled = (title: string, suffix: string) =>
  `${(title.endsWith(suffix) ? title.slice(0, -suffix.length) : title).slice(0, LIMITS.name - suffix.length)}${suffix}`;

export function putFork(tx: Tx, desk: Desk, mine: Scorecard): Promise<Scorecard> {
  const fork = { ...mine, id: desk.newId(), title: titled(mine.title, FORKED) };
  return put(tx, desk, fork, undefined, { forkOf: mine.id });
}

export async function duplicateCard(tx: Tx, desk: Desk, card: Scorecard): Promise<Saved> {
  const copy = { ...card, id: desk.newId(), title: titled(card.title, COPIED) };
  return { kind: 'saved', card: await put(tx, desk, copy, undefined), merged: false };
}
