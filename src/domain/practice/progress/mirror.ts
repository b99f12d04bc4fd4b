import type { Calendar } from '../calendar.ts';
import { ALL } from '../choice/selection.ts';
import { standingOf, type Standing } from '../choice/standing.ts';
import type { Deck } from '../deck.ts';
import type { Derived } from '../fold/state.ts';
import { newToday, planOf } from '../plan/plan.ts';
import { queueOf } from '../session/queue.ts';
import { dueAhead } from './forecast.ts';
import type { Letter, Mirror } from './mirror-format.ts';

const DAYS = 60;

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
    return state?.wanted === undefined ? [] : [[id, 'a']];
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
    day: today,
    questions: Object.fromEntries(letters),
    due: [learning.length + due.length, tomorrow + heldBack, ...others],
    fresh: [fresh.length, Math.min(later, Math.max(0, unseen - fresh.length))],
  };
}
