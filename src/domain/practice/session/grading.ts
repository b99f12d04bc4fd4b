/** What a grade would do, and what it does. */
import { addDays, daysBetween, type Calendar } from '../calendar.ts';
import { LEECH_LAPSES, type CardState } from '../fold/state.ts';
import { GRADES, type Grade } from '../log/event.ts';
import { grade, preview } from '../memory.ts';
import { dueDay, type Plan } from '../plan/plan.ts';

export interface Outcome {
  /** Milliseconds until the card comes again; of days, whole ones. */
  readonly interval: number;
  /** The plan brings it forward: FSRS alone would have it later. */
  readonly capped: boolean;
}

const DAY_MS = 86_400_000;

/** When a card would come again after each grade: by FSRS, or before the interview where that is earlier. */
export function outcomes(
  id: string,
  { memory }: CardState,
  retention: number,
  plan: Plan | undefined,
  calendar: Calendar,
): Readonly<Record<Grade, Outcome>> {
  const now = calendar.now();
  const today = calendar.dayOf(now);
  const memories = preview(memory, now, retention);
  return Object.fromEntries(
    GRADES.map((each): [Grade, Outcome] => {
      const after = memories[each];
      if (after.state !== 'review') return [each, { interval: after.due - now, capped: false }];
      const day = dueDay(id, after, today, plan, calendar);
      const natural = addDays(today, Math.round((after.due - now) / DAY_MS));
      return [
        each,
        { interval: daysBetween(today, day) * DAY_MS, capped: day < calendar.dayOf(after.due) && day < natural },
      ];
    }),
  ) as Record<Grade, Outcome>;
}

/** Whether this grade is the lapse that makes a leech of the card. */
export function makesLeech({ memory }: CardState, given: Grade, at: number, retention: number): boolean {
  if (!memory || given !== 1 || memory.lapses >= LEECH_LAPSES) return false;
  return grade(memory, given, at, retention).lapses >= LEECH_LAPSES;
}

/** From the question to the grade, as the log takes it: in whole milliseconds, ten minutes at most. */
export const tookOf = (from: number, to: number): number => Math.round(Math.min(600_000, Math.max(0, to - from)));
