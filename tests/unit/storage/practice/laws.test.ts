/** Two pages with one record, whatever is said, undone, reset and merged in them, in whatever order, and whenever one of them dies. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../../../src/domain/practice/fold/state.ts';
import { eventId, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import type { Env } from '../../../../src/storage/indexed/env.ts';
import type { PracticeStore } from '../../../../src/storage/practice/contract.ts';
import { noteText, PAGE_KEY } from '../../../../src/storage/practice/journal-key.ts';
import { anyLog, CARDS, eventOf, inOrder, said, type Said } from '../../domain/practice/any-log.ts';
import { browser, onDisk, turn, type Browser, type Page } from './browser.ts';

type Step =
  | { readonly do: 'say'; readonly page: number; readonly what: readonly Said[]; readonly ago: number }
  | { readonly do: 'merge'; readonly page: number; readonly log: readonly PracticeEvent[] }
  | { readonly do: 'load' | 'kill'; readonly page: number }
  | { readonly do: 'ask'; readonly card: string }
  | { readonly do: 'rest' | 'turn' | 'pass' | 'full' | 'room' | 'copy' | 'paste' };

const page = fc.nat(1);
const step = (more: number): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 24,
      arbitrary: fc.record({
        do: fc.constant('say' as const),
        page,
        what: fc.array(said(more), { minLength: 1, maxLength: 3 }),
        // Clocks are set back: then ids are not the last ones.
        ago: fc.constantFrom(0, 0, 0, 0, 90_000_000),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), page, log: anyLog(12) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('load' as const, 'kill' as const), page }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const), card: fc.constantFrom(...CARDS) }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('rest' as const, 'turn' as const, 'pass' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('full' as const, 'room' as const, 'copy' as const, 'paste' as const),
      }),
    },
  );

const full = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });

const isStale = async (tabs: Browser) => (await onDisk(tabs, 'meta', (meta) => meta.get('stale'))) !== undefined;

/** Exactly what follows from what is there: to the last bit, and nothing besides. */
async function expectExact(store: PracticeStore): Promise<Derived> {
  const derived = await store.load();
  const { events } = await store.everything();
  expect(derived).toStrictEqual(foldAll(events));
  expect(await store.count()).toBe(events.length);
  return derived;
}

async function run(steps: readonly Step[], without: Partial<Env>) {
  const tabs = browser();
  const written = new Map<string, PracticeEvent>();
  const possible = new Map<string, PracticeEvent>();
  const seen = { recovered: 0, carried: 0, failed: 0 };
  let copied = new Map<string, string>();
  const open = async (): Promise<{ page: Page; store: PracticeStore; pending: Promise<unknown>[] }> => {
    const opened = tabs.page(without);
    const store = await opened.open();
    seen.recovered += store.recovered;
    await store.load();
    return { page: opened, store, pending: [] };
  };
  const pages = [await open(), await open()];
  const among = () => [...written.keys(), ...possible.keys()];
  try {
    for (const now of steps) {
      const tab = pages['page' in now ? now.page : 0] as (typeof pages)[number];
      switch (now.do) {
        case 'say': {
          const events = now.what.map((what) => {
            const id = tab.store.newId();
            const moment = Number.parseInt(id.slice(0, 9), 36) - now.ago;
            return eventOf(what, eventId(moment, id.slice(9)), '2026-11-24', among());
          });
          for (const event of events) written.set(event.id, event);
          tab.pending.push(
            tab.store.append(events).then(({ kind }) => {
              if (kind !== 'stored') seen.failed += 1;
            }),
          );
          break;
        }
        case 'merge':
          for (const event of now.log) possible.set(event.id, event);
          tab.pending.push(tab.store.merge({ events: now.log, unknown: [] }));
          break;
        case 'load':
          // It rejects where its page is killed.
          tab.pending.push(tab.store.load().catch(() => undefined));
          break;
        case 'ask': {
          const event = eventOf(
            { kind: 'mark', card: now.card, mark: 'wanted', value: true },
            eventId(tabs.now(), `asked${possible.size}`),
            '',
            [],
          );
          // One that was asked for before and not brought in yet has its place taken.
          possible.set(event.id, event);
          tabs.local.set(PAGE_KEY + now.card, noteText([event]));
          break;
        }
        case 'kill':
          tab.page.kill();
          pages[now.page] = await open();
          break;
        case 'turn':
          await turn();
          break;
        case 'pass':
          tabs.pass(7_000);
          break;
        case 'full':
          full();
          break;
        case 'room':
          vi.restoreAllMocks();
          break;
        case 'copy':
          copied = new Map([...tabs.local, ...copied]);
          break;
        case 'paste':
          for (const [key, text] of copied) tabs.local.set(key, text);
          break;
        case 'rest':
          for (const { store, pending } of pages) {
            await Promise.all(pending.splice(0));
            if (!(await isStale(tabs))) seen.carried += 1;
            await expectExact(store);
          }
      }
    }
  } finally {
    vi.restoreAllMocks();
  }
  return { tabs, pages, written, possible, seen };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('two pages with one record', () => {
  it.each<readonly [string, Partial<Env>, number]>([
    ['that hear of each other', {}, 1],
    ['that do not hear of each other', { channel: () => undefined }, 1],
    ['in which much is taken back', {}, 4],
  ])(
    '%s lose nothing and count nothing twice',
    async (_, without, more) => {
      const all = { recovered: 0, carried: 0, failed: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(step(more), { minLength: 10, maxLength: 50 }), async (steps) => {
          const { tabs, pages, written, possible, seen } = await run(steps, without);
          for (const { page: each } of pages) each.kill();
          tabs.pass(60_000);
          const last = await tabs.page(without).open();
          all.recovered += seen.recovered + last.recovered;
          all.carried += seen.carried;
          all.failed += seen.failed;
          await expectExact(last);
          const { events, unknown } = await last.everything();
          const found = new Map(events.map((event) => [event.id, event]));
          expect([...written.values()].filter((event) => !found.has(event.id))).toEqual([]);
          for (const event of events) expect(written.get(event.id) ?? possible.get(event.id)).toEqual(event);
          expect(unknown).toEqual([]);
          expect(await last.aside()).toEqual([]);
          expect([...tabs.local.keys()]).toEqual([]);
        }),
        { seed: 20261124, numRuns: 80 },
      );
      // The law would hold of pages that never die, and of a record that is always folded anew.
      expect(Math.min(all.recovered, all.carried, all.failed)).toBeGreaterThan(20);
    },
    120_000,
  );

  it('have nothing again once everything is undone', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(30), fc.boolean(), async (log, isWhole) => {
        const store = await browser().page().open();
        await store.load();
        for (const event of inOrder(log)) await store.append([event]);
        if (isWhole) await expectExact(store);
        const of = log.map(({ id }) => id);
        if (of.length > 0) await store.append([{ kind: 'undo', id: store.newId(), of }]);
        expect(await store.load()).toStrictEqual(NOTHING);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a merger', () => {
  const parts = anyLog(30).chain((log) => fc.tuple(fc.subarray(log), fc.subarray(log), fc.subarray(log)));
  const unknown = [{ kind: 'flag', id: '0mhxk2a1bunknown', colour: 'red' }];

  /** A record of its own, in a browser of its own. */
  async function holding(log: readonly PracticeEvent[], unknowns: readonly unknown[] = []) {
    const store = await browser().page().open();
    await store.merge({ events: log, unknown: unknowns });
    return store;
  }
  const state = async (store: PracticeStore) => [await expectLoad(store), await store.everything()];
  const expectLoad = async (store: PracticeStore) => {
    const derived = await store.load();
    expect(derived).toStrictEqual(foldAll((await store.everything()).events));
    return derived;
  };

  it('gives the same whoever merges with whom, in whatever order, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async ([a, b, c]) => {
        const [ab, ba] = [await holding(a, unknown), await holding(b)];
        const [fromA, fromB] = [await ab.everything(), await ba.everything()];
        await ab.merge(fromB);
        await ba.merge(fromA);
        expect(await state(ab)).toStrictEqual(await state(ba));

        const bc = await holding(b);
        await bc.merge({ events: c, unknown: [] });
        const [abThenC, aThenBc] = [ab, await holding(a, unknown)];
        await abThenC.merge({ events: c, unknown: [] });
        await aThenBc.merge(await bc.everything());
        expect(await state(abThenC)).toStrictEqual(await state(aThenBc));

        const before = await state(abThenC);
        const again = await abThenC.merge(await abThenC.everything());
        expect(again).toEqual({ kind: 'merged', added: 0, known: await abThenC.count(), stopped: false });
        expect(await state(abThenC)).toStrictEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('that was killed at any moment leaves a record that is whole, and can be made again', async () => {
    const log = Array.from({ length: 2_500 }, (_, i): PracticeEvent => ({
      kind: 'review',
      id: eventId(Date.parse('2025-01-01') + i * 60_000, `unique${i}`),
      card: `card-${i % 50}`,
      grade: ((i % 4) + 1) as 1 | 2 | 3 | 4,
      day: '2025-01-01',
      retention: 0.9,
    }));
    const left = new Set<number>();
    for (const [pieces, turns] of [
      [0, 0],
      [0, 40],
      [1, 0],
      [1, 300],
      [2, 0],
      [3, 0],
      [3, 20],
    ] as const) {
      const tabs = browser();
      const dying = tabs.page();
      const store = await dying.open();
      await store.load();
      await store.append([{ ...(log[7] as PracticeEvent), id: store.newId() }]);
      await new Promise<void>((reached) => {
        let brought = 0;
        void store.merge({ events: log, unknown: [] }, () => (brought += 1) === pieces && reached());
        if (pieces === 0) reached();
      });
      for (let i = 0; i < turns; i += 1) await turn();
      dying.kill();
      const next = await tabs.page().open();
      await expectExact(next);
      const count = await next.count();
      left.add(count);
      expect(await next.merge({ events: log, unknown: [] })).toEqual({
        kind: 'merged',
        stopped: false,
        added: 2_501 - count,
        known: count - 1,
      });
      await expectExact(next);
    }
    expect(left).toEqual(new Set([1, 1_001, 2_001, 2_501]));
  });

  it('says how far it is', async () => {
    const told: number[] = [];
    const store = await browser().page().open();
    await store.merge({ events: [{ kind: 'reset', id: store.newId() }], unknown: [] }, (share) => told.push(share));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
