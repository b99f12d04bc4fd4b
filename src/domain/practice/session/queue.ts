/** What comes next. Computed anew from what is known whenever something changed: there is no list that could be out of date. */
import { LEVELS } from '../../content/vocabulary.ts';
import type { Calendar } from '../calendar.ts';
import { holdsQuestion, type Selection } from '../choice/selection.ts';
import { standingOf } from '../choice/standing.ts';
import type { Card, Deck, DeckQuestion } from '../deck.ts';
import { NEW_CARD, type CardState, type Derived } from '../fold/state.ts';
import { retrievability } from '../memory.ts';
import { dueDayOf, newToday, type Plan } from '../plan/plan.ts';

/** With nothing else to do, a card in its steps comes by so many milliseconds early. Anki's default, too. */
const AHEAD_MS = 20 * 60_000;

export interface Queue {
  /** In learning or relearning, the one that is due first before the others. */
  readonly learning: readonly { readonly card: Card; readonly due: number }[];
  /** In review and due today, the one that is recalled least before the others. */
  readonly due: readonly Card[];
  readonly fresh: readonly Card[];
  /** Due, but beyond the limit of the day. */
  readonly heldBack: number;
  /** New, but beyond what today brings. */
  readonly later: number;
}

/** More than the limits of the day allow, because the reader asked for it. */
export interface Extra {
  readonly due: number;
  readonly fresh: number;
}
export const NO_EXTRA: Extra = { due: 0, fresh: 0 };

export interface Given {
  readonly deck: Deck;
  readonly derived: Derived;
  readonly calendar: Calendar;
  readonly plan: Plan | undefined;
}

export type Next =
  | { readonly kind: 'card'; readonly card: Card; readonly why: 'learning' | 'due' | 'new' }
  /** Nothing but a card in its steps, later than one would wait for. */
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'done' };

/** The cards of a selection, with what is known of them. */
export function cardsOf({ deck, derived, calendar }: Omit<Given, 'plan'>, selection: Selection): readonly Card[] {
  const questions = new Set(deck.questions.filter(holdsQuestion(selection)).map(({ id }) => id));
  const now = calendar.now();
  return deck.cards.filter(({ id, question }) => {
    const state = derived.cards.get(id);
    if (selection.kind === 'starred') return state?.starred === true;
    if (selection.kind === 'weak') return standingOf(state, now, derived.settings.retention) === 'weak';
    return questions.has(question);
  });
}

/** @param extra beyond the limits of the day */
export function queueOf(given: Given, selection: Selection, extra: Extra = NO_EXTRA): Queue {
  const { deck, derived, calendar, plan } = given;
  const now = calendar.now();
  const today = calendar.dayOf(now);
  const cards = cardsOf(given, selection).flatMap((card) => {
    const state = derived.cards.get(card.id) ?? NEW_CARD;
    return isHidden(state, today) ? [] : [{ card, state }];
  });
  const learning = cards
    .flatMap(({ card, state: { memory } }) => (memory && memory.state !== 'review' ? [{ card, due: memory.due }] : []))
    .sort((a, b) => a.due - b.due);
  const due = cards
    .filter(({ card, state }) => (dueDayOf(card.id, state, plan, calendar) ?? '9') <= today)
    .map(({ card, state }) => ({ card, recall: state.memory ? retrievability(state.memory, now) : 0 }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ card }) => card);
  const room = Math.max(0, derived.settings.reviewsADay + extra.due - (derived.days.get(today)?.due ?? 0));
  const allowed = withinLimit(due, room, plan);
  const unseen = selection.kind === 'due' ? [] : cards.filter(({ state }) => !state.memory);
  const fresh = inOrder(unseen, deck, plan).slice(0, newToday(plan, derived, today, extra.fresh));
  return {
    learning,
    due: allowed,
    fresh,
    heldBack: due.length - allowed.length,
    later: unseen.length - fresh.length,
  };
}

export const isHidden = ({ suspended, buriedUntil }: CardState, today: string) =>
  suspended || (buriedUntil !== undefined && buriedUntil > today);

/** The limit holds nothing back that the plan needs. */
function withinLimit(due: readonly Card[], room: number, plan: Plan | undefined): readonly Card[] {
  let left = room;
  return due.filter(({ id }) => plan?.cards.has(id) === true || left-- > 0);
}

/** What the reader asked for first; then what the plan asks for; then level by level and topic by topic, answers before facts. */
function inOrder(
  fresh: readonly { readonly card: Card; readonly state: CardState }[],
  deck: Deck,
  plan: Plan | undefined,
): readonly Card[] {
  const questions = new Map(deck.questions.map((question) => [question.id, question]));
  const topics = new Map(deck.topics.map(({ id }, i) => [id, i]));
  const rank = (question: DeckQuestion | undefined, card: Card) =>
    (plan?.cards.has(card.id) === false ? 1e6 : 0) +
    LEVELS.indexOf(question?.level ?? 'Advanced') * 1e4 +
    (topics.get(question?.topic ?? '') ?? 0) * 10 +
    (card.kind === 'fact' ? 1 : 0);
  return fresh
    .map(({ card, state }) => ({
      card,
      wanted: state.wanted ?? Infinity,
      rank: rank(questions.get(card.question), card),
    }))
    .sort((a, b) => Math.sign(a.wanted - b.wanted) || a.rank - b.rank)
    .map(({ card }) => card);
}

/**
 * What is shown next.
 *
 * @param before the question of the card before: it is not asked about twice in a row where there is anything else to do
 */
export function nextOf({ learning, due, fresh }: Queue, now: number, before?: string): Next {
  const at = (latest: number) => learning.filter((each) => each.due <= latest).map(({ card }) => card);
  const ready = [
    ...at(now).map((card) => ({ card, why: 'learning' as const })),
    ...due.map((card) => ({ card, why: 'due' as const })),
    ...fresh.map((card) => ({ card, why: 'new' as const })),
  ];
  const early = at(now + AHEAD_MS).map((card) => ({ card, why: 'learning' as const }));
  for (const cards of [ready, early]) {
    const next = cards.find(({ card }) => card.question !== before) ?? cards[0];
    if (next) return { kind: 'card', ...next };
  }
  const [first] = learning;
  return first ? { kind: 'wait', until: first.due } : { kind: 'done' };
}
