import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../../../src/domain/practice/calendar.ts';
import { mondayOf, weekdayOf } from '../../../../../src/domain/practice/day-words.ts';
import { foldAll } from '../../../../../src/domain/practice/fold/fold.ts';
import type { DayCount } from '../../../../../src/domain/practice/fold/state.ts';
import type { InterviewEvent } from '../../../../../src/domain/practice/log/event.ts';
import {
  heatFinding,
  interviewFinding,
  planFinding,
  retentionFinding,
  timeFinding,
} from '../../../../../src/domain/practice/progress/findings.ts';
import { heatOf } from '../../../../../src/domain/practice/progress/heat.ts';
import { interviewMarks, topicMarks } from '../../../../../src/domain/practice/progress/interviews.ts';
import { trueRetention } from '../../../../../src/domain/practice/progress/retention.ts';
import { divisionsOf } from '../../../../../src/domain/practice/progress/standings.ts';
import { timeSpent } from '../../../../../src/domain/practice/progress/time.ts';
import { TODAY } from '../any-devices.ts';
import { deckOf, log, START } from '../arbitrary.ts';

const count = (day: Day, reviews: number, more: Partial<DayCount> = {}): DayCount => ({
  day,
  reviews,
  fresh: 0,
  due: 0,
  grades: [0, 0, reviews, 0],
  recalled: 0,
  milliseconds: 0,
  ...more,
});
const byDay = (...counts: readonly DayCount[]) => new Map(counts.map((each) => [each.day, each]));
const anyDays = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -300, max: 0 }), fc.integer({ min: 1, max: 2_000 })), {
    selector: ([n]) => n,
  })
  .map((list) => byDay(...list.map(([n, reviews]) => count(addDays(TODAY, n), reviews))));

describe('weeks of days', () => {
  test('begin on Mondays, end today, and hold every review of theirs', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { weeks, reviews, active, most } = heatOf(days, TODAY, 26);
        expect(weeks).toHaveLength(26);
        for (const week of weeks) expect(week.map(({ day }) => weekdayOf(day))).toEqual(week.map((_, i) => i));
        const all = weeks.flat();
        expect(all.at(-1)?.day).toBe(TODAY);
        const shown = [...days.values()].filter(({ day }) => day >= addDays(mondayOf(TODAY), -175));
        expect(reviews).toBe(shown.reduce((sum, day) => sum + day.reviews, 0));
        expect(active).toBe(shown.length);
        expect(most?.reviews ?? 0).toBe(Math.max(0, ...shown.map((day) => day.reviews)));
      }),
    );
  });

  test('have steps that grow with the reviews, and say between which numbers', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { weeks, bounds } = heatOf(days, TODAY, 26);
        for (const { reviews, step } of weeks.flat()) {
          expect(step === 0).toBe(reviews === 0);
          if (step === 0) continue;
          expect(reviews).toBeLessThanOrEqual(bounds[step - 1] ?? 0);
          expect(reviews).toBeGreaterThan(bounds[step - 2] ?? 0);
        }
      }),
    );
  });

  test('are said in words', () => {
    const days = byDay(count('2026-11-24', 40), count('2026-11-26', 12));
    expect(heatFinding(heatOf(days, TODAY, 26), TODAY)).toBe(
      '52 reviews on 2 of the last 179 days; the most on Tue 24 Nov: 40.',
    );
    expect(heatFinding(heatOf(new Map(), TODAY, 26), TODAY)).toBe('No reviews in the last 26 weeks.');
  });
});

test('time is the mean of days with reviews, and of reviews', () => {
  const days = byDay(
    count(TODAY, 30, { milliseconds: 300_000 }),
    count(addDays(TODAY, -3), 10, { milliseconds: 180_000 }),
    count(addDays(TODAY, -40), 99, { milliseconds: 9e6 }),
  );
  expect(timeFinding(timeSpent(days, TODAY, 30), 30)).toBe(
    'Reviews on 2 of the last 30 days; on such a day 4 minutes, 12 s a review, in the mean.',
  );
  expect(timeFinding(timeSpent(new Map(), TODAY, 30), 30)).toBe('No reviews in the last 30 days.');
  expect(timeFinding(timeSpent(byDay(count(TODAY, 3)), TODAY, 30), 30)).toMatch(/how long they took is not known/);
});

describe('what is recalled', () => {
  const retention = (due: number, recalled: number) =>
    trueRetention([count(TODAY, due, { due, recalled })], addDays(TODAY, -29), TODAY);
  const say = (due: number, recalled: number, target = 0.9) =>
    retentionFinding(retention(due, recalled), target, 'Last 30 days').replaceAll('\u00a0', ' ');

  test('is compared with what is wanted by its interval, not by its middle', () => {
    expect(say(231, 210)).toBe(
      'In the last 30 days 210 of 231 due cards were recalled: 91 %, the true share lying between 87 and 94 % with 95 % confidence. 90 % is wanted, which lies within.',
    );
    expect(say(231, 160)).toMatch(/90 % is wanted: you recall less than that\.$/);
    expect(say(400, 398)).toMatch(/you recall more than that, and could see the cards less often\.$/);
    expect(say(5, 5)).toMatch(/too few to say/);
    expect(say(0, 0)).toBe('Nothing was due in the last 30 days; 90 % is wanted.');
  });
});

test('every card of the deck is in one topic, one level and one exam domain', () => {
  const deck = deckOf(20, 2);
  fc.assert(
    fc.property(log, (events) => {
      for (const { parts } of divisionsOf(deck, foldAll(events), START)) {
        expect(parts.reduce((sum, { tally }) => sum + tally.all, 0)).toBe(deck.cards.length);
        for (const { tally } of parts) {
          expect(tally.new + tally.learning + tally.known + tally.weak).toBe(tally.all);
        }
      }
    }),
  );
});

describe('mock interviews', () => {
  const deck = deckOf(6, 0);
  const interview = (day: Day, marks: readonly (number | null)[]): InterviewEvent => ({
    kind: 'interview',
    id: `0mvccgw00${day.replaceAll('-', '')}`,
    day,
    minutes: 30,
    scope: { topics: [], levels: [], exams: [], questions: [] },
    asked: marks.map((mark, i) => ({ question: `q${i}`, seconds: 1, points: 1, said: [], mark, text: '' })),
  });
  const held = [interview('2026-11-03', [20, 40, null, 90]), interview('2026-11-20', [60, 80, 70, null, 30])];

  test('have the mean of their marks, those that are not marked left out', () => {
    expect(interviewMarks(held)).toMatchObject([
      { day: '2026-11-03', marked: 3, asked: 4, mark: 50 },
      { day: '2026-11-20', marked: 4, asked: 5, mark: 60 },
    ]);
    const topics = topicMarks(held, deck);
    expect(topics).toEqual([
      { topic: 'c', name: 'C', mark: 30, questions: 1 },
      { topic: 'a', name: 'A', mark: 50, questions: 4 },
      { topic: 'b', name: 'B', mark: 80, questions: 2 },
    ]);
    expect(interviewFinding(interviewMarks(held), topics, TODAY)).toBe(
      '2 marked interviews: 50 of 100 on 3 Nov, 60 on 20 Nov. Weakest: C, 30 of 100 in 1 question.',
    );
  });

  test('without a mark say so', () => {
    const none = [interview('2026-11-03', [null])];
    expect(interviewFinding(interviewMarks(none), topicMarks(none, deck), TODAY)).toBe(
      '1 mock interview, none of them marked.',
    );
  });
});

test('a plan says what is left, what it asks and which limit holds it back', () => {
  const plan = {
    interview: '2026-12-12',
    last: '2026-12-11',
    window: '2026-12-07',
    daysLeft: 16,
    cards: new Set(['a', 'b', 'c']),
    slots: new Map(),
    unseen: 2,
    newDays: 14,
    pace: 1,
    leftOut: 0,
  };
  expect(planFinding(plan, 10, TODAY)).toBe(
    'Your interview is on Sat 12 Dec: 16 days are left. 2 of 3 cards of the plan are unseen: 1 new card a day for 14 days would do.',
  );
  expect(planFinding({ ...plan, leftOut: 7 }, 0, TODAY)).toMatch(/With your limit of 0 a day 7 would stay unseen\.$/);
  expect(
    planFinding(
      {
        ...plan,
        cards: new Set(deckOf(313, 1).cards.map(({ id }) => id)),
        unseen: 626,
        newDays: 1,
        pace: 626,
        leftOut: 616,
      },
      10,
      TODAY,
    ),
  ).toMatch(
    /626 of 626 cards of the plan are unseen, more than can be learned: at 500 a day, which is the most, 126 stay unseen\.$/,
  );
  expect(planFinding({ ...plan, cards: new Set<string>(), unseen: 0, pace: 0 }, 10, TODAY)).toMatch(
    /16 days are left\. Every card of the plan is suspended\.$/,
  );
  expect(planFinding({ ...plan, unseen: 0 }, 10, TODAY)).toMatch(/All 3 cards of the plan have been seen\.$/);
  expect(planFinding({ ...plan, interview: TODAY, daysLeft: 0, newDays: 0 }, 10, TODAY)).toBe(
    'Your interview is today: no day is left before it. 2 of 3 cards of the plan are unseen, and no day is left for new ones.',
  );
});
