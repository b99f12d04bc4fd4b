import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEW_CARD, type CardState } from '../../../../src/domain/practice/fold/state.ts';
import { NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import { addDays, daysBetween } from '../../../../src/domain/practice/calendar.ts';
import { GRADES } from '../../../../src/domain/practice/log/event.ts';
import { grade as graded } from '../../../../src/domain/practice/memory.ts';
import { mixed } from '../../../../src/domain/practice/mixed.ts';
import { dueDayOf, planOf } from '../../../../src/domain/practice/plan/plan.ts';
import { WHOLE } from '../../../../src/domain/practice/plan/scope.ts';
import { makesLeech, outcomes, tookOf } from '../../../../src/domain/practice/session/grading.ts';
import {
  continued,
  cramQueue,
  DOINGS,
  parseSession,
  withoutLast,
  withStep,
  type Session,
  type Step,
} from '../../../../src/domain/practice/session/session.ts';
import { summaryOf } from '../../../../src/domain/practice/session/summary.ts';
import { calendarAt, DAY, dayOf, deckOf, grade, START } from './arbitrary.ts';

const step: fc.Arbitrary<Step> = fc
  .record({
    card: fc.constantFrom('a', 'b', 'c', 'd'),
    what: fc.constantFrom(...DOINGS),
    grade,
    why: fc.constantFrom('learning' as const, 'due' as const, 'new' as const),
    took: fc.nat(600_000),
    events: fc.array(fc.string(), { maxLength: 2 }),
  })
  .map(({ grade: given, why, took, ...rest }) => (rest.what === 'grade' ? { ...rest, grade: given, why, took } : rest));

const session: fc.Arbitrary<Session> = fc.record(
  {
    id: fc.string(),
    day: fc.constant('2026-09-01'),
    selection: fc.constantFrom('all', 'topic:a'),
    cram: fc.boolean(),
    extra: fc.record({ due: fc.nat(50), fresh: fc.nat(50) }),
    at: fc.record({ card: fc.string(), shown: fc.boolean() }),
    steps: fc.array(step, { maxLength: 20 }),
  },
  { requiredKeys: ['id', 'day', 'selection', 'cram', 'extra', 'steps'] },
);

describe('a session', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(session, (it) => {
        expect(parseSession(JSON.parse(JSON.stringify(it)))).toEqual(it);
      }),
    );
    for (const other of [null, 3, {}, { steps: [] }]) expect(parseSession(other)).toBeUndefined();
  });

  test('is without its last step what it was before it', () => {
    fc.assert(
      fc.property(session, step, (it, next) => {
        expect(withoutLast(withStep(it, next))).toEqual({ session: it, undone: next });
      }),
    );
  });

  test('goes on only on its own day, with its own deck, in its own manner', () => {
    fc.assert(
      fc.property(session, (it) => {
        const { day, selection, cram } = it;
        expect(continued(it, { day, selection, cram }, 'new')).toBe(it);
        for (const other of [{ day: '2026-09-02' }, { selection: 'weak' }, { cram: !cram }]) {
          expect(continued(it, { day, selection, cram, ...other }, 'new')).toMatchObject({
            id: 'new',
            steps: [],
            ...other,
          });
        }
      }),
    );
  });

  test('is summed up by its grades', () => {
    fc.assert(
      fc.property(session, (it) => {
        const { graded: all, fresh, again, due, recalled } = summaryOf(it);
        expect(all).toBe(it.steps.filter(({ what }) => what === 'grade').length);
        expect(fresh + due).toBeLessThanOrEqual(all);
        expect(again).toBeLessThanOrEqual(all);
        expect(recalled).toBeLessThanOrEqual(due);
      }),
    );
  });
});

describe('cramming', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });

  test('ends, however often a card is forgotten before it is known', () => {
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.nat(3)), (cards, patience) => {
        const left = new Map(cards.map((card) => [card, patience.next().value as number]));
        const steps: Step[] = [];
        for (let next = cramQueue(cards, steps)[0]; next !== undefined; next = cramQueue(cards, steps)[0]) {
          const again = (left.get(next) ?? 0) > 0;
          left.set(next, (left.get(next) ?? 0) - 1);
          steps.push({ card: next, what: 'grade', grade: again ? 1 : 3, events: [] });
          expect(steps.length).toBeLessThanOrEqual(cards.length * 4);
        }
        expect(new Set(steps.map(({ card }) => card))).toEqual(new Set(cards));
      }),
    );
  });

  test('brings a forgotten card again after all the others', () => {
    const again: Step = { card: 'b', what: 'grade', grade: 1, events: [] };
    expect(cramQueue(['a', 'b', 'c'], [again])).toEqual(['a', 'c', 'b']);
    expect(cramQueue(['a', 'b', 'c'], [again, { ...again, grade: 2 }])).toEqual(['a', 'c']);
  });

  test('has an order of its own in each session, and holds every card', () => {
    fc.assert(
      fc.property(ids, fc.string(), (cards, seed) => {
        expect([...mixed(cards, seed)].sort()).toEqual([...cards].sort());
        expect(mixed([...cards].reverse(), seed)).toEqual(mixed(cards, seed));
      }),
    );
    const many = Array.from({ length: 20 }, (_, i) => `card${i}`);
    expect(mixed(many, 'one')).not.toEqual(mixed(many, 'other'));
  });
});

describe('the intervals on the buttons', () => {
  const past = fc.array(fc.tuple(grade, fc.integer({ min: 1, max: 40 })), { maxLength: 6 });
  const deck = deckOf(3, 1);

  test('are those that a grade gives', () => {
    fc.assert(
      fc.property(past, fc.nat(40), fc.nat(30), fc.boolean(), (reviews, later, away, dated) => {
        let [now, state]: [number, CardState] = [START, NEW_CARD];
        for (const [given, pause] of reviews) {
          state = { ...state, memory: graded(state.memory, given, now, 0.9), first: dayOf(START), latest: dayOf(now) };
          now += pause * (DAY / 2);
        }
        const start = now - later * DAY;
        const interview = dated ? { day: addDays(dayOf(now), away), setOn: dayOf(start), scope: WHOLE } : null;
        const calendar = calendarAt(() => now);
        const plan = planOf(deck, { ...NOTHING, settings: { ...NOTHING.settings, interview } }, calendar);
        const shown = outcomes('q0', state, 0.9, plan, calendar);
        for (const given of GRADES) {
          const memory = graded(state.memory, given, now, 0.9);
          const due = dueDayOf('q0', { ...state, memory, latest: dayOf(now) }, plan, calendar);
          const { interval, capped } = shown[given];
          if (due === undefined) expect(now + interval).toBe(memory.due);
          else {
            expect(interval).toBe(daysBetween(dayOf(now), due) * DAY);
            expect(capped).toBe(due < calendar.dayOf(memory.due));
            if (!capped) expect(interval).toBe(memory.scheduledDays * DAY);
          }
        }
      }),
    );
  });

  test('at the eighth lapse, and at no other, a card becomes a leech', () => {
    let [now, state]: [number, CardState] = [START, { ...NEW_CARD, memory: graded(undefined, 4, START, 0.9) }];
    const leeches: number[] = [];
    for (let lapse = 1; lapse <= 10; lapse += 1) {
      now += 30 * DAY;
      if (makesLeech(state, 1, now, 0.9)) leeches.push(lapse);
      expect(makesLeech(state, 2, now, 0.9)).toBe(false);
      let memory = graded(state.memory, 1, now, 0.9);
      while (memory.state !== 'review') memory = graded(memory, 3, (now += 10 * 60_000), 0.9);
      state = { ...state, memory };
    }
    expect(leeches).toEqual([8]);
  });

  test('the time that is noted is whole, and ten minutes at most', () => {
    expect(tookOf(0, 1234.5)).toBe(1235);
    expect(tookOf(5, 1)).toBe(0);
    expect(tookOf(0, 9e9)).toBe(600_000);
  });
});
