/**
 * The record of practice, in IndexedDB and, for the moments between two writes, in localStorage. Nothing outside of `src/storage` knows
 * these names.
 *
 * Database `meshready-practice`, version 1; keys stand outside of the values:
 *
 *   events  "0mhxk2a1b5d0c…" → { kind: "review", id: "0mhxk2a1b5d0c…", card: "what-is-istio", grade: 3, day: "2026-11-26", retention: 0.9, … }
 *           indexes `card`, `undone` (over `of`) and `setting` (over `key`)
 *   cards   "what-is-istio" → what is known of a card, a `CardState`
 *   days    "2026-11-26" → what was done on a day, a `DayCount`
 *   meta    "derived" → { version: 1, fold: 2, events: 1204, cards: 312, days: 40, last: "0mhxk2a1b5d0c…", since: "" }
 *           "setting/retention" → the event that holds; "interview/0mhx…" → each that counts; "stale" → { version: 1 }
 *   aside   "event/0mhx…/5d…", "journal/9b…/5d…", "file//5d…" → { version: 1, at: "2026-11-26T09:31:00.000Z", reason, raw }
 *
 * localStorage `meshready:practice-journal/…`: see `journal.ts`. `meshready:practice-today`: `mirror.ts`. The running session and the
 * running interview: `session.ts`.
 *
 * Life: `events` only grows, and is the record. `cards`, `days` and all of `meta` follow from it: they are carried on in the transaction
 * that adds an event, and folded anew from the whole log, at the next reading, where `stale` says so, where `fold` is lower than ours,
 * where `events`, `cards` or `days` is not the number that there are, or where anything of it cannot be read. `last`: no event, and
 * none that an undo names, has a higher id; `since`: the last reset of everything that counts.
 * An event that cannot be read is moved to `aside` as it was found when the log is read whole, and comes back by itself once a later version
 * of the site can read it, as does one of a file that says to be of a time that has not come. An event of a kind that this version does not know stays where it is and counts for nothing.
 *
 * Migrations: of the database, by its version, in `LAYOUT.upgrade`; of what is derived, by folding it anew (`FOLD_VERSION`); events are
 * never rewritten. A `fold` higher than ours is left to the newer version, and what follows from the log is then folded in memory.
 */
import * as z from 'zod/mini';
import { isDay } from '../../domain/practice/calendar.ts';
import type { CardState, DayCount } from '../../domain/practice/fold/state.ts';
import { GRADES } from '../../domain/practice/log/event.ts';
import type * as indexed from '../indexed/backend.ts';

export const STORE_NAMES = ['events', 'cards', 'days', 'meta', 'aside'] as const;
export type StoreName = (typeof STORE_NAMES)[number];
export type Tx = indexed.Tx<StoreName>;
export type Backend = indexed.Backend<StoreName>;

/** All events of a card but the undoing of them. */
export const CARD_INDEX = 'card';
/** All undos. */
export const UNDONE_INDEX = 'undone';
/** All settings, by their key. */
export const SETTING_INDEX = 'setting';

export const LAYOUT: indexed.Layout<StoreName> = {
  name: 'meshready-practice',
  version: 1,
  stores: STORE_NAMES,
  indexes: {
    [CARD_INDEX]: { store: 'events', field: 'card' },
    [UNDONE_INDEX]: { store: 'events', field: 'of' },
    [SETTING_INDEX]: { store: 'events', field: 'key' },
  },
  upgrade: (database, from) => {
    if (from < 1) {
      const events = database.createObjectStore('events');
      events.createIndex(CARD_INDEX, 'card');
      events.createIndex(UNDONE_INDEX, 'of');
      events.createIndex(SETTING_INDEX, 'key');
      for (const name of ['cards', 'days', 'meta', 'aside']) database.createObjectStore(name);
    }
  },
};

export const CHANNEL = 'meshready-practice';

/** Keys of `meta`. */
export const DERIVED = 'derived';
export const STALE = 'stale';
export const SETTING = 'setting/';
export const INTERVIEW = 'interview/';

export const STALE_RECORD = { version: 1 } as const;

const whole = z.int().check(z.minimum(0));
const finite = z.number();
const day = z.string().check(z.refine(isDay));

const derivedSchema = z.strictObject({
  version: z.literal(1),
  fold: whole,
  events: whole,
  cards: whole,
  days: whole,
  last: z.string(),
  since: z.string(),
});
/** What the derived values were made by and of. */
export type DerivedRecord = Readonly<z.infer<typeof derivedSchema>>;

const cardSchema = z.strictObject({
  memory: z.exactOptional(
    z.strictObject({
      state: z.enum(['learning', 'review', 'relearning']),
      due: finite,
      stability: finite,
      difficulty: finite,
      scheduledDays: finite,
      step: finite,
      reps: whole,
      lapses: whole,
      reviewed: finite,
    }),
  ),
  last: z.exactOptional(z.union(GRADES.map((grade) => z.literal(grade)))),
  first: z.exactOptional(day),
  latest: z.exactOptional(day),
  suspended: z.boolean(),
  starred: z.boolean(),
  buriedUntil: z.exactOptional(day),
  wanted: z.exactOptional(finite),
});

const daySchema = z.strictObject({
  day,
  reviews: whole,
  fresh: whole,
  due: whole,
  grades: z.tuple([whole, whole, whole, whole]),
  recalled: whole,
  milliseconds: whole,
});

const read = <T extends z.core.$ZodType>(schema: T, raw: unknown): z.infer<T> | undefined => {
  const parsed = z.safeParse(schema, raw);
  return parsed.success ? parsed.data : undefined;
};

/** Each undefined where it is not what it ought to be. */
export const readDerivedRecord = (raw: unknown): DerivedRecord | undefined => read(derivedSchema, raw);
export const readCardState = (raw: unknown): CardState | undefined => read(cardSchema, raw);
export const readDayCount = (key: string, raw: unknown): DayCount | undefined => {
  const count = read(daySchema, raw);
  return count?.day === key ? count : undefined;
};
