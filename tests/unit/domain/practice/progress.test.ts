import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/practice/calendar.ts';
import { NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { DayCount } from '../../../../src/domain/practice/fold/state.ts';
import { wordsOf } from '../../../../src/domain/practice/line-words.ts';
import { mirrorOf } from '../../../../src/domain/practice/progress/mirror.ts';
import { stretches, trueRetention } from '../../../../src/domain/practice/progress/retention.ts';
import { intervalWords, spokenInterval } from '../../../../src/domain/practice/progress/words.ts';
import { calendarAt, DAY, dayOf, deckOf, grader, MINUTE, START } from './arbitrary.ts';
import { obeyed } from './obedient.ts';

const HOUR = 60 * MINUTE;

describe('an interval', () => {
  test('is written short, and said whole', () => {
    const said = (ms: number) => [intervalWords(ms), spokenInterval(ms)];
    expect(said(20_000)).toEqual(['1 min', '1 minute']);
    expect(said(10 * MINUTE)).toEqual(['10 min', '10 minutes']);
    expect(said(5 * HOUR)).toEqual(['5 h', '5 hours']);
    expect(said(DAY)).toEqual(['1 d', '1 day']);
    expect(said(30 * DAY)).toEqual(['30 d', '30 days']);
    expect(said(60 * DAY)).toEqual(['2 mo', '2 months']);
    expect(said(76 * DAY)).toEqual(['2.5 mo', '2.5 months']);
    expect(said(438 * DAY)).toEqual(['1.2 y', '1.2 years']);
  });

  test('never says sixty minutes, twenty-four hours or twelve months', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 59 * MINUTE, max: 61 * MINUTE }),
          fc.integer({ min: 23 * HOUR, max: 25 * HOUR }),
          fc.integer({ min: 355 * DAY, max: 370 * DAY }),
        ),
        (ms) => {
          expect(intervalWords(ms)).not.toMatch(/^(60 min|24 h|12 mo)$/);
        },
      ),
    );
  });
});

const count = (day: string, due: number, recalled: number): DayCount => ({
  day,
  reviews: due,
  fresh: 0,
  due,
  grades: [due - recalled, 0, recalled, 0],
  recalled,
  milliseconds: 0,
});

describe('true retention', () => {
  const days = fc.array(
    fc.tuple(fc.nat(100), fc.nat(50), fc.nat(50)).map(([ago, a, b]) => count(addDays('2026-09-01', -ago), a + b, a)),
  );

  test('lies within its interval, which lies between nothing and everything', () => {
    fc.assert(
      fc.property(days, fc.nat(100), (counts, ago) => {
        const { reviews, recalled, share, interval } = trueRetention(counts, addDays('2026-09-01', -ago), '2026-09-01');
        expect(recalled).toBeLessThanOrEqual(reviews);
        if (reviews === 0) expect([share, interval]).toEqual([undefined, undefined]);
        else {
          const [low, high] = interval ?? [NaN, NaN];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low - 1e-9).toBeLessThanOrEqual(share ?? NaN);
          expect(high + 1e-9).toBeGreaterThanOrEqual(share ?? NaN);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('of two stretches that meet is that of both together', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 99 }), (counts, ago) => {
        const of = (from: number, to: number) =>
          trueRetention(counts, addDays('2026-09-01', -from), addDays('2026-09-01', -to));
        const [whole, old, recent] = [of(100, 0), of(100, ago), of(ago - 1, 0)];
        expect(old.reviews + recent.reviews).toBe(whole.reviews);
        expect(old.recalled + recent.recalled).toBe(whole.recalled);
      }),
    );
  });

  test('is Wilson’s', () => {
    const [low = 0, high = 0] = trueRetention([count('2026-09-01', 10, 9)], '2026-09-01', '2026-09-01').interval ?? [];
    // Wilson's example as computed by R: binom::binom.wilson(9, 10).
    expect(low).toBeCloseTo(0.59585, 4);
    expect(high).toBeCloseTo(0.98212, 4);
  });

  test('is told of stretches that end today', () => {
    expect(
      stretches('2026-09-30')
        .map(({ from }) => from)
        .slice(0, 3),
    ).toEqual(['2026-09-30', '2026-09-24', '2026-09-01']);
  });
});

describe('the mirror', () => {
  const deck = deckOf(6, 1);

  test('says of a new reader that nothing is known and as much new as the limit brings', () => {
    const mirror = mirrorOf(
      deck,
      NOTHING,
      calendarAt(() => START),
    );
    expect(mirror).toMatchObject({ from: dayOf(START), known: {}, fresh: 10, newADay: 2 });
    expect(mirror.due).toEqual(Array.from({ length: 60 }, () => 0));
  });

  test('counts every card that comes back within its days, and a letter for each question that was seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), grader, (days, grades) => {
        let derived = { ...NOTHING, settings: { ...NOTHING.settings, reviewsADay: 3 } };
        for (let day = -days; day < 0; day += 1) {
          derived = { ...derived, ...obeyed(deck, derived, START + day * DAY, grades).derived };
        }
        const { due, known } = mirrorOf(
          deck,
          derived,
          calendarAt(() => START),
        );
        const soon = [...derived.cards.values()].filter(({ memory }) => memory && memory.due < START + 59 * DAY).length;
        expect(due.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(soon);
        expect(due[0]).toBeLessThanOrEqual(3);
        expect(Object.keys(known).sort()).toEqual(
          deck.questions.map(({ id }) => id).filter((id) => derived.cards.get(id)?.memory),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('knows what was asked for', () => {
    const cards = new Map([['q3', { suspended: false, starred: false, wanted: START }]]);
    expect(
      mirrorOf(
        deck,
        { ...NOTHING, cards },
        calendarAt(() => START),
      ).known,
    ).toEqual({ q3: 'q' });
  });
});

test('a line is read as its words', () => {
  expect(wordsOf(['The port is ', ['code', '15008'], '.'])).toBe('The port is 15008.');
});
