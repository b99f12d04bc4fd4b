/** Taking back what was done to a card, without reading the whole record again. */
import type { Day } from '../calendar.ts';
import { counting } from '../log/counting.ts';
import type { EventId, PracticeEvent } from '../log/event.ts';
import { advanceCard, type CardEvent } from './card.ts';
import { addCounts, countReview } from './day.ts';
import { NEW_CARD, type CardState, type DayCount, type Derived } from './state.ts';

/** How a card was at some moment, and what was done to it since that counts, in the order of time. */
export interface Trail {
  /** undefined: nothing was known of it. */
  readonly before: CardState | undefined;
  readonly events: readonly CardEvent[];
}

const isOfCard = (event: PracticeEvent): event is CardEvent => event.kind === 'review' || event.kind === 'mark';

/** The same card with one more event. @param state what is known of it now */
export const followed = (trail: Trail | undefined, state: CardState | undefined, event: CardEvent): Trail =>
  trail ? { ...trail, events: [...trail.events, event] } : { before: state, events: [event] };

/**
 * The whole life of a card.
 *
 * @param history its events, with what undid or reset them
 * @param state what is known of it
 * @returns undefined where the one does not follow from the other, because something is missing
 */
export function trailOf(history: readonly PracticeEvent[], state: CardState | undefined): Trail | undefined {
  const trail: Trail = { before: undefined, events: counting(history).filter(isOfCard) };
  return isSame(walk(trail).state, state) ? trail : undefined;
}

/**
 * What is known once these events count no longer.
 *
 * @returns undefined where a trail does not go back so far: the record has to be read again
 */
export function takeBack(
  derived: Derived,
  trails: ReadonlyMap<string, Trail>,
  ids: readonly EventId[],
): { readonly derived: Derived; readonly trails: ReadonlyMap<string, Trail> } | undefined {
  const undone = new Set(ids);
  const cards = new Map(derived.cards);
  const days = new Map(derived.days);
  const left = new Map(trails);
  let found = 0;
  for (const [card, trail] of trails) {
    const events = trail.events.filter(({ id }) => !undone.has(id));
    if (events.length === trail.events.length) continue;
    found += trail.events.length - events.length;
    const now: Trail = { ...trail, events };
    const [was, is] = [walk(trail), walk(now)];
    for (const count of was.days.values()) put(days, count.day, addCounts(days.get(count.day), count, -1));
    for (const count of is.days.values()) put(days, count.day, addCounts(days.get(count.day), count));
    put(cards, card, is.state);
    left.set(card, now);
  }
  return found === undone.size ? { derived: { ...derived, cards, days }, trails: left } : undefined;
}

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function walk({ before, events }: Trail): {
  readonly state: CardState | undefined;
  readonly days: ReadonlyMap<Day, DayCount>;
} {
  let state = before;
  const days = new Map<Day, DayCount>();
  for (const event of events) {
    if (event.kind === 'review') days.set(event.day, countReview(days.get(event.day), state ?? NEW_CARD, event));
    state = advanceCard(state ?? NEW_CARD, event);
  }
  return { state, days };
}

/** Whether two states say the same, in whatever order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}

export { isSame as isSameState };
