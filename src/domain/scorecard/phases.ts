/** How far each phase has come: its time, its success criteria, its exits. */
import type { Predicate, Scorecard } from './model.ts';

export interface PredicateStatus {
  readonly predicate: Predicate;
  readonly state: 'met' | 'not-met' | 'unknown';
  /** The likely number that was compared. */
  readonly value?: number;
}

export interface PhaseStatus {
  readonly phase: string;
  readonly current: boolean;
  /** Whole and part weeks since the start; absent without a start or before it. */
  readonly weeksUsed?: number;
  /** The last day of the time box; absent without a start. */
  readonly ends?: string;
  readonly exceeded: boolean;
  readonly success: readonly PredicateStatus[];
  readonly successMet: number;
  readonly exits: readonly PredicateStatus[];
  /** Exits that hold. Only those of the current phase decide anything. */
  readonly fired: readonly Predicate[];
}

export declare function phaseStatus(card: Scorecard, today: string): readonly PhaseStatus[];
