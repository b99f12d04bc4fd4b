import type { Page } from '@playwright/test';
import { foldAll } from '../../src/domain/practice/fold/fold.ts';
import { eventId } from '../../src/domain/practice/log/event.ts';
import { violations } from './accessibility.ts';
import { downloadBy, textOf } from './my-scorecards.ts';
import { builtDeck, interviewsOf, reviewsOf } from './practice-log.ts';
import { begin, gradeBy, question, tool } from './practising.ts';
import { backUp, backupOf, bringIn, brought, choose, figure, openWith, RECORD } from './practice-record.ts';
import { expect, overflow, test } from './site.ts';

const deck = builtDeck();
const reviews = reviewsOf(deck, { days: 30, newADay: 5, seed: 3 });
const events = [...reviews, ...interviewsOf(deck, [4])];
const derived = foldAll(events);

const FIGURES = ['Reviews', 'Cards seen', 'Mock interviews', 'First day', 'Last day'];
const figuresOf = (page: Page) => Promise.all(FIGURES.map((name) => figure(page, name).textContent()));
const ask = (page: Page) => page.getByRole('group', { name: /count no longer/ });

async function reset(page: Page, what: string): Promise<void> {
  await page.getByLabel('Begin anew with').selectOption(what);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await ask(page).getByRole('button', { name: 'Reset' }).click();
}

/** Everything that Practice has in this browser, outside and inside of the database. */
const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ local: string[]; counts: Record<string, number> }>((resolve, reject) => {
        const local = Object.keys(localStorage).filter((key) => key.includes('practice'));
        const opening = indexedDB.open('meshready-practice');
        opening.onerror = () => reject(new Error('The database could not be opened'));
        opening.onsuccess = () => {
          const database = opening.result;
          const tx = database.transaction([...database.objectStoreNames]);
          const counting = (['events', 'cards', 'days', 'aside'] as const).map(
            (name) => [name, tx.objectStore(name).count()] as const,
          );
          tx.oncomplete = () => {
            database.close();
            resolve({ local, counts: Object.fromEntries(counting.map(([name, { result }]) => [name, result])) });
          };
        };
      }),
  );

/** Puts an event past the store, as an older, a newer or a broken version of the site might have left it. */
const put = (page: Page, key: string, value: unknown) =>
  page.evaluate(
    ([at, what]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('meshready-practice');
        opening.onerror = () => reject(new Error('The database could not be opened'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction('events', 'readwrite');
          tx.objectStore('events').put(what, at);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [key, value] as const,
  );

test('with nothing stored, each part says so', async ({ page }) => {
  await page.goto(RECORD);
  const here = page.getByRole('region', { name: 'What is stored here' });
  await expect(here).toContainText('Nothing yet. Begin reviewing');
  await expect(here).toContainText(/The whole site uses .* of the .* that the browser allows it/);
  await expect(page.getByText('There is nothing yet to begin anew with.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Set aside' })).toContainText('Nothing.');
  expect((await backUp(page)).events).toEqual([]);
});

test.describe('bringing in', () => {
  test('says first what it would add, and writes nothing before the reader agrees', async ({ page }) => {
    await page.goto(RECORD);
    await choose(page, backupOf(events));
    await expect(brought(page)).toContainText(
      `It holds ${reviews.length} reviews of ${derived.cards.size} cards and 1 mock interview from`,
    );
    await expect(brought(page)).toContainText('none of it is here yet');
    await expect(brought(page).getByRole('heading')).toBeFocused();
    expect((await stored(page)).counts['events']).toBe(0);
    await brought(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(brought(page)).toHaveCount(0);
    expect((await stored(page)).counts['events']).toBe(0);

    await bringIn(page, backupOf(events));
    await expect(brought(page)).toContainText(`${events.length} entries were added.`);
    await expect(figure(page, 'Reviews')).toHaveText(reviews.length.toLocaleString('en'));
    await expect(figure(page, 'Cards seen')).toHaveText(String(derived.cards.size));
    await choose(page, backupOf(events));
    await expect(brought(page)).toContainText('all of it is here already');
    await expect(brought(page).getByRole('button', { name: 'Bring in' })).toHaveCount(0);
  });

  test('takes what was pasted, and what is dropped', async ({ page }) => {
    await page.goto(RECORD);
    await page.getByText('Paste its text instead').click();
    await page.getByLabel('Text of a backup').fill(backupOf(events));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(brought(page)).toContainText('It holds');
    await brought(page).getByRole('button', { name: 'Cancel' }).click();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, backupOf(events));
    await expect(brought(page).getByRole('heading', { name: 'dropped.json' })).toBeVisible();
  });

  const REFUSED: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    ['half a file', backupOf(events).slice(0, 300), /at line 3, column \d+: the file ends here|at line 3, column/],
    ['a scorecard', '{"format":"meshready-scorecard","schema":1}', /is a scorecard.*My scorecards/],
    ['a later version', '{"format":"meshready-practice","version":2,"log":[]}', /written by a newer version/],
    ['another JSON file', '{"a":1}', /is some other JSON file/],
    ['markup', '<!doctype html><script>alert(1)</script>', /is a web page/],
    ['nothing', '', /is empty/],
    ['events that are none', '{"format":"meshready-practice","version":1,"events":5}', /at events: must be a list/],
  ];
  for (const [what, text, says] of REFUSED) {
    test(`refuses ${what}, with the reason, and stores nothing`, async ({ page }) => {
      await page.goto(RECORD);
      await choose(page, text);
      await expect(brought(page).getByRole('heading', { name: 'Nothing was brought in' })).toBeFocused();
      await expect(brought(page)).toContainText(says);
      expect((await stored(page)).counts).toEqual({ events: 0, cards: 0, days: 0, aside: 0 });
    });
  }

  test('names damaged entries, brings in the others, and keeps the damaged aside', async ({ page }) => {
    const [good, bad] = [reviews[0], { ...reviews[1], grade: 9, card: '<img src=x onerror=alert(1)>' }];
    const file = JSON.stringify({ format: 'meshready-practice', version: 1, events: [good, bad, '<b>bold</b>'] });
    await page.goto(RECORD);
    await choose(page, file, '<i>mine</i>.json');
    await expect(brought(page)).toContainText('event 2: grade: must be 1 or 2 or 3 or 4');
    await expect(brought(page)).toContainText('event 3: event: must be an object');
    await brought(page).getByRole('button', { name: 'Bring in' }).click();
    await expect(brought(page)).toContainText('1 entry was added, 2 were set aside.');
    const table = page.getByRole('table', { name: 'Set aside' });
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(table).toContainText('<i>mine</i>.json, event 2: grade');
    const row = table.getByRole('row').filter({ hasText: 'event 2' });
    const download = await downloadBy(page, () => row.getByRole('button', { name: /^Download/ }).click());
    expect(JSON.parse(await textOf(download))).toEqual(bad);
    // What was set aside is in the backup, too.
    expect(await backUp(page)).toMatchObject({ events: [good], aside: [{}, {}] });
    await row.getByRole('button', { name: /^Remove/ }).click();
    await row.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(table.getByRole('row')).toHaveCount(2);
  });
});

test('backed up, erased and brought in again, everything is as it was', async ({ page }) => {
  await openWith(page, RECORD, events);
  const [before, backup] = [await figuresOf(page), await backUp(page)];
  await page.getByRole('button', { name: 'Erase everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Type the word “erase” first.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(figure(page, 'Reviews')).toHaveText(before[0] ?? '');

  await page.getByRole('button', { name: 'Erase everything' }).click();
  const offered = await downloadBy(page, () => dialog.getByRole('button', { name: 'Download a backup' }).click());
  expect((JSON.parse(await textOf(offered)) as typeof backup).events).toEqual(backup.events);
  await dialog.getByLabel('To go on, type erase').fill('erase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing of Practice is stored in this browser any more.').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is stored here' })).toContainText('Nothing yet.');
  expect(await stored(page)).toEqual({ local: [], counts: { events: 0, cards: 0, days: 0, aside: 0 } });

  await bringIn(page, JSON.stringify(backup));
  expect(await figuresOf(page)).toEqual(before);
  expect((await backUp(page)).events).toEqual(backup.events);
});

test('a session in another tab writes nothing of it again', async ({ page, context }) => {
  await begin(page);
  await gradeBy(page, '3');
  await expect(tool(page).getByText('1 done')).toBeVisible();
  const other = await context.newPage();
  await other.goto(RECORD);
  await expect(figure(other, 'Reviews')).toHaveText('1');
  await other.getByRole('button', { name: 'Erase everything' }).click();
  await other.getByLabel('To go on, type erase').fill('erase');
  await other.keyboard.press('Enter');
  await expect(other.getByText('Nothing of Practice is stored in this browser any more.').first()).toBeVisible();
  await expect(tool(page).getByText('0 done')).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toBeVisible();
  const { local, counts } = await stored(other);
  expect(counts).toEqual({ events: 0, cards: 0, days: 0, aside: 0 });
  expect(local).not.toContain('meshready:practice-session');
});

test('two devices that have brought in one another have the same record', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  const half = Math.floor(reviews.length / 2);
  await openWith(page, RECORD, reviews.slice(0, half + 20));
  await openWith(other, RECORD, reviews.slice(half));
  const [mine, theirs] = [await backUp(page), await backUp(other)];
  await choose(page, JSON.stringify(theirs));
  await expect(brought(page)).toContainText('20 reviews are here already.');
  await brought(page).getByRole('button', { name: 'Bring in' }).click();
  await expect(brought(page)).toContainText(`${reviews.length - half - 20} entries were added, 20 were here already.`);
  await bringIn(other, JSON.stringify(mine));
  expect(await figuresOf(other)).toEqual(await figuresOf(page));
  const whole = await backUp(page);
  expect((await backUp(other)).events).toEqual(whole.events);
  expect(whole.events).toEqual(reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  await context.close();
});

test.describe('beginning anew', () => {
  test('with everything asks first, and is undone right there', async ({ page }) => {
    await openWith(page, RECORD, events);
    const before = await figuresOf(page);
    await page.getByLabel('Begin anew with').selectOption('everything');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(ask(page)).toContainText(`Let all ${reviews.length} reviews`);
    await expect(ask(page).getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(ask(page)).toHaveCount(0);
    await reset(page, 'everything');
    await expect(page.getByText('No reviews and no mock interviews that count.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('It is as it was before.').first()).toBeVisible();
    expect(await figuresOf(page)).toEqual(before);
  });

  test('with a topic, and with a card, is taken back later', async ({ page }) => {
    await openWith(page, RECORD, events);
    const before = await figuresOf(page);
    const topic = deck.topics[0];
    const card = deck.cards[0];
    await reset(page, `card:${card?.id}`);
    await expect(figure(page, 'Cards seen')).toHaveText(String(derived.cards.size - 1));
    await reset(page, `topic:${topic?.id}`);
    await expect(page.getByText(`Reset: ${topic?.name}.`)).toBeVisible();
    await page.reload();
    await page.getByText('Earlier resets').click();
    const list = page.getByRole('list', { name: 'Earlier resets' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await list.getByRole('button', { name: new RegExp(`^Take back \\d+ cards of ${topic?.name}`) }).click();
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await list.getByRole('button', { name: /^Take back/ }).click();
    await expect(page.getByText('None stands.')).toBeVisible();
    expect(await figuresOf(page)).toEqual(before);
  });
});

test('an entry that broke in the database is set aside with the reason, and can be downloaded', async ({ page }) => {
  await openWith(page, RECORD, events);
  const key = eventId(Date.now() - 5_000, 'broken');
  await put(page, key, { kind: 'review', id: key, card: 'istiod', grade: 12, day: '2026-11-26', retention: 0.9 });
  await page.reload();
  const row = page.getByRole('table', { name: 'Set aside' }).getByRole('row').filter({ hasText: 'grade: must be' });
  await expect(row).toBeVisible();
  await expect(figure(page, 'Reviews')).toHaveText(reviews.length.toLocaleString('en'));
});

test('what a newer version noted is listed, and left to it', async ({ page }) => {
  await page.goto(RECORD);
  await page.evaluate(() => localStorage.setItem('meshready:practice-journal/next', '{"version":9,"events":[]}'));
  await page.reload();
  await expect(page.getByRole('table', { name: 'Set aside' })).toContainText('Noted by a newer version of this site');
});

test('a record of a newer version can be seen and backed up, not changed', async ({ page }) => {
  await openWith(page, RECORD, events);
  await page.goto('./about/');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('meshready-practice', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto(RECORD);
  await expect(page.getByRole('alert').first()).toContainText('newer version');
  expect((await backUp(page)).events).toHaveLength(events.length);
  for (const name of ['Bring in', 'Begin anew', 'Erase']) {
    await expect(page.getByRole('region', { name, exact: true })).toHaveCount(0);
  }
});

test('where the browser stores nothing, the page says so, and a backup can still be brought in', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
  });
  await page.goto(RECORD);
  await expect(page.getByRole('alert').first()).toContainText('What you do here is lost when the page is closed.');
  await bringIn(page, backupOf(events));
  await expect(figure(page, 'Reviews')).toHaveText(reviews.length.toLocaleString('en'));
});

async function everythingOpen(page: Page): Promise<void> {
  await openWith(page, RECORD, events);
  await reset(page, `card:${deck.cards[0]?.id}`);
  await page.getByText('Earlier resets').click();
  await page.getByText('Paste its text instead').click();
  const file = { format: 'meshready-practice', version: 1, events: [{ kind: 'review', grade: 'x'.repeat(300) }] };
  await choose(page, JSON.stringify(file));
  await brought(page).getByRole('button', { name: 'Set aside what cannot be read' }).click();
  await expect(page.getByRole('table', { name: 'Set aside' })).toBeVisible();
  await choose(page, JSON.stringify(file));
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`is accessible at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await everythingOpen(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'Erase everything' }).click();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('scrolls sideways at no width, and has no style attribute', async ({ page }) => {
  await everythingOpen(page);
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  expect(await page.locator('main [style]').count()).toBe(0);
});
