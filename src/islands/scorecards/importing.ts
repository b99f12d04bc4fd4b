/** Files as cards of this browser. Nothing that is stored is ever replaced, and a file that is refused says where and why. */
import { diff } from '../../domain/scorecard/change/diff.ts';
import { readBytes } from '../../domain/scorecard/exchange/bytes.ts';
import { readCollection, type FoundCard } from '../../domain/scorecard/exchange/collection.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Problem } from '../../domain/scorecard/schema.ts';
import type { ScorecardStore } from '../../storage/scorecards/contract.ts';
import type { Imported, Outcome } from './outcomes.ts';

const fresh = () => ({
  // Not randomUUID, which is missing on pages without https.
  id: Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
});

/** One file after another, so that two cards of one id are not both taken for the first. Never throws. */
export async function importFiles(store: ScorecardStore, files: readonly File[]): Promise<readonly Imported[]> {
  const imported: Imported[] = [];
  for (const file of files) imported.push({ file: file.name, outcomes: await importFile(store, file) });
  return imported;
}

async function importFile(store: ScorecardStore, file: File): Promise<readonly Outcome[]> {
  try {
    const read = readBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!read.ok) return [refused(read.problems)];
    if (read.looks === 'table') return [await keepTable(store, read.text, file.name)];
    const outcomes: Outcome[] = [];
    for (const found of readCollection(read.text)) outcomes.push(await keep(store, found));
    return outcomes;
  } catch (error) {
    const message = `could not be read (${error instanceof Error ? error.message : String(error)}): choose it again`;
    return [refused([{ path: file.name, message }])];
  }
}

const refused = (problems: readonly Problem[], title = ''): Outcome => ({ kind: 'refused', title, problems });

async function keep(store: ScorecardStore, found: FoundCard): Promise<Outcome> {
  if (found.kind === 'problems') return refused(found.problems, found.title);
  if (found.kind === 'newer') return found;
  const { card } = found;
  const stored = await store.load(card.id);
  if (stored.kind === 'card' && diff(stored.card, card).length === 0) {
    const wasInBin = stored.entry.binnedAt !== undefined;
    if (wasInBin) await store.restore(card.id);
    return { kind: 'known', id: card.id, title: card.title, wasInBin };
  }
  return create(store, card, stored.kind !== 'missing');
}

async function create(store: ScorecardStore, card: Scorecard, taken: boolean): Promise<Outcome> {
  // What cannot be read is to come back under its own id one day, once it can be.
  const saved = await store.create(taken ? { ...card, id: fresh().id } : card);
  if (saved.kind !== 'saved') {
    const message = 'message' in saved ? saved.message : 'could not be stored';
    return refused([{ path: card.title, message }], card.title);
  }
  const { id, title } = saved.card;
  return { kind: 'imported', id, title, copied: id !== card.id, left: [], notes: [] };
}

async function keepTable(store: ScorecardStore, text: string, name: string): Promise<Outcome> {
  const { cardOfTable } = await import('../../domain/scorecard/exchange/table-card.ts');
  const { card, problems, notes } = cardOfTable(text, { title: name.replace(/\.[^.]*$/, ''), ...fresh() });
  const left = problems.map(({ cell, expected }) => ({ path: cell, message: `expected ${expected}` }));
  if (!card) return refused(left);
  const outcome = await create(store, card, false);
  return outcome.kind === 'imported' ? { ...outcome, left, notes } : outcome;
}
