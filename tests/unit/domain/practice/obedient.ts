/** A learner who does every day what the queue asks, until nothing is left. */
import type { Day } from '../../../../src/domain/practice/calendar.ts';
import { ALL, type Selection } from '../../../../src/domain/practice/choice/selection.ts';
import type { Deck } from '../../../../src/domain/practice/deck.ts';
import { advance } from '../../../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../../../src/domain/practice/fold/state.ts';
import { eventId, type Grade, type ReviewEvent } from '../../../../src/domain/practice/log/event.ts';
import { planOf } from '../../../../src/domain/practice/plan/plan.ts';
import { nextOf, queueOf } from '../../../../src/domain/practice/session/queue.ts';
import { calendarAt } from './arbitrary.ts';

export interface Done {
  readonly derived: Derived;
  readonly reviews: readonly ReviewEvent[];
}

/** @param start in the morning @param grades what is given; the fourth of a card on one day is a Good, so that every day ends */
export function obeyed(
  deck: Deck,
  before: Derived,
  start: number,
  grades: () => Grade,
  selection: Selection = ALL,
): Done {
  let [now, derived, last] = [start, before, undefined as string | undefined];
  const calendar = calendarAt(() => now);
  const reviews: ReviewEvent[] = [];
  const times = new Map<string, number>();
  for (;;) {
    const next = nextOf(
      queueOf({ deck, derived, calendar, plan: planOf(deck, derived, calendar) }, selection),
      now,
      last,
    );
    if (next.kind === 'done') return { derived, reviews };
    if (next.kind === 'wait') {
      now = next.until;
      continue;
    }
    const { id, question } = next.card;
    times.set(id, (times.get(id) ?? 0) + 1);
    const review: ReviewEvent = {
      kind: 'review',
      id: eventId(now, String(reviews.length).padStart(6, '0')),
      card: id,
      grade: (times.get(id) ?? 0) > 3 ? 3 : grades(),
      day: calendar.dayOf(now),
      retention: derived.settings.retention,
    };
    derived = advance(derived, review);
    reviews.push(review);
    last = question;
    now += 20_000;
  }
}

export const cardsSeen = (derived: Derived): readonly (readonly [id: string, latest: Day])[] =>
  [...derived.cards].flatMap(([id, { memory, latest }]) => (memory && latest !== undefined ? [[id, latest]] : []));
