import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../../../src/domain/content/vocabulary.ts';
import type { Deck } from '../../../../src/domain/practice/deck.ts';
import { foldAll, NOTHING } from '../../../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../../../src/domain/practice/fold/state.ts';
import { eventId, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { retrievability } from '../../../../src/domain/practice/memory.ts';
import { ALL, type Selection } from '../../../../src/domain/practice/choice/selection.ts';
import { cardsOf, nextOf, queueOf, type Queue } from '../../../../src/domain/practice/session/queue.ts';
import { calendarAt, DAY, dayOf, deckOf, grader, MINUTE, START } from './arbitrary.ts';
import { obeyed } from './obedient.ts';

const deck = deckOf(6, 2);

/** Some days of practice, by an obedient learner, and the limits that hold now. */
const practised = fc
  .record({
    days: fc.integer({ min: 0, max: 10 }),
    pause: fc.nat(20),
    newADay: fc.nat(8),
    reviewsADay: fc.nat(8),
    grades: grader,
  })
  .map(({ days, pause, newADay, reviewsADay, grades }) => {
    let derived: Derived = { ...NOTHING, settings: { ...NOTHING.settings, newADay: 5 } };
    for (let day = 0; day < days; day += 1) {
      derived = obeyed(deck, derived, START + day * DAY, grades).derived;
    }
    const settings = { ...derived.settings, newADay, reviewsADay };
    return { derived: { ...derived, settings }, now: START + (days + pause) * DAY };
  });

const at = (now: number, derived: Derived, of: Deck = deck) => ({
  deck: of,
  derived,
  calendar: calendarAt(() => now),
  plan: undefined,
});
const said = (
  events: readonly (PracticeEvent extends infer E ? (E extends { id: string } ? Omit<E, 'id'> : never) : never)[],
) => foldAll(events.map((event, i) => ({ ...event, id: eventId(START + i, `n${String(i).padStart(6, '0')}`) })));
const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);

describe('a queue', () => {
  test('keeps to the limits of the day, and says what it holds back', () => {
    fc.assert(
      fc.property(practised, fc.nat(5), fc.nat(5), ({ derived, now }, due, fresh) => {
        const { newADay, reviewsADay } = derived.settings;
        const did = derived.days.get(dayOf(now));
        const queue = queueOf(at(now, derived), ALL, { due, fresh });
        expect(queue.due.length).toBeLessThanOrEqual(Math.max(0, reviewsADay + due - (did?.due ?? 0)));
        expect(queue.fresh.length).toBeLessThanOrEqual(Math.max(0, newADay + fresh - (did?.fresh ?? 0)));
        const unlimited = queueOf(at(now, derived), ALL, { due: 1000, fresh: 1000 });
        expect(queue.due.length + queue.heldBack).toBe(unlimited.due.length);
        expect(queue.fresh.length + queue.later).toBe(unlimited.fresh.length);
      }),
    );
  });

  test('holds nothing to be reviewed twice, and the weakest first', () => {
    fc.assert(
      fc.property(practised, ({ derived, now }) => {
        const { learning, due, fresh } = queueOf(at(now, derived), ALL, { due: 1000, fresh: 1000 });
        const all = [...ids(learning.map(({ card }) => card)), ...ids(due), ...ids(fresh)];
        expect(new Set(all).size).toBe(all.length);
        const recalls = due.map(({ id }) => {
          const memory = derived.cards.get(id)?.memory;
          return memory ? retrievability(memory, now) : NaN;
        });
        expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
        for (const { id } of fresh) expect(derived.cards.get(id)?.memory).toBeUndefined();
      }),
    );
  });

  test('is the same whatever order the events came in', () => {
    const log = obeyed(deck, NOTHING, START, () => 3).reviews;
    fc.assert(
      fc.property(fc.shuffledSubarray([...log], { minLength: log.length }), (shuffled) => {
        const now = START + 20 * DAY;
        expect(queueOf(at(now, foldAll(shuffled)), ALL)).toEqual(queueOf(at(now, foldAll(log)), ALL));
      }),
    );
  });

  test('holds no card that is suspended, nor one that is buried until a later day', () => {
    const derived = said([
      { kind: 'mark', card: 'q0', mark: 'suspended', value: true },
      { kind: 'mark', card: 'q3', mark: 'buried', value: dayOf(START + DAY) },
    ]);
    const wide = { ...derived, settings: { ...derived.settings, newADay: 100 } };
    const today = ids(queueOf(at(START, wide), ALL).fresh);
    expect(today).not.toContain('q0');
    expect(today).not.toContain('q3');
    const tomorrow = ids(queueOf(at(START + DAY, wide), ALL).fresh);
    expect(tomorrow).not.toContain('q0');
    expect(tomorrow).toContain('q3');
  });

  test('brings new cards that were asked for first, then level by level, topic by topic, answers before facts', () => {
    const derived = said([
      { kind: 'mark', card: 'q5/f1', mark: 'wanted', value: true },
      { kind: 'mark', card: 'q2', mark: 'wanted', value: true },
    ]);
    const { fresh } = queueOf(at(START, { ...derived, settings: { ...derived.settings, newADay: 100 } }), ALL);
    expect(ids(fresh).slice(0, 2)).toEqual(['q5/f1', 'q2']);
    const others = fresh.slice(2).map((card) => {
      const question = deck.questions.find(({ id }) => id === card.question);
      return [
        LEVELS.indexOf(question?.level ?? 'Advanced'),
        question?.topic ?? '',
        card.kind === 'fact' ? 1 : 0,
      ].join();
    });
    expect(others).toEqual([...others].sort());
  });

  test('of a selection holds nothing else', () => {
    const selections: Selection[] = [
      { kind: 'topic', id: 'b' },
      { kind: 'level', level: 'Beginner' },
      { kind: 'exam', exam: 'traffic' },
      { kind: 'questions', ids: ['q1', 'q4'] },
      { kind: 'starred' },
      { kind: 'weak' },
    ];
    fc.assert(
      fc.property(practised, fc.constantFrom(...selections), ({ derived, now }, selection) => {
        const given = at(now, derived);
        const inside = new Set(ids(cardsOf(given, selection)));
        const { learning, due, fresh } = queueOf(given, selection, { due: 1000, fresh: 1000 });
        for (const id of [...ids(learning.map(({ card }) => card)), ...ids(due), ...ids(fresh)]) {
          expect(inside.has(id)).toBe(true);
        }
      }),
    );
    expect(queueOf(at(START, NOTHING), { kind: 'due' }).fresh).toEqual([]);
  });
});

describe('what comes next', () => {
  const anyQueue = practised.map(({ derived, now }) => ({ queue: queueOf(at(now, derived), ALL), now }));
  const everything = ({ learning, due, fresh }: Queue, now: number) => [
    ...learning.filter((each) => each.due <= now).map(({ card }) => card),
    ...due,
    ...fresh,
  ];

  test('is never the question of just before, where there is any other to do', () => {
    fc.assert(
      fc.property(anyQueue, fc.nat(5), ({ queue, now }, last) => {
        const before = `q${last}`;
        const next = nextOf(queue, now, before);
        if (everything(queue, now).some(({ question }) => question !== before)) {
          expect(next).toMatchObject({ kind: 'card' });
          if (next.kind === 'card') expect(next.card.question).not.toBe(before);
        }
      }),
    );
  });

  test('is something, as long as anything is left', () => {
    fc.assert(
      fc.property(anyQueue, ({ queue, now }) => {
        const left = queue.learning.length + queue.due.length + queue.fresh.length;
        expect(nextOf(queue, now).kind === 'done').toBe(left === 0);
      }),
    );
  });

  const [one, two] = deck.cards;
  if (!one || !two) throw new Error('two cards');
  const queue = (due: number, rest: Partial<Queue> = {}): Queue => ({
    learning: [{ card: one, due }],
    due: [],
    fresh: [],
    heldBack: 0,
    later: 0,
    ...rest,
  });

  test('is a card in its steps once its time has come, else what is due, else what is new, else that card by twenty minutes early', () => {
    const now = START;
    const other = deck.cards[4] ?? two;
    expect(nextOf(queue(now, { due: [other] }), now)).toMatchObject({ card: one, why: 'learning' });
    expect(nextOf(queue(now + MINUTE, { due: [other] }), now)).toMatchObject({ card: other, why: 'due' });
    expect(nextOf(queue(now + MINUTE, { fresh: [other] }), now)).toMatchObject({ card: other, why: 'new' });
    expect(nextOf(queue(now + 20 * MINUTE), now)).toMatchObject({ card: one, why: 'learning' });
    expect(nextOf(queue(now + 21 * MINUTE), now)).toEqual({ kind: 'wait', until: now + 21 * MINUTE });
  });
});

test('an obedient learner comes to the end of every day', () => {
  fc.assert(
    fc.property(grader, (grades) => {
      const { reviews } = obeyed(deck, NOTHING, START, grades);
      expect(reviews.length).toBeLessThan(10 * 8);
    }),
  );
});
