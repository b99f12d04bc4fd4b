/**
 * Scorecards, in IndexedDB and, for the moments between two writes, in localStorage. Nothing outside of this folder knows these names.
 *
 * Database `meshready-scorecards`, version 1; keys stand outside of the values:
 *
 *   cards      "c-7f3a" → { version: 1, rev: 12, createdAt: "2026-11-20T08:00:00.000Z", updatedAt: "2026-11-24T09:30:00.000Z",
 *                           archivedAt?, binnedAt?, forkOf?: "c-11aa", replayed?: ["9b…/4"], data: { schema: 1, id: "c-7f3a", … } }
 *   snapshots  "c-7f3a/ring/2026-11-24T09:28:00.000Z/11", "c-7f3a/daily/2026-11-23" → { version: 1, at, rev, data }
 *   aside      "c-7f3a/2026-11-24T09:31:00.000Z/5d…" → { version: 1, what: "card", card: "c-7f3a", at, reason, raw }
 *
 * localStorage `meshready:scorecard-journal/<writer>/<card>`: see `journal.ts`.
 *
 * Life: a card's record is written whole, with `rev` one higher, in the transaction that compared `rev`. What it replaces goes to the
 * snapshots from time to time (`snapshots.ts`). `binnedAt` puts it into the bin, from which it is erased after 30 days (`shelf.ts`).
 * What cannot be read is moved to `aside` as it was found, and comes back by itself once a later version of the site can read it.
 *
 * Migrations: of the database, by its version, in `LAYOUT.upgrade`; of a card, by its `schema`, in `migrations` below, when it is read.
 * Whatever claims a version higher than ours is only ever read.
 */
import * as z from 'zod/mini';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Layout } from '../indexed/backend.ts';
import { CURRENT_SCHEMA, parseScorecard, problemsOf, schemaOf, type Problem } from '../../domain/scorecard/schema.ts';

export const DATABASE = 'meshready-scorecards';
export const STORES = ['cards', 'snapshots', 'aside'] as const;
export type StoreName = (typeof STORES)[number];
/** Over `binnedAt` of the cards: only what is in the bin is in it. */
export const BIN_INDEX = 'binned';

export const LAYOUT: Layout<StoreName> = {
  name: DATABASE,
  version: 1,
  stores: STORES,
  indexes: { [BIN_INDEX]: { store: 'cards', field: 'binnedAt' } },
  upgrade: (database, from) => {
    if (from < 1) {
      database.createObjectStore('cards').createIndex(BIN_INDEX, 'binnedAt');
      database.createObjectStore('snapshots');
      database.createObjectStore('aside');
    }
  },
};

export const CHANNEL = 'meshready-scorecards';
export const JOURNAL_KEY = 'meshready:scorecard-journal/';
export const WRITER_LOCK = 'meshready-scorecards/writer/';

const RECORD_VERSION = 1;

const recordSchema = z.looseObject({
  version: z.literal(RECORD_VERSION),
  rev: z.int().check(z.minimum(0)),
  createdAt: z.string(),
  updatedAt: z.string(),
  archivedAt: z.exactOptional(z.string()),
  binnedAt: z.exactOptional(z.string()),
  forkOf: z.exactOptional(z.string()),
  replayed: z.exactOptional(z.array(z.string())),
  data: z.looseObject({}),
});
/** Times are moments in UTC as written by `toISOString`. */
export type CardRecord = Readonly<z.infer<typeof recordSchema>>;

export interface SnapshotRecord {
  readonly version: 1;
  /** When this state of the card was last written. */
  readonly at: string;
  readonly rev: number;
  readonly data: unknown;
}

export interface AsideRecord {
  readonly version: 1;
  readonly what: 'card' | 'journal';
  readonly card: string;
  readonly at: string;
  readonly reason: string;
  /** As it was found. */
  readonly raw: unknown;
}

export type Unreadable =
  | { readonly kind: 'newer'; readonly raw: unknown }
  | { readonly kind: 'damaged'; readonly problems: readonly Problem[]; readonly raw: unknown };

/** By the schema that a card has: what makes of it one of the next. The first schema has none before it. */
const migrations: Readonly<Record<number, (data: unknown) => unknown>> = {};

const versionOf = (raw: unknown) =>
  raw !== null && typeof raw === 'object' && 'version' in raw && typeof raw.version === 'number' ? raw.version : 0;
const dataOf = (raw: unknown) => (raw !== null && typeof raw === 'object' && 'data' in raw ? raw.data : undefined);

/** A record without a look at the rows of its card: whether it is ours to replace, and at which revision it is. */
export function readRecord(raw: unknown): { readonly kind: 'ok'; readonly record: CardRecord } | Unreadable {
  if (versionOf(raw) > RECORD_VERSION || (schemaOf(dataOf(raw)) ?? 0) > CURRENT_SCHEMA) {
    return { kind: 'newer', raw };
  }
  const parsed = recordSchema.safeParse(raw);
  return parsed.success
    ? { kind: 'ok', record: parsed.data }
    : { kind: 'damaged', problems: problemsOf(parsed.error.issues), raw };
}

/** @param id the key under which it was found; a card that says another is damaged */
export function readCard(
  id: string,
  raw: unknown,
): { readonly kind: 'ok'; readonly record: CardRecord; readonly card: Scorecard } | Unreadable {
  const read = readRecord(raw);
  if (read.kind !== 'ok') return read;
  const parsed = readData(read.record.data);
  if (!parsed.ok) return { kind: 'damaged', problems: parsed.problems, raw };
  if (parsed.value.id !== id) {
    return { kind: 'damaged', problems: [{ path: 'id', message: `is not "${id}", under which it was stored` }], raw };
  }
  return { kind: 'ok', record: read.record, card: { ...parsed.value, rev: read.record.rev } };
}

/** A card's own data, brought to the current schema. */
export function readData(data: unknown): ReturnType<typeof parseScorecard> {
  let current = data;
  for (let schema = schemaOf(current) ?? 0; schema < CURRENT_SCHEMA; schema += 1) {
    current = migrations[schema]?.(current) ?? current;
  }
  return parseScorecard(current);
}
