import { expect, type Page } from '@playwright/test';
import type { Deck } from '../../src/domain/practice/deck.ts';
import { foldAll } from '../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../src/domain/practice/fold/state.ts';
import { eventId } from '../../src/domain/practice/log/id.ts';
import type { EventId, Grade, PracticeEvent } from '../../src/domain/practice/log/event.ts';
import { noteText, PAGE_KEY } from '../../src/storage/practice/journal-key.ts';

export const HOME = './practice/';
export const REVIEW = './practice/review/';
/** A page that does not open the record: to look into it, and to write it, as if from before. */
const ELSEWHERE = './about/';

/** Nine in the morning. The browser of the tests has the time zone of the machine, and so has this. */
export const MORNING = new Date('2026-11-26T09:00:00');
const DAY = 86_400_000;

export const tool = (page: Page) => page.locator('practice-review');
export const question = (page: Page) =>
  tool(page).getByRole('article', { name: 'Card' }).getByRole('heading', { level: 2 });
export const answer = (page: Page) => tool(page).getByRole('heading', { name: 'Answer', exact: true });
export const button = (page: Page, name: string | RegExp) => tool(page).getByRole('button', { name });
export const grades = (page: Page) =>
  tool(page).getByRole('group', { name: 'How well did you know it?' }).getByRole('button');

export async function deckOf(page: Page): Promise<Deck> {
  return (await (await page.request.get('./practice/deck.json')).json()) as Deck;
}

/** Counts grades that are done, and cards that are left: in learning, due, new. */
export async function counts(page: Page, done: number, learning: number, due: number, fresh: number): Promise<void> {
  await expect(tool(page).getByText(`${done} done`)).toBeVisible();
  for (const text of [`${learning} learning`, `${due} due`, `${fresh} new`]) {
    await expect(tool(page).locator('.counts').getByText(text, { exact: false })).toBeVisible();
  }
}

type Draft = PracticeEvent extends infer E ? (E extends { readonly id: EventId } ? Omit<E, 'id'> : never) : never;

/** A grade of a card, so many days ago at nine. */
export const graded = (card: string, grade: Grade, daysAgo: number): readonly [Date, Draft] => [
  new Date(MORNING.getTime() - daysAgo * DAY),
  {
    kind: 'review',
    card,
    grade,
    day: new Date(MORNING.getTime() - daysAgo * DAY).toLocaleDateString('sv'),
    retention: 0.9,
  },
];
export const setting = (key: string, value: unknown): readonly [Date, Draft] => [
  new Date(MORNING.getTime() - 90 * DAY),
  { kind: 'setting', key, value } as unknown as Draft,
];

/** Leaves behind what an earlier visit has done, for the next page to bring in. */
export async function seed(page: Page, events: readonly (readonly [at: Date, event: Draft])[]): Promise<void> {
  const log = events.map(([at, event], i) => ({
    ...event,
    id: eventId(at.getTime(), `seed${String(i).padStart(6, '0')}`),
  }));
  await page.goto(ELSEWHERE);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`${PAGE_KEY}seed`, noteText(log)] as const);
}

/** Everything that is stored in the log, in the order of time. */
export async function logOf(page: Page): Promise<readonly PracticeEvent[]> {
  const events = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open('meshready-practice');
        request.onerror = () => reject(new Error('The database could not be opened'));
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => {
          const database = request.result;
          const all = database.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
        };
      }),
  );
  return events as PracticeEvent[];
}

/** What follows from the log, once it holds so many events. */
export async function known(page: Page, events: number): Promise<Derived> {
  await expect.poll(async () => (await logOf(page)).length).toBe(events);
  return foldAll(await logOf(page));
}

/** Opens a session at nine in the morning, with a clock that goes on by itself. */
export async function begin(page: Page, address = REVIEW): Promise<void> {
  await page.clock.install({ time: MORNING });
  await page.goto(address);
  await expect(question(page)).toBeVisible();
}

/** Shows the answer, and grades, by key. */
export async function gradeBy(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Space');
  await page.keyboard.press(key);
}
