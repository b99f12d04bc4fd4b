/**
 * An interview under way, as a value. Each step returns a new one; moments are milliseconds since 1970 and are given. Of the time only
 * what has run is kept, so that it stands still when the page is gone.
 */
import type { InterviewEvent, Scope } from '../log/event.ts';
import { markOf } from './mark.ts';

export interface Answer {
  readonly text: string;
  /** Milliseconds on the question's clock. */
  readonly spent: number;
  /** Places of the key points that were said, in rising order. */
  readonly said: readonly number[];
  /** 0 to 100, where the reader set it; else it follows from the points. */
  readonly mark?: number;
  readonly outcome: 'open' | 'answered' | 'skipped';
}

export interface Question {
  readonly id: string;
  /** How many key points it has. */
  readonly points: number;
  readonly answer: Answer;
}

export interface Running {
  readonly startedAt: number;
  readonly minutes: number;
  readonly scope: Scope;
  readonly questions: readonly Question[];
  /** So many of the last had been asked before. */
  readonly anew: number;
  /** Which one is at hand. */
  readonly at: number;
  readonly phase: 'asking' | 'marking';
  /** Milliseconds on the clock of the whole. */
  readonly spent: number;
  /** Since when the clocks run beyond what is counted; null: they stand still. */
  readonly since: number | null;
  readonly ended: boolean;
}

const UNANSWERED: Answer = { text: '', spent: 0, said: [], outcome: 'open' };

export const MAX_TEXT = 20_000;

export function begin(
  plan: Pick<Running, 'minutes' | 'scope' | 'anew'> & { readonly questions: readonly Omit<Question, 'answer'>[] },
  now: number,
): Running {
  return {
    ...plan,
    questions: plan.questions.map((question) => ({ ...question, answer: UNANSWERED })),
    startedAt: now,
    at: 0,
    phase: 'asking',
    spent: 0,
    since: now,
    ended: plan.questions.length === 0,
  };
}

export const current = (running: Running): Question | undefined => running.questions[running.at];

function withAnswer(running: Running, change: (answer: Answer) => Answer): Running {
  return {
    ...running,
    questions: running.questions.map((question, i) =>
      i === running.at ? { ...question, answer: change(question.answer) } : question,
    ),
  };
}

/** What has run is counted, and the clocks run on from here. A clock that was set back has not run. */
export function settle(running: Running, now: number): Running {
  if (running.since === null) return running;
  const passed = Math.max(0, now - running.since);
  const counted = { ...running, spent: running.spent + passed, since: now };
  if (running.phase !== 'asking') return counted;
  return withAnswer(counted, (answer) => ({ ...answer, spent: answer.spent + passed }));
}

export const pause = (running: Running, now: number): Running => ({ ...settle(running, now), since: null });

export const resume = (running: Running, now: number): Running =>
  running.since === null && !running.ended ? { ...running, since: now } : running;

export const write = (running: Running, text: string): Running =>
  withAnswer(running, (answer) => ({ ...answer, text: text.slice(0, MAX_TEXT) }));

/** The question's clock stops; that of the whole runs on. */
export const showAnswer = (running: Running, now: number): Running => ({ ...settle(running, now), phase: 'marking' });

/** The mark then follows from the points again. */
export const tickPoint = (running: Running, point: number): Running =>
  withAnswer(running, ({ mark: _, ...answer }) => ({
    ...answer,
    said: answer.said.includes(point)
      ? answer.said.filter((other) => other !== point)
      : [...answer.said, point].sort((a, b) => a - b),
  }));

/** @param mark 0 to 100; undefined: as the points say */
export const adjust = (running: Running, mark: number | undefined): Running =>
  withAnswer(running, ({ mark: _, ...answer }) =>
    mark === undefined ? answer : { ...answer, mark: Math.round(Math.min(100, Math.max(0, mark))) },
  );

/** 0 where there are no points and the reader said nothing else. */
export const currentMark = ({ answer, points }: Question): number => answer.mark ?? markOf(points, answer.said) ?? 0;

export const isTimeUp = ({ spent, minutes }: Pick<Running, 'spent' | 'minutes'>): boolean => spent >= minutes * 60_000;

function onwards(running: Running, outcome: Answer['outcome'], now: number): Running {
  const settled = withAnswer(settle(running, now), (answer) => ({ ...answer, outcome }));
  const isLast = settled.at === settled.questions.length - 1;
  if (isLast || isTimeUp(settled)) return { ...settled, ended: true, since: null };
  return { ...settled, at: settled.at + 1, phase: 'asking' };
}

/** Its mark stands. The next question, or the end where there is none or no time for it. */
export const next = (running: Running, now: number): Running => onwards(running, 'answered', now);
/** It is not marked, and may be asked again another time. */
export const skip = (running: Running, now: number): Running => onwards(running, 'skipped', now);

/** An answer that is being marked is marked; one that is being given is not. */
export function end(running: Running, now: number): Running {
  const settled = settle(running, now);
  const closed =
    settled.phase === 'marking' ? withAnswer(settled, (answer) => ({ ...answer, outcome: 'answered' })) : settled;
  return { ...closed, ended: true, since: null };
}

const seconds = (ms: number) => Math.min(86_400, Math.ceil(ms / 1000));

/** The interview as it is kept. */
export const interviewEvent = (running: Running, id: string, day: string): InterviewEvent => ({
  kind: 'interview',
  id,
  day,
  minutes: running.minutes,
  scope: running.scope,
  used: Math.min(86_400, Math.round(running.spent / 1000)),
  asked: running.questions.map((question) => {
    const { answer, points } = question;
    return {
      question: question.id,
      seconds: seconds(answer.spent),
      points,
      said: answer.outcome === 'answered' ? answer.said : [],
      mark: answer.outcome === 'answered' ? currentMark(question) : null,
      text: answer.text,
    };
  }),
});

/** Whether there is anything to keep: an interview that was ended before anything was said is none. */
export const isWorthKeeping = ({ asked }: InterviewEvent): boolean =>
  asked.some(({ mark, text }) => mark !== null || text.trim() !== '');
