import { expect, type Page } from '@playwright/test';
import type { Deck, DeckQuestion } from '../../src/domain/practice/deck.ts';
import type { PracticeEvent } from '../../src/domain/practice/log/event.ts';

export const INTERVIEW = './practice/interview/';

export const tool = (page: Page) => page.locator('mock-interview');
export const button = (page: Page, name: string | RegExp) => tool(page).getByRole('button', { name });
export const clock = (page: Page, name: 'Interview' | 'This question') =>
  tool(page).getByRole('timer', { name, exact: true });
/** What a screen reader was told last. */
export const told = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
export const answer = (page: Page) => tool(page).getByRole('textbox', { name: /^Your answer/ });
export const points = (page: Page) =>
  tool(page)
    .getByRole('group', { name: /tick what you said/ })
    .getByRole('checkbox');
export const mark = (page: Page) => tool(page).getByRole('spinbutton', { name: /^Mark/ });
export const reportHeading = (page: Page) => tool(page).getByRole('heading', { level: 1, name: /^Mock interview, / });

export async function deckOf(page: Page): Promise<Deck> {
  return (await (await page.request.get('./practice/deck.json')).json()) as Deck;
}

/** The question that is being asked. */
export async function questionAt(page: Page, deck: Deck): Promise<DeckQuestion> {
  const text = await tool(page).getByRole('heading', { level: 2 }).innerText();
  const found = deck.questions.find(({ question }) => question === text);
  if (!found) throw new Error(`No question of the deck reads "${text}"`);
  return found;
}

/** Opens the page and asks for so many minutes about one topic, by its name. */
export async function choose(page: Page, topic: string, minutes = 7): Promise<void> {
  await page.goto(INTERVIEW);
  await tool(page).getByLabel('Topics', { exact: true }).check();
  await tool(page).getByRole('checkbox', { name: topic }).check();
  await tool(page).getByLabel('Other', { exact: true }).check();
  await tool(page)
    .getByLabel(/^Minutes, 5/)
    .fill(String(minutes));
}

export async function begin(page: Page, topic = 'Ambient', minutes = 7): Promise<void> {
  await choose(page, topic, minutes);
  await button(page, 'Start the interview').click();
  await expect(button(page, 'Show the answer')).toBeVisible();
}

/** Begins an interview that is answered aloud. */
export async function speak(page: Page): Promise<void> {
  await begin(page);
  await tool(page).getByLabel('I speak').check();
  await expect(tool(page)).toContainText('Nothing is recorded unless you press the button');
}

/** Shows the answer, ticks the first of the points, and goes on. */
export async function markOne(page: Page, ticks: number | 'all' = 1): Promise<void> {
  await button(page, 'Show the answer').click();
  await expect(points(page).first()).toBeVisible();
  const boxes = await points(page).all();
  for (const box of ticks === 'all' ? boxes : boxes.slice(0, ticks)) await box.check();
  await button(page, /^(Next question|To the report)$/).click();
}

/** All questions, each with every point, to the report. */
export async function markAll(page: Page): Promise<void> {
  while (await button(page, 'Show the answer').isVisible()) await markOne(page, 'all');
  await expect(reportHeading(page)).toBeVisible();
}

/** The log as it is stored. */
export function storedEvents(page: Page): Promise<PracticeEvent[]> {
  return page.evaluate(
    () =>
      new Promise<PracticeEvent[]>((resolve, reject) => {
        const request = indexedDB.open('meshready-practice');
        request.onerror = () => reject(new Error('The database could not be opened'));
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as PracticeEvent[]);
          };
        };
      }),
  );
}
