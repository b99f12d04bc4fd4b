/**
 * The report of a resume that somebody asked to keep: `meshready:resume-report` = `{"version":1,"data":{"on":"2026-11-26","fileName":"…","score":71,…}}`, one at
 * a time. What is there and cannot be read is left as it is until it is replaced or deleted by hand.
 */
import { parseKept, type Kept } from '../../domain/resume/report/kept.ts';

const KEY = 'meshready:resume-report';
const VERSION = 1;

export type Shelf =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'kept'; readonly kept: Kept }
  /** Damaged, or of a newer version of this site. */
  | { readonly kind: 'unreadable'; readonly raw: string }
  | { readonly kind: 'denied' };

export function readKept(): Shelf {
  let raw: string | null;
  try {
    raw = localStorage.getItem(KEY);
  } catch {
    return { kind: 'denied' };
  }
  if (raw === null) return { kind: 'nothing' };
  try {
    const stored: unknown = JSON.parse(raw);
    if (stored !== null && typeof stored === 'object' && 'version' in stored && 'data' in stored) {
      const kept = stored.version === VERSION ? parseKept(stored.data) : undefined;
      if (kept) return { kind: 'kept', kept };
    }
  } catch {
    // Said below.
  }
  return { kind: 'unreadable', raw };
}

/** @returns why it could not be kept */
export function keepReport(kept: Kept): 'quota' | 'denied' | 'failed' | undefined {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, data: kept }));
    return undefined;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return name === 'QuotaExceededError' ? 'quota' : name === 'SecurityError' ? 'denied' : 'failed';
  }
}

/** @returns whether it is gone */
export function forgetReport(): boolean {
  try {
    localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
