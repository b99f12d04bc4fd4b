/** The keys of the journal (`journal.ts`), known without any of what reads it. */
export const JOURNAL_KEY = 'meshready:practice-journal/';
export const PAGE_KEY = `${JOURNAL_KEY}page/`;
export const JOURNAL_VERSION = 1;

/** What a note holds. */
export const noteText = (events: readonly unknown[]): string => JSON.stringify({ version: JOURNAL_VERSION, events });
