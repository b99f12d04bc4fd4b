import { afterEach, describe, expect, it, vi } from 'vitest';
import { FOLD_VERSION, foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import { DEFAULT_SETTINGS, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import type { PracticeStore, StoreNews } from '../../../../src/storage/practice/contract.ts';
import { browser, onDisk, START, turn, type Browser } from './browser.ts';
import { idOf, review, setting, star } from './said.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A record of a few events, folded and written, in a browser whose pages are closed. */
async function practised(tabs: Browser): Promise<PracticeEvent[]> {
  const store = await tabs.page().open();
  await store.load();
  const events: PracticeEvent[] = [
    review(store, 'a'),
    star(store, 'b'),
    { kind: 'setting', id: store.newId(), key: 'newADay', value: 5 },
    review(store, 'a', 1, '2026-11-25'),
    review(store, 'c', 4),
  ];
  for (const event of events) expect(await store.append([event])).toEqual({ kind: 'stored' });
  store.close();
  return events;
}

const heardBy = (store: PracticeStore): StoreNews[] => {
  const news: StoreNews[] = [];
  store.subscribe((each) => news.push(each));
  return news;
};

describe('a record', () => {
  it('is empty at first', async () => {
    const store = await browser().page().open();
    expect(await store.load()).toStrictEqual(NOTHING);
    expect(store).toMatchObject({ durable: true, readOnly: false, recovered: 0 });
    expect(await store.count()).toBe(0);
  });

  it('has what was written, in another page too', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const other = await tabs.page().open();
    expect(await other.load()).toStrictEqual(foldAll(events));
    expect((await other.load()).settings).toEqual({ ...DEFAULT_SETTINGS, newADay: 5 });
    expect(await other.everything()).toEqual({ events, unknown: [] });
    expect(await other.history('a')).toEqual([events[0], events[3]]);
    expect(await other.count()).toBe(5);
    expect([...tabs.local.keys()]).toEqual([]);
  });

  it('is read without its log', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const store = await tabs.page().open();
    const read: string[] = [];
    for (const name of ['getAll', 'getAllKeys', 'get', 'openCursor'] as const) {
      const original = Reflect.get(IDBObjectStore.prototype, name) as (...args: unknown[]) => unknown;
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
        read.push(this.name);
        return original.apply(this, args) as never;
      });
    }
    expect(await store.load()).toStrictEqual(foldAll(events));
    expect([...new Set(read)].sort()).toEqual(['cards', 'days', 'meta']);
  });

  it('does not take an event twice', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const store = await tabs.page().open();
    expect(await store.append(events.slice(0, 3))).toEqual({ kind: 'stored' });
    expect(await store.append([...events, ...events])).toEqual({ kind: 'stored' });
    expect(await store.load()).toStrictEqual(foldAll(events));
    expect(await store.count()).toBe(5);
  });

  it('takes many at once', async () => {
    const store = await browser().page().open();
    await store.load();
    const events = Array.from({ length: 500 }, (_, i) => review(store, `card-${i % 20}`));
    await store.append(events);
    expect(await store.load()).toStrictEqual(foldAll(events));
  });

  it('has each of several that were said without waiting, in their order', async () => {
    const store = await browser().page().open();
    await store.load();
    const events = Array.from({ length: 30 }, () => review(store, 'a', 3));
    const ends: number[] = [];
    await Promise.all(events.map((event, i) => store.append([event]).then(() => ends.push(i))));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect((await store.history('a')).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(await store.load()).toStrictEqual(foldAll(events));
  });

  it('refuses what it could not read again, and says so', async () => {
    const store = await browser().page().open();
    const wrong = { ...review(store, 'a'), grade: 7 } as unknown as PracticeEvent;
    expect(await store.append([star(store, 'b'), wrong])).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('grade') as string,
    });
    expect(await store.count()).toBe(0);
  });

  it('is asked once to be kept', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    expect(tabs.persisted()).toBe(0);
    await store.append([star(store, 'a')]);
    await store.append([star(store, 'b')]);
    expect(tabs.persisted()).toBe(1);
  });

  it('tells the other pages which cards changed, and not itself', async () => {
    const tabs = browser();
    const [one, two] = [await tabs.page().open(), await tabs.page().open()];
    await one.load();
    const [mine, theirs] = [heardBy(one), heardBy(two)];
    await one.append([review(one, 'a'), star(one, 'b')]);
    await turn();
    expect(theirs).toEqual([{ kind: 'changed', cards: ['a', 'b'] }]);
    await one.merge({ events: [setting(1, 7)], unknown: [] });
    await turn();
    expect(theirs.slice(1)).toEqual([{ kind: 'changed' }]);
    expect(mine).toEqual([]);
  });
});

describe('an id', () => {
  it('is later than any before it, though the clock stands still or is set back', async () => {
    let now = START;
    const store = await browser()
      .page({ now: () => now })
      .open();
    const ids = Array.from({ length: 50 }, () => store.newId());
    now -= 86_400_000;
    ids.push(...Array.from({ length: 50 }, () => store.newId()));
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('is later than any that the record knows, or is told of', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const store = await tabs.page({ now: () => START - 86_400_000 }).open();
    expect(store.newId() > (events.at(-1)?.id ?? '')).toBe(true);
    const other = await tabs.page().open();
    tabs.pass(60_000);
    const later = star(other, 'z');
    await other.append([later]);
    await turn();
    expect(store.newId() > later.id).toBe(true);
  });

  it('can be read, whatever the record names', async () => {
    const store = await browser().page().open();
    await store.append([{ kind: 'undo', id: store.newId(), of: ['zzzzzzzzzzzzzzz'] }]);
    expect(await store.append([star(store, 'a')])).toEqual({ kind: 'stored' });
  });
});

describe('what follows from the log', () => {
  /** Reads what was done to it, and expects it to be right, and written down again. */
  async function mended(tabs: Browser, events: readonly PracticeEvent[]) {
    const store = await tabs.page().open();
    expect(await store.load()).toStrictEqual(foldAll(events));
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await (await tabs.page().open()).load()).toStrictEqual(foldAll(events));
    expect(all.mock.contexts.map((from) => (from as IDBObjectStore).name)).not.toContain('events');
  }

  it.each<readonly [string, string, (objects: IDBObjectStore) => IDBRequest]>([
    ['a card is missing', 'cards', (cards) => cards.delete('a')],
    ['a card is one too many', 'cards', (cards) => cards.put({ suspended: false, starred: false }, 'x')],
    ['a card cannot be read', 'cards', (cards) => cards.put({ memory: 'lost' }, 'a')],
    [
      'a card has a number that is none',
      'cards',
      (cards) => cards.put({ suspended: false, starred: false, wanted: Number.NaN }, 'b'),
    ],
    ['a card has what nobody knows', 'cards', (cards) => cards.put({ suspended: false, starred: false, flag: 1 }, 'b')],
    ['a day is missing', 'days', (days) => days.delete('2026-11-24')],
    ['a day is another', 'days', (days) => days.put({ day: '2026-11-23', reviews: 1 }, '2026-11-24')],
    ['all days are gone', 'days', (days) => days.clear()],
    ['all that is known of it is gone', 'meta', (meta) => meta.clear()],
    ['its record cannot be read', 'meta', (meta) => meta.put('?', 'derived')],
    ['a setting cannot be read', 'meta', (meta) => meta.put({ kind: 'setting' }, 'setting/newADay')],
    ['a setting has the place of another', 'meta', (meta) => meta.put(setting(1, 9), 'setting/retention')],
    [
      'it was folded by an older version',
      'meta',
      (meta) =>
        meta.put({ version: 1, fold: FOLD_VERSION - 1, events: 5, cards: 3, days: 2, last: '', since: '' }, 'derived'),
    ],
    ['it was said to be stale', 'meta', (meta) => meta.put({ version: 1 }, 'stale')],
  ])('is made anew where %s', async (_, store, work) => {
    const tabs = browser();
    const events = await practised(tabs);
    await onDisk(tabs, store, work);
    await mended(tabs, events);
  });

  it('is made anew where the log has another number of events', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const more = { ...(events[0] as PracticeEvent), id: idOf(1) } as PracticeEvent;
    await onDisk(tabs, 'events', (log) => log.put(more, more.id));
    await mended(tabs, [...events, more]);
  });

  it('is carried on after a card could not be read, without harm', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    await onDisk(tabs, 'cards', (cards) => cards.put('?', 'a'));
    const store = await tabs.page().open();
    const more = review(store, 'a');
    await store.append([more]);
    expect(await store.load()).toStrictEqual(foldAll([...events, more]));
  });

  it('is left as it is where a newer version of the site wrote it, and folded in memory', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const theirs = { version: 9, fold: FOLD_VERSION + 1, more: true };
    await onDisk(tabs, 'meta', (meta) => meta.put(theirs, 'derived'));
    const store = await tabs.page().open();
    expect(await store.load()).toStrictEqual(foldAll(events));
    const more = review(store, 'c', 1);
    await store.append([more]);
    await store.merge({ events: [setting(1, 7)], unknown: [] });
    expect(await store.load()).toStrictEqual(foldAll([...events, more, setting(1, 7)]));
    expect(await onDisk(tabs, 'meta', (meta) => meta.get('derived'))).toEqual(theirs);
    // The newer version learns that the log has grown.
    expect(await onDisk(tabs, 'meta', (meta) => meta.get('stale'))).toEqual({ version: 1 });
  });
});

describe('an event that cannot be read', () => {
  it.each<readonly [string, string, unknown, string]>([
    ['of no shape', idOf(1), 'lost', 'event: '],
    [
      'with a wrong value',
      idOf(1),
      { kind: 'review', id: idOf(1), card: 'a', grade: 9, day: '2026-11-24', retention: 0.9 },
      'grade: ',
    ],
    ['under the name of another', idOf(1), setting(2, 7), 'under which it was stored'],
  ])('%s is set aside as it was found, and the rest counts', async (_, key, raw, reason) => {
    const tabs = browser();
    const events = await practised(tabs);
    await onDisk(tabs, 'events', (log) => log.put(raw, key));
    const store = await tabs.page().open();
    expect(await store.load()).toStrictEqual(foldAll(events));
    expect(await store.aside()).toMatchObject([
      { raw, reason: expect.stringContaining(reason) as string, at: tabs.at() },
    ]);
    expect(await store.everything()).toEqual({ events, unknown: [] });
    expect(await store.load()).toStrictEqual(foldAll(events));
    expect(await store.aside()).toHaveLength(1);
  });

  it('no longer counts, though it was folded before', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const [first, ...rest] = events as [PracticeEvent, ...PracticeEvent[]];
    await onDisk(tabs, 'events', (log) => log.put({ ...first, grade: 'good' }, first.id));
    const store = await tabs.page().open();
    await store.append([{ kind: 'reset', id: store.newId(), card: 'a' }]);
    const { events: found } = await store.everything();
    expect(found.slice(0, -1)).toEqual(rest);
    expect(await store.load()).toStrictEqual(foldAll(found));
  });

  it('comes back by itself once it can be read', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const [first, ...rest] = events as [PracticeEvent, ...PracticeEvent[]];
    await onDisk(tabs, 'events', (log) => log.put({ ...first, grade: 'good' }, first.id));
    const store = await tabs.page().open();
    expect((await store.everything()).events).toEqual(rest);
    const [entry] = await store.aside();
    await onDisk(tabs, 'aside', (aside) =>
      aside.put({ version: 1, at: '', reason: 'then', raw: first }, entry?.key ?? ''),
    );
    const next = await tabs.page().open();
    expect(await next.aside()).toEqual([]);
    expect(await next.load()).toStrictEqual(foldAll(events));
  });

  it('is forgotten on request', async () => {
    const tabs = browser();
    await onDisk(await opened(tabs), 'events', (log) => log.put('lost', 'x'));
    const store = await tabs.page().open();
    await store.everything();
    const [entry] = await store.aside();
    expect(await store.forgetAside(entry?.key ?? '')).toEqual({ kind: 'stored' });
    expect(await store.aside()).toEqual([]);
  });

  it('is not taken from another log, but set aside', async () => {
    const store = await browser().page().open();
    const wrong = { ...review(store, 'a'), day: 'today' } as unknown as PracticeEvent;
    expect(await store.merge({ events: [wrong, setting(1, 7)], unknown: [] })).toEqual({
      kind: 'merged',
      stopped: false,
      added: 1,
      known: 0,
    });
    expect(await store.aside()).toMatchObject([{ raw: wrong }]);
  });

  const opened = async (tabs: Browser) => {
    (await tabs.page().open()).close();
    return tabs;
  };
});

describe('an event of a kind that is not known', () => {
  const flag = { kind: 'flag', id: idOf(1), card: 'a', colour: 'red' };

  it('is kept as it is, counts for nothing, and goes out again', async () => {
    const tabs = browser();
    const events = await practised(tabs);
    const store = await tabs.page().open();
    expect(await store.merge({ events: [], unknown: [flag] })).toEqual({
      kind: 'merged',
      added: 1,
      known: 0,
      stopped: false,
    });
    expect(await store.merge({ events: [], unknown: [flag] })).toEqual({
      kind: 'merged',
      added: 0,
      known: 1,
      stopped: false,
    });
    expect(await store.load()).toStrictEqual(foldAll(events));
    await store.append([{ kind: 'undo', id: store.newId(), of: [flag.id, (events[0] as PracticeEvent).id] }]);
    const all = await store.everything();
    expect(all.unknown).toEqual([flag]);
    expect(await store.load()).toStrictEqual(foldAll(all.events));
    expect(await store.count()).toBe(7);
    expect(await store.aside()).toEqual([]);
  });
});
