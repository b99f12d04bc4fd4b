/**
 * The record of a reader's practice: a set of events that only grows. Two records of one reader are merged by putting them together;
 * whatever is known of a card, a day or a setting is computed from it (`fold`).
 */
import type { Day } from '../calendar.ts';
import type { EventId } from './id.ts';

/** Grades of a recall, as FSRS and Anki number them: Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;
export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[];

export { eventId, momentOf, type EventId } from './id.ts';

interface Base {
  readonly id: EventId;
  /** Milliseconds since 1970, where the id says a later moment, since it had to follow one that was given while a clock was ahead. */
  readonly at?: number;
}

/** A card was graded, and the memory of it changed. */
export interface ReviewEvent extends Base {
  readonly kind: 'review';
  readonly card: string;
  readonly grade: Grade;
  /** The local day that it counts for. */
  readonly day: Day;
  /** The share of cards that was wanted to be recalled, 0.8 to 0.97: it makes the interval. */
  readonly retention: number;
  /** Milliseconds from the question to the grade, at most ten minutes. */
  readonly took?: number;
  /** The session that it was given in. */
  readonly session?: string;
}

export type MarkValue =
  | { readonly mark: 'suspended' | 'starred' | 'wanted'; readonly value: boolean }
  /** Hidden until that day begins; null: no longer. */
  | { readonly mark: 'buried'; readonly value: Day | null };

/** Something was said of a card that is not a grade; the last word on each mark holds. `wanted`: to come before other new ones. */
export type MarkEvent = Base & { readonly kind: 'mark'; readonly card: string; readonly session?: string } & MarkValue;

/** What a plan is for: the whole deck, or parts of it. Empty lists ask for nothing. */
export interface Scope {
  readonly topics: readonly string[];
  readonly levels: readonly string[];
  readonly exams: readonly string[];
  /** Ids of questions. */
  readonly questions: readonly string[];
}

/** The day of the interview, the day on which it was written down, and what has to be known by then. */
export interface InterviewDate {
  readonly day: Day;
  readonly setOn: Day;
  readonly scope: Scope;
}

/** New cards a day that can be set as a limit. */
export const MOST_NEW = 500;

export interface Settings {
  /** The share of due cards to be recalled, 0.8 to 0.97. */
  readonly retention: number;
  /** New cards a day, 0 to 500. */
  readonly newADay: number;
  /** Reviews a day, 0 to 5,000. */
  readonly reviewsADay: number;
  /** Two buttons (not yet, got it) in place of four. */
  readonly twoButtons: boolean;
  readonly interview: InterviewDate | null;
}

export const DEFAULT_SETTINGS: Settings = {
  retention: 0.9,
  newADay: 10,
  reviewsADay: 100,
  twoButtons: false,
  interview: null,
};

export type SettingEvent = {
  readonly [K in keyof Settings]: Base & { readonly kind: 'setting'; readonly key: K; readonly value: Settings[K] };
}[keyof Settings];

/** One question of a mock interview. */
export interface Asked {
  readonly question: string;
  /** Spent on answering it, in seconds; 0 where it was not reached. */
  readonly seconds: number;
  /** How many key points there were, and the places (from 0) of those that were said. */
  readonly points: number;
  readonly said: readonly number[];
  /** 0 to 100; null: not marked. */
  readonly mark: number | null;
  /** What was typed. */
  readonly text: string;
}

/** A mock interview that was finished. */
export interface InterviewEvent extends Base {
  readonly kind: 'interview';
  readonly day: Day;
  /** What it was asked to be. */
  readonly minutes: number;
  readonly scope: Scope;
  /** Seconds that it took, marking included and pauses left out. */
  readonly used?: number;
  readonly asked: readonly Asked[];
}

/** These events count no longer. An undo is not undone itself: what it took back is done again. */
export interface UndoEvent extends Base {
  readonly kind: 'undo';
  readonly of: readonly EventId[];
}

/** Reviews, marks and interviews before it (of one card, if it names one) count no longer, until it is undone. */
export interface ResetEvent extends Base {
  readonly kind: 'reset';
  readonly card?: string;
}

export type PracticeEvent = ReviewEvent | MarkEvent | SettingEvent | InterviewEvent | UndoEvent | ResetEvent;
