import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, foldAll } from '../../../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../../../src/domain/practice/fold/state.ts';
import { followed, takeBack, trailOf, type Trail } from '../../../../src/domain/practice/fold/take-back.ts';
import { eventId, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { DAY, log, START } from './arbitrary.ts';

const undo = (of: readonly string[]): PracticeEvent => ({
  kind: 'undo',
  id: eventId(START + 900 * DAY, 'undoundo'),
  of,
});

interface Opened {
  readonly derived: Derived;
  readonly trails: ReadonlyMap<string, Trail>;
}

/** What a page knows that was opened after some events, and saw the others happen. */
function opened(events: readonly PracticeEvent[], at: number): Opened {
  let derived = foldAll(events.slice(0, at));
  const trails = new Map<string, Trail>();
  for (const event of events.slice(at)) {
    if (event.kind !== 'review' && event.kind !== 'mark') continue;
    trails.set(event.card, followed(trails.get(event.card), derived.cards.get(event.card), event));
    derived = advance(derived, event);
  }
  return { derived, trails };
}

describe('taking back', () => {
  test('gives, to the last bit, what reading the whole log without those events gives', () => {
    fc.assert(
      fc.property(log, fc.nat(40), fc.infiniteStream(fc.boolean()), (events, at, choose) => {
        const { derived, trails } = opened(events, at);
        const ids = events.slice(at).flatMap(({ id }) => (choose.next().value === true ? [id] : []));
        fc.pre(ids.length > 0);
        const taken = takeBack(derived, trails, ids);
        const whole = foldAll([...events, undo(ids)]);
        expect(taken?.derived.cards).toEqual(whole.cards);
        expect(taken?.derived.days).toEqual(whole.days);
      }),
    );
  });

  test('can be done again with what it gives', () => {
    fc.assert(
      fc.property(log, fc.nat(40), (events, at) => {
        let state = opened(events, at);
        const first = foldAll(events.slice(0, at));
        for (const { id } of events.slice(at).reverse()) {
          const taken = takeBack(state.derived, state.trails, [id]);
          if (!taken) throw new Error('the trail has ended');
          state = taken;
        }
        expect(state.derived).toEqual(first);
      }),
    );
  });

  test('says so where the trail does not go back so far', () => {
    fc.assert(
      fc.property(log, fc.nat(40), (events, at) => {
        const { derived, trails } = opened(events, at);
        const [old] = events.slice(0, at);
        if (!old) return;
        expect(takeBack(derived, trails, [old.id])).toBeUndefined();
      }),
    );
  });

  test('the whole life of a card is a trail, also where something in it was undone', () => {
    fc.assert(
      fc.property(log, fc.nat(40), (events, place) => {
        const [some] = events.slice(place % Math.max(1, events.length));
        const all = some ? [...events, undo([some.id])] : events;
        const { cards } = foldAll(all);
        const history = all.filter((event) => !('card' in event) || event.card === 'x');
        expect(trailOf(history, cards.get('x'))).toBeDefined();
      }),
    );
  });

  test('a life with a hole in it is none', () => {
    const [one, two] = [0, 1].map((i): PracticeEvent => ({
      kind: 'review',
      id: eventId(START + i * DAY, `number${i}`),
      card: 'x',
      grade: 3,
      day: `2026-09-0${i + 1}`,
      retention: 0.9,
    }));
    if (!one || !two) throw new Error('two');
    expect(trailOf([two], foldAll([one, two]).cards.get('x'))).toBeUndefined();
    expect(trailOf([one, two], foldAll([one, two]).cards.get('x'))).toBeDefined();
  });
});
