/**
 * What is not yet in the database, noted at once, so that it survives the page: a transaction that was begun when a page is closed may
 * never end.
 *
 * localStorage, a key for each writer, so that no page touches what another noted:
 *
 *   "meshready:practice-journal/9b…"                 → {"version":1,"events":[{"kind":"review","id":"0mhxk2a1b5d0c…",…}]}
 *   "meshready:practice-journal/page/what-is-istio"  → the same, of a question page, which opens no database (`wanted.ts`)
 *
 * Life: a tool's page writes all that it has under way with each event, and removes the note when the database has it. At the next opening
 * all notes are brought in, also those of pages that are still there: an event that is known already changes nothing. Then those are
 * removed that are as they were read and whose last event is some seconds old. If their writer lives after all, frozen or without
 * room in the database, it notes again whatever it has, which again changes nothing. A note that was just written stays for its
 * writer to remove, or for the next opening.
 *
 * Migrations: none yet; a note of a higher version is left where it is.
 */
import { momentOf, type PracticeEvent } from '../../domain/practice/log/event.ts';
import type { LocalStore } from '../indexed/env.ts';
import { JOURNAL_KEY, JOURNAL_VERSION, noteText, PAGE_KEY } from './journal-key.ts';
import { readEntry, type Damaged, type Entry } from './log.ts';

/** A page that is there writes its events to the database sooner than this. */
const QUIET_MS = 10_000;

export interface Note {
  readonly key: string;
  /** As it is stored. */
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly damaged: readonly Damaged[];
}

/** The notes of all pages that this version can read. None where local storage is denied. */
export function notesIn(local: LocalStore | undefined): Note[] {
  try {
    if (!local) return [];
    const keys = Array.from({ length: local.length }, (_, i) => local.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(JOURNAL_KEY))
      .sort()
      .flatMap((key) => parse(key, local.getItem(key) ?? '') ?? []);
  } catch {
    return [];
  }
}

function parse(key: string, text: string): Note | undefined {
  const name = key.slice(JOURNAL_KEY.length);
  const lost = (why: string): Note => ({ key, text, entries: [], damaged: [{ key: name, raw: text, why }] });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return lost('What was not saved could not be read.');
  }
  if (data === null || typeof data !== 'object') return lost('What was not saved could not be read.');
  if ('version' in data && Number(data.version) > JOURNAL_VERSION) return undefined;
  if (!('events' in data) || !Array.isArray(data.events)) return lost('What was not saved could not be read.');
  const entries: Entry[] = [];
  const damaged: Damaged[] = [];
  for (const raw of data.events as readonly unknown[]) {
    const entry = readEntry(raw);
    if ('why' in entry) damaged.push({ key: name, raw, why: entry.why });
    else entries.push(entry);
  }
  return { key, text, entries, damaged };
}

/** Removes a note that was brought in, unless its writer may be in the middle of something. */
export function removeNote(local: LocalStore | undefined, { key, text, entries, damaged }: Note, now: number): void {
  const isQuiet = entries.every(({ id }) => Math.abs(now - momentOf(id)) >= QUIET_MS);
  if (!isQuiet && damaged.length === 0 && !key.startsWith(PAGE_KEY)) return;
  try {
    if (local?.getItem(key) === text) local.removeItem(key);
  } catch {
    // Denied by now: it is found again at another opening, and changes nothing.
  }
}

/** @returns writes down what is under way, all of it, and says whether it held */
export const journalOf =
  (local: LocalStore | undefined, writer: string) =>
  (events: readonly PracticeEvent[]): boolean => {
    try {
      if (!local) return false;
      if (events.length === 0) local.removeItem(JOURNAL_KEY + writer);
      else local.setItem(JOURNAL_KEY + writer, noteText(events));
      return true;
    } catch {
      return false;
    }
  };
