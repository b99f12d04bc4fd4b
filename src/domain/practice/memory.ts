/** What FSRS knows of a card. The mathematics is that of ts-fsrs; here it is only given dates as numbers, and no clock. */
import { createEmptyCard, fsrs, Rating, State, type Card, type FSRS, type Grade as FsrsGrade } from 'ts-fsrs';
import { GRADES, type Grade } from './log/event.ts';

/** A card that was graded at least once. Times are milliseconds since 1970. */
export interface Memory {
  readonly state: 'learning' | 'review' | 'relearning';
  readonly due: number;
  /** Days after which the card would be recalled with a probability of 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** The interval that was given last, in days; 0: minutes. */
  readonly scheduledDays: number;
  /** The place in the steps of learning or relearning. */
  readonly step: number;
  readonly reps: number;
  /** How often it was forgotten once it had been learned. */
  readonly lapses: number;
  readonly reviewed: number;
}

const NAMES = {
  [State.New]: 'learning',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
} as const;
const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;
const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};

const schedulers = new Map<number, FSRS>();

/** Default weights (FSRS-6), steps of 1 and 10 minutes, no fuzz: the interval on a button is the one that is given. */
function scheduler(retention: number): FSRS {
  const made = schedulers.get(retention) ?? fsrs({ request_retention: retention });
  schedulers.set(retention, made);
  return made;
}

function cardOf(memory: Memory | undefined, at: number): Card {
  if (!memory) return createEmptyCard(new Date(at));
  return {
    ...createEmptyCard(new Date(memory.due)),
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATES[memory.state],
    last_review: new Date(memory.reviewed),
  };
}

const memoryOf = (card: Card, at: number): Memory => ({
  state: NAMES[card.state],
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  step: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  reviewed: at,
});

/**
 * The memory after a grade.
 *
 * @param memory undefined: the card is new
 * @param at the moment of the grade; one before the last counts as the last, since clocks are set back and memories are not
 * @param retention the share to be recalled, 0 to 1, which makes the interval
 */
export function grade(memory: Memory | undefined, given: Grade, at: number, retention: number): Memory {
  const moment = Math.max(at, memory?.reviewed ?? 0);
  return memoryOf(scheduler(retention).next(cardOf(memory, moment), new Date(moment), RATINGS[given]).card, moment);
}

/** What each grade would make of the memory. */
export function preview(memory: Memory | undefined, at: number, retention: number): Readonly<Record<Grade, Memory>> {
  return Object.fromEntries(GRADES.map((each) => [each, grade(memory, each, at, retention)])) as Record<Grade, Memory>;
}

/** The probability, 0 to 1, that the card would be recalled now. */
export function retrievability(memory: Memory, now: number): number {
  const days = Math.max(0, (now - memory.reviewed) / 86_400_000);
  return scheduler(0.9).forgetting_curve(days, memory.stability);
}

/** Days until a card comes again that would be recalled with 90 % after so many. @param retention the share to be recalled, 0 to 1 */
export const intervalFor = (stability: number, retention: number): number =>
  scheduler(retention).next_interval(stability, 0);
