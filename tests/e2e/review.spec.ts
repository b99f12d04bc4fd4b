import type { Page } from '@playwright/test';
import { intervalWords } from '../../src/domain/practice/progress/words.ts';
import { momentOf } from '../../src/domain/practice/log/id.ts';
import type { Grade, ReviewEvent } from '../../src/domain/practice/log/event.ts';
import { violations } from './accessibility.ts';
import {
  answer,
  begin,
  button,
  counts,
  deckOf,
  gradeBy,
  graded,
  grades,
  known,
  logOf,
  MORNING,
  question,
  REVIEW,
  seed,
  setting,
  tool,
} from './practising.ts';
import { expect, overflow, test } from './site.ts';

const MINUTE = 60_000;

/** The page dies on the spot: no handler of it runs any more. */
async function crash(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // There is nobody left to answer.
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('a session by keyboard alone, to its end', async ({ page }) => {
  await seed(page, [setting('newADay', 3)]);
  await begin(page);
  await counts(page, 0, 0, 0, 3);
  const first = await question(page).innerText();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await expect(tool(page).getByText('What the interviewer listens for')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'What the interviewer listens for:' })).toHaveCount(1);
  await page.keyboard.press('4');
  await expect(question(page)).toBeFocused();
  await expect(question(page)).not.toHaveText(first);
  await expect(answer(page)).toHaveCount(0);
  await counts(page, 1, 0, 0, 2);
  await gradeBy(page, 'Space');
  await counts(page, 2, 1, 0, 1);
  await gradeBy(page, '1');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Suspend');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0);
  for (let i = 0; i < 5; i += 1) await gradeBy(page, '4');
  await expect(tool(page).getByRole('heading', { name: 'Done for now' })).toBeFocused();
  await expect(tool(page).getByText('From this deck')).toBeVisible();
  const { cards } = await known(page, 6);
  expect(cards.size).toBe(3);
});

test('what the buttons say is what is given', async ({ page }) => {
  const deck = await deckOf(page);
  const cards = deck.cards.slice(0, 40).map(({ id }) => id);
  await seed(page, [
    ...cards.slice(0, 4).flatMap((card) => [graded(card, 4, 60), graded(card, 3, 40)]),
    ...cards.slice(4, 8).map((card) => graded(card, 4, 20)),
    setting('newADay', 4),
  ]);
  await begin(page);
  let events = 13;
  for (const key of [3, 4, 2, 1, 3, 2, 4, 1, 3, 4, 1, 2, 3] as const) {
    await page.keyboard.press('Space');
    const said = await grades(page)
      .nth(key - 1)
      .innerText();
    await page.keyboard.press(String(key));
    events += 1;
    const derived = await known(page, events);
    const review = (await logOf(page)).at(-1) as ReviewEvent;
    expect(review.grade).toBe(key);
    const memory = derived.cards.get(review.card)?.memory;
    expect(said).toContain(intervalWords((memory?.due ?? 0) - momentOf(review.id)));
    await page.clock.fastForward(20_000);
  }
});

test('any number of steps is taken back, exactly, also after a reload', async ({ page }) => {
  const deck = await deckOf(page);
  await seed(page, [...deck.cards.slice(0, 3).map(({ id }) => graded(id, 4, 30)), setting('newADay', 3)]);
  await begin(page);
  await expect.poll(async () => (await logOf(page)).length).toBe(4);
  const states = [await known(page, 4)];
  const fronts = [];
  for (const [i, key] of ['1', '3', '2', '4', '3'].entries()) {
    fronts.push(await question(page).innerText());
    await gradeBy(page, key);
    states.push(await known(page, 5 + i));
  }
  await page.reload();
  await expect(question(page)).toBeVisible();
  await expect(tool(page).getByText('5 done')).toBeVisible();
  for (let i = 4; i >= 0; i -= 1) {
    await page.keyboard.press(i % 2 === 0 ? 'u' : 'ControlOrMeta+z');
    await expect(question(page)).toHaveText(fronts[i] ?? '');
    await expect(tool(page).getByText(`${i} done`)).toBeVisible();
    const after = await known(page, 14 - i);
    expect(after).toEqual(states[i]);
    if (i === 2) {
      await page.reload();
      await expect(question(page)).toHaveText(fronts[i] ?? '');
    }
  }
  await expect(button(page, 'Undo')).toBeDisabled();
  // And what is taken back can be done again.
  await gradeBy(page, '3');
  await counts(page, 1, 0, 2, 3);
});

test('typed as fast as keys go, at a quarter of the speed, every key counts', async ({ page }) => {
  await seed(page, [setting('newADay', 60)]);
  await begin(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const press = (key: string, code: string, text: string) => [
    cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text }),
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code }),
  ];
  // Nobody waits for anything between two keys.
  await Promise.all(
    Array.from({ length: 40 }, () => [...press(' ', 'Space', ' '), ...press('4', 'Digit4', '4')]).flat(),
  );
  await expect(tool(page).getByText('40 done')).toBeVisible();
  const { cards } = await known(page, 41);
  expect([...cards.values()].filter(({ memory }) => memory?.reps === 1)).toHaveLength(40);
});

test('a grade is kept though the page dies fifty milliseconds after the key', async ({ page, context }) => {
  await begin(page);
  const front = await question(page).innerText();
  await gradeBy(page, '3');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await crash(page);
  const other = await context.newPage();
  await other.goto(REVIEW);
  await expect(tool(other).getByText('1 done')).toBeVisible();
  const { cards } = await known(other, 1);
  expect([...cards.values()].map(({ last }) => last)).toEqual([3]);
  await other.keyboard.press('u');
  await expect(question(other)).toHaveText(front);
  await expect(tool(other).getByText('0 done')).toBeVisible();
});

test('two buttons count as Again and Good', async ({ page }) => {
  await seed(page, [setting('twoButtons', true)]);
  await begin(page);
  await page.keyboard.press('Space');
  await expect(grades(page)).toHaveCount(2);
  await expect(button(page, /^Not yet 1 minute/)).toBeVisible();
  await button(page, /^Got it 10 minutes/).click();
  await gradeBy(page, '1');
  await gradeBy(page, '2');
  await gradeBy(page, '4');
  await expect(answer(page)).toBeVisible();
  await known(page, 4);
  const log = (await logOf(page)).filter((event) => event.kind === 'review');
  expect(log.map(({ grade }) => grade)).toEqual([3, 1, 3]);
});

test('bury, suspend and star, by menu and by key, each to be taken back', async ({ page }) => {
  await begin(page);
  const [first] = (await deckOf(page)).cards;
  const front = await question(page).innerText();
  await page.keyboard.press('*');
  await expect(tool(page).getByText('★ starred')).toBeVisible();
  await expect(question(page)).toHaveText(front);
  await page.keyboard.press('u');
  await expect(tool(page).getByText('★ starred')).toHaveCount(0);
  for (const [name, key, says] of [
    ['Bury until tomorrow', 'b', 'Buried:'],
    ['Suspend', 's', 'Suspended:'],
  ] as const) {
    await tool(page).getByText('More', { exact: true }).click();
    await button(page, name).click();
    await expect(question(page)).not.toHaveText(front);
    await expect(tool(page).getByText(says)).toBeVisible();
    await button(page, 'Undo').click();
    await expect(question(page)).toHaveText(front);
    await page.keyboard.press(key);
    await expect(question(page)).not.toHaveText(front);
    await page.keyboard.press('u');
    await expect(question(page)).toHaveText(front);
  }
  await expect(button(page, 'Undo')).toBeDisabled();
  const derived = await known(page, 10);
  expect(derived.cards.get(first?.id ?? '')).toBeUndefined();
});

test('the eighth lapse makes a leech, which is suspended, said and taken back', async ({ page }) => {
  const [card] = (await deckOf(page)).cards;
  const id = card?.id ?? '';
  const lapses = Array.from({ length: 7 }, (_, i) => [graded(id, 1, 200 - 20 * i), graded(id, 4, 199 - 20 * i)]).flat();
  await seed(page, [graded(id, 4, 240), ...lapses, setting('newADay', 0)]);
  await begin(page);
  await counts(page, 0, 0, 1, 0);
  await gradeBy(page, '1');
  await expect(tool(page).getByText(/Forgotten for the eighth time/)).toBeVisible();
  await expect(tool(page).getByRole('link', { name: 'Read the page' })).toBeVisible();
  const derived = await known(page, 18);
  expect(derived.cards.get(id)).toMatchObject({ suspended: true, memory: { lapses: 8 } });
  await page.keyboard.press('u');
  await expect(question(page)).toBeVisible();
  await counts(page, 0, 0, 1, 0);
  expect((await known(page, 19)).cards.get(id)).toMatchObject({ suspended: false, memory: { lapses: 7 } });
});

test('cramming leaves the record alone, and brings what was forgotten again', async ({ page }) => {
  const { questions, cards } = await deckOf(page);
  const one = questions[0]?.id ?? '';
  const count = cards.filter(({ question: of }) => of === one).length;
  await begin(page, `${REVIEW}#deck=questions:${one}&cram`);
  await expect(tool(page).getByRole('heading', { level: 1 })).toContainText('Cram');
  await expect(tool(page).getByText('Nothing is written into your record')).toBeVisible();
  await page.keyboard.press('Space');
  for (const text of await grades(page).allInnerTexts()) expect(text).not.toMatch(/\d (min|d)\b/);
  await page.keyboard.press('1');
  for (let i = 0; i < count; i += 1) await gradeBy(page, '3');
  await expect(tool(page).getByRole('heading', { name: 'Everything was seen' })).toBeVisible();
  await expect(tool(page).getByText(`${count + 1} done`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toBeVisible();
  expect(await logOf(page)).toEqual([]);
});

test('two tabs: what one grades, the other does not ask again', async ({ page, context }) => {
  await begin(page);
  const front = await question(page).innerText();
  const other = await context.newPage();
  await begin(other);
  await expect(question(other)).toHaveText(front);
  await gradeBy(other, '4');
  await expect(tool(page).getByText('Done in another tab meanwhile')).toBeVisible();
  await expect(question(page)).not.toHaveText(front);
  await gradeBy(page, '4');
  await expect(tool(page).getByText('1 done')).toBeVisible();
  expect((await known(page, 2)).cards.size).toBe(2);
});

test('what is still being learned is waited for, and comes by itself', async ({ page }) => {
  const [card] = (await deckOf(page)).cards;
  // Graded by a clock that went half an hour before this one.
  const [, review] = graded(card?.id ?? '', 1, 0);
  await seed(page, [[new Date(MORNING.getTime() + 30 * MINUTE), review], setting('newADay', 0)]);
  await page.clock.install({ time: MORNING });
  await page.goto(REVIEW);
  await expect(tool(page).getByRole('heading', { name: 'Next card in 31 min' })).toBeVisible();
  await page.clock.fastForward(12 * MINUTE);
  await expect(question(page)).toBeVisible();
});

test('at the limits of the day it says so, and goes on when asked', async ({ page }) => {
  await seed(page, [setting('newADay', 2)]);
  await begin(page);
  await gradeBy(page, '4');
  await gradeBy(page, '4');
  await expect(tool(page).getByText('your limit is 2 a day')).toBeVisible();
  await button(page, '10 more new today').click();
  await counts(page, 2, 0, 0, 10);
  await page.reload();
  await counts(page, 2, 0, 0, 10);
  await page.clock.fastForward(24 * 60 * MINUTE);
  await page.reload();
  await counts(page, 0, 0, 0, 2);
});

test('with an interview date, intervals end before it, and say so', async ({ page }) => {
  const [card] = (await deckOf(page)).cards;
  const scope = { topics: [], levels: [], exams: [], questions: [] };
  await seed(page, [
    graded(card?.id ?? '', 4, 20),
    setting('newADay', 0),
    setting('interview', { day: '2026-12-06', setOn: '2026-11-26', scope }),
  ]);
  await begin(page);
  await page.keyboard.press('Space');
  const good = button(page, /^Good \d days?, before your interview$/);
  await expect(good).toBeVisible();
  await expect(tool(page).getByText('⚑ before your interview')).toBeVisible();
  expect(parseInt((await good.innerText()).replace(/\D+/, ''), 10)).toBeLessThan(10);
});

test('a deck that there is not is said to be none', async ({ page }) => {
  await page.goto(`${REVIEW}#deck=topic:cooking`);
  await expect(tool(page).getByRole('heading', { name: 'There is no such deck' })).toBeVisible();
  await tool(page).getByRole('link', { name: 'Review all cards' }).click();
  await expect(question(page)).toBeVisible();
});

test('the page of a question is read, and the session resumed', async ({ page }) => {
  await begin(page, `${REVIEW}#deck=topic:security`);
  await gradeBy(page, '3');
  const front = await question(page).innerText();
  await page.keyboard.press('Space');
  await tool(page).getByRole('link', { name: 'Read the page' }).click();
  await expect(page).toHaveURL(/\/questions\/security\//);
  await page.goBack();
  await expect(question(page)).toHaveText(front);
  await expect(answer(page)).toBeVisible();
  await expect(tool(page).getByText('1 done')).toBeVisible();
});

test('questions come before the answers have, which can be asked for again', async ({ page }) => {
  let refuse = true;
  await page.route('**/practice/backs.json', (route) => (refuse ? route.fulfill({ status: 404 }) : route.continue()));
  await begin(page);
  await page.keyboard.press('Space');
  await expect(tool(page).getByRole('alert')).toContainText('The answers could not be loaded');
  refuse = false;
  await button(page, 'Try again').click();
  await expect(tool(page).getByText('What the interviewer listens for')).toBeVisible();
});

test('where nothing may be stored, it works until the page is closed, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await begin(page);
  await expect(tool(page).getByRole('alert')).toContainText('What you do here is lost when the page is closed.');
  await gradeBy(page, '4');
  await gradeBy(page, '1');
  await expect(tool(page).getByText('2 done')).toBeVisible();
  await page.keyboard.press('u');
  await expect(tool(page).getByText('1 done')).toBeVisible();
});

test('a newer version of the site takes the record over: what is done until then is noted, then it is only shown', async ({
  page,
  context,
}) => {
  await begin(page);
  await gradeBy(page, '4');
  await known(page, 1);
  const elsewhere = await context.newPage();
  await elsewhere.goto('./about/');
  await elsewhere.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('meshready-practice', 99);
        request.onerror = () => reject(new Error('The database could not be opened'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await expect(tool(page).getByRole('alert')).toContainText('A newer version of this site was opened in another tab');
  await gradeBy(page, '4');
  await expect(tool(page).getByText('2 done')).toBeVisible();
  await page.reload();
  await expect(tool(page).getByRole('alert')).toContainText('It can be seen here, but not changed');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(grades(page).first()).toBeDisabled();
  await page.keyboard.press('3');
  await expect(answer(page)).toBeVisible();
});

test('where there is no room, what is done stays in the page, and it says so', async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await gradeBy(page, '4');
  await expect(tool(page).getByRole('alert')).toContainText('no room left for your record');
  await gradeBy(page, '4');
  await expect(tool(page).getByText('2 done')).toBeVisible();
  await page.keyboard.press('u');
  await expect(tool(page).getByText('1 done')).toBeVisible();
  await page.reload();
  await expect(tool(page).getByText('1 done')).toBeVisible();
  await known(page, 3);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('everything is in reach of one thumb, and nothing jumps', async ({ page }) => {
    await begin(page);
    const show = button(page, 'Show answer');
    const before = await show.boundingBox();
    const heading = await question(page).boundingBox();
    await show.tap();
    await expect(answer(page)).toBeVisible();
    expect(await question(page).boundingBox()).toEqual(heading);
    for (const each of await grades(page).all()) {
      const box = await each.boundingBox();
      expect(box?.y).toBe(before?.y);
      expect(box?.height).toBeGreaterThanOrEqual(48);
      expect(box?.width).toBeGreaterThanOrEqual(48);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await button(page, /^Good/).tap();
    await expect(tool(page).getByText('1 done')).toBeVisible();
    await expect(answer(page)).toHaveCount(0);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing in a session stands in anybody's way, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await seed(page, [setting('newADay', 1)]);
    await begin(page);
    const check = async () => expect(await violations(page, { include: 'practice-review' })).toEqual([]);
    await check();
    await page.keyboard.press('Space');
    await tool(page).getByText('More', { exact: true }).click();
    await check();
    await page.keyboard.press('?');
    await check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('4' satisfies `${Grade}`);
    await expect(tool(page).getByRole('heading', { name: 'Done for now' })).toBeVisible();
    await check();
  });
}

test('prints the question, and the answer where it is shown, without buttons', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('Space');
  await expect(answer(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(question(page)).toBeVisible();
  await expect(answer(page)).toBeVisible();
  await expect(tool(page).getByRole('button')).toHaveCount(0);
});

test('a deck of starred cards that are not due says that, and not that none is starred', async ({ page }) => {
  const { cards } = await deckOf(page);
  const [first] = cards;
  await page.clock.install({ time: MORNING });
  await page.goto(`${REVIEW}#deck=starred`);
  await expect(tool(page).getByRole('heading', { name: 'No card is starred' })).toBeVisible();
  await seed(page, [
    graded(first?.id ?? '', 4, 1),
    [new Date(MORNING.getTime() - 60_000), { kind: 'mark', card: first?.id ?? '', mark: 'starred', value: true }],
  ]);
  await page.goto(`${REVIEW}#deck=starred`);
  await expect(tool(page).getByRole('heading', { name: 'Nothing is due in this deck' })).toBeVisible();
  await expect(tool(page).getByText('From this deck, one card comes back on Thu 3 Dec.')).toBeVisible();
});

test('after a grade that was given while the clock was a year ahead, cards come back when their buttons said', async ({
  page,
  context,
}) => {
  await page.clock.install({ time: new Date('2027-11-26T09:00:00') });
  await page.goto(REVIEW);
  await expect(question(page)).toBeVisible();
  await gradeBy(page, '4');
  await known(page, 1);
  await page.close();
  const later = await context.newPage();
  await begin(later);
  await later.keyboard.press('Space');
  await expect(grades(later).nth(3)).toContainText('8 d');
  await later.keyboard.press('4');
  const { cards } = await known(later, 2);
  const due = [...cards.values()].map(({ memory }) => new Date(memory?.due ?? 0).toLocaleDateString('sv')).sort();
  expect(due).toEqual(['2026-12-04', '2027-12-04']);
  // What follows from the log is the same after it was read again.
  await later.goto('./practice/progress/');
  await expect(later.getByText('The first ones are due on 4 Dec.')).toBeVisible();
});
