/** What becomes of events where the database cannot take them, or the page is gone before it has. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import type { PracticeStore, StoreNews } from '../../../../src/storage/practice/contract.ts';
import { LAYOUT } from '../../../../src/storage/practice/format.ts';
import { JOURNAL_KEY, noteText, PAGE_KEY } from '../../../../src/storage/practice/journal-key.ts';
import { isWanted, writeWanted } from '../../../../src/storage/practice/wanted.ts';
import { browser, START, type Browser } from './browser.ts';
import { idOf, review, setting, star } from './said.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const notes = (tabs: Browser) => [...tabs.local.keys()];
const heardBy = (store: PracticeStore): StoreNews[] => {
  const news: StoreNews[] = [];
  store.subscribe((each) => news.push(each));
  return news;
};

/** A page that said something, and was killed before it could write it. */
async function crashed(tabs: Browser): Promise<PracticeEvent> {
  const page = tabs.page();
  const store = await page.open();
  await store.load();
  const event = review(store, 'a');
  void store.append([event]);
  page.kill();
  return event;
}

describe('an event that a page noted before it died', () => {
  it('is noted before anything is awaited, and no longer once it is written', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const event = star(store, 'a');
    const writing = store.append([event]);
    expect(tabs.local.size).toBe(1);
    expect([...tabs.local.values()][0]).toBe(noteText([event]));
    await writing;
    expect(notes(tabs)).toEqual([]);
  });

  it('is in the record at the next opening, once', async () => {
    const tabs = browser();
    const event = await crashed(tabs);
    tabs.pass(20_000);
    const store = await tabs.page().open();
    expect(store.recovered).toBe(1);
    expect(await store.load()).toStrictEqual(foldAll([event]));
    expect(notes(tabs)).toEqual([]);
    expect((await tabs.page().open()).recovered).toBe(0);
  });

  it('is in the record though the page is opened again at once, and the note goes later', async () => {
    const tabs = browser();
    const event = await crashed(tabs);
    for (const recovered of [1, 0]) {
      const store = await tabs.page().open();
      expect(store.recovered).toBe(recovered);
      expect(await store.load()).toStrictEqual(foldAll([event]));
      expect(notes(tabs)).toHaveLength(1);
    }
    tabs.pass(20_000);
    await tabs.page().open();
    expect(notes(tabs)).toEqual([]);
  });

  it('counts once however often the note comes back', async () => {
    const tabs = browser();
    const event = await crashed(tabs);
    const before = new Map(tabs.local);
    for (let i = 0; i < 3; i += 1) {
      for (const [key, text] of before) tabs.local.set(key, text);
      tabs.pass(20_000);
      expect(await (await tabs.page().open()).load()).toStrictEqual(foldAll([event]));
    }
  });

  it('counts once where two pages open together', async () => {
    const tabs = browser();
    const event = await crashed(tabs);
    tabs.pass(20_000);
    const stores = await Promise.all([tabs.page().open(), tabs.page().open()]);
    expect(stores.map(({ recovered }) => recovered).sort()).toEqual([0, 1]);
    for (const store of stores) expect(await store.load()).toStrictEqual(foldAll([event]));
  });

  it('of a page that lives is brought in and left to it, and both count it once', async () => {
    const tabs = browser();
    const one = await tabs.page().open();
    await one.load();
    const event = review(one, 'a');
    const writing = one.append([event]);
    const two = await tabs.page().open();
    expect(await writing).toEqual({ kind: 'stored' });
    for (const store of [one, two]) expect(await store.load()).toStrictEqual(foldAll([event]));
    expect(notes(tabs)).toEqual([]);
  });

  it('stays where a newer version of the site noted it', async () => {
    const tabs = browser();
    tabs.local.set(`${JOURNAL_KEY}future`, '{"version":2,"log":[]}');
    const store = await tabs.page().open();
    expect(await store.load()).toStrictEqual(NOTHING);
    expect(notes(tabs)).toEqual([`${JOURNAL_KEY}future`]);
    const newer = { reason: expect.stringContaining('newer version') as string, raw: { version: 2, log: [] } };
    expect(await store.aside()).toEqual([{ key: `${JOURNAL_KEY}future`, at: '', ...newer }]);
  });

  it.each([
    ['no JSON', '{', ['{']],
    ['no list', '{"version":1,"events":{}}', ['{"version":1,"events":{}}']],
    ['null', 'null', ['null']],
    ['one bad event', noteText([setting(1, 7), { kind: 'review' }]), [{ kind: 'review' }]],
  ])('is set aside where the note has %s, and what can be read counts', async (_, text, raws) => {
    const tabs = browser();
    tabs.local.set(`${JOURNAL_KEY}dead`, text);
    const store = await tabs.page().open();
    expect((await store.aside()).map(({ raw }) => raw)).toEqual(raws);
    expect(await store.count()).toBe(text.includes('newADay') ? 1 : 0);
    expect(notes(tabs)).toEqual([]);
  });

  it('leaves alone what is not of the journal', async () => {
    const tabs = browser();
    tabs.local.set('meshready:theme', '{"version":1,"data":"dark"}');
    await tabs.page().open();
    expect(notes(tabs)).toEqual(['meshready:theme']);
  });
});

describe('a card asked for on a question page', () => {
  function onPage(tabs: Browser) {
    vi.stubGlobal('localStorage', tabs.page().env.localStorage);
    vi.spyOn(Date, 'now').mockReturnValue(START);
  }

  it('comes first when Practice is opened', async () => {
    const tabs = browser();
    onPage(tabs);
    expect(isWanted('what-is-istio')).toBe(false);
    expect(writeWanted('what-is-istio')).toBe(true);
    expect(writeWanted('what-is-istio')).toBe(true);
    expect(isWanted('what-is-istio')).toBe(true);
    expect(isWanted('what-is')).toBe(false);
    const store = await tabs.page().open();
    expect((await store.load()).cards.get('what-is-istio')).toEqual({
      suspended: false,
      starred: false,
      wanted: START,
    });
    expect(isWanted('what-is-istio')).toBe(false);
    expect(notes(tabs)).toEqual([]);
    // Nothing was lost that had to be brought back.
    expect(store.recovered).toBe(0);
  });

  it('is seen by a page of Practice that is open, at the next reading', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.load();
    onPage(tabs);
    writeWanted('ambient-mode');
    expect((await store.load()).cards.has('ambient-mode')).toBe(true);
  });

  it('is not lost where it was asked for again meanwhile', async () => {
    const tabs = browser();
    onPage(tabs);
    writeWanted('ambient-mode');
    const local = tabs.page().env.localStorage;
    const newer = noteText([star(await tabs.page().open(), 'ambient-mode')]);
    writeWanted('ambient-mode');
    // It is written after the note was read, and before it is removed.
    let reads = 0;
    const getItem = (key: string) => {
      if (key === `${PAGE_KEY}ambient-mode` && (reads += 1) === 3) tabs.local.set(key, newer);
      return tabs.local.get(key) ?? null;
    };
    await tabs
      .page({
        localStorage: { ...local, length: 1, key: () => `${PAGE_KEY}ambient-mode`, getItem } as unknown as Storage,
      })
      .open();
    expect(tabs.local.get(`${PAGE_KEY}ambient-mode`)).toBe(newer);
    const store = await tabs.page().open();
    expect((await store.load()).cards.get('ambient-mode')).toMatchObject({ starred: true, wanted: START });
  });

  it('is said not to hold where nothing can be noted', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(writeWanted('a')).toBe(false);
    expect(isWanted('a')).toBe(false);
  });
});

describe('where space is short', () => {
  const full = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });

  it('an event is kept, said not to be written, and written with the next', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.load();
    const news = heardBy(store);
    const put = full();
    const first = review(store, 'a');
    const second = star(store, 'b');
    expect(await store.append([first])).toMatchObject({ kind: 'quota' });
    expect(await store.append([second])).toMatchObject({ kind: 'quota' });
    expect(news).toMatchObject([{ kind: 'failed', message: expect.stringContaining('no room') as string }]);
    expect(await store.load()).toStrictEqual(foldAll([first, second]));
    expect(await store.count()).toBe(2);
    expect(await store.history('a')).toEqual([first]);
    expect((await store.everything()).events).toEqual([first, second]);
    expect(notes(tabs)).toHaveLength(1);
    put.mockRestore();
    const third = review(store, 'a');
    expect(await store.append([third])).toEqual({ kind: 'stored' });
    expect(notes(tabs)).toEqual([]);
    expect(await (await tabs.page().open()).load()).toStrictEqual(foldAll([first, second, third]));
  });

  it('nothing is lost though the journal has no room either', async () => {
    const tabs = browser();
    const page = tabs.page();
    const noRoom = { ...page.env.localStorage, setItem: () => full() } as unknown as Storage;
    const store = await tabs.page({ localStorage: noRoom }).open();
    const put = full();
    const event = review(store, 'a');
    expect(await store.append([event])).toMatchObject({ kind: 'quota' });
    expect(await store.load()).toStrictEqual(foldAll([event]));
    put.mockRestore();
    await store.load();
    expect(await (await tabs.page().open()).load()).toStrictEqual(foldAll([event]));
  });

  it('what follows from the log is folded in memory', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.merge({ events: [setting(1, 7)], unknown: [] });
    await store.append([{ kind: 'reset', id: store.newId() }]);
    full();
    expect(await store.load()).toMatchObject({ settings: { newADay: 7 } });
  });

  it('a merger says so, and what it brought counts', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.load();
    const put = full();
    expect(await store.merge({ events: [setting(1, 7)], unknown: [] })).toMatchObject({ kind: 'quota' });
    put.mockRestore();
    expect(await store.load()).toStrictEqual(NOTHING);
  });
});

describe('where the browser keeps nothing', () => {
  it.each([
    ['has no IndexedDB', undefined, 'offers no storage'],
    [
      'denies it',
      {
        open: () => {
          throw new DOMException('The operation is insecure', 'SecurityError');
        },
      } as unknown as IDBFactory,
      'The operation is insecure',
    ],
  ])('since it %s, everything works until the page is closed, and is noted for later', async (_, indexedDB, why) => {
    const tabs = browser();
    const store = await tabs.page({ indexedDB }).open();
    expect(store).toMatchObject({ durable: false, readOnly: false, why: expect.stringContaining(why) as string });
    await store.load();
    const events = [review(store, 'a'), star(store, 'b'), review(store, 'a', 1)];
    for (const event of events) expect(await store.append([event])).toEqual({ kind: 'stored' });
    const undo: PracticeEvent = { kind: 'undo', id: store.newId(), of: [(events[2] as PracticeEvent).id] };
    await store.append([undo]);
    expect(await store.load()).toStrictEqual(foldAll([...events, undo]));
    expect((await store.history('a')).map(({ kind }) => kind)).toEqual(['review', 'review', 'undo']);
    expect(tabs.persisted()).toBe(0);

    const later = await tabs.page().open();
    expect(later.recovered).toBe(4);
    expect(await later.load()).toStrictEqual(foldAll([...events, undo]));
  });

  it('nor gives the page a place for notes, it is said all the same', async () => {
    const store = await browser()
      .page({ indexedDB: undefined, localStorage: undefined, channel: () => undefined })
      .open();
    const event = review(store, 'a');
    expect(await store.append([event])).toEqual({ kind: 'stored' });
    expect(await store.load()).toStrictEqual(foldAll([event]));
  });
});

describe('a newer version of the site', () => {
  const upgraded = (tabs: Browser) =>
    new Promise<void>((resolve) => {
      const request = tabs.disk.open(LAYOUT.name, LAYOUT.version + 1);
      request.onupgradeneeded = () => request.result.createObjectStore('future');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });

  it('has its database read, and not written', async () => {
    const tabs = browser();
    const first = await tabs.page().open();
    await first.load();
    const event = review(first, 'a');
    await first.append([event]);
    await upgraded(tabs);
    const store = await tabs.page().open();
    expect(store).toMatchObject({ durable: true, readOnly: true });
    expect(await store.load()).toStrictEqual(foldAll([event]));
    expect(await store.everything()).toEqual({ events: [event], unknown: [] });
    expect(await store.history('a')).toEqual([event]);
    expect(await store.merge({ events: [setting(1, 7)], unknown: [] })).toMatchObject({ kind: 'newer' });
    expect(await store.forgetAside('x')).toMatchObject({ kind: 'newer' });
    const more = star(store, 'b');
    expect(await store.append([more])).toMatchObject({ kind: 'newer' });
    expect(await store.load()).toStrictEqual(foldAll([event, more]));
    expect(notes(tabs)).toHaveLength(1);
  });

  it('makes an older page let go of the database, and say so; what is said later is noted and shown', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.load();
    const before = review(store, 'a');
    await store.append([before]);
    const news = heardBy(store);
    await upgraded(tabs);
    expect(news).toMatchObject([{ kind: 'closed', message: expect.stringContaining('comes back') as string }]);
    const late = review(store, 'a', 1);
    expect(await store.append([late])).toMatchObject({ kind: 'newer' });
    expect(store.readOnly).toBe(true);
    expect([...tabs.local.values()]).toEqual([noteText([late])]);
    expect(await store.load()).toStrictEqual(foldAll([before, late]));
  });

  it('is no concern of an older note: what it cannot write waits in other pages, too', async () => {
    const tabs = browser();
    await tabs.page().open();
    await upgraded(tabs);
    tabs.local.set(`${JOURNAL_KEY}dead`, noteText([setting(1, 7)]));
    const store = await tabs.page().open();
    expect(store.recovered).toBe(0);
    expect((await store.load()).settings.newADay).toBe(7);
    expect(notes(tabs)).toEqual([`${JOURNAL_KEY}dead`]);
    expect(store.newId() > idOf(1)).toBe(true);
  });
});
