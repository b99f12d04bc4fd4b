import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import { eventId, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { EMPTY, union, type Log } from '../../../../src/domain/practice/log/union.ts';
import { anyDevices, NOW } from '../../domain/practice/any-devices.ts';
import { browser, START } from './browser.ts';

const events = (n: number): PracticeEvent[] =>
  Array.from({ length: n }, (_, i) => ({
    kind: 'review',
    id: eventId(NOW - (n - i) * 1000, 'aaaaaa'),
    card: `card-${i % 7}`,
    grade: 3,
    day: '2026-11-24',
    retention: 0.9,
  }));

const damaged = [
  { reason: 'grade: must be 1 or 2 or 3 or 4', raw: { kind: 'review', grade: 9 } },
  { reason: 'event: must be an object', raw: 'half' },
];

describe('bringing logs in', () => {
  it('gives the union, whatever comes first, and the same everywhere where two contradict one another', async () => {
    await fc.assert(
      fc.asyncProperty(anyDevices, async (logs) => {
        const both = union(...logs);
        for (const order of [logs, logs.toReversed()]) {
          const store = await browser().page().open();
          for (const log of order) expect(await store.merge(log)).toMatchObject({ kind: 'merged', stopped: false });
          expect(await store.everything()).toEqual(both);
          expect(await store.load()).toEqual(foldAll(both.events));
          store.close();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says how much was new', async () => {
    const store = await browser().page().open();
    const all = events(10);
    expect(await store.merge({ ...EMPTY, events: all.slice(0, 4) })).toMatchObject({ added: 4, known: 0 });
    expect(await store.merge({ ...EMPTY, events: all })).toMatchObject({ added: 6, known: 4 });
  });

  it('stops between two pieces, and goes on from there another time', async () => {
    const store = await browser().page().open();
    const [all, stop] = [events(2_500), new AbortController()];
    const brought: Log = { ...EMPTY, events: all };
    const merged = await store.merge({ ...brought, damaged }, () => stop.abort(), stop.signal);
    expect(merged).toMatchObject({ kind: 'merged', added: 1_000, known: 0, stopped: true });
    expect(await store.load()).toEqual(foldAll(all.slice(0, 1_000)));
    expect(await store.aside()).toEqual([]);
    expect(await store.merge(brought)).toMatchObject({ added: 1_500, known: 1_000, stopped: false });
    expect(await store.load()).toEqual(foldAll(all));
  });

  it('sets aside what is damaged, once, however often the file is brought in', async () => {
    const store = await browser().page().open();
    for (let i = 0; i < 3; i++) await store.merge({ ...EMPTY, events: events(1), damaged });
    const found = (await store.aside()).map(({ reason, raw }) => ({ reason, raw }));
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(damaged));
    for (const { key } of await store.aside()) expect(await store.forgetAside(key)).toEqual({ kind: 'stored' });
    expect(await store.aside()).toEqual([]);
  });

  it('leaves aside what says to be of a time to come, until it has come', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    const ahead = { ...(events(1)[0] as PracticeEvent), id: eventId(START + 10 * 86_400_000, 'aaaaaa') };
    await store.merge({ ...EMPTY, damaged: [{ reason: 'id: lies in the future', raw: ahead }] });
    await store.merge({ ...EMPTY, events: [] });
    expect(await store.everything()).toEqual(EMPTY);
    expect(await store.aside()).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('leaves nothing, in the database or beside it, and other tabs see it', async () => {
    const tabs = browser();
    const [store, other] = [await tabs.page().open(), await tabs.page().open()];
    await store.merge({ ...EMPTY, events: events(20), unknown: [], damaged });
    tabs.local.set('meshready:practice-today', '{}');
    tabs.local.set('meshready:practice-session', '{}');
    tabs.local.set('meshready:practice-journal/page/istiod', '{"version":9,"events":[]}');
    tabs.local.set('meshready:theme', '"dark"');
    expect(await store.aside()).toHaveLength(3);
    expect(await store.erase()).toEqual({ kind: 'stored' });
    for (const each of [store, other, await tabs.page().open()]) {
      expect(await each.load()).toEqual(NOTHING);
      expect(await each.everything()).toEqual(EMPTY);
      expect(await each.count()).toBe(0);
      expect(await each.aside()).toEqual([]);
    }
    expect([...tabs.local.keys()]).toEqual(['meshready:theme']);
  });

  it('can be followed by what was backed up', async () => {
    const store = await browser().page().open();
    await store.merge({ ...EMPTY, events: events(20) });
    const before = await store.load();
    const backup = await store.everything();
    await store.erase();
    expect(await store.merge(backup)).toMatchObject({ added: 20 });
    expect(await store.load()).toEqual(before);
  });
});

it('notes that are not in the database are listed, with the reason, and can be removed', async () => {
  const tabs = browser();
  const store = await tabs.page().open();
  tabs.local.set('meshready:practice-journal/abc', '{"version":9,"events":[]}');
  tabs.local.set('meshready:practice-journal/half', '{"version":');
  expect(await store.aside()).toMatchObject([
    { key: 'meshready:practice-journal/abc', reason: 'Noted by a newer version of this site, which will bring it in.' },
    { key: 'meshready:practice-journal/half', reason: 'Noted, and cannot be read.', raw: '{"version":' },
  ]);
  await store.forgetAside('meshready:practice-journal/half');
  expect([...tabs.local.keys()]).toEqual(['meshready:practice-journal/abc']);
});
