/**
 * The record of a reader's practice: a set of events that only grows. Two records of one reader are merged by putting them together;
 * whatever is known of a card, a day or a setting is computed from it (`fold`).
 */
import * as z from 'zod/mini';
import { isDay, type Day } from '../calendar.ts';
import { ID, type EventId } from './id.ts';

/** Grades of a recall, as FSRS and Anki number them: Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;
export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[];

export { eventId, momentOf, type EventId } from './id.ts';

interface Base {
  readonly id: EventId;
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

const id = z.string().check(z.regex(ID, 'must be an id of an event'));
const card = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.string().check(z.refine(isDay, 'must be a day such as 2026-11-26'));
const names = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2_000));
const count = (max: number) => z.int().check(z.minimum(0), z.maximum(max));
const share = z.number().check(z.minimum(0.8), z.maximum(0.97));
const session = z.exactOptional(z.string().check(z.maxLength(64)));
const scope = z.object({ topics: names, levels: names, exams: names, questions: names });
const setting = <K extends keyof Settings, T extends z.core.$ZodType>(key: K, value: T) =>
  z.object({ kind: z.literal('setting'), id, key: z.literal(key), value });
const mark = <M extends MarkValue['mark'], T extends z.core.$ZodType>(name: M, value: T) =>
  z.object({ kind: z.literal('mark'), id, card, session, mark: z.literal(name), value });

// By what names them, so that a fault is found in the one field that has it, and a log of 100,000 is read at once.
const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('review'),
    id,
    card,
    grade: z.literal([...GRADES]),
    day,
    retention: share,
    took: z.exactOptional(count(600_000)),
    session,
  }),
  z.discriminatedUnion('mark', [
    mark('suspended', z.boolean()),
    mark('starred', z.boolean()),
    mark('wanted', z.boolean()),
    mark('buried', z.nullable(day)),
  ]),
  z.discriminatedUnion('key', [
    setting('retention', share),
    setting('newADay', count(500)),
    setting('reviewsADay', count(5_000)),
    setting('twoButtons', z.boolean()),
    setting('interview', z.nullable(z.object({ day, setOn: day, scope }))),
  ]),
  z.object({
    kind: z.literal('interview'),
    id,
    day,
    minutes: count(600),
    scope,
    used: z.exactOptional(count(86_400)),
    asked: z
      .array(
        z.object({
          question: card,
          seconds: count(86_400),
          points: count(100),
          said: z.array(count(100)).check(z.maxLength(100)),
          mark: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
          text: z.string().check(z.maxLength(50_000)),
        }),
      )
      .check(z.maxLength(200)),
  }),
  z.object({ kind: z.literal('undo'), id, of: z.array(id).check(z.minLength(1), z.maxLength(10_000)) }),
  z.object({ kind: z.literal('reset'), id, card: z.exactOptional(card) }),
]);

/** What this version knows. */
export const KINDS: ReadonlySet<string> = new Set<PracticeEvent['kind']>([
  'review',
  'mark',
  'setting',
  'interview',
  'undo',
  'reset',
]);

/**
 * Reads what was stored or brought in.
 *
 * @returns `newer`: an event of a kind that this version does not know, to be kept as it is; `damaged`: with what is wrong
 */
export function readEvent(
  raw: unknown,
):
  | { readonly kind: 'event'; readonly event: PracticeEvent }
  | { readonly kind: 'newer'; readonly id: EventId }
  | { readonly kind: 'damaged'; readonly why: string } {
  if (isNewer(raw)) return { kind: 'newer', id: raw.id };
  const parsed = eventSchema.safeParse(raw);
  if (parsed.success) return { kind: 'event', event: parsed.data as PracticeEvent };
  return { kind: 'damaged', why: whyNot(parsed.error.issues) };
}

/** What names the form of an event. */
const NAMES: ReadonlySet<PropertyKey | undefined> = new Set(['kind', 'mark', 'key']);

/** The first thing that is wrong, with its place: where an event has the name of a form, what that form says of it. */
function whyNot([issue]: readonly z.core.$ZodIssue[]): string {
  if (!issue) return 'not an event';
  const forms = issue.code === 'invalid_union' ? issue.errors : [];
  const meant = forms.find((wrong) => !wrong.some(({ path: [name] }) => name === undefined || NAMES.has(name)));
  return meant ? whyNot(meant) : `${issue.path.join('.') || 'event'}: ${sayIssue(issue)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** What was expected, in words. */
function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be ${issue.minimum} or more`
        : 'must not be empty';
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be ${issue.maximum} or less`
        : `must not be longer than ${issue.maximum}`;
    case 'invalid_union':
      return 'must be one that is known here';
    default:
      return issue.message;
  }
}

const isNewer = (raw: unknown): raw is { readonly id: EventId } =>
  raw !== null &&
  typeof raw === 'object' &&
  'kind' in raw &&
  typeof raw.kind === 'string' &&
  !KINDS.has(raw.kind) &&
  'id' in raw &&
  typeof raw.id === 'string' &&
  ID.test(raw.id);
