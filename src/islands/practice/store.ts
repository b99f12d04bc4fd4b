/** What the home of Practice shows, and what is set from there. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Calendar, Day } from '../../domain/practice/calendar.ts';
import { ALL } from '../../domain/practice/choice/selection.ts';
import type { Deck } from '../../domain/practice/deck.ts';
import type { EventId, SettingEvent, Settings } from '../../domain/practice/log/event.ts';
import { planOf } from '../../domain/practice/plan/plan.ts';
import { queueOf, type Given, type Queue } from '../../domain/practice/session/queue.ts';
import { announce } from '../shared/announcer.ts';
import type { Draft, PracticeRecord } from '../shared/practice/record.ts';

/** Something that was just done, which can be taken back. */
export interface Done {
  /** The part of the page that says so. */
  readonly where: 'interview' | 'settings' | 'set-aside';
  readonly says: string;
  readonly events: readonly EventId[];
}

export interface Home {
  readonly record: PracticeRecord;
  readonly deck: Deck;
  readonly calendar: Calendar;
  readonly given: ReadonlySignal<Given>;
  readonly queue: ReadonlySignal<Queue>;
  readonly clock: ReadonlySignal<number>;
  readonly today: ReadonlySignal<Day>;
  readonly done: ReadonlySignal<Done | undefined>;
  readonly set: <K extends keyof Settings>(where: Done['where'], key: K, value: Settings[K], says: string) => void;
  readonly write: (where: Done['where'], drafts: readonly Draft[], says: string) => void;
  readonly takeBack: () => Promise<void>;
  readonly end: () => void;
}

const TICK_MS = 30_000;

export function createHome(deck: Deck, record: PracticeRecord, calendar: Calendar): Home {
  const clock = signal(calendar.now());
  const done = signal<Done | undefined>(undefined);
  const today = computed(() => calendar.dayOf(clock.value));
  const plan = computed(() => (today.value === '' ? undefined : planOf(deck, record.derived.value, calendar)));
  const given = computed<Given>(() => ({ deck, derived: record.derived.value, calendar, plan: plan.value }));
  const queue = computed(() => (clock.value, queueOf(given.value, ALL)));

  const look = () => (clock.value = calendar.now());
  const ticking = setInterval(look, TICK_MS);
  // A page that slept over night has the day before on it.
  document.addEventListener('visibilitychange', look);

  const home: Home = {
    record,
    deck,
    calendar,
    given,
    queue,
    clock,
    today,
    done,
    set(where, key, value, says) {
      const draft = { kind: 'setting', key, value } as unknown as Omit<SettingEvent, 'id'>;
      home.write(where, [draft as Draft], says);
    },
    write(where, drafts, says) {
      const events = record.append(drafts).map(({ id }) => id);
      look();
      if (events.length === 0) return;
      done.value = { where, says, events };
      announce(says);
    },
    async takeBack() {
      const last = done.peek();
      done.value = undefined;
      if (!last) return;
      await record.undo(last.events);
      announce('Taken back.');
    },
    end() {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', look);
    },
  };
  return home;
}
