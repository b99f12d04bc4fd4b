/**
 * What was changed and is not yet in the database, noted at once, so that it survives the page: a transaction that was begun when a
 * page is closed may never end.
 *
 * localStorage, a key for each writer and card, so that no page touches what another noted:
 *
 *   "meshready:scorecard-journal/9b…/c-7f3a" → {"version":1,"token":"9b…/4","rev":11,"at":"2026-11-24T09:30:00.000Z",
 *     "patches":[{"path":["title"],"before":"Mesh","after":"Mesh or not"}],"context":[]}
 *
 * `rev`: of the card that was changed; 0: it was never stored, and `whole` holds it. `left`: its page was closed or frozen. `token`: never
 * the same twice, so that a note is brought in once. Life: written at each change, removed when the write held; what is left behind is
 * brought in at the next opening (`replaying.ts`). Migrations: none yet; a note of a higher version is left where it is.
 */
import * as z from 'zod/mini';
import { changeOf } from '../../domain/scorecard/change/replay.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { LocalStore } from '../indexed/env.ts';
import { JOURNAL_KEY } from './format.ts';

const VERSION = 1;

const patchSchema = z.pipe(
  z.object({
    path: z.array(z.string()),
    before: z.optional(z.unknown()),
    after: z.optional(z.unknown()),
    behind: z.exactOptional(z.nullable(z.string())),
  }),
  z.transform((patch) => ({ ...patch, before: patch.before, after: patch.after })),
);
const noteSchema = z.object({
  version: z.literal(VERSION),
  token: z.string(),
  rev: z.int(),
  at: z.string(),
  left: z.exactOptional(z.boolean()),
  whole: z.exactOptional(z.unknown()),
  patches: z.array(patchSchema),
  context: z.array(patchSchema),
});
export type Note = z.infer<typeof noteSchema>;

export interface Noted {
  readonly key: string;
  readonly writer: string;
  readonly card: string;
  /** As it is stored. */
  readonly text: string;
  /** `newer`: to be left alone. */
  readonly note: Note | 'newer' | 'damaged';
}

/** The notes of all pages. Empty where local storage is denied. */
export function notesIn(local: LocalStore | undefined): Noted[] {
  try {
    if (!local) return [];
    const keys = Array.from({ length: local.length }, (_, i) => local.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(JOURNAL_KEY))
      .sort()
      .map((key) => {
        const [writer = '', card = ''] = key.slice(JOURNAL_KEY.length).split('/');
        const text = local.getItem(key) ?? '';
        return { key, writer, card, text, note: parse(text) };
      });
  } catch {
    return [];
  }
}

function parse(text: string): Noted['note'] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (data !== null && typeof data === 'object' && 'version' in data && Number(data.version) > VERSION) return 'newer';
  const parsed = noteSchema.safeParse(data);
  return parsed.success ? parsed.data : 'damaged';
}

export function removeNote(local: LocalStore | undefined, key: string): void {
  try {
    local?.removeItem(key);
  } catch {
    // Denied by now: it will be found, and recognised by its token, at another opening.
  }
}

export interface Journal {
  readonly write: (base: Scorecard, mine: Scorecard) => boolean;
  /** Marks the notes of this writer as left behind, or as its own again. */
  readonly mark: (left: boolean) => void;
}

/** @param now this moment, in UTC */
export function journalOf(local: LocalStore | undefined, writer: string, now: () => string): Journal {
  let notes = 0;
  const set = (key: string, note: Note): boolean => {
    try {
      if (!local) return false;
      local.setItem(key, JSON.stringify(note));
      return true;
    } catch {
      return false;
    }
  };
  return {
    write: (base, mine) => {
      const key = `${JOURNAL_KEY}${writer}/${mine.id}`;
      const change = changeOf(base, mine);
      if (change.patches.length === 0) {
        removeNote(local, key);
        return true;
      }
      notes += 1;
      return set(key, {
        version: VERSION,
        token: `${writer}/${notes}`,
        rev: base.rev,
        at: now(),
        patches: [...change.patches] as Note['patches'],
        context: [...change.context] as Note['context'],
        ...(base.rev === 0 && { whole: base }),
      });
    },
    mark: (left) => {
      for (const { key, note, ...noted } of notesIn(local)) {
        if (noted.writer !== writer || typeof note === 'string') continue;
        set(key, { ...note, left });
      }
    },
  };
}
