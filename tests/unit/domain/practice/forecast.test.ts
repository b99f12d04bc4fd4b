import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/practice/calendar.ts';
import { NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../../../src/domain/practice/fold/state.ts';
import { WHOLE } from '../../../../src/domain/practice/plan/scope.ts';
import { planOf } from '../../../../src/domain/practice/plan/plan.ts';
import { dueAhead, playedAhead } from '../../../../src/domain/practice/progress/forecast.ts';
import { calendarAt, DAY, dayOf, deckOf, grader, START } from './arbitrary.ts';
import { obeyed } from './obedient.ts';

const deck = deckOf(6, 2);
const NOON = Date.parse('2026-09-01T16:00:00Z');

/** A record of some days. */
const practised = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 6 }), grader).map(([days, newADay, grades]) => {
  let derived: Derived = { ...NOTHING, settings: { ...NOTHING.settings, newADay, reviewsADay: 5000 } };
  for (let day = -days; day < 0; day += 1) {
    derived = obeyed(deck, derived, START + day * DAY, grades).derived;
  }
  return derived;
});

describe('what is due ahead', () => {
  test('counts each card that was seen once, none that is suspended, and nothing before today', () => {
    fc.assert(
      fc.property(practised, fc.subarray(deck.cards.map(({ id }) => id)), (seen, aside) => {
        const cards = new Map(
          [...seen.cards].map(([id, state]) => [id, { ...state, suspended: aside.includes(id) }] as const),
        );
        const days = dueAhead(
          deck,
          { ...seen, cards },
          undefined,
          calendarAt(() => START),
          2_000,
        );
        expect(days[0]?.day).toBe(dayOf(START));
        const counted = days.reduce((sum, { due }) => sum + due, 0);
        expect(counted).toBe([...cards.values()].filter(({ memory, suspended }) => memory && !suspended).length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the days played ahead', () => {
  test('are what comes to an obedient learner who knows everything', () => {
    fc.assert(
      fc.property(practised, (before) => {
        const said = playedAhead(
          deck,
          before,
          calendarAt(() => NOON),
          20,
        );
        let derived = before;
        const lived = said.map(({ day }, i) => {
          const { derived: after, reviews } = obeyed(deck, derived, NOON + i * DAY, () => 3);
          const due = new Set(reviews.map(({ card }) => card).filter((card) => derived.cards.get(card)?.memory));
          derived = after;
          return { day, due: due.size, fresh: after.days.get(day)?.fresh ?? 0 };
        });
        expect(said).toEqual(lived);
      }),
      { numRuns: 25 },
    );
  });

  test('leave a buried card to the day after', () => {
    const seen = obeyed(deck, { ...NOTHING, settings: { ...NOTHING.settings, newADay: 4 } }, NOON - 30 * DAY, () => 3);
    const { derived } = seen;
    const calendar = calendarAt(() => NOON);
    const idle: Derived = { ...derived, settings: { ...derived.settings, newADay: 0 } };
    const [first = ''] = derived.cards.keys();
    const cards = new Map(idle.cards).set(first, {
      ...(idle.cards.get(first) ?? { suspended: false, starred: false }),
      buriedUntil: addDays(dayOf(NOON), 1),
    });
    const dues = (of: Derived) => playedAhead(deck, of, calendar, 2).map(({ due }) => due);
    expect(dues(idle)).toEqual([4, 0]);
    expect(dues({ ...idle, cards })).toEqual([3, 1]);
  });

  test('leave to the next day what the limit of reviews holds back, unless an interview needs it', () => {
    const { derived } = obeyed(
      deck,
      { ...NOTHING, settings: { ...NOTHING.settings, newADay: 8 } },
      NOON - 30 * DAY,
      () => 3,
    );
    const calendar = calendarAt(() => NOON);
    const limited: Derived = { ...derived, settings: { ...derived.settings, newADay: 0, reviewsADay: 3 } };
    expect(playedAhead(deck, limited, calendar, 4).map(({ due }) => due)).toEqual([3, 3, 2, 0]);
    const interview = { day: addDays(dayOf(NOON), 9), setOn: dayOf(NOON), scope: WHOLE };
    const dated: Derived = { ...limited, settings: { ...limited.settings, interview } };
    expect(playedAhead(deck, dated, calendar, 1)[0]?.due).toBe(8);
  });

  test('keep to the limit of new cards, and before an interview bring all in scope once more', () => {
    fc.assert(
      fc.property(practised, fc.integer({ min: 1, max: 25 }), (seen, away) => {
        const interview = { day: addDays(dayOf(NOON), away), setOn: dayOf(NOON), scope: WHOLE };
        const derived = { ...seen, settings: { ...seen.settings, interview } };
        const plan = planOf(
          deck,
          derived,
          calendarAt(() => NOON),
        );
        if (!plan) throw new Error('there is a date');
        const days = playedAhead(
          deck,
          derived,
          calendarAt(() => NOON),
          plan.daysLeft,
        );
        for (const { fresh } of days) expect(fresh).toBeLessThanOrEqual(derived.settings.newADay);
        const fresh = days.reduce((sum, each) => sum + each.fresh, 0);
        expect(fresh).toBe(plan.unseen - plan.leftOut);
        const inWindow = days
          .filter(({ day }) => day >= plan.window)
          .reduce((sum, each) => sum + each.due + each.fresh, 0);
        expect(inWindow).toBeGreaterThanOrEqual(deck.cards.length - plan.leftOut);
      }),
      { numRuns: 25 },
    );
  });
});
