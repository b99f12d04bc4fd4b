import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../src/domain/practice/calendar.ts';
import { NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../../../src/domain/practice/fold/state.ts';
import type { Grade, InterviewDate } from '../../../../src/domain/practice/log/event.ts';
import { dueDayOf, newToday, planOf } from '../../../../src/domain/practice/plan/plan.ts';
import { WHOLE } from '../../../../src/domain/practice/plan/scope.ts';
import { dueAhead } from '../../../../src/domain/practice/progress/forecast.ts';
import { calendarAt, DAY, dayOf, deckOf, grader, START } from './arbitrary.ts';
import { cardsSeen, obeyed } from './obedient.ts';

const deck = deckOf(6, 2);
const TODAY = dayOf(START);

const withSettings = (derived: Derived, settings: Partial<Derived['settings']>): Derived => ({
  ...derived,
  settings: { ...derived.settings, ...settings },
});

const scope = fc.constantFrom(WHOLE, { ...WHOLE, topics: ['a'] }, { ...WHOLE, levels: ['Beginner', 'Advanced'] });
/** Days practised without a date, then days from setting one to the interview; the limits; what is graded. */
const course = fc.record({
  before: fc.nat(12),
  away: fc.integer({ min: 0, max: 25 }),
  newADay: fc.integer({ min: 1, max: 9 }),
  reviewsADay: fc.constantFrom(0, 3, 100),
  scope,
  grades: grader,
});

interface Course {
  readonly before: number;
  readonly away: number;
  readonly newADay: number;
  readonly reviewsADay: number;
  readonly scope: InterviewDate['scope'];
  readonly grades: () => Grade;
}

/** Plays it day by day. @param each sees the record in the morning of a day, and in its evening */
function played(
  { before, away, newADay, reviewsADay, scope: asked, grades }: Course,
  each: (day: number, morning: Derived, evening: Derived) => void = () => undefined,
) {
  let derived = withSettings(NOTHING, { newADay, reviewsADay });
  for (let day = -before; day < 0; day += 1) derived = obeyed(deck, derived, START + day * DAY, grades).derived;
  const interview: InterviewDate = { day: addDays(TODAY, away), setOn: TODAY, scope: asked };
  const set = withSettings(derived, { interview });
  derived = set;
  for (let day = 0; day <= Math.max(0, away - 1); day += 1) {
    const morning = derived;
    derived = obeyed(deck, derived, START + day * DAY, grades).derived;
    each(day, morning, derived);
  }
  const plan = planOf(
    deck,
    set,
    calendarAt(() => START),
  );
  if (!plan) throw new Error('there is a date');
  return { set, plan, end: derived };
}

describe('an interview date', () => {
  test('brings everything in scope that was seen once more into the last days, whatever the grades', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { plan, end } = played(given);
        for (const [id, latest] of cardsSeen(end)) {
          if (plan.cards.has(id)) expect(latest >= plan.window).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('brings every new card in scope, where the limit permits, and leaves out no more than it says', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { plan, end } = played(given);
        const unseen = [...plan.cards].filter((id) => !end.cards.get(id)?.memory).length;
        expect(unseen).toBeLessThanOrEqual(plan.leftOut);
      }),
      { numRuns: 60 },
    );
  });

  test('never brings more new cards than the limit, nor much more than its pace', () => {
    fc.assert(
      fc.property(course, (given) => {
        played(given, (day, morning, evening) => {
          const now = START + day * DAY;
          const plan = planOf(
            deck,
            morning,
            calendarAt(() => now),
          );
          const fresh = evening.days.get(dayOf(now))?.fresh ?? 0;
          expect(fresh).toBeLessThanOrEqual(given.newADay);
          if (plan && plan.unseen > plan.pace) expect(fresh).toBeLessThanOrEqual(plan.pace);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('brings nothing new in the last two days, where there is room before them', () => {
    fc.assert(
      fc.property(course, (given) => {
        fc.pre(given.away >= 5);
        const { plan, end } = played(given);
        fc.pre(plan.unseen <= given.newADay * (plan.daysLeft - 2));
        for (const day of [given.away - 1, given.away - 2]) {
          expect(end.days.get(addDays(TODAY, day))?.fresh ?? 0).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('asks for no card that is suspended, and moves none that is not', () => {
    const interview: InterviewDate = { day: addDays(TODAY, 12), setOn: TODAY, scope: WHOLE };
    const dated = withSettings(NOTHING, { interview });
    const suspended = { suspended: true, starred: false };
    const calendar = calendarAt(() => START);
    const [before, after, none] = [
      dated,
      { ...dated, cards: new Map([['q1', suspended]]) },
      { ...dated, cards: new Map(deck.cards.map(({ id }) => [id, suspended])) },
    ].map((derived) => planOf(deck, derived, calendar));
    expect(after?.cards.has('q1')).toBe(false);
    expect(after).toMatchObject({ unseen: deck.cards.length - 1 });
    expect(after?.cards.size).toBe(deck.cards.length - 1);
    for (const id of after?.cards ?? []) expect(after?.slots.get(id)).toBe(before?.slots.get(id));
    expect(none).toMatchObject({ unseen: 0, pace: 0, leftOut: 0 });
    expect(none?.cards.size).toBe(0);
  });

  test('brings forward to a day that is still to come, and never puts off', () => {
    fc.assert(
      fc.property(course, (given) => {
        played(given, (day, _, evening) => {
          const calendar = calendarAt(() => START + (day + 1) * DAY);
          const today = calendar.dayOf(calendar.now());
          const plan = planOf(deck, evening, calendar);
          for (const [id, state] of evening.cards) {
            const [planned, natural] = [plan, undefined].map((it) => dueDayOf(id, state, it, calendar));
            if (planned === undefined || natural === undefined || planned === natural) continue;
            expect(planned < natural && planned >= today).toBe(true);
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  test('makes up at once for a day of the window that went by unused', () => {
    const seen = obeyed(deck, NOTHING, START - 3 * DAY, () => 4).derived;
    const derived = withSettings(seen, { interview: { day: addDays(TODAY, 6), setOn: TODAY, scope: WHOLE } });
    const calendar = calendarAt(() => START + 5 * DAY);
    const plan = planOf(deck, derived, calendar);
    const [eve, first] = [addDays(TODAY, 5), addDays(TODAY, 4)];
    expect(plan).toMatchObject({ window: first, last: eve });
    expect(new Set(plan?.slots.values())).toEqual(new Set([first, eve]));
    for (const [id, state] of derived.cards) {
      const due = dueDayOf(id, state, plan, calendar);
      if ((dueDayOf(id, state, undefined, calendar) ?? '') > eve) expect(due).toBe(eve);
    }
  });

  test('leaves no trace when it is taken away', () => {
    fc.assert(
      fc.property(course, fc.nat(30), (given, later) => {
        const { end } = played(given);
        const calendar = calendarAt(() => START + later * DAY);
        const taken = withSettings(end, { interview: null });
        const never = withSettings({ ...NOTHING, cards: end.cards, days: end.days }, taken.settings);
        expect(planOf(deck, taken, calendar)).toBeUndefined();
        expect(dueAhead(deck, taken, undefined, calendar, 60)).toEqual(dueAhead(deck, never, undefined, calendar, 60));
        for (const [id, state] of end.cards) {
          const due = dueDayOf(id, state, undefined, calendar);
          if (due !== undefined) expect(due).toBe(calendar.dayOf(state.memory?.due ?? 0));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('spreads a whole deck evenly over the days before it, and always alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (away) => {
        const big = deckOf(40, 2);
        const interview = { day: addDays(TODAY, away), setOn: TODAY, scope: WHOLE };
        const derived = withSettings(NOTHING, { interview });
        const plan = planOf(
          big,
          derived,
          calendarAt(() => START),
        );
        const reversed = planOf(
          { ...big, cards: [...big.cards].reverse() },
          derived,
          calendarAt(() => START),
        );
        if (!plan) throw new Error('there is a date');
        const counts = new Map<string, number>();
        for (const day of plan.slots.values()) counts.set(day, (counts.get(day) ?? 0) + 1);
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
        expect(counts.size).toBe(daysBetween(plan.window, plan.last) + 1);
        for (const [id, day] of plan.slots) expect(reversed?.slots.get(id)).toBe(day);
      }),
    );
  });

  test('is over on the day after, and its last day of study is the eve', () => {
    const derived = withSettings(NOTHING, { interview: { day: addDays(TODAY, 9), setOn: TODAY, scope: WHOLE } });
    const on = (day: number) =>
      planOf(
        deck,
        derived,
        calendarAt(() => START + day * DAY),
      );
    expect(on(0)).toMatchObject({
      last: addDays(TODAY, 8),
      window: addDays(TODAY, 6),
      daysLeft: 9,
      newDays: 7,
      pace: 3,
    });
    expect(on(8)).toMatchObject({ daysLeft: 1 });
    expect(on(9)).toMatchObject({ daysLeft: 0, pace: 0 });
    expect(on(10)).toBeUndefined();
    expect(newToday(on(9), derived, addDays(TODAY, 9))).toBe(0);
  });

  test('that was set on its own day asks for it at once', () => {
    const seen = obeyed(deck, NOTHING, START - 3 * DAY, () => 4).derived;
    const derived = withSettings(seen, { interview: { day: TODAY, setOn: TODAY, scope: WHOLE } });
    const calendar = calendarAt(() => START);
    const plan = planOf(deck, derived, calendar);
    expect(plan).toMatchObject({ last: TODAY, window: TODAY, daysLeft: 1 });
    for (const [id, state] of derived.cards) expect(dueDayOf(id, state, plan, calendar)).toBe(TODAY);
  });

  test('says which limit would do', () => {
    const derived = withSettings(NOTHING, {
      newADay: 1,
      interview: { day: addDays(TODAY, 6), setOn: TODAY, scope: WHOLE },
    });
    const calendar = calendarAt(() => START);
    const plan = planOf(deck, derived, calendar);
    expect(plan).toMatchObject({ leftOut: 12, pace: 3 });
    expect(planOf(deck, withSettings(derived, { newADay: plan?.pace ?? 0 }), calendar)?.leftOut).toBe(0);
  });
});
