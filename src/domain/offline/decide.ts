import type { CopyStatus } from './status.ts';

/** What the reader decided about the copy. */
export interface Choice {
  /** `auto`: it may be made and kept current; `paused`: what is there stays as it is; `removed`: there is none until asked for. */
  readonly mode: 'auto' | 'paused' | 'removed';
  /** A release that the reader agreed to fetch over a connection that costs. */
  readonly agreed?: string | undefined;
  /** A release that was offered, to be fetched or used, and put off: it is not offered again on every page. */
  readonly later?: string | undefined;
}

/** What a browser tells of the connection; most tell nothing. */
export interface Connection {
  readonly saveData?: boolean | undefined;
  readonly effectiveType?: string | undefined;
  readonly type?: string | undefined;
}

/** Whether bytes over this connection are to be asked for first: the reader saves them, pays for them, or waits for them. */
export const isDear = ({ saveData = false, effectiveType, type }: Connection): boolean =>
  saveData || type === 'cellular' || /^(slow-2g|2g|3g)$/.test(effectiveType ?? '');

/** Which release is to be fetched, if any: the one that was begun, a newer one that was found, or the first. */
export function wantedRelease({ current, next, found, ready }: CopyStatus): string | undefined {
  if (found) return found.version;
  if (next) return ready ? undefined : next.version;
  return current ? undefined : 'first';
}

/** What a page does by itself when it has become quiet: make or go on with the copy, ask for it, or let it be. */
export function decide(choice: Choice, connection: Connection, status: CopyStatus): 'go on' | 'ask' | 'nothing' {
  const wanted = wantedRelease(status);
  if (choice.mode !== 'auto' || wanted === undefined || status.copying || status.network === false) return 'nothing';
  // What the reader has to see to first would only fail again.
  if (status.trouble !== undefined && status.trouble !== 'network') return 'nothing';
  return isDear(connection) && choice.agreed !== wanted ? 'ask' : 'go on';
}
