import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAll } from '../../../../../src/domain/practice/fold/fold.ts';
import { eventId, type PracticeEvent } from '../../../../../src/domain/practice/log/event.ts';
import { standingResets } from '../../../../../src/domain/practice/log/resets.ts';
import { anyLog, NOW } from '../any-devices.ts';

const id = (second: number, unique = 'aaaaaa') => eventId(NOW + second * 1000, unique);
const review = (second: number, card: string): PracticeEvent => ({
  kind: 'review',
  id: id(second),
  card,
  grade: 3,
  day: '2026-11-26',
  retention: 0.9,
});
const seen = [review(-9, 'a'), review(-8, 'b'), review(-7, 'a')];

describe('the resets that stand', () => {
  test('are one for a topic, whose cards were reset at once', () => {
    const topic: PracticeEvent[] = [
      { kind: 'reset', id: id(0, 'aaaaaa'), card: 'a' },
      { kind: 'reset', id: id(0, 'aaaaab'), card: 'b' },
    ];
    expect(standingResets([...seen, ...topic, { kind: 'reset', id: id(60), card: 'a' }])).toMatchObject([
      { cards: ['a'], reviews: 2, covered: false },
      { cards: ['a', 'b'], reviews: 3, covered: false, ids: topic.map((event) => event.id) },
    ]);
  });

  test('are covered by a later one of the same, or of everything', () => {
    const events: PracticeEvent[] = [
      ...seen,
      { kind: 'reset', id: id(0), card: 'a' },
      { kind: 'reset', id: id(60) },
      { kind: 'reset', id: id(120) },
    ];
    expect(standingResets(events)).toMatchObject([
      { cards: undefined, covered: false, reviews: 3 },
      { cards: undefined, covered: true },
      { cards: ['a'], covered: true },
    ]);
  });

  test('are none once all are taken back, and then everything is as if there had been none', () => {
    fc.assert(
      fc.property(anyLog, ({ events }) => {
        const ids = standingResets(events).flatMap((reset) => reset.ids);
        const after: PracticeEvent[] =
          ids.length === 0 ? [...events] : [...events, { kind: 'undo', id: 'zzzzzzzzzzzzzzz', of: ids }];
        expect(standingResets(after)).toEqual([]);
        expect(foldAll(after)).toEqual(foldAll(events.filter(({ kind }) => kind !== 'reset')));
      }),
    );
  });

  test('that are covered make no difference', () => {
    fc.assert(
      fc.property(anyLog, ({ events }) => {
        const covered = standingResets(events)
          .filter((reset) => reset.covered)
          .flatMap((reset) => reset.ids);
        expect(foldAll(events.filter((event) => !covered.includes(event.id)))).toEqual(foldAll(events));
      }),
    );
  });
});
