import { describe, expect, it } from 'vitest';
import { foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { PracticeStore } from '../../../../src/storage/practice/contract.ts';
import { DEFAULT_SETTINGS, type Grade, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { browser } from './browser.ts';

const review = (store: PracticeStore, card: string, grade: Grade = 3, day = '2026-11-24'): PracticeEvent => ({
  kind: 'review',
  id: store.newId(),
  card,
  grade,
  day,
  retention: 0.9,
  took: 4_000,
});

describe('a record', () => {
  it('is empty at first', async () => {
    const store = await browser().page().open();
    expect(await store.load()).toEqual(NOTHING);
    expect(store).toMatchObject({ durable: true, readOnly: false, recovered: 0 });
  });

  it('has what was written, in another page too', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.load();
    const events: PracticeEvent[] = [
      review(store, 'a'),
      { kind: 'mark', id: store.newId(), card: 'b', mark: 'starred', value: true },
      { kind: 'setting', id: store.newId(), key: 'newADay', value: 5 },
      review(store, 'a', 1),
    ];
    for (const event of events) expect(await store.append([event])).toEqual({ kind: 'stored' });
    const other = await tabs.page().open();
    expect(await other.load()).toEqual(foldAll(events));
    expect((await other.load()).settings).toEqual({ ...DEFAULT_SETTINGS, newADay: 5 });
    expect(await other.everything()).toEqual({ events, unknown: [] });
    expect(await other.history('a')).toEqual([events[0], events[3]]);
    expect([...tabs.local.keys()]).toEqual([]);
  });

  it('is as before once everything is undone', async () => {
    const tabs = browser();
    const store = await tabs.page().open();
    await store.load();
    const events = ['a', 'b', 'a'].map((card) => review(store, card));
    await store.append(events);
    await store.append([{ kind: 'undo', id: store.newId(), of: events.map(({ id }) => id) }]);
    expect(await store.load()).toEqual(NOTHING);
  });
});
