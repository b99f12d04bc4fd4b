/** A mock interview in its page: which view is shown, the clocks, and what is kept of it when. */
import { batch, computed, signal } from '@preact/signals';
import type { Calendar } from '../../domain/practice/calendar.ts';
import { standingOf } from '../../domain/practice/choice/standing.ts';
import type { Backs, Deck } from '../../domain/practice/deck.ts';
import { draw } from '../../domain/practice/interview/draw.ts';
import { budgetSeconds } from '../../domain/practice/interview/length.ts';
import * as running from '../../domain/practice/interview/running.ts';
import { lastMarks, weaknessOf } from '../../domain/practice/interview/weakness.ts';
import { spokenTime, warning } from '../../domain/practice/interview/words.ts';
import { eventId, momentOf, type InterviewEvent } from '../../domain/practice/log/event.ts';
import type { Drafts } from '../../storage/practice/interview-draft.ts';
import type { PracticeRecord } from '../shared/practice/record.ts';
import { createRecorder } from './recorder.ts';
import { createSetup } from './setup.ts';

/** What the page is given. */
export interface Surroundings {
  readonly deck: Deck;
  readonly record: PracticeRecord;
  readonly drafts: Drafts;
  readonly calendar: Calendar;
  readonly loadBacks: () => Promise<Backs>;
  readonly say: (message: string) => void;
  /** A whole number from 0 to 2³² − 1. */
  readonly newSeed: () => number;
}

/** How often the clocks are looked at, and what has run is kept, in milliseconds. */
const TICK_MS = 250;
const KEPT_EVERY = 5_000;
/** A page that was not run for so long was asleep, with its device; a page in the background is run once a minute. */
const ASLEEP_MS = 150_000;

type State = running.Running;

export function createInterview(given: Surroundings) {
  const { deck, record, drafts, calendar, say } = given;
  const { now } = calendar;
  const questions = new Map(deck.questions.map((question) => [question.id, question]));
  const state = signal<State | undefined>(undefined);
  /** `elsewhere`: an interview is under way in another tab. */
  const place = signal<'here' | 'elsewhere'>('here');
  /** The moment that the clocks show. */
  const shownAt = signal(now());
  /** Shown over the question: the reader wants to end, or something else stopped the clocks. */
  const asksToEnd = signal(false);
  const notice = signal<string | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  const unreadable = signal<string | undefined>(undefined);
  const isStarting = signal(false);
  const backs = signal<Backs | undefined>(undefined);
  const speaks = signal(false);
  const deleted = signal<ReadonlyMap<string, InterviewEvent>>(new Map());
  const recorder = createRecorder(say);
  const setup = createSetup(deck, record.derived);
  /** Shown when an interview has just ended. */
  const onEnd = signal<(id: string) => void>(() => undefined);

  const question = computed(() => {
    const at = state.value && running.current(state.value);
    return at && questions.get(at.id);
  });
  const isPaused = computed(() => state.value?.since === null);

  async function needBacks(): Promise<Backs | undefined> {
    try {
      backs.value = await given.loadBacks();
      trouble.value = undefined;
    } catch (error) {
      trouble.value = `${error instanceof Error ? error.message : String(error)} Try again once there is a connection.`;
    }
    return backs.value;
  }

  let keptAt = 0;
  /** Every change goes through here, and is kept before anything else happens. */
  function become(next: State): void {
    state.value = next;
    shownAt.value = now();
    keptAt = now();
    const kept = drafts.write(running.settle(next, now()));
    if (kept === 'elsewhere') taken();
    if (kept === 'refused') {
      notice.value = 'This browser keeps nothing for this page: an interview is lost when the page is closed.';
    }
  }

  function taken(): void {
    if (!state.value) return;
    recorder.stop();
    batch(() => {
      state.value = undefined;
      place.value = 'elsewhere';
    });
    say('The interview goes on in another tab.');
  }

  const change = (step: (before: State) => State) => {
    if (state.value) become(step(state.value));
  };

  const stopAll = (step: (before: State) => State) => {
    recorder.hold();
    change(step);
  };

  function announceQuestion(): void {
    if (!state.value || !question.value) return;
    say(`Question ${state.value.at + 1} of ${state.value.questions.length}. ${question.value.question}`);
  }

  let lastTick = now();
  function tick(): void {
    const moment = now();
    const before = lastTick;
    lastTick = moment;
    const at = state.value;
    if (typeof at?.since !== 'number') return;
    if (moment - before > ASLEEP_MS) {
      stopAll((it) => running.pause(it, Math.max(before, it.since ?? 0)));
      notice.value = 'The device was asleep: both clocks stopped when it fell asleep.';
      say(notice.value);
      return;
    }
    shownAt.value = moment;
    warn(running.settle(at, before), running.settle(at, moment));
    if (moment - keptAt >= KEPT_EVERY) become(running.settle(at, moment));
  }

  function warn(before: State, after: State): void {
    const whole = warning(before.spent, after.spent, after.minutes * 60);
    if (whole === 'end') say('The time of the interview is up. Finish this question.');
    if (whole === 'half') say(`Half of the interview is over: ${spokenTime(after.minutes * 30)} left.`);
    const [one, other] = [running.current(before), running.current(after)];
    if (whole || after.phase !== 'asking' || !one || !other || !question.value) return;
    const budget = budgetSeconds(question.value);
    const own = warning(one.answer.spent, other.answer.spent, budget);
    if (own === 'end') say('The time of this question is up. Go on as long as you need.');
    if (own === 'half') say(`Half of the time of this question is over: ${spokenTime(budget / 2)} left.`);
  }

  /** Into the log. What is kept of it here goes only when it is there. */
  async function finish(ended: State): Promise<void> {
    recorder.stop();
    const { id: _, ...draft } = running.interviewEvent(ended, '', calendar.dayOf(now()));
    batch(() => {
      state.value = undefined;
      asksToEnd.value = false;
    });
    if (!running.isWorthKeeping({ ...draft, id: '' })) {
      drafts.remove();
      drafts.release();
      notice.value = 'The interview was ended before anything was said: nothing of it is kept.';
      say(notice.value);
      return;
    }
    // A page that was closed between the two may have written it already.
    const same = record.derived.value.interviews.find(({ asked }) => isSame(asked, draft.asked));
    const event = same ?? record.append([draft])[0];
    if (event) onEnd.value(event.id);
    await record.settled();
    if (record.trouble.value !== undefined || !event) return;
    drafts.remove();
    drafts.release();
  }

  const ticking = setInterval(tick, TICK_MS);
  const stopWatching = drafts.watch((what) => {
    if (what === 'taken') taken();
    else if (place.value === 'elsewhere') {
      place.value = 'here';
      void record.reload();
    }
  });

  const endIfOver = () => {
    if (state.value?.ended) void finish(state.value);
    else announceQuestion();
  };

  return {
    deck,
    record,
    calendar,
    questions,
    setup,
    recorder,
    state,
    place,
    shownAt,
    asksToEnd,
    notice,
    trouble,
    unreadable,
    isStarting,
    isPaused,
    backs,
    speaks,
    question,
    deleted,
    onEnd,
    needBacks,

    /** Looks for an interview that was under way. @param force take it from the tab in which it is */
    async open(force = false): Promise<void> {
      const found = drafts.read();
      unreadable.value = found.kind === 'unreadable' ? found.raw : undefined;
      if (found.kind !== 'draft') {
        place.value = 'here';
        return;
      }
      if (!(await drafts.hold(force))) {
        place.value = 'elsewhere';
        return;
      }
      // What the other tab wrote last.
      const latest = drafts.read();
      const draft = latest.kind === 'draft' ? latest.running : found.running;
      place.value = 'here';
      if (draft.ended) {
        await finish(draft);
        return;
      }
      become(draft);
      notice.value = force
        ? 'The interview goes on here. It stands still until you go on.'
        : 'This interview was interrupted. It is as you left it and stands still until you go on; recordings are not kept.';
      say(notice.value);
      await needBacks();
    },

    async start(): Promise<void> {
      if (isStarting.value || setup.problem.value !== undefined) return;
      isStarting.value = true;
      notice.value = undefined;
      try {
        const answers = await needBacks();
        if (!answers) return;
        if (drafts.read().kind === 'unreadable') drafts.setAside();
        if (drafts.read().kind === 'draft' || !(await drafts.hold(false))) {
          await this.open();
          return;
        }
        unreadable.value = undefined;
        const { derived } = record;
        const marks = lastMarks(derived.value.interviews);
        const { cards, settings } = derived.value;
        const drawn = draw({
          pool: setup.pool.value,
          count: setup.count.value,
          round: setup.round.value,
          weakness: ({ id }) => weaknessOf(standingOf(cards.get(id), now(), settings.retention), marks.get(id)),
          seed: given.newSeed(),
        });
        become(
          running.begin(
            {
              minutes: setup.minutes.value ?? 0,
              scope: setup.scope.value,
              anew: drawn.anew,
              questions: drawn.questions.map((id) => ({ id, points: answers.backs[id]?.points.length ?? 0 })),
            },
            now(),
          ),
        );
        announceQuestion();
      } finally {
        isStarting.value = false;
      }
    },

    write: (text: string) => change((it) => running.write(it, text)),
    pause(): void {
      stopAll((it) => running.pause(it, now()));
      say('Paused.');
    },
    askToEnd(): void {
      stopAll((it) => running.pause(it, now()));
      asksToEnd.value = true;
    },
    goOn(): void {
      batch(() => {
        asksToEnd.value = false;
        notice.value = undefined;
      });
      lastTick = now();
      change((it) => running.resume(it, now()));
      recorder.goOn();
      announceQuestion();
    },
    showAnswer(): void {
      recorder.stop();
      change((it) => running.showAnswer(it, now()));
    },
    tickPoint: (point: number) => change((it) => running.tickPoint(it, point)),
    adjust: (mark: number | undefined) => change((it) => running.adjust(it, mark)),
    next(): void {
      change((it) => running.next(it, now()));
      endIfOver();
    },
    skip(): void {
      recorder.stop();
      change((it) => running.skip(it, now()));
      endIfOver();
    },
    end(): void {
      change((it) => running.end(it, now()));
      endIfOver();
    },
    async remove(interview: InterviewEvent): Promise<void> {
      deleted.value = new Map(deleted.value).set(interview.id, interview);
      await record.undo([interview.id]);
    },
    /** Under the moment that it was held at, so that it stands where it stood. @returns its new id */
    async bringBack(interview: InterviewEvent): Promise<string> {
      const id = eventId(momentOf(interview.id), record.store.newId().slice(9));
      deleted.value = new Map([...deleted.value].filter(([other]) => other !== interview.id));
      await record.store.append([{ ...interview, id }]);
      await record.reload();
      return id;
    },
    /** The page is being left, perhaps for good. */
    leave(): void {
      recorder.forgetAll();
      if (state.value) become(running.pause(state.value, now()));
      drafts.release();
    },
    dispose(): void {
      clearInterval(ticking);
      stopWatching();
    },
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export type Interview = ReturnType<typeof createInterview>;
