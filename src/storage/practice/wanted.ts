/**
 * A question page adds its card to practice: noted in the journal, from which the next tool of Practice takes it over. This opens no
 * database and knows no schema, since a question page has no room for either.
 *
 * Each card has a key of its own: pages that write at the same moment cannot lose each other's, and a second click writes over the first.
 */
import { eventId } from '../../domain/practice/log/id.ts';
import type { MarkEvent } from '../../domain/practice/log/event.ts';
import { noteText, PAGE_KEY } from './journal-key.ts';

/** At least 6 characters, a–z and 0–9. */
const unique = () => Math.random().toString(36).slice(2).padEnd(6, '0');

/** @param card of the answer: the id of the question. @returns whether it held */
export function writeWanted(card: string): boolean {
  const event: MarkEvent = { kind: 'mark', id: eventId(Date.now(), unique()), card, mark: 'wanted', value: true };
  try {
    localStorage.setItem(PAGE_KEY + card, noteText([event]));
    return true;
  } catch {
    return false;
  }
}

/** Whether it was asked for here, and Practice was not opened since; afterwards the mirror has it. */
export function isWanted(card: string): boolean {
  try {
    return localStorage.getItem(PAGE_KEY + card) !== null;
  } catch {
    return false;
  }
}

/** Takes back what no tool of Practice has seen yet. */
export function dropWanted(card: string): void {
  try {
    localStorage.removeItem(PAGE_KEY + card);
  } catch {
    // Denied, as it was to write it.
  }
}
