import { isAside, setCardAside } from './aside.ts';
import type { Tx } from './backend.ts';
import type { CardEntry, Loaded } from './contract.ts';
import type { Desk } from './desk.ts';
import { asideEntry, entryOf } from './entries.ts';
import { MISSING } from './failures.ts';
import { readCard } from './format.ts';

/** How the record of a card is read; in a database of a newer version, not at all. */
export type Read = typeof readCard;

export async function loadCard(tx: Tx, read: Read, id: string): Promise<Loaded> {
  const raw = await tx.get('cards', id);
  if (raw !== undefined) {
    const found = read(id, raw);
    return found.kind === 'ok' ? { kind: 'card', card: found.card, entry: entryOf(id, found) } : found;
  }
  const last = (await asides(tx, `${id}/`)).at(-1);
  if (!last) return MISSING;
  const again = readCard(id, last.raw);
  return { kind: 'damaged', problems: again.kind === 'damaged' ? again.problems : [], raw: last.raw };
}

/** The last changed first. `damaged`: the ids of what has yet to be set aside. */
export async function listCards(tx: Tx, read: Read): Promise<{ entries: CardEntry[]; damaged: string[] }> {
  const cards = (await tx.all('cards')).map(([id, raw]) => entryOf(id, read(id, raw)));
  const known = new Set(cards.map(({ id }) => id));
  const gone = new Map((await asides(tx)).filter(({ card }) => !known.has(card)).map((aside) => [aside.card, aside]));
  return {
    entries: [...cards, ...[...gone.values()].map(asideEntry)].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    damaged: cards.filter(({ readable }) => readable === 'damaged').map(({ id }) => id),
  };
}

const asides = async (tx: Tx, prefix?: string) =>
  (await tx.all('aside', prefix))
    .map(([, value]) => value)
    .filter(isAside)
    .filter(({ what }) => what === 'card');

/** Looks again before it moves anything: another page may have been first. */
export async function moveAside(tx: Tx, desk: Desk, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const raw = await tx.get('cards', id);
    if (raw === undefined || readCard(id, raw).kind !== 'damaged') continue;
    await setCardAside(tx, desk, id, raw, 'It could not be read when it was opened.');
  }
}
