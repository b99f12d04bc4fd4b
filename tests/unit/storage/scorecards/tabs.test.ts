/** Two pages with one card, whatever they do, in whatever order, and whenever one of them dies. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../../src/domain/scorecard/model.ts';
import type { ScorecardStore } from '../../../../src/storage/scorecards/contract.ts';
import type { Env } from '../../../../src/storage/indexed/env.ts';
import { createSaver, type Saver } from '../../../../src/storage/scorecards/saver.ts';
import { cardOf, criterion } from '../../domain/scorecard/edits.ts';
import { browser, turn, type Page } from './browser.ts';
import { held, loaded } from './outcome.ts';

const card = cardOf(3);

/** What a page writes into a place, and what stood there in its sight. */
interface Field {
  readonly read: (card: Scorecard) => string | undefined;
  readonly write: (card: Scorecard, value: string) => Scorecard;
}

const ofRow = (id: string, key: 'name' | 'why' | 'owner'): Field => ({
  read: (from) => from.criteria.find((row) => row.id === id)?.[key],
  write: (to, value) => ({
    ...to,
    criteria: to.criteria.map((row) => (row.id === id ? { ...row, [key]: value } : row)),
  }),
});

const FIELDS: readonly Field[] = [
  { read: (from) => from.title, write: (to, title) => ({ ...to, title }) },
  { read: (from) => from.question, write: (to, question) => ({ ...to, question }) },
  {
    read: (from) => from.decision?.by,
    write: (to, by) => ({ ...to, decision: { outcome: '', on: '2026-11-24', because: '', ...to.decision, by } }),
  },
  ofRow('c0', 'name'),
  ofRow('c0', 'why'),
  ofRow('c1', 'name'),
  ofRow('c1', 'owner'),
];

type Step =
  | { readonly do: 'type'; readonly page: number; readonly field: number }
  | { readonly do: 'add' | 'remove' | 'save' | 'kill' | 'leave'; readonly page: number }
  | { readonly do: 'turn' | 'pass' | 'rest' };

const page = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('type' as const), page, field: fc.nat(FIELDS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('add' as const, 'remove' as const), page }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), page }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('kill' as const, 'leave' as const), page }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('turn' as const, 'pass' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rest' as const) }) },
);

interface Tab {
  readonly page: Page;
  readonly store: ScorecardStore;
  readonly saver: Saver;
}

/** Runs the steps, and gives what was written and never overwritten by someone who saw it, with the browser as it is in the end. */
async function run(steps: readonly Step[], without: Partial<Env>) {
  const tabs = browser();
  const seen = { forks: 0, merges: 0, replayed: 0 };
  held(await (await tabs.page(without).open()).create(card));
  const open = async (): Promise<Tab> => {
    const opened = tabs.page(without);
    const store = await opened.open();
    seen.replayed += store.replayed.length;
    const saver = createSaver(store, await loaded(store, card.id), {
      env: opened.env,
      onCard: () => (seen.merges += 1),
      onFork: () => (seen.forks += 1),
    });
    return { page: opened, store, saver };
  };
  const pages = [await open(), await open()];
  const standing = new Set<string>();
  const see = (value: string | undefined) => standing.delete(value ?? '');
  let written = 0;

  for (const now of steps) {
    const tab = pages['page' in now ? now.page : 0] as Tab;
    const { saver } = tab;
    const value = `<${(written += 1)}>`;
    switch (now.do) {
      case 'type': {
        const field = FIELDS[now.field] as Field;
        const before = saver.card();
        const after = field.write(before, value);
        if (field.read(after) !== value) break;
        see(field.read(before));
        standing.add(value);
        saver.change(after);
        break;
      }
      case 'add':
        standing.add(value);
        saver.change({
          ...saver.card(),
          criteria: [...saver.card().criteria, criterion(`r${written}`, { name: value })],
        });
        break;
      case 'remove': {
        const before = saver.card();
        for (const { read } of [ofRow('c1', 'name'), ofRow('c1', 'owner')]) see(read(before));
        saver.change({ ...before, criteria: before.criteria.filter(({ id }) => id !== 'c1') });
        break;
      }
      case 'save':
        void saver.flush();
        break;
      case 'leave':
        void saver.flush();
        tab.store.leave();
        await turn();
        tab.page.kill();
        pages[now.page] = await open();
        break;
      case 'kill':
        tab.page.kill();
        pages[now.page] = await open();
        break;
      case 'turn':
        await turn();
        break;
      case 'pass':
        tabs.pass(100);
        break;
      case 'rest':
        for (const { saver: each } of pages) await each.flush();
    }
  }
  for (let i = 0; i < 3; i += 1) for (const { saver } of pages) await saver.flush();
  return { tabs, pages, standing, seen };
}

async function lossless(steps: readonly Step[], without: Partial<Env>) {
  const { tabs, pages, standing, seen } = await run(steps, without);
  tabs.pass(60_000);
  const last = await tabs.page(without).open();
  seen.replayed += last.replayed.length;
  const stored = await last.list();
  const everything = JSON.stringify(stored.map((entry) => entry.card));
  expect([...standing].filter((value) => !everything.includes(value))).toEqual([]);
  expect(stored.every(({ readable }) => readable === 'ok')).toBe(true);
  expect([...tabs.local.keys()]).toEqual([]);
  return { tabs, pages, last, seen };
}

describe('two pages with one card', () => {
  it.each<readonly [string, Partial<Env>]>([
    ['that hear of each other', {}],
    ['that do not hear of each other', { channel: () => undefined }],
    ['in a browser without locks', { locks: undefined }],
  ])(
    '%s lose nothing that was typed, whatever they do and whenever they die',
    async (_, without) => {
      const all = { forks: 0, merges: 0, replayed: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
          const { seen } = await lossless(steps, without);
          all.forks += seen.forks;
          all.merges += seen.merges;
          all.replayed += seen.replayed;
        }),
        { seed: 20261124, numRuns: 80 },
      );
      // The law would hold of pages that never meet.
      expect(Math.min(all.forks, all.merges, all.replayed)).toBeGreaterThan(10);
    },
    60_000,
  );

  it('show the same card once both have come to rest and are looked at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const { pages, last } = await lossless(steps, {});
        for (const { saver } of pages) {
          await saver.refresh();
          expect(saver.status()).toEqual({ state: 'saved', noted: true });
          expect(saver.card()).toEqual(await loaded(last, card.id));
        }
      }),
      { seed: 7, numRuns: 40 },
    );
  }, 60_000);
});
