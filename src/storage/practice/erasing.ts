/** Erasing the record from this browser, and what is beside the database. */
import type { LocalStore } from '../indexed/env.ts';
import type { AsideEntry } from './contract.ts';
import { STORE_NAMES, type Backend } from './format.ts';
import { JOURNAL_KEY, JOURNAL_VERSION } from './journal-key.ts';

/** All keys of Practice in localStorage begin with this: journals, the mirror, what is under way. */
const OURS = 'meshready:practice';

function keysOf(local: LocalStore | undefined, prefix: string): string[] {
  const keys = Array.from({ length: local?.length ?? 0 }, (_, i) => local?.key(i) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).sort();
}

/** @throws as the backend does; the database is emptied before anything else goes */
export async function eraseAll(backend: Backend, local: LocalStore | undefined): Promise<void> {
  await backend.write((tx) => Promise.all(STORE_NAMES.map((store) => tx.clear(store))));
  for (const key of keysOf(local, OURS)) local?.removeItem(key);
}

/** Notes that are still in the journal: of a newer version, of a page that is open, or of one that could not write. */
export function listNotes(local: LocalStore | undefined): AsideEntry[] {
  try {
    return keysOf(local, JOURNAL_KEY).map((key) => {
      const text = local?.getItem(key) ?? '';
      return { key, at: '', ...readNote(text) };
    });
  } catch {
    return [];
  }
}

function readNote(text: string): Pick<AsideEntry, 'reason' | 'raw'> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { reason: 'Noted, and cannot be read.', raw: text };
  }
  const isNewer = raw !== null && typeof raw === 'object' && 'version' in raw && Number(raw.version) > JOURNAL_VERSION;
  return {
    reason: isNewer
      ? 'Noted by a newer version of this site, which will bring it in.'
      : 'Noted before it was written: it is brought in when a page of Practice is opened.',
    raw,
  };
}

/** @returns whether the key is that of a note */
export function forgetNote(local: LocalStore | undefined, key: string): boolean {
  if (!key.startsWith(JOURNAL_KEY)) return false;
  local?.removeItem(key);
  return true;
}
