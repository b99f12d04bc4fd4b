import { describe, expect, it } from 'vitest';
import type { Env } from '../../../../src/storage/indexed/env.ts';
import { WRITER_LOCK } from '../../../../src/storage/scorecards/format.ts';
import { cardOf } from '../../domain/scorecard/edits.ts';
import { browser, onDisk, turn, type Browser } from './browser.ts';
import { change, held, loaded } from './outcome.ts';

const card = cardOf(4);
const edit = change(card, 'title', 'Typed at the last moment');

/** A page that noted a change of a stored card, and was killed before it could save it. */
async function crashed(tabs: Browser, mine = edit) {
  const page = tabs.page();
  const store = await page.open();
  const stored = held(await store.create(card));
  expect(store.journal(stored, mine)).toBe(true);
  page.kill();
  return stored;
}

const notes = (tabs: Browser) => [...tabs.local.keys()];

describe('a change that a crashed page had noted', () => {
  it('is in the card at the next opening, and the note is gone', async () => {
    const tabs = browser();
    await crashed(tabs);
    const store = await tabs.page().open();
    expect(store.replayed).toEqual([{ card: card.id, rev: 2, kind: 'restored' }]);
    expect(await loaded(store, card.id)).toEqual({ ...edit, rev: 2 });
    expect(notes(tabs)).toEqual([]);
  });

  it('leaves a snapshot of what it changed, however recent the last one', async () => {
    const tabs = browser();
    const page = tabs.page();
    const dying = await page.open();
    const first = held(await dying.create(card));
    const second = held(await dying.save(first, change(first, 'title', 'Second')));
    dying.journal(second, edit);
    page.kill();
    const store = await tabs.page().open();
    expect((await store.snapshots(card.id)).map(({ title }) => title)).toEqual(['Second', card.title]);
  });

  it('joins what another page saved since', async () => {
    const tabs = browser();
    const other = await tabs.page().open();
    const stored = await crashed(tabs);
    await other.save(stored, change(stored, 'scope', 'Saved since'));
    const found = await loaded(await tabs.page().open(), card.id);
    expect(found).toMatchObject({ title: edit.title, phases: [{ scope: 'Saved since' }] });
  });

  it('becomes a card of its own where another page gave the place another value', async () => {
    const tabs = browser();
    const other = await tabs.page().open();
    const stored = await crashed(tabs);
    await other.save(stored, change(stored, 'title', 'Saved since'));
    const store = await tabs.page().open();
    expect(store.replayed).toMatchObject([
      { kind: 'forked', fork: { title: `${edit.title} (copy kept from a conflict)` } },
    ]);
    expect(await loaded(store, card.id)).toMatchObject({ title: 'Saved since', rev: 2 });
    expect(await store.list()).toHaveLength(2);
  });

  it('brings its row along where another page deleted that', async () => {
    const tabs = browser();
    const other = await tabs.page().open();
    const stored = await crashed(tabs, change(card, 'name', 'Renamed', 1));
    await other.save(stored, change(stored, 'remove', '', 1));
    const [outcome] = (await tabs.page().open()).replayed;
    expect(outcome?.fork?.criteria.find(({ id }) => id === 'c1')).toEqual({ ...card.criteria[1], name: 'Renamed' });
  });

  it('is brought in once, even if the note could not be removed', async () => {
    const tabs = browser();
    const other = await tabs.page().open();
    const stored = await crashed(tabs);
    await other.save(stored, change(stored, 'title', 'Saved since'));
    const before = new Map(tabs.local);
    await tabs.page().open();
    for (const [key, text] of before) tabs.local.set(key, text);
    const again = await tabs.page().open();
    expect(again.replayed).toEqual([]);
    expect(await again.list()).toHaveLength(2);
    expect(notes(tabs)).toEqual([]);
  });

  it('is brought in once by two pages that open together, with locks and without', async () => {
    for (const without of [{}, { locks: undefined }]) {
      const tabs = browser();
      const other = await tabs.page().open();
      const stored = await crashed(tabs);
      await other.save(stored, change(stored, 'title', 'Saved since'));
      tabs.pass(20_000);
      const [one, two] = await Promise.all([tabs.page(without).open(), tabs.page(without).open()]);
      expect([...one.replayed, ...two.replayed]).toHaveLength(1);
      expect(await one.list()).toHaveLength(2);
    }
  });

  it('is not looked at again by a page that found the note and came second', async () => {
    const tabs = browser();
    const dying = tabs.page();
    const store = await dying.open();
    const saved = held(await store.save(held(await store.create(card)), edit));
    // It died between the save and the removal of the note.
    store.journal({ ...card, rev: 1 }, edit);
    dying.kill();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow = tabs.page();
    const locks = {
      request: async (...args: unknown[]) => {
        if (args.length > 2) await gate;
        return (slow.env.locks?.request as (...all: unknown[]) => unknown)(...args);
      },
    } as unknown as Env['locks'];
    const second = tabs.page({ locks }).open();
    const first = await tabs.page().open();
    await first.save(saved, change(saved, 'title', 'Overwritten by someone who saw it'));
    open();
    expect((await second).replayed).toEqual([]);
    expect(await first.list()).toHaveLength(1);
  });

  it('is told to pages that have the card open', async () => {
    const tabs = browser();
    const other = await tabs.page().open();
    const heard: unknown[] = [];
    await crashed(tabs);
    other.subscribe((event) => heard.push(event));
    await tabs.page().open();
    expect(heard).toEqual([{ kind: 'card', id: card.id, rev: 2, here: false }]);
  });

  it('brings a card that was never stored along whole', async () => {
    const tabs = browser();
    const page = tabs.page();
    (await page.open()).journal(card, edit);
    page.kill();
    const store = await tabs.page().open();
    expect(await loaded(store, card.id)).toEqual({ ...edit, rev: 1 });
  });

  it('is set aside, whole, where its card is gone or cannot be read', async () => {
    for (const found of [undefined, 'gibberish']) {
      const tabs = browser();
      await crashed(tabs);
      const [text] = tabs.local.values();
      await onDisk(tabs, 'cards', (cards) => cards.delete(card.id));
      if (found !== undefined) await onDisk(tabs, 'cards', (cards) => cards.put(found, card.id));
      const store = await tabs.page().open();
      expect(store.replayed).toMatchObject([{ card: card.id, kind: 'aside' }]);
      expect((await store.recover()).filter(({ what }) => what === 'aside').map(({ raw }) => raw)).toContain(text);
      expect(notes(tabs)).toEqual([]);
    }
  });

  it('is set aside where it would make a card that cannot be opened', async () => {
    const tabs = browser();
    await crashed(tabs, { ...card, rule: { ...card.rule, minScore: 700 } });
    const store = await tabs.page().open();
    expect(store.replayed).toMatchObject([{ kind: 'aside' }]);
    expect(await loaded(store, card.id)).toEqual({ ...card, rev: 1 });
  });
});

describe('a note', () => {
  it('of a page that is still there is left to that page', async () => {
    const tabs = browser();
    const living = await tabs.page().open();
    const stored = held(await living.create(card));
    living.journal(stored, edit);
    const other = await tabs.page().open();
    expect(other.replayed).toEqual([]);
    expect(notes(tabs)).toHaveLength(1);
    expect((await other.recover()).filter(({ what }) => what === 'journal')).toHaveLength(1);
  });

  it('is a page’s own: another page with the same card has another', async () => {
    const tabs = browser();
    const [one, other] = [await tabs.page().open(), await tabs.page().open()];
    const stored = held(await one.create(card));
    one.journal(stored, edit);
    other.journal(stored, change(stored, 'scope', 'Other'));
    other.journal(stored, stored);
    expect(notes(tabs)).toHaveLength(1);
    expect([...tabs.local.values()][0]).toContain(edit.title);
  });

  it('is brought in, where there are no locks, once its page has gone or it has grown old', async () => {
    const tabs = browser();
    const bare = { locks: undefined };
    const living = await tabs.page(bare).open();
    const stored = held(await living.create(card));
    living.journal(stored, edit);
    expect((await tabs.page(bare).open()).replayed).toEqual([]);
    living.leave();
    expect((await tabs.page(bare).open()).replayed).toHaveLength(1);
    living.journal(stored, change(stored, 'scope', 'Other'));
    tabs.pass(10_000);
    expect((await tabs.page(bare).open()).replayed).toHaveLength(1);
  });

  it('of a page that has left is brought in, even if the browser is slow to let go of its lock', async () => {
    const tabs = browser();
    const leaving = await tabs.page().open();
    leaving.journal(held(await leaving.create(card)), edit);
    leaving.leave();
    await turn();
    const [key = ''] = tabs.local.keys();
    const [, writer = ''] = key.split('/');
    void tabs.page().env.locks?.request(WRITER_LOCK + writer, () => new Promise(() => undefined));
    expect((await tabs.page().open()).replayed).toHaveLength(1);
  });

  it('of a page that was frozen and is back is its own again', async () => {
    const tabs = browser();
    const living = await tabs.page().open();
    living.journal(held(await living.create(card)), edit);
    living.leave();
    await living.comeBack();
    expect((await tabs.page().open()).replayed).toEqual([]);
  });

  it('that cannot be read is set aside, and one of a newer version is left where it is', async () => {
    const tabs = browser();
    tabs.local.set('meshready:scorecard-journal/gone/a', '{"version":1,');
    tabs.local.set('meshready:scorecard-journal/gone/b', '{"version":2}');
    tabs.local.set('meshready:theme', '{"version":1,"data":"dark"}');
    tabs.pass(10_000);
    const store = await tabs.page().open();
    expect(await store.recover()).toMatchObject([
      { what: 'aside', card: 'a', raw: '{"version":1,' },
      { what: 'journal', card: 'b', raw: '{"version":2}' },
    ]);
    expect(notes(tabs)).toEqual(['meshready:scorecard-journal/gone/b', 'meshready:theme']);
  });

  it('that local storage refuses is said not to be there, and the one before it stays', async () => {
    const tabs = browser();
    const page = tabs.page();
    const store = await page.open();
    const stored = held(await store.create(card));
    store.journal(stored, edit);
    const full = tabs.page({
      localStorage: {
        ...page.env.localStorage,
        setItem: () => {
          throw new DOMException('Full', 'QuotaExceededError');
        },
      } as unknown as Storage,
    });
    expect((await full.open()).journal(stored, edit)).toBe(false);
    expect((await tabs.page({ localStorage: undefined }).open()).journal(stored, edit)).toBe(false);
    expect(notes(tabs)).toHaveLength(1);
  });
});
