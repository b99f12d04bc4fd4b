import * as fc from 'fast-check';
import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import { addDays } from '../../../../src/domain/practice/calendar.ts';
import { eventId, GRADES, momentOf, type Grade, type ReviewEvent } from '../../../../src/domain/practice/log/event.ts';
import { grade, preview, retrievability, type Memory } from '../../../../src/domain/practice/memory.ts';
import { START } from './any-log.ts';

const DAY = 86_400_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Reviews of 300 cards over three years, mostly when they are due, now and then far off. */
function replay(count: number): ReviewEvent[] {
  const random = seeded(20261124);
  let at = START;
  return Array.from({ length: count }, (_, i) => {
    at += Math.ceil(random() ** 6 * 2 * DAY) + 1;
    return {
      kind: 'review',
      id: eventId(at, `u${String(i).padStart(6, '0')}`),
      card: `card-${Math.floor(random() * 300)}`,
      grade: ([1, 2, 3, 3, 3, 4] as const)[Math.floor(random() * 6)] as Grade,
      day: addDays('2026-11-24', Math.floor((at - START) / DAY)),
      retention: [0.8, 0.9, 0.9, 0.97][Math.floor(random() * 4)] as number,
      took: Math.floor(random() * 600_000),
    };
  });
}

const RATINGS = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

/** What ts-fsrs itself makes of a review, with its own cards and dates. */
function byTsFsrs(card: Card | undefined, { id, grade: given, retention: wanted }: ReviewEvent): Card {
  const now = new Date(Number.parseInt(id.slice(0, 9), 36));
  const scheduler = fsrs({ request_retention: wanted, enable_fuzz: false, learning_steps: ['1m', '10m'] });
  return scheduler.next(card ?? createEmptyCard(now), now, RATINGS[given]).card;
}

const plain = (card: Card): Memory => ({
  state: State[card.state].toLowerCase() as Memory['state'],
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  step: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  reviewed: card.last_review?.getTime() ?? Number.NaN,
});

describe('a replay of 10,000 reviews', () => {
  const events = replay(10_000);

  it('gives, state for state, what ts-fsrs gives', () => {
    const theirs = new Map<string, Card>();
    const ours = new Map<string, Memory>();
    const met = new Set<State>();
    for (const event of events) {
      const card = byTsFsrs(theirs.get(event.card), event);
      theirs.set(event.card, card);
      const memory = grade(ours.get(event.card), event.grade, momentOf(event.id), event.retention);
      ours.set(event.card, memory);
      expect(memory).toEqual(plain(card));
      met.add(card.state);
    }
    for (const [id, { memory }] of foldAll(events).cards) expect(memory).toEqual(ours.get(id));
    expect([...met].sort()).toEqual([State.Learning, State.Review, State.Relearning]);
  });

  it('is nothing again once all of them are undone', () => {
    const of = events.map(({ id }) => id);
    expect(foldAll([...events, { kind: 'undo', id: eventId(START * 2, 'undoing'), of }])).toEqual(NOTHING);
  });

  it('undone from its end is at each point what it was there', () => {
    for (const n of [0, 1, 137, 5_000, 9_999]) {
      const of = events.slice(n).map(({ id }) => id);
      const undone = foldAll([...events, { kind: 'undo', id: eventId(START * 2, 'undoing'), of }]);
      expect(undone).toEqual(foldAll(events.slice(0, n)));
    }
  });
});

const anyGrade = fc.constantFrom(...GRADES);
const retention = fc.double({ min: 0.8, max: 0.97, noNaN: true });
const anyMemory = fc.array(fc.tuple(anyGrade, fc.nat(30 * DAY)), { minLength: 1, maxLength: 12 }).map((grades) => {
  let at = START;
  return grades.reduce<Memory | undefined>(
    (memory, [given, later]) => grade(memory, given, (at += later), 0.9),
    undefined,
  ) as Memory;
});

describe('a grade', () => {
  it('given before the last one, by a clock that was set back, counts as given at the same moment', () => {
    fc.assert(
      fc.property(anyMemory, anyGrade, fc.nat(1_000 * DAY), retention, (memory, given, back, wanted) => {
        expect(grade(memory, given, memory.reviewed - back, wanted)).toEqual(
          grade(memory, given, memory.reviewed, wanted),
        );
      }),
    );
  });

  it('makes a memory of finite numbers, that comes up after the grade', () => {
    fc.assert(
      fc.property(anyMemory, anyGrade, fc.nat(1_000 * DAY), retention, (memory, given, later, wanted) => {
        const after = grade(memory, given, memory.reviewed + later, wanted);
        expect(Object.values(after).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
        expect(after.due).toBeGreaterThan(after.reviewed);
        expect(after.reps).toBe(memory.reps + 1);
        expect(after.difficulty).toBeGreaterThanOrEqual(1);
        expect(after.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('is previewed as it is then given', () => {
    fc.assert(
      fc.property(fc.option(anyMemory, { nil: undefined }), anyGrade, retention, (memory, given, wanted) => {
        const at = (memory?.reviewed ?? START) + DAY;
        expect(preview(memory, at, wanted)[given]).toEqual(grade(memory, given, at, wanted));
      }),
    );
  });

  it('leaves the memory that it is given as it was', () => {
    fc.assert(
      fc.property(anyMemory, anyGrade, (memory, given) => {
        const before = structuredClone(memory);
        grade(Object.freeze(memory), given, memory.reviewed + DAY, 0.9);
        expect(memory).toEqual(before);
      }),
    );
  });
});

describe('retrievability', () => {
  it('is 1 at the grade, 0.9 after as many days as the stability says, and falls', () => {
    fc.assert(
      fc.property(anyMemory, fc.nat(400), (memory, days) => {
        const at = (after: number) => retrievability(memory, memory.reviewed + after * DAY);
        expect(at(0)).toBe(1);
        expect(at(-5)).toBe(1);
        expect(at(memory.stability)).toBeCloseTo(0.9, 3);
        expect(at(days + 1)).toBeLessThan(at(days));
        expect(at(days)).toBeGreaterThan(0);
      }),
    );
  });
});
