/**
 * Reports of resumes that somebody asked to keep, each under a key of its own, so that two tabs never write over each other:
 * `meshready:resume-report:mg2x1k0q4f7a` = `{"version":1,"data":{"on":"2026-11-26","fileName":"…","role":"…","score":71,…}}`, the newest last in the order of the keys.
 * `meshready:resume-report` itself is the one report of the time when one was kept. What is there and cannot be read stays as it is until it is deleted by hand.
 */
import { LONGEST_REPORT, parseKept, type Kept } from '../../domain/resume/report/kept.ts';

const FIRST = 'meshready:resume-report';
const PREFIX = `${FIRST}:`;
const VERSION = 1;

/** So many that nobody meets the end of it, and so few that they fit: a report has some 10 kB, and browsers give 5 MB to a site. */
export const MOST_REPORTS = 20;

export type KeptRecord =
  /** The id is that of the record; empty: that of the time when there was one. */
  | { readonly kind: 'kept'; readonly id: string; readonly kept: Kept }
  /** Damaged, or of a newer version of this site. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly raw: string };

export type Shelf =
  /** The newest first. */
  { readonly kind: 'open'; readonly records: readonly KeptRecord[] } | { readonly kind: 'denied' };

export type NotKept = 'quota' | 'denied' | 'failed' | 'many' | 'large';

const keyOf = (id: string) => (id === '' ? FIRST : PREFIX + id);

const idsThere = (): string[] =>
  Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
    .filter((key) => key === FIRST || key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .sort()
    .reverse();

function recordOf(id: string, raw: string): KeptRecord {
  try {
    const stored: unknown = JSON.parse(raw);
    if (stored !== null && typeof stored === 'object' && 'version' in stored && 'data' in stored) {
      const kept = stored.version === VERSION ? parseKept(stored.data) : undefined;
      if (kept) return { kind: 'kept', id, kept };
    }
  } catch {
    // Said below.
  }
  return { kind: 'unreadable', id, raw };
}

export function readKept(): Shelf {
  try {
    return { kind: 'open', records: idsThere().map((id) => recordOf(id, localStorage.getItem(keyOf(id)) ?? '')) };
  } catch {
    return { kind: 'denied' };
  }
}

/**
 * @param at milliseconds since 1970: reports are listed in that order
 * @returns the id of the record, or why there is none; what was kept before is never touched
 */
export function keepReport(kept: Kept, at: number): { readonly id: string } | { readonly failure: NotKept } {
  try {
    if (idsThere().length >= MOST_REPORTS) return { failure: 'many' };
    if (kept.markdown.length > LONGEST_REPORT) return { failure: 'large' };
    const id = at.toString(36).padStart(9, '0') + crypto.randomUUID().slice(0, 4);
    localStorage.setItem(keyOf(id), JSON.stringify({ version: VERSION, data: kept }));
    return { id };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'QuotaExceededError') return { failure: 'quota' };
    return { failure: name === 'SecurityError' || readKept().kind === 'denied' ? 'denied' : 'failed' };
  }
}

/** @returns whether all of them are gone */
export function forgetReports(ids: readonly string[]): boolean {
  try {
    for (const id of ids) localStorage.removeItem(keyOf(id));
    return true;
  } catch {
    return false;
  }
}

/** @param changed called when another tab keeps a report or deletes one. @returns what ends it */
export function watchKept(changed: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    // Without a key all of the storage was cleared.
    if (key === null || key.startsWith(FIRST)) changed();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
