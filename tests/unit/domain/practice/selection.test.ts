import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAM_DOMAIN_IDS, LEVELS } from '../../../../src/domain/content/vocabulary.ts';
import { deckGroups, nameOf } from '../../../../src/domain/practice/choice/decks.ts';
import {
  ALL,
  holdsQuestion,
  parseSelection,
  writeSelection,
  type Selection,
} from '../../../../src/domain/practice/choice/selection.ts';
import { NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import { queueOf } from '../../../../src/domain/practice/session/queue.ts';
import { calendarAt, DAY, deckOf, grader, START } from './arbitrary.ts';
import { obeyed } from './obedient.ts';

const deck = deckOf(9, 1);

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ kind: fc.constantFrom('all' as const, 'starred' as const, 'weak' as const, 'due' as const) }),
  fc.record({ kind: fc.constant('topic' as const), id: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('level' as const), level: fc.constantFrom(...LEVELS) }),
  fc.record({ kind: fc.constant('exam' as const), exam: fc.constantFrom(...EXAM_DOMAIN_IDS) }),
  fc
    .subarray(
      deck.questions.map(({ id }) => id),
      { minLength: 1 },
    )
    .map((ids) => ({ kind: 'questions' as const, ids })),
);

describe('a selection', () => {
  test('is read from an address as it was written', () => {
    fc.assert(
      fc.property(selection, (it) => {
        expect(parseSelection(writeSelection(it), deck)).toEqual(it);
      }),
    );
  });

  test('of something that is not there is none', () => {
    for (const text of [
      '',
      'topic',
      'topic:',
      'topic:z',
      'level:beginner',
      'exam:x',
      'questions:',
      'questions:zz',
      'everything',
    ]) {
      expect(parseSelection(text, deck)).toBeUndefined();
    }
    expect(parseSelection('questions:zz,q1', deck)).toEqual({ kind: 'questions', ids: ['q1'] });
  });

  test('has a name', () => {
    fc.assert(
      fc.property(selection, (it) => {
        expect(nameOf(it, deck)).not.toBe('');
      }),
    );
    expect(nameOf({ kind: 'questions', ids: ['q1'] }, deck)).toBe('q1');
    expect(nameOf({ kind: 'questions', ids: ['q1', 'q2'] }, deck)).toBe('2 questions');
  });

  test('holds the questions that it names', () => {
    expect(deck.questions.filter(holdsQuestion({ kind: 'topic', id: 'a' })).map(({ id }) => id)).toEqual([
      'q0',
      'q1',
      'q2',
    ]);
    expect(deck.questions.filter(holdsQuestion(ALL)).length).toBe(9);
  });
});

test('decks by topic, by level and by exam domain each share out all cards, and count what the queue would bring without limits', () => {
  fc.assert(
    fc.property(fc.nat(6), grader, (days, grades) => {
      let derived = NOTHING;
      for (let day = 0; day < days; day += 1) {
        derived = obeyed(deck, derived, START + day * DAY, grades).derived;
      }
      const given = { deck, derived, calendar: calendarAt(() => START + 9 * DAY), plan: undefined };
      const [first, ...groups] = deckGroups(given);
      const all = first?.decks[0];
      for (const { decks } of groups) {
        for (const key of ['all', 'due', 'fresh', 'known'] as const) {
          expect(decks.reduce((sum, each) => sum + each[key], 0)).toBe(all?.[key]);
        }
      }
      const queue = queueOf(given, ALL, { due: 1000, fresh: 1000 });
      expect(all).toMatchObject({ due: queue.learning.length + queue.due.length, fresh: queue.fresh.length });
    }),
    { numRuns: 40 },
  );
});
