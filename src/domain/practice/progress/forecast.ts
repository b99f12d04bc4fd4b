/** What the coming days ask. */
import { addDays, type Calendar, type Day } from '../calendar.ts';
import type { Deck } from '../deck.ts';
import { NEW_CARD, type CardState, type Derived } from '../fold/state.ts';
import { grade } from '../memory.ts';
import { isHidden } from '../session/queue.ts';
import { dueDay, dueDayOf, newToday, planOf, type Plan } from '../plan/plan.ts';

export interface DayAhead {
  readonly day: Day;
  /** Cards in review that come up on this day; on the first one also those of days before. */
  readonly due: number;
  /** Cards that are seen for the first time. */
  readonly fresh: number;
}

/**
 * The cards that are due on each day by what is known now, without those that are yet to be learned or to come again.
 *
 * @param days how many, today among them
 */
export function dueAhead(
  deck: Deck,
  derived: Derived,
  plan: Plan | undefined,
  calendar: Calendar,
  days: number,
): readonly DayAhead[] {
  const today = calendar.dayOf(calendar.now());
  const ahead = daysFrom(today, days);
  for (const { id } of deck.cards) {
    const state = derived.cards.get(id);
    if (!state?.memory || state.suspended) continue;
    const day = dueDayOf(id, state, plan, calendar) ?? today;
    const at = ahead.get(later(day, later(state.buriedUntil ?? today, today)));
    if (at) at.due += 1;
  }
  return [...ahead.values()];
}

const later = (a: Day, b: Day) => (a > b ? a : b);

type Counting = { -readonly [K in keyof DayAhead]: DayAhead[K] };

const daysFrom = (today: Day, days: number): Map<Day, Counting> =>
  new Map(Array.from({ length: days }, (_, i) => addDays(today, i)).map((day) => [day, { day, due: 0, fresh: 0 }]));

/**
 * The same played forward, with everything that will come of it: as many new cards as the plan or the limit asks for, each grade a
 * Good, given at noon, and what the limit of reviews holds back left for the next day. What really happens is more where cards are
 * forgotten.
 *
 * @param days how many, today among them; 60 at most are of any use
 */
export function playedAhead(deck: Deck, derived: Derived, calendar: Calendar, days: number): readonly DayAhead[] {
  const start = calendar.dayOf(calendar.now());
  const plan = planOf(deck, derived, calendar);
  const ids = deck.cards.map(({ id }) => id);
  const order = plan ? [...ids.filter((id) => plan.cards.has(id)), ...ids.filter((id) => !plan.cards.has(id))] : ids;
  const cards = new Map<string, CardState>();
  for (const id of order) {
    const state = derived.cards.get(id) ?? NEW_CARD;
    if (!state.suspended) cards.set(id, state);
  }
  const { retention, reviewsADay } = derived.settings;
  return [...daysFrom(start, days).values()].map((count) => {
    const { day } = count;
    const noon = calendar.endOf(day) - 43_200_000;
    const that: Calendar = { ...calendar, now: () => Math.max(noon, calendar.now()) };
    const now: Derived = { ...derived, cards, days: day === start ? derived.days : new Map() };
    const current = planOf(deck, now, that);
    let room = newToday(current, now, day);
    let reviews = Math.max(0, reviewsADay - (now.days.get(day)?.due ?? 0));
    for (const [id, state] of cards) {
      if (isHidden(state, day)) continue;
      const fresh = !state.memory;
      if (fresh && room === 0) continue;
      if (!fresh && !isDue(id, state, day, current, that)) continue;
      if (fresh) room -= 1;
      else if (state.memory.state === 'review' && reviews-- <= 0 && current?.cards.has(id) !== true) continue;
      count[fresh ? 'fresh' : 'due'] += 1;
      cards.set(id, learned(state, that.now(), day, retention));
    }
    return count;
  });
}

const isDue = (id: string, { memory, latest }: CardState, day: Day, plan: Plan | undefined, calendar: Calendar) =>
  memory !== undefined && (memory.state !== 'review' || dueDay(id, memory, latest ?? day, plan, calendar) <= day);

/** Good, and Good again until the card is through its steps. */
function learned(state: CardState, at: number, day: Day, retention: number): CardState {
  let memory = grade(state.memory, 3, at, retention);
  while (memory.state !== 'review') memory = grade(memory, 3, memory.due, retention);
  return { ...state, memory, last: 3, first: state.first ?? day, latest: day };
}
