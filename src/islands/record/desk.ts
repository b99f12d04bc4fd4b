/** What all parts of this page work on. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Calendar, Day } from '../../domain/practice/calendar.ts';
import type { Deck } from '../../domain/practice/deck.ts';
import { backupName, writeBackup } from '../../domain/practice/exchange/write-backup.ts';
import { counted } from '../../domain/practice/day-words.ts';
import { mirrorOf } from '../../domain/practice/progress/mirror.ts';
import { writeMirror } from '../../storage/practice/mirror.ts';
import { announce } from '../shared/announcer.ts';
import { download } from '../shared/download.ts';
import type { PracticeRecord } from '../shared/practice/record.ts';

export interface Desk {
  readonly deck: Deck;
  readonly record: PracticeRecord;
  readonly calendar: Calendar;
  /** Where reviewing is, for those who have nothing yet. */
  readonly review: string;
  readonly today: () => Day;
  /** Grows whenever anything stored changes: for what is read apart from what follows from the log. */
  readonly changes: ReadonlySignal<number>;
  /** Reads everything again after something was written past the record, and tells the pages that have no database. */
  readonly refresh: () => Promise<void>;
  /** The same after everything was erased: nothing is written again. */
  readonly refreshErased: () => Promise<void>;
  /** Hands all events, and what was set aside, to the reader. @returns why not, in words, or nothing */
  readonly backUp: () => Promise<string | undefined>;
}

export function createDesk(given: Pick<Desk, 'deck' | 'record' | 'calendar' | 'review'>): Desk {
  const { record, calendar } = given;
  const { store } = record;
  const changes = signal(0);
  const today = () => calendar.dayOf(calendar.now());
  const refreshErased = async () => {
    await record.reload();
    changes.value += 1;
  };
  return {
    ...given,
    today,
    changes,
    async refresh() {
      await refreshErased();
      if (!record.locked) writeMirror(mirrorOf(given.deck, record.derived.peek(), calendar));
    },
    refreshErased,
    async backUp() {
      try {
        await record.settled();
        const [log, aside] = await Promise.all([store.everything(), store.aside()]);
        const text = writeBackup(log, aside, new Date(calendar.now()).toISOString());
        download(backupName(today()), 'application/json', text);
        announce(
          `${counted(log.events.length + log.unknown.length, 'entry', 'entries')} handed to the browser in one file.`,
        );
        return undefined;
      } catch (error) {
        return `The record could not be read (${error instanceof Error ? error.message : String(error)}). Load the page again.`;
      }
    },
  };
}
