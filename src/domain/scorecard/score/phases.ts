/** How far each phase has come: its time, its success criteria, its exits. */
import { addDays, daysBetween } from './days.ts';
import type { Phase, Predicate, Scorecard } from '../model.ts';
import { numbersFor, observationsOf } from './observed.ts';

export interface PredicateStatus {
  readonly predicate: Predicate;
  readonly state: 'met' | 'not-met' | 'unknown';
  /** The likely number that was compared. */
  readonly value?: number;
}

export interface PhaseStatus {
  readonly phase: string;
  readonly current: boolean;
  /** Weeks since the start, with a part of a week as a fraction. Only of the current phase, once it has started. */
  readonly weeksUsed?: number;
  /** The last day of the time box; absent without a start. */
  readonly ends?: string;
  /** The time box of the current phase is over. */
  readonly exceeded: boolean;
  readonly success: readonly PredicateStatus[];
  readonly successMet: number;
  readonly exits: readonly PredicateStatus[];
  /** The exits that hold: of the current phase, or none. */
  readonly fired: readonly Predicate[];
}

/**
 * Every phase, its conditions read at the proposed option's likely numbers. A condition that must hold for some days is met only
 * by an observation whose first and last day span them, both counted; without these days it is unknown. Only the current phase
 * has a clock and can fire an exit: another is over, or not begun.
 *
 * @param today such as 2026-11-24
 */
export function phaseStatus(card: Scorecard, today: string): readonly PhaseStatus[] {
  const read = reader(card);
  return card.phases.map((phase) => {
    const current = phase.id === card.currentPhase;
    const { ends, weeksUsed, exceeded } = clockOf(phase, current, today);
    const status = (predicate: Predicate): PredicateStatus =>
      'criterion' in predicate
        ? read(predicate)
        : { predicate, state: current && ends !== undefined ? (exceeded ? 'met' : 'not-met') : 'unknown' };
    const [success, exits] = [phase.success.map(status), phase.exit.map(status)];
    return {
      phase: phase.id,
      current,
      ...(weeksUsed === undefined ? {} : { weeksUsed }),
      ...(ends === undefined ? {} : { ends }),
      exceeded,
      success,
      successMet: success.filter(({ state }) => state === 'met').length,
      exits,
      fired: current ? exits.filter(({ state }) => state === 'met').map(({ predicate }) => predicate) : [],
    };
  });
}

function clockOf({ start, timeboxWeeks }: Phase, current: boolean, today: string) {
  if (start === undefined) return { ends: undefined, weeksUsed: undefined, exceeded: false };
  const ends = addDays(start, Math.ceil(7 * timeboxWeeks) - 1);
  const days = daysBetween(start, today);
  return { ends, weeksUsed: current && days >= 0 ? days / 7 : undefined, exceeded: current && today > ends };
}

type Condition = Extract<Predicate, { readonly criterion: string }>;

function reader(card: Scorecard): (predicate: Condition) => PredicateStatus {
  const observations = observationsOf(card, card.proposed);
  const numbers = numbersFor(card, card.proposed);
  return (predicate) => {
    const value = numbers.get(predicate.criterion)?.likely;
    if (value === undefined) return { predicate, state: 'unknown' };
    const holds = predicate.op === '>=' ? value >= predicate.value : value <= predicate.value;
    if (!holds) return { predicate, state: 'not-met', value };
    if (predicate.forDays === undefined) return { predicate, state: 'met', value };
    const { from, to } = observations.get(predicate.criterion) ?? {};
    if (from === undefined || to === undefined) return { predicate, state: 'unknown', value };
    return { predicate, state: daysBetween(from, to) + 1 >= predicate.forDays ? 'met' : 'not-met', value };
  };
}
