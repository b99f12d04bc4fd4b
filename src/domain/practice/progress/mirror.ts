import type { Calendar, Day } from '../calendar.ts';
import { ALL } from '../choice/selection.ts';
import { standingOf, type Standing } from '../choice/standing.ts';
import type { Deck } from '../deck.ts';
import type { Derived } from '../fold/state.ts';
import { newToday, planOf } from '../plan/plan.ts';
import { queueOf } from '../session/queue.ts';
import { dueAhead } from './forecast.ts';
import { secondsACard } from './time.ts';

const DAYS = 60;

/** Learning, known, weak; `q`: asked for, and still new. */
export type Letter = 'l' | 'k' | 'w' | 'q';

/** The little of a record that is shown where there is no database: on the pages of questions, and on the home page of the site. */
export interface Mirror {
  readonly from: Day;
  /**
   * Cards that are due on that day, those in their steps among them, and those that come up on each day after it; what the limit of
   * that day holds back is of the next.
   */
  readonly due: readonly number[];
  /** New cards that are still to come on that day. */
  readonly fresh: number;
  /** And that come on each day after it. */
  readonly newADay: number;
  /** What a card takes this reader, in seconds. */
  readonly seconds: number;
  /** The day of the interview, how many cards it asks for (one at least), and how many of them nobody has seen. */
  readonly interview?: { readonly day: Day; readonly cards: number; readonly unseen: number };
  /** By the id of a question. One that is not here is new. */
  readonly known: Readonly<Partial<Record<string, Letter>>>;
}

const LETTERS: Readonly<Record<Exclude<Standing, 'new'>, Letter>> = { learning: 'l', known: 'k', weak: 'w' };

/** @param derived everything that is known */
export function mirrorOf(deck: Deck, derived: Derived, calendar: Calendar): Mirror {
  const now = calendar.now();
  const today = calendar.dayOf(now);
  const plan = planOf(deck, derived, calendar);
  const letters = deck.questions.flatMap(({ id }): [string, Letter][] => {
    const state = derived.cards.get(id);
    const standing = standingOf(state, now, derived.settings.retention);
    if (standing !== 'new') return [[id, LETTERS[standing]]];
    return state?.wanted === undefined ? [] : [[id, 'q']];
  });
  const { learning, due, fresh, heldBack } = queueOf({ deck, derived, calendar, plan }, ALL);
  const ahead = dueAhead(deck, derived, plan, calendar, DAYS).map((count) => count.due);
  // What the limit of today holds back is there tomorrow.
  const [, tomorrow = 0, ...others] = ahead;
  const unseen = deck.cards.filter(({ id }) => {
    const state = derived.cards.get(id);
    return !state?.memory && !state?.suspended;
  }).length;
  const later = newToday(plan, { ...derived, days: new Map() }, today);
  return {
    from: today,
    due: [learning.length + due.length, tomorrow + heldBack, ...others],
    fresh: fresh.length,
    newADay: Math.min(later, Math.max(0, unseen - fresh.length)),
    seconds: secondsACard(derived.days.values()),
    ...(plan &&
      plan.cards.size > 0 && { interview: { day: plan.interview, cards: plan.cards.size, unseen: plan.unseen } }),
    known: Object.fromEntries(letters),
  };
}
