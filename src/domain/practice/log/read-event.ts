/** Reading events that were stored or brought in. */
import * as z from 'zod/mini';
import { isDay } from '../calendar.ts';
import { GRADES, MOST_NEW, type EventId, type MarkValue, type PracticeEvent, type Settings } from './event.ts';
import { ID, LAST_MOMENT } from './id.ts';

const id = z.string().check(z.regex(ID, 'must be an id of an event'));
const card = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.string().check(z.refine(isDay, 'must be a day such as 2026-11-26'));
const names = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2_000));
const count = (max: number) => z.int().check(z.minimum(0), z.maximum(max));
const share = z.number().check(z.minimum(0.8), z.maximum(0.97));
const session = z.exactOptional(z.string().check(z.maxLength(64)));
const scope = z.object({ topics: names, levels: names, exams: names, questions: names });
const at = z.exactOptional(count(LAST_MOMENT));
const setting = <K extends keyof Settings, T extends z.core.$ZodType>(key: K, value: T) =>
  z.object({ kind: z.literal('setting'), id, at, key: z.literal(key), value });
const mark = <M extends MarkValue['mark'], T extends z.core.$ZodType>(name: M, value: T) =>
  z.object({ kind: z.literal('mark'), id, at, card, session, mark: z.literal(name), value });

/** By what names them, so that a fault is found in the one field that has it, and a log of 100,000 is read at once. */
const FORMS: Readonly<Record<string, z.ZodMiniType>> = {
  review: z.object({
    kind: z.literal('review'),
    id,
    at,
    card,
    grade: z.literal([...GRADES]),
    day,
    retention: share,
    took: z.exactOptional(count(600_000)),
    session,
  }),
  'mark suspended': mark('suspended', z.boolean()),
  'mark starred': mark('starred', z.boolean()),
  'mark wanted': mark('wanted', z.boolean()),
  'mark buried': mark('buried', z.nullable(day)),
  'setting retention': setting('retention', share),
  'setting newADay': setting('newADay', count(MOST_NEW)),
  'setting reviewsADay': setting('reviewsADay', count(5_000)),
  'setting twoButtons': setting('twoButtons', z.boolean()),
  'setting interview': setting('interview', z.nullable(z.object({ day, setOn: day, scope }))),
  interview: z.object({
    kind: z.literal('interview'),
    id,
    at,
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
  undo: z.object({ kind: z.literal('undo'), id, at, of: z.array(id).check(z.minLength(1), z.maxLength(10_000)) }),
  reset: z.object({ kind: z.literal('reset'), id, at, card: z.exactOptional(card) }),
};

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
  const form = formOf(raw);
  if (typeof form === 'string') return { kind: 'damaged', why: form };
  const parsed = form.safeParse(raw);
  if (parsed.success) return { kind: 'event', event: parsed.data as PracticeEvent };
  const [issue] = parsed.error.issues;
  return { kind: 'damaged', why: issue ? `${issue.path.join('.') || 'event'}: ${sayIssue(issue)}` : 'not an event' };
}

const UNKNOWN = 'must be one that is known here';
/** What a form is named by beside its kind. */
const SECOND: Readonly<Record<string, string>> = { mark: 'mark', setting: 'key' };

/** @returns a text: why it has none */
function formOf(raw: unknown): z.ZodMiniType | string {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return 'event: must be an object';
  const { kind, ...rest } = raw as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || !KINDS.has(kind)) return `kind: ${UNKNOWN}`;
  const field = SECOND[kind];
  const name = field === undefined ? kind : `${kind} ${String(rest[field])}`;
  return (Object.hasOwn(FORMS, name) ? FORMS[name] : undefined) ?? `${field ?? 'kind'}: ${UNKNOWN}`;
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
