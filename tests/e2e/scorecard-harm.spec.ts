import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './site.ts';
import { store, stored, takeOver } from './stored.ts';

const CARD = './scorecards/card/';
/** A page of the site that has nothing to do with cards: to look into the database from. */
const ELSEWHERE = './about/';

const saved = (page: Page) => page.getByText('Saved in this browser.');
const title = (page: Page) => page.getByLabel('Title', { exact: true });
const measured = (page: Page) => page.getByLabel('Measured: First benefit', { exact: true });
const target = (page: Page) => page.getByLabel('Target: First benefit', { exact: true });
const brought = (page: Page) => page.getByText('have been brought back');
const alarm = (page: Page) => page.getByRole('alert');

/** A card that is saved, with its own address. @returns its id */
async function begin(page: Page, name: string): Promise<string> {
  await page.goto(`${CARD}#new=blank`);
  await title(page).fill(name);
  await expect(saved(page)).toBeVisible();
  return idOf(page);
}

const idOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('id') ?? '';

/** In a new tab: another page of the same browser. */
async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const elsewhere = (context: BrowserContext) => open(context, ELSEWHERE);

/** The page dies on the spot: no handler of it runs any more. */
async function crash(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // There is nobody left to answer.
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Takes all the room that the quota leaves, to the last hundred bytes. */
function fillDisk(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('something-else', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('junk', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const fits = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const tx = database.transaction('junk', 'readwrite');
        tx.objectStore('junk').put(crypto.getRandomValues(new Uint8Array(bytes)));
        tx.oncomplete = () => resolve(true);
        tx.onabort = () => resolve(false);
      });
    for (const bytes of [50_000, 5_000, 500, 100]) while (await fits(bytes));
    database.close();
  });
}

/** What waits to be saved waits for ever, so that only what the key itself did can be kept, however slow the test is. */
function stopTimers(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.assign(window, { setTimeout: () => 0 });
  });
}

/** No tab hears of another one until the returned function is called: what is typed until then is typed at once, on the slowest machine. */
async function holdNews(...pages: readonly Page[]): Promise<() => Promise<unknown>> {
  const each = (action: () => void) => Promise.all(pages.map((page) => page.evaluate(action)));
  await each(() => {
    const { prototype } = BroadcastChannel;
    const own = Object.getOwnPropertyDescriptor(prototype, 'postMessage') as { value: (message: unknown) => void };
    const held: (() => void)[] = [];
    prototype.postMessage = function (message: unknown) {
      held.push(() => {
        own.value.call(this, message);
      });
    };
    addEventListener('news', () => {
      Object.defineProperty(prototype, 'postMessage', own);
      for (const tell of held) tell();
    });
  });
  return () => each(() => dispatchEvent(new Event('news')));
}

interface Kept {
  readonly title: string;
  readonly observations: readonly { readonly criterion: string; readonly value?: { readonly likely: number } }[];
}

/** The stored cards, as JSON.parse gives them. */
async function cards(page: Page): Promise<Readonly<Record<string, Kept>>> {
  const records = Object.entries(await stored(page, 'cards'));
  return Object.fromEntries(records.map(([id, json]) => [id, (JSON.parse(json) as { data: Kept }).data]));
}

test.describe('two tabs', () => {
  test('different fields of one card, typed at once, are both in both tabs and stored', async ({ page, context }) => {
    const id = await begin(page, 'Mesh for checkout');
    const other = await open(context, page.url());
    const tellNews = await holdNews(page, other);
    await Promise.all([title(page).fill('Mesh for the shop'), measured(other).fill('42')]);
    await tellNews();
    await expect(measured(page)).toHaveValue('42');
    await expect(title(other)).toHaveValue('Mesh for the shop');
    await Promise.all([expect(saved(page)).toBeVisible(), expect(saved(other)).toBeVisible()]);
    await Promise.all([page.reload(), other.reload()]);
    for (const tab of [page, other]) {
      await expect(title(tab)).toHaveValue('Mesh for the shop');
      await expect(measured(tab)).toHaveValue('42');
    }
    const all = await cards(page);
    expect(Object.keys(all)).toEqual([id]);
    expect(all[id]?.observations.map(({ value }) => value?.likely)).toEqual([42]);
  });

  test('one field, typed at once, keeps one value and the other as a card of its own; both tabs say so', async ({
    page,
    context,
  }) => {
    const id = await begin(page, 'Mesh for checkout');
    const other = await open(context, page.url());
    const tellNews = await holdNews(page, other);
    await Promise.all([measured(page).fill('41'), measured(other).fill('42')]);
    await tellNews();
    for (const tab of [page, other]) {
      await expect(tab.getByRole('link', { name: 'Mesh for checkout (copy kept from a conflict)' })).toBeVisible();
    }
    await expect(page.getByText('is kept whole as').or(page.getByText('are kept whole as'))).toBeVisible();
    // The field of the tab that lost shows what the card has, although it is still being typed in.
    const [kept = '', lost = ''] = (await measured(page).inputValue()) === '41' ? ['41', '42'] : ['42', '41'];
    for (const tab of [page, other]) await expect(measured(tab)).toHaveValue(kept);
    await Promise.all([page.reload(), other.reload()]);
    for (const tab of [page, other]) await expect(measured(tab)).toHaveValue(kept);
    const all = await cards(page);
    const fork = Object.keys(all).find((key) => key !== id) ?? '';
    expect(Object.keys(all)).toHaveLength(2);
    expect(all[fork]?.observations.map(({ value }) => value?.likely)).toEqual([Number(lost)]);
    await page.goto(`${CARD}#id=${fork}`);
    await expect(measured(page)).toHaveValue(lost);
  });

  test('thirty keys in each of two tabs lose none', async ({ page, context }) => {
    const id = await begin(page, 'Mesh for checkout');
    const other = await open(context, page.url());
    const question = other.getByLabel('Question', { exact: true });
    await title(page).fill('');
    await question.fill('');
    await Promise.all([
      title(page).pressSequentially('abcdefghijklmnopqrstuvwxyz0123', { delay: 15 }),
      question.pressSequentially('ABCDEFGHIJKLMNOPQRSTUVWXYZ3210', { delay: 20 }),
    ]);
    await expect(title(other)).toHaveValue('abcdefghijklmnopqrstuvwxyz0123');
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('ABCDEFGHIJKLMNOPQRSTUVWXYZ3210');
    await expect.poll(async () => (await cards(page))[id]?.title).toBe('abcdefghijklmnopqrstuvwxyz0123');
    expect(Object.keys(await cards(page))).toEqual([id]);
  });

  test('a tab that slept while another one worked does not overwrite that work', async ({ page, context }) => {
    const id = await begin(page, 'Mesh for checkout');
    // Deaf and asleep: nothing that others write reaches it, as in a frozen tab.
    const asleep = await context.newPage();
    await asleep.addInitScript(() => {
      Object.assign(window, { BroadcastChannel: undefined });
    });
    await asleep.goto(page.url());
    await expect(title(asleep)).toBeVisible();
    await title(page).fill('Twenty minutes of work');
    await expect(saved(page)).toBeVisible();
    await expect.poll(async () => (await cards(page))[id]?.title).toBe('Twenty minutes of work');
    await measured(asleep).fill('7');
    await expect(title(asleep)).toHaveValue('Twenty minutes of work');
    await expect.poll(async () => (await cards(page))[id]?.observations.length).toBe(1);
    expect((await cards(page))[id]?.title).toBe('Twenty minutes of work');
  });
});

test.describe('a page that ends', () => {
  test('without running anything, right after a key: the last key is there, and the page says so', async ({
    page,
    context,
  }) => {
    await begin(page, 'Mesh for checkout');
    const address = page.url();
    await measured(page).focus();
    await stopTimers(page);
    await page.keyboard.press('4');
    await page.keyboard.press('2');
    await crash(page);
    const again = await open(context, address);
    await expect(measured(again)).toHaveValue('42');
    await expect(brought(again)).toBeVisible();
    await again.reload();
    await expect(measured(again)).toHaveValue('42');
    await expect(brought(again)).toHaveCount(0);
  });

  test('before the first save of a new card: the card is there', async ({ page, context }) => {
    await page.goto(`${CARD}#new=blank`);
    await title(page).press('End');
    await stopTimers(page);
    await page.keyboard.press('X');
    const address = page.url();
    await crash(page);
    expect(await cards(await elsewhere(context))).toEqual({});
    const again = await open(context, address);
    await expect(title(again)).toHaveValue('New scorecardX');
    await expect(brought(again)).toBeVisible();
  });

  test('and is opened without an address: the list of cards says what was brought back', async ({ page, context }) => {
    await begin(page, 'Mesh for checkout');
    await stopTimers(page);
    await title(page).fill('Mesh for the whole shop');
    await crash(page);
    const again = await open(context, CARD);
    await expect(again.getByRole('link', { name: 'Mesh for the whole shop' })).toBeVisible();
    await expect(brought(again)).toBeVisible();
  });

  test('closed, right after a key: the last key is there', async ({ page, context }) => {
    await begin(page, 'Mesh for checkout');
    const address = page.url();
    await target(page).fill('77');
    await page.close({ runBeforeUnload: false });
    const again = await open(context, address);
    await expect(target(again)).toHaveValue('77');
  });

  test('left for another page at once: what was typed is there on the way back', async ({ page }) => {
    await begin(page, 'Mesh for checkout');
    await target(page).fill('88');
    await page.goto(ELSEWHERE);
    await page.goBack();
    await expect(target(page)).toHaveValue('88');
    await expect.poll(async () => JSON.stringify(await cards(page))).toContain('"target":88');
  });

  test('reloaded after every one of ten keys: all ten are there', async ({ page }) => {
    await begin(page, 'Mesh for checkout');
    for (const key of '0123456789') {
      await title(page).press('End');
      await title(page).press(key);
      await page.reload();
      await expect(title(page)).toHaveValue(new RegExp(`${key}$`));
    }
    await expect(title(page)).toHaveValue('Mesh for checkout0123456789');
  });
});

test.describe('a full disk', () => {
  test('is said aloud with a download, keeps what was typed, and saves once there is room', async ({
    page,
    context,
    baseURL,
  }) => {
    const cdp = await context.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    const id = await begin(page, 'Mesh for checkout');
    await fillDisk(page);
    await title(page).fill('More than fits');
    await expect(alarm(page)).toContainText('no room left');
    const download = page.waitForEvent('download');
    await alarm(page).getByRole('button', { name: 'Download the card' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('"title": "More than fits"');
    await expect(title(page)).toHaveValue('More than fits');
    expect((await cards(page))[id]?.title).toBe('Mesh for checkout');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await measured(page).fill('5');
    await expect(saved(page)).toBeVisible();
    await expect(alarm(page)).toHaveCount(0);
    const kept = (await cards(page))[id];
    expect(kept?.title).toBe('More than fits');
    expect(kept?.observations.map(({ value }) => value?.likely)).toEqual([5]);
  });

  test('found full by a new card: the card works, and comes back when there is room again', async ({
    page,
    context,
    baseURL,
  }) => {
    const cdp = await context.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(`${CARD}#new=blank`);
    await title(page).fill('Nowhere to put it');
    await expect(alarm(page)).toContainText('no room left');
    await measured(page).fill('12');
    await expect(page.getByRole('row').filter({ hasText: 'First benefit' })).toContainText('12');
    const address = page.url();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await crash(page);
    const again = await open(context, address);
    await expect(title(again)).toHaveValue('Nowhere to put it');
    await expect(measured(again)).toHaveValue('12');
    await expect(brought(again)).toBeVisible();
  });

  test('that also takes no notes: the page says that a crash would lose the change', async ({ page }) => {
    await begin(page, 'Mesh for checkout');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await title(page).fill('Nowhere to put it');
    await expect(alarm(page)).toContainText('no room left');
    await expect(title(page)).toHaveValue('Nowhere to put it');
  });
});

test.describe('what cannot be read', () => {
  test('a damaged record is set aside, named and downloadable, and not replaced; other cards open', async ({
    page,
    context,
  }) => {
    const good = await begin(page, 'A good card');
    const away = await elsewhere(context);
    await page.close();
    const record = (await stored(away, 'cards'))[good] ?? '';
    const broken = JSON.parse(record) as { data: { id: string; title: string; criteria: { weight: unknown }[] } };
    broken.data.id = 'broken';
    broken.data.title = 'A broken card';
    if (broken.data.criteria[0]) broken.data.criteria[0].weight = 'heavy';
    const bytes = JSON.stringify(broken);
    await store(away, 'cards', 'broken', bytes);
    await away.goto(`${CARD}#id=broken`);
    await expect(away.getByRole('heading', { name: 'A broken card cannot be read' })).toBeVisible();
    await expect(away.getByRole('main')).toContainText('criteria[0].weight');
    const download = away.waitForEvent('download');
    await away.getByRole('button', { name: 'Download what is stored' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(JSON.stringify(JSON.parse(file))).toBe(bytes);
    const aside = Object.values(await stored(away, 'aside')).map((json) => JSON.parse(json) as { raw: unknown });
    expect(aside.map(({ raw }) => JSON.stringify(raw))).toEqual([bytes]);
    // A second visit finds it all the same.
    await away.reload();
    await expect(away.getByRole('heading', { name: 'A broken card cannot be read' })).toBeVisible();
    expect(Object.values(await stored(away, 'aside'))).toHaveLength(1);
    expect((await stored(away, 'cards'))[good]).toBe(record);
    await away.goto(CARD);
    await expect(away.getByText(/One card cannot be read/)).toBeVisible();
    await away.getByRole('link', { name: 'A good card' }).click();
    await expect(title(away)).toHaveValue('A good card');
  });

  for (const [what, json] of [
    ['null', 'null'],
    ['a text', '"<img src=x onerror=alert(1)>"'],
    ['a list', '[[[]]]'],
    ['a record without a card', '{"version":1,"rev":1}'],
    ['names that every object has', '{"version":1,"rev":1,"__proto__":{"data":1},"constructor":{"prototype":1}}'],
  ] as const) {
    test(`${what} in the place of a record breaks nothing and stays as it is`, async ({ page, context }) => {
      const good = await begin(page, 'A good card');
      const away = await elsewhere(context);
      await page.close();
      await store(away, 'cards', 'broken', json);
      const found = (await stored(away, 'cards'))['broken'];
      await away.goto(`${CARD}#id=broken`);
      await expect(away.getByRole('heading', { name: /cannot be read/ })).toBeVisible();
      const aside = Object.values(await stored(away, 'aside')).map((text) => JSON.parse(text) as { raw: unknown });
      expect(aside.map(({ raw }) => JSON.stringify(raw))).toEqual([found]);
      await away.goto(`${CARD}#id=${good}`);
      await expect(title(away)).toHaveValue('A good card');
    });
  }

  test('a card of a newer schema opens as a message, is downloadable, and not one byte of it changes', async ({
    page,
    context,
  }) => {
    const id = await begin(page, 'From the future');
    const away = await elsewhere(context);
    await page.close();
    const record = JSON.parse((await stored(away, 'cards'))[id] ?? '') as { data: Record<string, unknown> };
    const bytes = JSON.stringify({ ...record, data: { ...record.data, schema: 2, horoscope: ['new', { field: 1 }] } });
    await store(away, 'cards', id, bytes);
    await away.goto(`${CARD}#id=${id}`);
    await expect(away.getByRole('heading', { name: 'Written by a newer Meshready' })).toBeVisible();
    const download = away.waitForEvent('download');
    await away.getByRole('button', { name: 'Download what is stored' }).click();
    expect(JSON.stringify(JSON.parse(await readFile(await (await download).path(), 'utf8')))).toBe(bytes);
    await away.reload();
    await expect(away.getByRole('heading', { name: 'Written by a newer Meshready' })).toBeVisible();
    expect(await stored(away, 'cards')).toEqual({ [id]: bytes });
    expect(await stored(away, 'aside')).toEqual({});
  });

  test('a card that becomes newer while it is open here is not written over, and the page says so', async ({
    page,
    context,
  }) => {
    const id = await begin(page, 'Open in an old tab');
    const away = await elsewhere(context);
    const record = JSON.parse((await stored(away, 'cards'))[id] ?? '') as { rev: number; data: object };
    const bytes = JSON.stringify({ ...record, rev: record.rev + 1, data: { ...record.data, schema: 2 } });
    await store(away, 'cards', id, bytes);
    await title(page).fill('Typed in the old tab');
    await expect(alarm(page)).toContainText('newer version of this site');
    await expect(title(page)).toHaveValue('Typed in the old tab');
    expect((await stored(away, 'cards'))[id]).toBe(bytes);
  });

  test('a database of a newer version is read only, says so, and nothing in it is erased', async ({
    page,
    context,
  }) => {
    const id = await begin(page, 'Before the update');
    const away = await elsewhere(context);
    await page.close();
    await takeOver(away, 2);
    const before = await stored(away, 'cards');
    await away.goto(`${CARD}#id=${id}`);
    await expect(away.getByRole('heading', { name: 'Written by a newer Meshready' })).toBeVisible();
    await away.goto(CARD);
    await expect(away.getByText(/cannot be read/)).toBeVisible();
    await away.goto(`${CARD}#new=blank`);
    await title(away).fill('Typed all the same');
    await expect(alarm(away)).toContainText('newer version of this site');
    await expect(alarm(away).getByRole('button', { name: 'Download the card' })).toBeVisible();
    await expect(title(away)).toHaveValue('Typed all the same');
    expect(await stored(away, 'cards')).toEqual(before);
    expect(await stored(away, 'future' as 'cards')).toEqual({ a: '{"kept":"for later"}' });
  });

  test('a newer version that takes over while a card is open is told at once, and what is typed then comes back', async ({
    page,
    context,
  }) => {
    const id = await begin(page, 'Open during the update');
    const away = await elsewhere(context);
    await takeOver(away, 2);
    await expect(alarm(page)).toContainText('Load this page again');
    await title(page).fill('Typed after the update');
    await expect(title(page)).toHaveValue('Typed after the update');
    await expect
      .poll(() => away.evaluate(() => Object.values(localStorage).join()))
      .toContain('Typed after the update');
    expect((await cards(away))[id]?.title).toBe('Open during the update');
  });
});

test.describe('storage denied', () => {
  const denials: Readonly<Record<string, () => void>> = {
    'no IndexedDB': () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
    'IndexedDB that throws when it is opened': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
    'IndexedDB that may not even be mentioned': () => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    'neither IndexedDB nor local storage': () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    },
    'IndexedDB that fails later': () => {
      const really = indexedDB.open.bind(indexedDB);
      indexedDB.open = (...given) => {
        const request = really(...given);
        // Behind the site's own listener, which is added next.
        queueMicrotask(() => request.addEventListener('upgradeneeded', () => request.transaction?.abort()));
        return request;
      };
    },
  };
  for (const [what, deny] of Object.entries(denials)) {
    test(`${what}: the card works in the page, and says from the start that nothing is kept`, async ({ page }) => {
      await page.addInitScript(deny);
      await page.goto(`${CARD}#new=blank`);
      await expect(alarm(page)).toContainText('Kept in this page only');
      await title(page).fill('In memory');
      await measured(page).fill('60');
      await expect(page.getByRole('row').filter({ hasText: 'First benefit' })).toContainText('60');
      await expect(alarm(page)).toContainText('Kept in this page only');
      const download = page.waitForEvent('download');
      await alarm(page).getByRole('button', { name: 'Download the card' }).click();
      expect(await readFile(await (await download).path(), 'utf8')).toContain('"title": "In memory"');
    });
  }

  test('local storage alone: the card is saved all the same', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await begin(page, 'Without notes');
    await page.reload();
    await expect(title(page)).toHaveValue('Without notes');
  });
});
