/**
 * The days up to an interview. Nothing of it is ever written into the memory of a card: it says when a card is to come up, from what
 * FSRS says and from the date, so that a date can be set, moved and taken away without a trace.
 */
import { addDays, daysBetween, type Calendar, type Day } from '../calendar.ts';
import type { Deck } from '../deck.ts';
import type { CardState, Derived } from '../fold/state.ts';
import type { Memory } from '../memory.ts';
import { mixed } from '../mixed.ts';
import { cardsInScope } from './scope.ts';

/** The days before an interview in which everything is looked at once more: a third of the time that there was, at most these. */
const LONGEST_WINDOW = 10;
/** Where there were so many days or more, the last two of them bring nothing new, if there is room for it before them. */
const ROOM_FOR_CALM = 5;
const CALM = 2;

export interface Plan {
  readonly interview: Day;
  /** The last day on which there is time: the eve, or the day itself where the date was set on that day. */
  readonly last: Day;
  /** From here to `last`, everything that was seen is seen once more. */
  readonly window: Day;
  /** Days that are left, today among them; 0: the last one is over. */
  readonly daysLeft: number;
  /** Ids of the cards that are asked for, without those that are suspended. */
  readonly cards: ReadonlySet<string>;
  /** The day of the window that belongs to a card. */
  readonly slots: ReadonlyMap<string, Day>;
  /** Cards of the plan that nobody has seen, and were not seen this morning. */
  readonly unseen: number;
  /** Days, today among them, on which new cards come; 0: today none any longer. */
  readonly newDays: number;
  /** New cards a day that would do. */
  readonly pace: number;
  /** Cards that stay unseen if the reader's limit holds. */
  readonly leftOut: number;
}

/** @returns undefined: there is no date, or it is over */
export function planOf(deck: Deck, derived: Derived, calendar: Calendar): Plan | undefined {
  const { interview, newADay } = derived.settings;
  const today = calendar.dayOf(calendar.now());
  if (!interview || interview.day < today) return undefined;
  const { day, setOn, scope } = interview;
  const last = day > setOn ? addDays(day, -1) : day;
  const length = Math.min(LONGEST_WINDOW, Math.max(1, Math.round(daysBetween(setOn, day) / 3)));
  const window = addDays(last, 1 - length);
  const daysLeft = Math.max(0, daysBetween(today, last) + 1);
  const inScope = cardsInScope(deck, scope);
  const cards = inScope.filter((id) => derived.cards.get(id)?.suspended !== true);
  const unseenNow = cards.filter((id) => !derived.cards.get(id)?.memory).length;
  const seenToday = cards.filter((id) => derived.cards.get(id)?.first === today).length;
  const unseen = unseenNow + seenToday;
  const calm = daysBetween(setOn, last) + 1 >= ROOM_FOR_CALM ? CALM : 0;
  const before = Math.max(0, daysLeft - calm);
  // To have seen a card late is better than never.
  const newDays = unseen <= newADay * before ? before : daysLeft;
  return {
    interview: day,
    last,
    window,
    daysLeft,
    cards: new Set(cards),
    // Of all, so that to suspend one moves no other.
    slots: slotsOf(inScope, window, length),
    unseen: unseenNow,
    newDays,
    pace: newDays === 0 ? 0 : Math.ceil(unseen / newDays),
    leftOut: Math.max(0, unseen - newADay * newDays),
  };
}

/** One day of the window for each card, equally many a day, and always the same for as long as the plan is. */
function slotsOf(cards: readonly string[], window: Day, length: number): ReadonlyMap<string, Day> {
  const days = Array.from({ length }, (_, i) => addDays(window, i));
  return new Map(mixed(cards).map((id, i) => [id, days[Math.floor((i * length) / cards.length)] ?? window]));
}

/**
 * The day on which a card in review is to come up: the one that FSRS gives, or an earlier one, so that it is seen before the interview.
 *
 * @param seen the day of its last grade
 */
export function dueDay(id: string, memory: Memory, seen: Day, plan: Plan | undefined, calendar: Calendar): Day {
  const natural = calendar.dayOf(memory.due);
  const slot = plan?.slots.get(id);
  if (!plan || slot === undefined || natural <= plan.last || seen >= plan.window) return natural;
  const today = calendar.dayOf(calendar.now());
  // A day of the window that went by unused is made up for at once, as long as there is a day.
  return plan.daysLeft === 0 ? natural : slot < today ? today : slot;
}

/** The same of what is known of a card; undefined for one that is new, or in its first steps, which go by minutes. */
export function dueDayOf(id: string, state: CardState, plan: Plan | undefined, calendar: Calendar): Day | undefined {
  const { memory, latest } = state;
  return memory?.state === 'review' && latest !== undefined ? dueDay(id, memory, latest, plan, calendar) : undefined;
}

/** New cards that today brings yet: the reader's limit, or less where the plan asks for less; none in its last, calm days. */
export function newToday(plan: Plan | undefined, derived: Derived, today: Day, extra = 0): number {
  return Math.max(0, newADayBy(plan, derived) + extra - (derived.days.get(today)?.fresh ?? 0));
}

function newADayBy(plan: Plan | undefined, { settings: { newADay } }: Derived): number {
  if (!plan) return newADay;
  if (plan.newDays === 0) return 0;
  return plan.unseen > 0 ? Math.min(newADay, plan.pace) : newADay;
}
