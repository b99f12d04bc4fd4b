/** A session of reviews: what was done in it, so that it can be taken back, also after a reload. */
import * as z from 'zod/mini';
import type { Day } from '../calendar.ts';
import type { EventId, Grade } from '../log/event.ts';

export interface Step {
  readonly card: string;
  readonly what: 'grade' | 'bury' | 'suspend';
  readonly grade?: Grade;
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
  readonly steps: readonly Step[];
}

const sessionSchema = z.object({
  id: z.string(),
  day: z.string(),
  selection: z.string(),
  cram: z.boolean(),
  steps: z.array(
    z.object({
      card: z.string(),
      what: z.enum(['grade', 'bury', 'suspend']),
      grade: z.exactOptional(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
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
export function continued(kept: Session | undefined, wanted: Omit<Session, 'id' | 'steps'>, id: string): Session {
  const goesOn =
    kept?.day === wanted.day && kept.selection === wanted.selection && kept.cram === wanted.cram ? kept : undefined;
  return goesOn ?? { ...wanted, id, steps: [] };
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
  for (const { card, grade } of steps) {
    const at = queue.indexOf(card);
    if (at >= 0) queue.splice(at, 1);
    if (grade === 1) queue.push(card);
  }
  return queue;
}
