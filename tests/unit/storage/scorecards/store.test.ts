import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreEvent } from '../../../../src/storage/scorecards/contract.ts';
import { cardOf } from '../../domain/scorecard/edits.ts';
import { browser, onDisk } from './browser.ts';
import { change, held, loaded } from './outcome.ts';

const DAY = 86_400_000;
const card = cardOf(4);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a card', () => {
  it('comes back as it was stored, in another page and with its revision', async () => {
    const tabs = browser();
    const stored = held(await (await tabs.page().open()).create(card));
    expect(stored).toEqual({ ...card, rev: 1 });
    expect(await loaded(await tabs.page().open(), card.id)).toEqual(stored);
  });

  it('is stored under a new id where its own is taken, and what is there stays', async () => {
    const store = await browser().page().open();
    await store.create(card);
    const second = held(await store.create({ ...card, title: 'Imported' }));
    expect(second.id).not.toBe(card.id);
    expect(await loaded(store, card.id)).toMatchObject({ title: card.title });
    expect(await loaded(store, second.id)).toMatchObject({ title: 'Imported' });
  });

  it('gains one revision with each save that changes it', async () => {
    const store = await browser().page().open();
    const first = held(await store.create(card));
    const second = held(await store.save(first, change(first, 'title', 'Second')));
    expect(second.rev).toBe(2);
    expect(held(await store.save(second, { ...second })).rev).toBe(2);
  });

  it('that could not be opened again is refused, with the place', async () => {
    const store = await browser().page().open();
    const first = held(await store.create(card));
    const invalid = { ...first, rule: { ...first.rule, minScore: 700 } };
    expect(await store.save(first, invalid)).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('rule.minScore') as string,
    });
    expect(await loaded(store, card.id)).toEqual(first);
  });

  it('is not saved as a change of another', async () => {
    const store = await browser().page().open();
    await expect(store.save(card, { ...card, id: 'other' })).rejects.toThrow(TypeError);
  });

  it('that was never stored is stored by its first save', async () => {
    const store = await browser().page().open();
    held(await store.save(card, change(card, 'title', 'First')));
    expect(await loaded(store, card.id)).toMatchObject({ rev: 1, title: 'First' });
  });

  it('is listed with what tells it from others, the last changed first', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.create(card);
    tabs.pass(1000);
    await store.create({ ...card, id: 'b', template: { id: 'leadership', version: '1', hash: 'x' } });
    expect(await store.list()).toMatchObject([
      { id: 'b', readable: 'ok', template: 'leadership', title: card.title, question: card.question, status: 'draft' },
      { id: card.id, readable: 'ok' },
    ]);
  });

  it('is copied under an id and a title of its own', async () => {
    const store = await browser().page().open();
    await store.create(card);
    const copy = held(await store.duplicate(card.id));
    expect(copy).toEqual({ ...card, id: copy.id, rev: 1, title: 'Service mesh (copy)' });
    expect(await store.duplicate('nowhere')).toMatchObject({ kind: 'missing' });
  });
});

describe('two pages with one card', () => {
  async function twoPages() {
    const tabs = browser();
    const [one, other] = [await tabs.page().open(), await tabs.page().open()];
    const base = held(await one.create(card));
    return { tabs, one, other, base };
  }

  it('keep edits of different places, both', async () => {
    const { one, other, base } = await twoPages();
    await one.save(base, change(base, 'title', 'One'));
    const saved = await other.save(base, change(base, 'scope', 'Other'));
    expect(saved).toMatchObject({ kind: 'saved', merged: true, card: { rev: 3, title: 'One' } });
    expect(held(saved).phases[0]?.scope).toBe('Other');
    expect(await loaded(one, card.id)).toEqual(held(saved));
  });

  it('keep both values of one place, the later as a card of its own', async () => {
    const { one, other, base } = await twoPages();
    await one.save(base, change(base, 'title', 'One'));
    const mine = change(change(base, 'title', 'Other'), 'scope', 'Also mine');
    const saved = await other.save(base, mine);
    if (saved.kind !== 'forked') throw new Error(saved.kind);
    expect(saved.card).toMatchObject({ title: 'One', phases: [{ scope: 'Also mine' }] });
    expect(saved.fork).toMatchObject({ title: 'Other (copy kept from a conflict)', phases: [{ scope: 'Also mine' }] });
    expect(saved.conflicts).toEqual([{ path: ['title'], mine: 'Other', theirs: 'One' }]);
    expect(await one.list()).toHaveLength(2);
    expect((await one.list()).find(({ id }) => id === saved.fork.id)?.forkOf).toBe(card.id);
  });

  it('keep both where each change is right and the two together are not', async () => {
    const { one, other, base } = await twoPages();
    const removed = change(base, 'remove', '', 1);
    await one.save(base, removed);
    const saved = await other.save(base, change(base, 'observe', 'Other', 1));
    if (saved.kind !== 'forked') throw new Error(saved.kind);
    expect(await loaded(one, card.id)).toMatchObject({ criteria: removed.criteria });
    expect((await loaded(one, saved.fork.id)).observations).toContainEqual(
      expect.objectContaining({ by: 'Other', criterion: 'c1' }),
    );
  });

  it('find the same change made twice to be no conflict and no revision', async () => {
    const { one, other, base } = await twoPages();
    await one.save(base, change(base, 'title', 'Same'));
    expect(await other.save(base, change(base, 'title', 'Same'))).toMatchObject({ kind: 'saved', card: { rev: 2 } });
  });

  it('hear of each other, with id and revision', async () => {
    const { one, other, base } = await twoPages();
    const heard: StoreEvent[] = [];
    const said: StoreEvent[] = [];
    other.subscribe((event) => heard.push(event));
    const end = one.subscribe((event) => said.push(event));
    await one.save(base, change(base, 'title', 'One'));
    expect(heard).toEqual([{ kind: 'card', id: card.id, rev: 2, here: false }]);
    expect(said).toEqual([{ kind: 'card', id: card.id, rev: 2, here: true }]);
    end();
    await other.bin(card.id);
    expect(said).toHaveLength(1);
  });

  it('do not lose a card that one erased while it was open in the other', async () => {
    const { one, other, base } = await twoPages();
    await one.bin(card.id);
    await one.erase(card.id);
    held(await other.save(base, change(base, 'title', 'Still here')));
    expect(await loaded(one, card.id)).toMatchObject({ title: 'Still here' });
  });
});

describe('snapshots', () => {
  it('are taken at most every two minutes, and never more than twenty', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    let current = held(await store.create(card));
    const save = async (title: string) => {
      current = held(await store.save(current, change(current, 'title', title)));
    };
    for (let i = 0; i < 10; i += 1) {
      tabs.pass(1000);
      await save(`quick ${i}`);
    }
    expect((await store.snapshots(card.id)).map(({ title }) => title)).toEqual([card.title]);
    for (let i = 0; i < 30; i += 1) {
      tabs.pass(120_000);
      await save(`slow ${i}`);
    }
    const ring = await store.snapshots(card.id);
    expect(ring).toHaveLength(20);
    expect(ring[0]?.title).toBe('slow 28');
    expect(ring.at(-1)?.title).toBe('slow 9');
  });

  it('tell how each of the last fourteen days ended', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    let current = held(await store.create(card));
    for (let day = 0; day < 20; day += 1) {
      for (const hour of [9, 17]) {
        current = held(await store.save(current, change(current, 'title', `day ${day}, ${hour}`)));
        tabs.pass(DAY / 2);
      }
    }
    const dailies = (await store.snapshots(card.id)).filter(({ kind }) => kind === 'daily');
    expect(dailies).toHaveLength(14);
    expect(dailies[0]).toMatchObject({ title: 'day 18, 17' });
    expect(dailies.at(-1)).toMatchObject({ title: 'day 5, 17' });
  });

  it('bring an earlier state back as a new revision, and keep the one that it replaces', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const first = held(await store.create(card));
    tabs.pass(1000);
    const second = held(await store.save(first, change(first, 'title', 'Second')));
    const [snapshot] = await store.snapshots(card.id);
    const restored = held(await store.restoreSnapshot(card.id, snapshot?.key ?? ''));
    expect(restored).toEqual({ ...first, rev: second.rev + 1 });
    const kept = (await store.snapshots(card.id)).find(({ title }) => title === 'Second');
    expect(await store.snapshot(card.id, kept?.key ?? '')).toEqual({ kind: 'card', card: second });
  });

  it('of another card, or that never were, bring nothing back', async () => {
    const store = await browser().page().open();
    await store.create(card);
    expect(await store.restoreSnapshot(card.id, 'other/ring/2026')).toMatchObject({ kind: 'missing' });
    expect(await loaded(store, card.id)).toMatchObject({ rev: 1 });
  });
});

describe('the bin', () => {
  it('keeps a card for thirty days, from which it can be restored', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.create(card);
    await store.bin(card.id);
    expect(await store.list()).toMatchObject([{ id: card.id, binnedAt: tabs.at() }]);
    tabs.pass(29 * DAY);
    const later = await tabs.page().open();
    await later.restore(card.id);
    expect((await later.list())[0]).not.toHaveProperty('binnedAt');
    expect(await loaded(later, card.id)).toEqual({ ...card, rev: 1 });
  });

  it('is emptied, at an opening, of what lay in it for more than thirty days, snapshots included', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    await store.save(stored, change(stored, 'title', 'Second'));
    await store.create({ ...card, id: 'kept' });
    await store.bin(card.id);
    tabs.pass(30 * DAY + 1);
    const later = await tabs.page().open();
    expect((await later.recover()).map(({ what, card: of }) => [what, of])).toEqual([['card', 'kept']]);
  });

  it('does not lose what was written to since', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    await store.bin(card.id);
    tabs.pass(20 * DAY);
    await store.save(stored, change(stored, 'title', 'From a page left open'));
    tabs.pass(20 * DAY);
    expect(await (await tabs.page().open()).list()).toMatchObject([{ title: 'From a page left open' }]);
  });

  it('alone can be erased from', async () => {
    const store = await browser().page().open();
    await store.create(card);
    expect(await store.erase(card.id)).toMatchObject({ kind: 'missing' });
    expect(await loaded(store, card.id)).toMatchObject({ title: card.title });
  });
});

describe('the archive', () => {
  it('takes a card and gives it back, without a new revision', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.create(card);
    await store.archive(card.id, true);
    expect(await store.list()).toMatchObject([{ archivedAt: tabs.at() }]);
    await store.archive(card.id, false);
    expect((await store.list())[0]).not.toHaveProperty('archivedAt');
    expect(await loaded(store, card.id)).toMatchObject({ rev: 1 });
    expect(await store.archive('nowhere', true)).toMatchObject({ kind: 'missing' });
  });
});

describe('a record that cannot be read', () => {
  const broken = { version: 1, rev: 3, createdAt: '', updatedAt: '2026-11-01', data: { schema: 1, title: 'Broken' } };

  it.each([
    ['half of a card', broken],
    ['no object', 'gibberish'],
    ['a card of another id', { ...broken, data: { ...card, id: 'other' } }],
  ])('such as %s is set aside as it was found', async (_, raw) => {
    const tabs = browser();
    const store = await tabs.page().open();
    await onDisk(tabs, 'cards', (cards) => cards.put(raw, card.id));
    expect(await store.load(card.id)).toMatchObject({ kind: 'damaged', raw });
    expect(await store.recover()).toMatchObject([{ what: 'aside', card: card.id, at: tabs.at(), raw }]);
    expect(await store.load(card.id)).toMatchObject({ kind: 'damaged', raw });
    expect(await store.list()).toMatchObject([{ id: card.id, readable: 'damaged' }]);
  });

  it('is set aside once by two pages that find it together', async () => {
    const tabs = browser();
    const [one, other] = [await tabs.page().open(), await tabs.page().open()];
    await onDisk(tabs, 'cards', (cards) => cards.put(broken, card.id));
    await Promise.all([one.list(), other.list(), one.load(card.id)]);
    expect(await one.recover()).toMatchObject([{ what: 'aside', raw: broken }]);
  });

  it('stays aside, though it can be read after all, where another card has its place', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    const older = { ...broken, data: { ...card, title: 'Older' } };
    await onDisk(tabs, 'aside', (aside) =>
      aside.put({ version: 1, what: 'card', card: card.id, at: '', reason: '', raw: older }, `${card.id}/a`),
    );
    const later = await tabs.page().open();
    expect(await loaded(later, card.id)).toEqual(stored);
    expect((await later.recover()).map(({ what }) => what)).toEqual(['card', 'aside']);
  });

  it('is set aside by a list too, once, and shown with what can be told', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await onDisk(tabs, 'cards', (cards) => cards.put(broken, card.id));
    expect(await store.list()).toMatchObject([{ readable: 'damaged', title: 'Broken', updatedAt: '2026-11-01' }]);
    expect(await store.list()).toHaveLength(1);
    expect(await store.recover()).toHaveLength(1);
  });

  it('stays aside when a page that had the card open saves it', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    await onDisk(tabs, 'cards', (cards) => cards.put(broken, card.id));
    held(await store.save(stored, change(stored, 'title', 'From memory')));
    expect((await store.recover()).map(({ what, raw }) => [what, raw])).toEqual([
      ['card', expect.objectContaining({ rev: 2 })],
      ['aside', broken],
    ]);
    expect(await loaded(store, card.id)).toMatchObject({ title: 'From memory' });
  });

  it('has its place taken by a snapshot on request', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    held(await store.save(stored, change(stored, 'title', 'Second')));
    const [snapshot] = await store.snapshots(card.id);
    await onDisk(tabs, 'cards', (cards) => cards.put(broken, card.id));
    held(await store.restoreSnapshot(card.id, snapshot?.key ?? ''));
    expect(await loaded(store, card.id)).toMatchObject({ title: card.title });
    expect((await store.recover()).filter(({ what }) => what === 'aside')).toMatchObject([{ raw: broken }]);
  });

  it('comes back by itself where it can be read after all, and is forgotten only on request', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const whole = { ...broken, data: card };
    await onDisk(tabs, 'aside', (aside) =>
      aside.put({ version: 1, what: 'card', card: card.id, at: '', reason: '', raw: whole }, `${card.id}/a`),
    );
    await onDisk(tabs, 'aside', (aside) =>
      aside.put({ version: 1, what: 'card', card: 'b', at: '', reason: '', raw: broken }, 'b/a'),
    );
    expect(await loaded(await tabs.page().open(), card.id)).toEqual({ ...card, rev: 3 });
    expect(await store.forget('b/a')).toEqual({ kind: 'done' });
    expect((await store.recover()).map(({ what }) => what)).toEqual(['card']);
  });
});

describe('what a newer version of the site stored', () => {
  const newer = { version: 1, rev: 3, createdAt: '', updatedAt: '', data: { ...card, schema: 2, more: true } };

  it('is given to be downloaded, and never written over', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    await onDisk(tabs, 'cards', (cards) => cards.put(newer, card.id));
    expect(await store.load(card.id)).toEqual({ kind: 'newer', raw: newer });
    expect(await store.list()).toMatchObject([{ readable: 'newer', title: card.title }]);
    expect(await store.save(stored, change(stored, 'title', 'Older'))).toMatchObject({ kind: 'newer' });
    expect(await store.bin(card.id)).toMatchObject({ kind: 'newer' });
    expect(await onDisk(tabs, 'cards', (cards) => cards.get(card.id) as IDBRequest<unknown>)).toEqual(newer);
  });

  async function upgraded(tabs: ReturnType<typeof browser>) {
    await new Promise<void>((resolve) => {
      const request = tabs.disk.open('meshready-scorecards', 2);
      request.onupgradeneeded = () => request.result.createObjectStore('future').put({ title: 'New kind' }, 'x');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  }

  it('in a newer database is read, listed and recovered, and nothing is saved', async () => {
    const tabs = browser();
    held(await (await tabs.page().open()).create(card));
    await upgraded(tabs);
    const store = await tabs.page().open();
    expect(store.durable).toBe(true);
    expect(await store.load(card.id)).toMatchObject({ kind: 'newer', raw: { data: { title: card.title } } });
    expect(await store.list()).toMatchObject([{ readable: 'newer', title: card.title }]);
    expect((await store.recover()).map(({ what }) => what)).toEqual(['card', 'other']);
    expect(await store.create({ ...card, id: 'b' })).toMatchObject({ kind: 'newer' });
    expect(await store.archive(card.id, true)).toMatchObject({ kind: 'newer' });
  });

  it('makes an older page let go of the database, and say so', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    const heard: StoreEvent[] = [];
    store.subscribe((event) => heard.push(event));
    await upgraded(tabs);
    expect(heard).toMatchObject([{ kind: 'closed' }]);
    expect(await store.save(stored, change(stored, 'title', 'Late'))).toMatchObject({ kind: 'newer' });
    expect(store.journal(stored, change(stored, 'title', 'Late'))).toBe(true);
  });
});

describe('where space is short', () => {
  const full = () => {
    throw new DOMException('Full', 'QuotaExceededError');
  };

  it('a save fails by name and leaves what is stored, and the next that has room holds', async () => {
    const store = await browser().page().open();
    const stored = held(await store.create(card));
    const mine = change(stored, 'title', 'Second');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    expect(await store.save(stored, mine)).toMatchObject({ kind: 'quota' });
    put.mockRestore();
    expect(await loaded(store, card.id)).toEqual(stored);
    expect(held(await store.save(stored, mine))).toMatchObject({ rev: 2, title: 'Second' });
  });

  it('nothing is left of a save that failed half way', async () => {
    const store = await browser().page().open();
    const stored = held(await store.create(card));
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      ...args: unknown[]
    ) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'cards') throw new DOMException('Broken', 'UnknownError');
      return put.apply(this, args);
    });
    expect(await store.save(stored, change(stored, 'title', 'Second'))).toMatchObject({ kind: 'failed' });
    expect(await store.snapshots(card.id)).toEqual([]);
  });

  it('a card is saved without its snapshot rather than not at all', async () => {
    const store = await browser().page().open();
    const stored = held(await store.create(card));
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      ...args: unknown[]
    ) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      return this.name === 'snapshots' ? full() : (put.apply(this, args) as IDBRequest<IDBValidKey>);
    });
    expect(await store.save(stored, change(stored, 'title', 'Second'))).toMatchObject({ kind: 'saved' });
    expect(await store.snapshots(card.id)).toEqual([]);
  });
});

describe('where the browser keeps nothing', () => {
  it.each([
    ['has no IndexedDB', { indexedDB: undefined }, 'offers no storage'],
    [
      'denies it',
      {
        indexedDB: {
          open: () => {
            throw new DOMException('The operation is insecure', 'SecurityError');
          },
        } as unknown as IDBFactory,
      },
      'The operation is insecure',
    ],
  ])('because it %s, the store works for the life of the page and says why', async (_, without, why) => {
    const tabs = browser();
    const store = await tabs.page(without).open();
    expect(store.durable).toBe(false);
    expect(store.why).toContain(why);
    const stored = held(await store.create(card));
    const saved = held(await store.save(stored, change(stored, 'title', 'Second')));
    expect(await loaded(store, card.id)).toEqual(saved);
    expect(await store.list()).toHaveLength(1);
    await store.bin(card.id);
    expect((await store.list())[0]).toHaveProperty('binnedAt');
    expect(store.journal(saved, change(saved, 'title', 'Third'))).toBe(false);
    expect(tabs.persisted()).toBe(0);
  });

  it.each([
    ['never answers', (request: object) => request, 10_000],
    [
      'is blocked by an older page',
      (request: { onblocked?: () => void }) => {
        queueMicrotask(() => request.onblocked?.());
        return request;
      },
      3_000,
    ],
  ])('because it %s, the store is in memory after a while', async (_, request, ms) => {
    const tabs = browser();
    const opening = tabs.page({ indexedDB: { open: () => request({}) } as unknown as IDBFactory }).open();
    await Promise.resolve();
    tabs.pass(ms);
    const store = await opening;
    expect(store.durable).toBe(false);
    expect(store.why).toMatch(/tab|answer/);
  });
});

describe('the browser', () => {
  it('is asked once to keep what is stored, at the first save', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    expect(tabs.persisted()).toBe(0);
    const stored = held(await store.create(card));
    await store.save(stored, change(stored, 'title', 'Second'));
    expect(tabs.persisted()).toBe(1);
  });

  it('may drop the connection: it is made anew', async () => {
    const tabs = browser();
    const page = tabs.page();
    const databases: IDBDatabase[] = [];
    const open = page.env.indexedDB?.open.bind(page.env.indexedDB);
    const store = await tabs
      .page({
        indexedDB: {
          open: (name: string, version?: number) => {
            const request = (open as IDBFactory['open'])(name, version);
            request.addEventListener('success', () => databases.push(request.result));
            return request;
          },
        } as IDBFactory,
      })
      .open();
    const stored = held(await store.create(card));
    databases[0]?.close();
    expect(held(await store.save(stored, change(stored, 'title', 'Second'))).rev).toBe(2);
    expect(databases).toHaveLength(2);
  });
});

describe('recovery', () => {
  it('lists everything that is stored, each with its data', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const stored = held(await store.create(card));
    await store.save(stored, change(stored, 'title', 'Second'));
    await store.create({ ...card, id: 'b' });
    await store.bin('b');
    await onDisk(tabs, 'cards', (cards) => cards.put('gibberish', 'c'));
    await store.load('c');
    store.journal(stored, change(stored, 'title', 'Third'));
    const all = await store.recover();
    expect(all.map(({ what, card: of }) => [what, of])).toEqual([
      ['binned', 'b'],
      ['card', card.id],
      ['snapshot', card.id],
      ['aside', 'c'],
      ['journal', card.id],
    ]);
    expect(all.find(({ what }) => what === 'snapshot')?.raw).toMatchObject({ data: { title: card.title } });
    expect(all.find(({ what }) => what === 'journal')?.raw).toContain('Third');
    expect(all.every(({ raw }) => raw !== undefined)).toBe(true);
  });
});
