/** What every tool of Practice begins with. */
import type { Calendar } from '../../../domain/practice/calendar.ts';
import type { Deck } from '../../../domain/practice/deck.ts';
import { openPractice } from '../../../storage/practice/open.ts';
import { browserCalendar } from './calendar.ts';
import { loadDeck } from './deck.ts';
import { createRecord, type PracticeRecord } from './record.ts';

export interface Opened {
  readonly deck: Deck;
  readonly record: PracticeRecord;
  readonly calendar: Calendar;
}

/** @param address of the deck, `data-deck` of the tool @throws Error with a message for the reader */
export async function openTool(address: string): Promise<Opened> {
  const calendar = browserCalendar();
  const [deck, store] = await Promise.all([loadDeck(address), openPractice()]);
  return { deck, calendar, record: await createRecord(store, deck, calendar) };
}

/** What stands in place of a tool that could not be opened. */
export function sayNotOpened(element: HTMLElement, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  const says = document.createElement('p');
  says.className = 'notice alarm';
  says.setAttribute('role', 'alert');
  says.textContent = `${why} Nothing was changed: load the page again.`;
  element.replaceChildren(says);
}
