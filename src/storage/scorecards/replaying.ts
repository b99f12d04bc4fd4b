/** Brings in what closed and crashed pages noted and could not save. */
import { apply, diff } from '../../domain/scorecard/change/diff.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { replay } from '../../domain/scorecard/change/replay.ts';
import { parseScorecard } from '../../domain/scorecard/schema.ts';
import { setAside, setCardAside } from './aside.ts';
import type { Tx } from './backend.ts';
import type { Replayed } from './contract.ts';
import type { Desk } from './desk.ts';
import { readCard } from './format.ts';
import type { Note, Noted } from './journal.ts';
import { settle } from './settle.ts';
import { put, putFork } from './writing.ts';

/** Enough to recognise a note that was brought in and then could not be removed. */
const TOKENS = 20;

/**
 * @returns what became of the note; undefined: it changes nothing, or did before. `wait`: it is for a newer version of the site
 */
export async function replayNote(
  tx: Tx,
  desk: Desk,
  { card: id, text, note }: Noted,
): Promise<Replayed | 'wait' | undefined> {
  const aside = async (reason: string): Promise<Replayed> => {
    await setAside(tx, desk, { what: 'journal', card: id, reason, raw: text });
    return { card: id, rev: 0, kind: 'aside' };
  };
  if (note === 'newer') return 'wait';
  if (note === 'damaged') return aside('Changes that were not saved could not be read.');
  const raw = await tx.get('cards', id);
  if (raw === undefined)
    return (await replayWhole(tx, desk, id, note)) ?? aside('The card that these changes belong to is gone.');
  const stored = readCard(id, raw);
  if (stored.kind === 'newer') return 'wait';
  if (stored.kind === 'damaged') {
    await setCardAside(tx, desk, id, raw, 'It could not be read when changes to it were found.');
    return aside('The card that these changes belong to could not be read.');
  }
  const { replayed = [] } = stored.record;
  if (replayed.includes(note.token)) return undefined;
  const { mine, ...merged } = replay(stored.card, note);
  const settled = settle(merged, stored.card);
  const changed = diff(stored.card, settled.card).length > 0;
  if (!changed && !settled.split) return undefined;
  if (settled.split && !parseScorecard(mine).ok) return aside('These changes contradict what was saved since.');
  const tokens = [...replayed, note.token].slice(-TOKENS);
  if (changed) await put(tx, desk, settled.card, stored.record, { replayed: tokens, keep: true });
  else await tx.put('cards', id, { ...stored.record, replayed: tokens });
  const rev = stored.record.rev + (changed ? 1 : 0);
  if (!settled.split) return { card: id, rev, kind: 'restored' };
  return { card: id, rev, kind: 'forked', fork: await putFork(tx, desk, mine) };
}

/** A card that was never stored comes whole. */
async function replayWhole(tx: Tx, desk: Desk, id: string, note: Note): Promise<Replayed | undefined> {
  const parsed = parseScorecard(note.whole);
  if (!parsed.ok || parsed.value.id !== id) return undefined;
  const card: Scorecard = apply(parsed.value, note.patches);
  if (!parseScorecard(card).ok) return undefined;
  const { rev } = await put(tx, desk, card, undefined, { replayed: [note.token] });
  return { card: id, rev, kind: 'restored' };
}
