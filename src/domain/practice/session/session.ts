/** A session of reviews: what was done in it, so that it can be taken back, also after a reload. */
import * as z from 'zod/mini';
import type { Day } from '../calendar.ts';
import type { EventId, Grade } from '../log/event.ts';
import { NO_EXTRA, type Extra } from './queue.ts';

export const DOINGS = ['grade', 'bury', 'suspend', 'star'] as const;

export interface Step {
  readonly card: string;
  readonly what: (typeof DOINGS)[number];
  readonly grade?: Grade;
  /** What the card was before the grade. */
  readonly why?: 'learning' | 'due' | 'new';
  /** Milliseconds from the question to the grade. */
  readonly took?: number;
  /** What it wrote into the log; nothing when cramming. */
  readonly events: readonly EventId[];
}

export interface Session {
  readonly id: string;
  readonly day: Day;
  /** As in an address. */
  readonly selection: string;
  /** Everything once, without a word to the log. */
  readonly cram: boolean;
  readonly extra: Extra;
  /** The card that is being shown, and whether its answer is. */
  readonly at?: { readonly card: string; readonly shown: boolean };
  readonly steps: readonly Step[];
}

const count = z.int().check(z.minimum(0));
const sessionSchema = z.object({
  id: z.string(),
  day: z.string(),
  selection: z.string(),
  cram: z.boolean(),
  extra: z.object({ due: count, fresh: count }),
  at: z.exactOptional(z.object({ card: z.string(), shown: z.boolean() })),
  steps: z.array(
    z.object({
      card: z.string(),
      what: z.enum(DOINGS),
      grade: z.exactOptional(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
      why: z.exactOptional(z.enum(['learning', 'due', 'new'])),
      took: z.exactOptional(count),
      events: z.array(z.string()),
    }),
  ),
});

/** @returns undefined where it is none */
export function parseSession(raw: unknown): Session | undefined {
  const parsed = sessionSchema.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

/** Begins one, or goes on with that of this day and selection. */
export function continued(
  kept: Session | undefined,
  wanted: Omit<Session, 'id' | 'steps' | 'extra' | 'at'>,
  id: string,
): Session {
  const goesOn =
    kept?.day === wanted.day && kept.selection === wanted.selection && kept.cram === wanted.cram ? kept : undefined;
  return goesOn ?? { ...wanted, id, extra: NO_EXTRA, steps: [] };
}

export const withStep = (session: Session, step: Step): Session => ({ ...session, steps: [...session.steps, step] });

/** Takes the last step back. `undo`: the events that must not count any longer. */
export function withoutLast(session: Session): { readonly session: Session; readonly undone: Step } | undefined {
  const undone = session.steps.at(-1);
  return undone && { session: { ...session, steps: session.steps.slice(0, -1) }, undone };
}

/**
 * The order of a cramming session: what is left, those that were forgotten coming again at the end.
 *
 * @param cards ids in the order in which they are to come
 */
export function cramQueue(cards: readonly string[], steps: readonly Step[]): readonly string[] {
  const queue = [...cards];
  for (const { card, what, grade } of steps) {
    if (what !== 'grade') continue;
    const at = queue.indexOf(card);
    if (at >= 0) queue.splice(at, 1);
    if (grade === 1) queue.push(card);
  }
  return queue;
}
