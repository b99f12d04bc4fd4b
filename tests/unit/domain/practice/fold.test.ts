import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FSRSVersion } from 'ts-fsrs';
import { foldCard, type CardEvent } from '../../../../src/domain/practice/fold/card.ts';
import { addCounts } from '../../../../src/domain/practice/fold/day.ts';
import { advance, FOLD_VERSION, foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { DayCount, Derived } from '../../../../src/domain/practice/fold/state.ts';
import { counting } from '../../../../src/domain/practice/log/counting.ts';
import { eventId, momentOf, type PracticeEvent, type ReviewEvent } from '../../../../src/domain/practice/log/event.ts';
import { anyLog, CARDS, inOrder, START } from './any-log.ts';

const shuffled = anyLog().chain((log) =>
  fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }), fc.subarray(log)),
);
const LATER = START + 100 * 86_400_000;
const undoing = (events: readonly PracticeEvent[]): PracticeEvent[] =>
  events.length === 0 ? [] : [{ kind: 'undo', id: eventId(LATER, 'undoing'), of: events.map(({ id }) => id) }];
const ofKinds = (...kinds: readonly PracticeEvent['kind'][]) =>
  anyLog().map((log) => inOrder(log.filter(({ kind }) => kinds.includes(kind))));

describe('what follows from a log', () => {
  it('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(shuffled, ([log, other, again]) => {
        expect(foldAll([...again, ...other, ...again])).toEqual(foldAll(log));
      }),
    );
  });

  it('is the same of a merger, whoever merges with whom, in whatever order, and however often', () => {
    const union = (a: readonly PracticeEvent[], b: readonly PracticeEvent[]) => [
      ...new Map([...a, ...b].map((event) => [event.id, event])).values(),
    ];
    const parts = anyLog().chain((log) => fc.tuple(fc.subarray(log), fc.subarray(log), fc.subarray(log)));
    fc.assert(
      fc.property(parts, ([a, b, c]) => {
        expect(foldAll(union(a, b))).toEqual(foldAll(union(b, a)));
        expect(foldAll(union(union(a, b), c))).toEqual(foldAll(union(a, union(b, c))));
        expect(foldAll(union(a, a))).toEqual(foldAll(a));
      }),
    );
  });

  it('is carried on by one event as it is folded with it', () => {
    fc.assert(
      fc.property(ofKinds('review', 'mark', 'setting', 'interview'), (log) => {
        const states = log.reduce<Derived[]>(
          (all, event) => [...all, advance(all.at(-1) as Derived, event as Parameters<typeof advance>[1])],
          [NOTHING],
        );
        for (const [i, state] of states.entries()) expect(state).toEqual(foldAll(log.slice(0, i)));
      }),
    );
  });

  it('is nothing once everything is undone', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        expect(foldAll([...log, ...undoing(log)])).toEqual(NOTHING);
      }),
    );
  });

  it('is what it was once the last events are undone', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(40), (log, n) => {
        const sorted = inOrder(log);
        const [before, after] = [sorted.slice(0, n), sorted.slice(n).filter(({ kind }) => kind !== 'undo')];
        expect(foldAll([...before, ...after, ...undoing(after)])).toEqual(foldAll(before));
      }),
    );
  });

  it('is only settings after a reset of everything, and as before when that is undone', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const reset: PracticeEvent = { kind: 'reset', id: eventId(LATER, 'reset0') };
        const before = foldAll(log);
        expect(foldAll([...log, reset])).toEqual({ ...NOTHING, settings: before.settings });
        expect(foldAll([...log, reset, ...undoing([reset])])).toEqual(before);
      }),
    );
  });

  it('lacks a card that was reset, with what it gave to the days', () => {
    fc.assert(
      fc.property(ofKinds('review', 'mark'), fc.constantFrom(...CARDS), (log, card) => {
        const others = log.filter((event) => !('card' in event) || event.card !== card);
        const reset: PracticeEvent = { kind: 'reset', id: eventId(LATER, 'reset0'), card };
        expect(foldAll([...log, reset])).toEqual(foldAll(others));
        expect(foldAll([...log, reset, ...undoing([reset])])).toEqual(foldAll(log));
      }),
    );
  });

  it('counts as due what came up on its day or after it, not what an interview brought up before', () => {
    const DAY = 86_400_000;
    const graded = (days: number): ReviewEvent => ({
      kind: 'review',
      id: eventId(START + days * DAY, 'graded'),
      card: 'a',
      grade: days === 0 ? 4 : 3,
      day: new Date(START + days * DAY).toISOString().slice(0, 10),
      retention: 0.9,
    });
    const dues = (days: number) => foldAll([graded(0), graded(days)]).days.get(graded(days).day);
    // Easy at first: after eight days.
    expect(dues(7.9)).toMatchObject({ reviews: 1, due: 1, recalled: 1 });
    expect(dues(12)).toMatchObject({ reviews: 1, due: 1, recalled: 1 });
    expect(dues(3)).toMatchObject({ reviews: 1, due: 0, recalled: 0 });
  });

  it('counts each grade that counts once, on its day', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const counted = counting(log).filter((event) => event.kind === 'review');
        const days = [...foldAll(log).days.values()];
        expect(days.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(counted.length);
        for (const { reviews, grades, fresh, due, recalled } of days) {
          expect(grades.reduce((a, b) => a + b)).toBe(reviews);
          expect(fresh + due).toBeLessThanOrEqual(reviews);
          expect(recalled).toBeLessThanOrEqual(due);
        }
        expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(new Set(counted.map(({ card }) => card)).size);
      }),
    );
  });

  it('holds for this version of ts-fsrs: raise FOLD_VERSION with it, so that every record is folded anew', () => {
    expect([FOLD_VERSION, FSRSVersion]).toEqual([2, 'v5.4.2 using FSRS-6.0']);
  });
});

describe('a card', () => {
  const mark = (n: number, value: Partial<PracticeEvent>) =>
    ({ kind: 'mark', id: eventId(START + n, 'unique'), card: 'a', ...value }) as CardEvent;
  const review = (n: number): CardEvent => ({
    kind: 'review',
    id: eventId(START + n, 'unique'),
    card: 'a',
    grade: 3,
    day: '2026-11-24',
    retention: 0.9,
  });

  it('is asked for until it is graded', () => {
    const wanted = mark(1, { mark: 'wanted', value: true });
    expect(foldCard([wanted]).state.wanted).toBe(momentOf(wanted.id));
    expect(foldCard([wanted, mark(2, { mark: 'wanted', value: false })]).state).not.toHaveProperty('wanted');
    expect(foldCard([wanted, review(2)]).state).not.toHaveProperty('wanted');
    expect(foldCard([review(1), mark(2, { mark: 'wanted', value: true })]).state).not.toHaveProperty('wanted');
  });

  it('is buried until a day, or until it is graded after all', () => {
    const buried = mark(1, { mark: 'buried', value: '2026-11-25' });
    expect(foldCard([buried]).state.buriedUntil).toBe('2026-11-25');
    expect(foldCard([buried, mark(2, { mark: 'buried', value: null })]).state).not.toHaveProperty('buriedUntil');
    expect(foldCard([buried, review(2)]).state).not.toHaveProperty('buriedUntil');
  });

  it('stays suspended and starred whatever it is graded', () => {
    const { state } = foldCard([
      mark(1, { mark: 'suspended', value: true }),
      mark(2, { mark: 'starred', value: true }),
      review(3),
    ]);
    expect(state).toMatchObject({ suspended: true, starred: true, last: 3, first: '2026-11-24', latest: '2026-11-24' });
  });
});

describe('the counts of a day', () => {
  const n = fc.nat(1_000);
  const anyCount: fc.Arbitrary<DayCount> = fc.record({
    day: fc.constant('2026-11-24'),
    reviews: fc.integer({ min: 1, max: 1_000 }),
    fresh: n,
    due: n,
    grades: fc.tuple(n, n, n, n),
    recalled: n,
    milliseconds: n,
  });

  it('are what they were once something is added and taken away, and nothing where that was all', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        expect(addCounts(addCounts(a, b), b, -1)).toEqual(a);
        expect(addCounts(addCounts(undefined, b), b, -1)).toBeUndefined();
        expect(addCounts(a, b)).toEqual(addCounts(b, a));
      }),
    );
  });
});
