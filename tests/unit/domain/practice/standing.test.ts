import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDINGS, standingOf } from '../../../../src/domain/practice/choice/standing.ts';
import { foldAll } from '../../../../src/domain/practice/fold/fold.ts';
import type { CardState } from '../../../../src/domain/practice/fold/state.ts';
import { NEW_CARD } from '../../../../src/domain/practice/fold/state.ts';
import { grade } from '../../../../src/domain/practice/memory.ts';
import { tally } from '../../../../src/domain/practice/progress/tally.ts';
import type { Card } from '../../../../src/domain/practice/deck.ts';
import { DAY, dayOf, log, START } from './arbitrary.ts';

const reviewed = (...reviews: (readonly [given: 1 | 2 | 3 | 4, at: number])[]): CardState =>
  reviews.reduce<CardState>(
    (state, [given, at]) => ({
      ...state,
      memory: grade(state.memory, given, at, 0.9),
      last: given,
      first: state.first ?? dayOf(at),
      latest: dayOf(at),
    }),
    NEW_CARD,
  );

describe('how well a card is known', () => {
  test('is one of four words, always', () => {
    fc.assert(
      fc.property(log, fc.nat(400), (events, later) => {
        const { cards, settings } = foldAll(events);
        for (const state of [...cards.values(), undefined]) {
          const standing = standingOf(state, START + later * DAY, settings.retention);
          expect(STANDINGS).toContain(standing);
          expect(standing === 'new').toBe(!state?.memory);
        }
      }),
    );
  });

  test('new, learning, known and weak', () => {
    const easy = reviewed([4, START]);
    const due = easy.memory?.due ?? 0;
    expect(standingOf(undefined, START, 0.9)).toBe('new');
    expect(standingOf({ ...NEW_CARD, starred: true }, START, 0.9)).toBe('new');
    expect(standingOf(reviewed([3, START]), START, 0.9)).toBe('learning');
    expect(standingOf(easy, START + DAY, 0.9)).toBe('learning');
    expect(standingOf(reviewed([4, START], [3, due]), due + DAY, 0.9)).toBe('known');
    expect(standingOf(reviewed([4, START], [1, due]), due, 0.9)).toBe('weak');
    expect(standingOf(easy, due + 400 * DAY, 0.9)).toBe('weak');
  });

  test('a card is known until the day on which it is due is over', () => {
    const known = reviewed([4, START], [3, START + 8 * DAY]);
    const due = known.memory?.due ?? 0;
    expect(standingOf(known, due + DAY / 2, 0.9)).toBe('known');
  });

  test('forgotten four times it is weak, though it was known last', () => {
    const state = reviewed([4, START], [3, START + 8 * DAY]);
    const memory = state.memory;
    if (!memory) throw new Error('graded');
    expect(standingOf({ ...state, memory: { ...memory, lapses: 4 } }, memory.reviewed, 0.9)).toBe('weak');
  });
});

test('a tally counts every card once', () => {
  const cards = ['x', 'y', 'z/f', 'never'].map((id): Card => ({ id, kind: 'answer', question: id, front: [id] }));
  fc.assert(
    fc.property(log, (events) => {
      const { new: fresh, learning, known, weak, all } = tally(cards, foldAll(events), START + 30 * DAY);
      expect(fresh + learning + known + weak).toBe(all);
      expect(all).toBe(4);
      expect(fresh).toBeGreaterThanOrEqual(1);
    }),
  );
});
