/** Logs and decks for the laws of Practice. */
import fc from 'fast-check';
import type { Calendar } from '../../../../src/domain/practice/calendar.ts';
import type { Deck } from '../../../../src/domain/practice/deck.ts';
import { eventId, GRADES, type Grade, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { EXAM_DOMAIN_IDS, LEVELS } from '../../../../src/domain/content/vocabulary.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** The first of September 2026, nine in the morning. */
export const START = Date.parse('2026-09-01T09:00:00Z');

/** Days of UTC that begin at four, with a clock that stands where it is told to. */
export function calendarAt(now: () => number): Calendar {
  return {
    now,
    dayOf: (at) => new Date(at - 4 * 3_600_000).toISOString().slice(0, 10),
    endOf: (day) => Date.parse(`${day}T00:00:00Z`) + DAY + 4 * 3_600_000,
  };
}

export const dayOf = calendarAt(() => START).dayOf;

/** @param questions how many @param facts of each */
export function deckOf(questions: number, facts: number): Deck {
  const ids = Array.from({ length: questions }, (_, i) => `q${i}`);
  return {
    version: 1,
    topics: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'c', name: 'C' },
    ],
    questions: ids.map((id, i) => ({
      id,
      question: `What is ${id}?`,
      short: id,
      href: `/questions/a/${id}/`,
      topic: ['a', 'b', 'c'][Math.floor((i * 3) / questions)] ?? 'c',
      level: LEVELS[i % 3] ?? 'Advanced',
      exam: EXAM_DOMAIN_IDS[i % 5] ?? 'outside',
      competencies: [],
      seconds: 30,
    })),
    cards: ids.flatMap((question) => [
      { id: question, kind: 'answer' as const, question, front: [question] },
      ...Array.from({ length: facts }, (_, i) => ({
        id: `${question}/f${i}`,
        kind: 'fact' as const,
        question,
        front: [`${question} ${i}`],
      })),
    ]),
  };
}

export const grade = fc.constantFrom(...GRADES);
/** Gives grades for as long as there are cards. */
export const grader = fc.infiniteStream(grade).map((stream) => (): Grade => stream.next().value as Grade);

/** What may be done to one of three cards, at moments that come one after the other. */
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('review' as const), grade, took: fc.nat(600_000) }) },
  fc.record({
    kind: fc.constant('mark' as const),
    mark: fc.constantFrom('suspended' as const, 'starred' as const, 'wanted' as const),
    value: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('mark' as const), mark: fc.constant('buried' as const), bury: fc.boolean() }),
);

/** A log in the order of time. */
export const log = fc
  .array(fc.tuple(fc.constantFrom('x', 'y', 'z/f'), fc.integer({ min: 0, max: 5 * DAY }), act), { maxLength: 40 })
  .map((acts): PracticeEvent[] => {
    let at = START;
    return acts.map(([card, pause, done], i) => {
      at += pause;
      const base = { id: eventId(at, `n${String(i).padStart(6, '0')}`), card };
      if (done.kind === 'review') return { ...base, ...done, day: dayOf(at), retention: 0.9 };
      return 'bury' in done
        ? { ...base, kind: 'mark', mark: 'buried', value: done.bury ? dayOf(at + DAY) : null }
        : { ...base, kind: 'mark', mark: done.mark, value: done.value };
    });
  });
