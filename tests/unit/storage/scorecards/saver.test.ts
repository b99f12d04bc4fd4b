import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scorecard } from '../../../../src/domain/scorecard/model.ts';
import type { Env } from '../../../../src/storage/indexed/env.ts';
import { watchPage } from '../../../../src/storage/scorecards/page-life.ts';
import { createSaver, type SaverStatus } from '../../../../src/storage/scorecards/saver.ts';
import { cardOf } from '../../domain/scorecard/edits.ts';
import { browser, turn, type Browser } from './browser.ts';
import { change, held, loaded } from './outcome.ts';

const card = cardOf(4);

/** A page that edits a stored card, and what it was told. */
async function editing(tabs: Browser, without: Partial<Env> = {}) {
  const page = tabs.page(without);
  const store = await page.open();
  const found = await store.load(card.id);
  const first = found.kind === 'card' ? found.card : held(await store.create(card));
  const told = { states: [] as SaverStatus['state'][], cards: [] as Scorecard[], forks: [] as Scorecard[] };
  const saver = createSaver(store, first, {
    onStatus: ({ state }) => told.states.push(state),
    onCard: (shown) => told.cards.push(shown),
    onFork: (fork) => told.forks.push(fork),
    env: page.env,
  });
  const type = (kind: Parameters<typeof change>[1], tag: string, row = 0) =>
    saver.change(change(saver.card(), kind, tag, row));
  return { page, store, saver, told, type, stored: () => loaded(store, card.id) };
}

const notes = (tabs: Browser) => tabs.local.size;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a saver', () => {
  it('saves a moment after the last change, once', async () => {
    const tabs = browser();
    const { saver, store, told, type, stored } = await editing(tabs);
    const save = vi.spyOn(store, 'save');
    for (const tag of ['a', 'ab', 'abc']) {
      type('title', tag);
      tabs.pass(200);
    }
    expect(save).not.toHaveBeenCalled();
    expect(told.states).toEqual(['unsaved']);
    tabs.pass(100);
    await saver.flush();
    expect(save).toHaveBeenCalledTimes(1);
    expect(await stored()).toMatchObject({ title: 'abc', rev: 2 });
    expect(told.states).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('saves while changes come without a pause', async () => {
    const tabs = browser();
    const { saver, store, type } = await editing(tabs);
    const save = vi.spyOn(store, 'save');
    for (let i = 0; i < 15; i += 1) {
      type('title', `${i}`);
      tabs.pass(100);
    }
    expect(save).toHaveBeenCalledTimes(1);
    await saver.flush();
  });

  it('notes a change before it returns, and removes the note when the save held', async () => {
    const tabs = browser();
    const { saver, type } = await editing(tabs);
    type('title', 'Noted');
    expect([...tabs.local.values()][0]).toContain('Noted');
    await saver.flush();
    expect(notes(tabs)).toBe(0);
  });

  it('never has two saves under way, and saves what was changed during one', async () => {
    const tabs = browser();
    const { saver, store, type, stored } = await editing(tabs);
    const save = store.save.bind(store);
    let under = 0;
    let most = 0;
    vi.spyOn(store, 'save').mockImplementation(async (...cards) => {
      most = Math.max(most, (under += 1));
      const saved = await save(...cards);
      under -= 1;
      return saved;
    });
    type('title', 'First');
    const saving = saver.flush();
    type('title', 'Second');
    void saver.flush();
    expect([...tabs.local.values()][0]).toContain('Second');
    await saving;
    expect(most).toBe(1);
    expect(await stored()).toMatchObject({ title: 'Second', rev: 3 });
    expect(saver.status().state).toBe('saved');
    expect(notes(tabs)).toBe(0);
  });

  it('has nothing to save where a change was taken back', async () => {
    const tabs = browser();
    const { saver, store, type } = await editing(tabs);
    const save = vi.spyOn(store, 'save');
    type('title', 'Changed');
    type('title', card.title);
    expect(saver.status().state).toBe('saved');
    expect(notes(tabs)).toBe(0);
    await saver.flush();
    expect(save).not.toHaveBeenCalled();
  });

  it('stores a new card at its first change', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const saver = createSaver(store, card);
    expect(saver.status().state).toBe('new');
    await saver.flush();
    expect(await store.list()).toEqual([]);
    saver.change(change(card, 'title', 'First'));
    await saver.close();
    expect(await loaded(store, card.id)).toMatchObject({ title: 'First', rev: 1 });
    expect(saver.status().state).toBe('saved');
  });
});

describe('a saver on whose page an earlier state is brought back', () => {
  it('shows that state, and saves on from there', async () => {
    const tabs = browser();
    const { saver, store, told, type, stored } = await editing(tabs);
    type('title', 'Second');
    await saver.flush();
    const [snapshot] = await store.snapshots(card.id);
    held(await store.restoreSnapshot(card.id, snapshot?.key ?? ''));
    await saver.flush();
    expect(told.cards).toMatchObject([{ title: card.title, rev: 3 }]);
    type('scope', 'Further');
    await saver.flush();
    expect(await stored()).toMatchObject({ title: card.title, rev: 4, phases: [{ scope: 'Further' }] });
  });
});

describe('a saver says', () => {
  it('that space is short, keeps everything, and clears it with the next save that holds', async () => {
    const tabs = browser();
    const { saver, type, stored, told } = await editing(tabs);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    type('title', 'Kept');
    await saver.flush();
    expect(saver.status()).toMatchObject({ state: 'quota', message: expect.stringContaining('download') as string });
    expect(saver.card()).toMatchObject({ title: 'Kept' });
    expect(notes(tabs)).toBe(1);
    put.mockRestore();
    type('scope', 'Too');
    tabs.pass(300);
    await saver.flush();
    expect(await stored()).toMatchObject({ title: 'Kept', phases: [{ scope: 'Too' }] });
    expect(told.states.at(-1)).toBe('saved');
    expect(saver.status()).not.toHaveProperty('message');
  });

  it('nothing of a save that failed once there is nothing left to save', async () => {
    const { saver, type } = await editing(browser());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    type('title', 'Changed');
    await saver.flush();
    type('title', card.title);
    expect(saver.status()).toEqual({ state: 'saved', noted: true });
  });

  it('that a change is not noted where local storage is denied', async () => {
    const { saver, type } = await editing(browser(), { localStorage: undefined });
    type('title', 'Risky');
    expect(saver.status()).toEqual({ state: 'unsaved', noted: false });
    await saver.flush();
    expect(saver.status()).toEqual({ state: 'saved', noted: true });
  });

  it('that the card is in memory only, and why', async () => {
    const { saver, type } = await editing(browser(), { indexedDB: undefined });
    type('title', 'Fleeting');
    await saver.flush();
    expect(saver.status()).toMatchObject({ state: 'memory', message: expect.stringContaining('no storage') as string });
  });

  it('that the card could not be opened again as it is, and saves once it could', async () => {
    const { saver, stored } = await editing(browser());
    const { rule } = saver.card();
    saver.change({ ...saver.card(), rule: { ...rule, minScore: 700 } });
    await saver.flush();
    expect(saver.status().state).toBe('invalid');
    saver.change({ ...saver.card(), rule: { ...rule, minScore: 60 } });
    await saver.flush();
    expect(saver.status().state).toBe('saved');
    expect((await stored()).rule.minScore).toBe(60);
  });
});

describe('two pages that edit one card', () => {
  it('show each other’s changes', async () => {
    const tabs = browser();
    const [one, other] = [await editing(tabs), await editing(tabs)];
    one.type('title', 'From one');
    await one.saver.flush();
    await other.saver.flush();
    expect(other.told.cards).toMatchObject([{ title: 'From one', rev: 2 }]);
    expect(other.saver.card()).toEqual(one.saver.card());
    expect(one.told.cards).toEqual([]);
  });

  it('merge what both are typing', async () => {
    const tabs = browser();
    const [one, other] = [await editing(tabs), await editing(tabs)];
    one.type('title', 'One');
    other.type('scope', 'Other');
    await one.saver.flush();
    await other.saver.flush();
    await one.saver.flush();
    for (const { saver } of [one, other]) {
      expect(saver.card()).toMatchObject({ title: 'One', phases: [{ scope: 'Other' }], rev: 3 });
      expect(saver.status().state).toBe('saved');
    }
    expect(notes(tabs)).toBe(0);
  });

  it('carry what is typed during a merge over to the merged card', async () => {
    const tabs = browser();
    const [one, other] = [await editing(tabs), await editing(tabs)];
    one.type('title', 'One');
    other.type('scope', 'Other');
    await one.saver.flush();
    const saving = other.saver.flush();
    other.type('why', 'Typed meanwhile', 1);
    await saving;
    const all = { title: 'One', phases: [{ scope: 'Other' }] };
    expect(await other.stored()).toMatchObject(all);
    expect((await other.stored()).criteria[1]?.why).toBe('Typed meanwhile');
    expect(other.saver.card()).toEqual(await other.stored());
  });

  it('keep both values of one place: theirs in view, mine as a copy that is told of', async () => {
    const tabs = browser();
    const [one, other] = [await editing(tabs), await editing(tabs)];
    one.type('title', 'One');
    other.type('title', 'Other');
    await Promise.all([one.saver.flush(), other.saver.flush()]);
    expect([...one.told.forks, ...other.told.forks]).toHaveLength(1);
    await Promise.all([one.saver.flush(), other.saver.flush()]);
    expect(one.saver.card()).toEqual(other.saver.card());
    const titles = (await one.store.list()).map(({ title }) => title.replace(/ \(.*/, ''));
    expect(titles.sort()).toEqual(['One', 'Other']);
    expect(notes(tabs)).toBe(0);
  });

  it('lose nothing that is typed on into a conflict', async () => {
    const tabs = browser();
    const [one, other] = [await editing(tabs), await editing(tabs)];
    one.type('title', 'One');
    other.type('title', 'Oth');
    await one.saver.flush();
    const saving = other.saver.flush();
    await turn();
    other.type('title', 'Other');
    await saving;
    const titles = (await one.store.list()).map(({ title }) => title.replace(/ \(.*/, ''));
    expect(titles).toContain('Other');
    expect(titles).toContain('One');
    expect(other.saver.status().state).toBe('saved');
    expect(other.saver.card()).toEqual(await other.stored());
  });
});

describe('a page', () => {
  function shown() {
    const document: EventTarget & { visibilityState: DocumentVisibilityState } = Object.assign(new EventTarget(), {
      visibilityState: 'visible' as const,
    });
    return { window: new EventTarget(), document };
  }

  it('saves when it is hidden, and when it is left', async () => {
    const tabs = browser();
    const { store, saver, type } = await editing(tabs);
    const page = shown();
    const save = vi.spyOn(store, 'save');
    const end = watchPage(store, saver, page);
    type('title', 'Hidden');
    page.document.visibilityState = 'hidden';
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(save).toHaveBeenCalledTimes(1);
    await saver.flush();
    type('title', 'Left');
    page.window.dispatchEvent(new Event('pagehide'));
    expect(save).toHaveBeenCalledTimes(2);
    expect([...tabs.local.values()][0]).toContain('"left":true');
    await saver.flush();
    end();
    type('title', 'After');
    page.window.dispatchEvent(new Event('pagehide'));
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('takes up, when it is seen again, what was saved without its hearing of it', async () => {
    const tabs = browser();
    const [deaf, other] = [await editing(tabs, { channel: () => undefined }), await editing(tabs)];
    const screen = shown();
    watchPage(deaf.store, deaf.saver, screen);
    other.type('title', 'Saved since');
    await other.saver.flush();
    screen.document.dispatchEvent(new Event('visibilitychange'));
    await deaf.saver.flush();
    expect(deaf.told.cards).toMatchObject([{ title: 'Saved since' }]);
  });

  it('that is closed in the middle of a save loses nothing', async () => {
    const tabs = browser();
    const { page, store, saver, type } = await editing(tabs);
    const screen = shown();
    watchPage(store, saver, screen);
    type('title', 'The last 300 ms');
    screen.window.dispatchEvent(new Event('pagehide'));
    page.kill();
    expect(await loaded(await tabs.page().open(), card.id)).toMatchObject({ title: 'The last 300 ms' });
  });

  it('that was frozen takes up what was saved since', async () => {
    const tabs = browser();
    const frozen = await editing(tabs, { channel: () => undefined });
    const screen = shown();
    watchPage(frozen.store, frozen.saver, screen);
    screen.window.dispatchEvent(new Event('pagehide'));
    const other = await editing(tabs);
    other.type('title', 'Saved since');
    await other.saver.flush();
    const back = vi.spyOn(frozen.store, 'comeBack');
    screen.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await back.mock.results[0]?.value;
    await frozen.saver.refresh();
    expect(frozen.told.cards).toMatchObject([{ title: 'Saved since' }]);
  });
});
