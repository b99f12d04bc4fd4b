/** A session as signals. What a key does is done when its handler returns: the next one, however soon, finds the state after it. */
import { computed, effect, signal } from '@preact/signals';
import { addDays, type Calendar } from '../../domain/practice/calendar.ts';
import { writeSelection, type Selection } from '../../domain/practice/choice/selection.ts';
import type { Card, Deck } from '../../domain/practice/deck.ts';
import { NEW_CARD, type CardState, type Derived } from '../../domain/practice/fold/state.ts';
import { isSameState } from '../../domain/practice/fold/take-back.ts';
import { planOf } from '../../domain/practice/plan/plan.ts';
import { makesLeech, outcomes, tookOf } from '../../domain/practice/session/grading.ts';
import { cardsOf, isHidden, nextOf, NO_EXTRA, queueOf } from '../../domain/practice/session/queue.ts';
import {
  continued,
  cramQueue,
  parseSession,
  withoutLast,
  withStep,
  type Session,
  type Step,
} from '../../domain/practice/session/session.ts';
import { mixed } from '../../domain/practice/mixed.ts';
import { readLocal, writeLocal } from '../../storage/local.ts';
import { sessionFormat } from '../../storage/practice/session.ts';
import { announce } from '../shared/announcer.ts';
import type { Draft, PracticeRecord } from '../shared/practice/record.ts';
import type { Current, Notice, Now, Review } from './contract.ts';

const format = sessionFormat(parseSession);
/** How often the clock is looked at: intervals and what is due change with it. */
const TICK_MS = 10_000;

interface Given {
  readonly record: PracticeRecord;
  readonly deck: Deck;
  readonly calendar: Calendar;
  readonly selection: Selection;
  readonly cram: boolean;
}

export function createReview({ record, deck, calendar, selection, cram }: Given): Review {
  const byId = new Map(deck.cards.map((card) => [card.id, card]));
  const wanted = () => ({
    day: calendar.dayOf(calendar.now()),
    selection: writeSelection(selection),
    cram,
  });
  const session = signal(continued(readLocal(format) ?? undefined, wanted(), record.store.newId()));
  void record.remember(new Set(session.peek().steps.map(({ card }) => card)));
  const clock = signal(calendar.now());
  const notice = signal<Notice | undefined>(undefined);
  const now = signal<Now>({ kind: 'done' });
  const { derived } = record;
  const stateOf = (card: string, known: Derived = derived.peek()) => known.cards.get(card) ?? NEW_CARD;

  const today = computed(() => calendar.dayOf(clock.value));
  const plan = computed(() => (today.value, planOf(deck, derived.value, calendar)));
  const given = () => ({ deck, derived: derived.value, calendar, plan: plan.value });
  const extra = computed(() => (session.value.day === today.value ? session.value.extra : NO_EXTRA));
  const queue = computed(() => (clock.value, queueOf(given(), selection, extra.value)));
  const crammed = computed(() => {
    if (!cram) return [];
    const { id, steps } = session.value;
    const cards = cardsOf(given(), selection).filter((card) => !stateOf(card.id, derived.value).suspended);
    return cramQueue(
      mixed(
        cards.map((card) => card.id),
        id,
      ),
      steps,
    );
  });

  function keep(next: Session): void {
    const it = now.peek();
    const { at: _, ...rest } = next;
    session.value = it.kind === 'card' ? { ...rest, at: { card: it.card.id, shown: it.shown } } : rest;
    writeLocal(format, session.peek());
  }

  const come = (card: Card, why: Current['why'], shown = false) => {
    now.value = { kind: 'card', card, why, state: stateOf(card.id), since: calendar.now(), shown };
  };

  function choose(): void {
    clock.value = calendar.now();
    const last = session.peek().steps.findLast(({ what }) => what !== 'star');
    const before = last && byId.get(last.card)?.question;
    if (cram) {
      const cards = crammed.peek().flatMap((id) => byId.get(id) ?? []);
      const card = cards.find(({ question }) => question !== before) ?? cards[0];
      if (card) come(card, stateOf(card.id).memory ? 'due' : 'new');
      else now.value = { kind: 'done' };
      return;
    }
    const next = nextOf(queue.peek(), clock.peek(), before);
    if (next.kind === 'card') come(next.card, next.why);
    else now.value = next;
  }

  /** The card that was being read when the page was left, if it is still to be done. */
  function resume(): boolean {
    const { at } = session.peek();
    const card = at && byId.get(at.card);
    if (!card) return false;
    const { learning, due, fresh } = queue.peek();
    const why = cram
      ? crammed.peek().includes(card.id) && 'due'
      : learning.some((each) => each.card === card)
        ? 'learning'
        : due.includes(card)
          ? 'due'
          : fresh.includes(card) && 'new';
    if (!why) return false;
    come(card, why, at.shown);
    return true;
  }

  const did = (step: Step, said?: Notice) => {
    session.value = withStep(session.peek(), step);
    if (said || notice.peek()?.kind !== 'leech' || step.what !== 'grade') notice.value = said;
    if (step.what !== 'star') choose();
    keep(session.peek());
  };
  const write = (drafts: readonly Draft[]) => record.append(drafts).map(({ id }) => id);
  const shownCard = () => {
    const it = now.peek();
    return it.kind === 'card' ? it : undefined;
  };
  const marked = (what: 'bury' | 'suspend' | 'star', draft: (it: Current) => Draft, said?: Notice['kind']) => {
    const it = shownCard();
    if (!it || cram || record.locked) return;
    did({ card: it.card.id, what, events: write([draft(it)]) }, said && { kind: said, card: it.card });
  };

  const stopWatching = effect(() => {
    if (record.foreign.value === 0) return;
    if (session.peek().steps.length > 0 && derived.peek().cards.size === 0) {
      // Erased or begun anew in another tab: there is nothing here to take back, and nothing may be written of it again.
      session.value = continued(undefined, wanted(), record.store.newId());
      notice.value = undefined;
      choose();
      return;
    }
    const it = now.peek();
    if (it.kind !== 'card') {
      choose();
      return;
    }
    const state = stateOf(it.card.id);
    const still = isSameState(it.state.memory, state.memory) && !isHidden(state, today.peek());
    if (still || cram) return;
    choose();
    notice.value = { kind: 'elsewhere', card: it.card };
    announce('This card was done in another tab. Here is the next one.');
    keep(session.peek());
  });
  const look = () => {
    clock.value = calendar.now();
    if (now.peek().kind !== 'card') choose();
  };
  const ticking = setInterval(look, TICK_MS);

  if (!resume()) choose();

  return {
    record,
    deck,
    calendar,
    selection,
    plan,
    session,
    queue,
    crammed,
    now,
    clock,
    notice,
    outcomes: computed(() => {
      const it = now.value;
      if (clock.value === 0 || it.kind !== 'card' || cram) return undefined;
      const { retention } = derived.value.settings;
      return outcomes(it.card.id, stateOf(it.card.id, derived.value), retention, plan.value, calendar);
    }),
    show() {
      const it = now.peek();
      if (it.kind !== 'card' || it.shown) return;
      now.value = { ...it, shown: true };
      keep(session.peek());
    },
    grade(given) {
      const it = shownCard();
      if (!it?.shown || (record.locked && !cram)) return;
      const at = calendar.now();
      const { card, why } = it;
      const took = tookOf(it.since, at);
      const step = { card: card.id, what: 'grade', grade: given, why, took } as const;
      if (cram) {
        did({ ...step, events: [] });
        return;
      }
      const { retention } = derived.peek().settings;
      const leech = makesLeech(stateOf(card.id), given, at, retention);
      const id = session.peek().id;
      const events = write([
        { kind: 'review', card: card.id, grade: given, day: calendar.dayOf(at), retention, took, session: id },
        ...(leech ? [{ kind: 'mark', card: card.id, mark: 'suspended', value: true, session: id } as const] : []),
      ]);
      did({ ...step, events }, leech ? { kind: 'leech', card } : undefined);
      if (leech) announce('Forgotten for the eighth time: this card is a leech, and suspended.');
    },
    undo() {
      const back = withoutLast(session.peek());
      const card = back && byId.get(back.undone.card);
      if (!card || (record.locked && !cram)) return;
      const { undone } = back;
      session.value = back.session;
      void record.undo(undone.events);
      if (undone.what !== 'star') come(card, undone.why ?? whyOf(stateOf(card.id)));
      notice.value = { kind: 'undone', card };
      announce(`Taken back: ${UNDONE[undone.what]}.`);
      keep(session.peek());
    },
    bury: () =>
      marked(
        'bury',
        ({ card }) => ({
          kind: 'mark',
          card: card.id,
          mark: 'buried',
          value: addDays(calendar.dayOf(calendar.now()), 1),
        }),
        'buried',
      ),
    suspend: () =>
      marked('suspend', ({ card }) => ({ kind: 'mark', card: card.id, mark: 'suspended', value: true }), 'suspended'),
    star() {
      const it = shownCard();
      if (!it) return;
      const value = !stateOf(it.card.id).starred;
      marked('star', ({ card }) => ({ kind: 'mark', card: card.id, mark: 'starred', value }));
      if (!cram) announce(value ? 'Starred.' : 'No longer starred.');
    },
    more({ due = 0, fresh = 0 }) {
      const { day, extra: had } = { ...session.peek(), extra: extra.peek() };
      const at = calendar.dayOf(calendar.now());
      session.value = {
        ...session.peek(),
        day: at === day ? day : at,
        extra: { due: had.due + due, fresh: had.fresh + fresh },
      };
      choose();
      keep(session.peek());
    },
    again() {
      session.value = continued(undefined, wanted(), record.store.newId());
      notice.value = undefined;
      choose();
      keep(session.peek());
    },
    end() {
      stopWatching();
      clearInterval(ticking);
    },
  };
}

const whyOf = ({ memory }: CardState): Current['why'] =>
  !memory ? 'new' : memory.state === 'review' ? 'due' : 'learning';

const UNDONE: Readonly<Record<Step['what'], string>> = {
  grade: 'the last grade',
  bury: 'the burying',
  suspend: 'the suspending',
  star: 'the star',
};
