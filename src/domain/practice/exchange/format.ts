/**
 * The file that a record leaves with, and comes back from: JSON in UTF-8, an event a line, in the order of time.
 *
 *   {"format":"meshready-practice","version":1,"exported":"2026-11-26T09:30:00.000Z","events":[
 *   {"kind":"review","id":"mifk0a1b2c3d4e5f","card":"istiod","grade":3,"day":"2026-11-26","retention":0.9},
 *   …
 *   ],"aside":[]}
 *
 * Events are those of `log/event.ts`; those of a later version stand between them, as they were found. `aside` holds what could not be
 * read, each as `{at, reason, raw}`, so that nothing is lost with the browser; it may be missing. Keys that are not known are passed over.
 */
export const FORMAT = 'meshready-practice';
export const VERSION = 1;

/** Bytes of a file that is read. A review takes about 150, so this is more than ten years of a hundred a day. */
export const MOST_BYTES = 64_000_000;

/** Something that could not be read, and why. */
export interface Unread {
  /** ISO 8601, when that was found; empty: unknown. */
  readonly at: string;
  readonly reason: string;
  readonly raw: unknown;
}
