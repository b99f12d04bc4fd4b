/** Everything that a card says at once, without random draws. */
import type { GateResult } from './gates.ts';
import type { Said } from './explain.ts';
import type { Scorecard } from './model.ts';
import type { Money } from './money.ts';
import type { PhaseStatus } from './phases.ts';
import type { Score } from './score.ts';
import type { Flips } from './sensitivity.ts';
import type { Simulation } from './uncertainty.ts';
import type { Verdict } from './verdict.ts';

export interface OptionAssessment {
  readonly score: Score;
  readonly gates: readonly GateResult[];
  readonly money?: Money;
}

/** What a template filled and nobody has edited. */
export interface Placeholders {
  readonly count: number;
  readonly criteria: readonly string[];
  readonly drivers: readonly string[];
}

/** About the proposed option, but for `byOption`. */
export interface Assessment extends OptionAssessment {
  /** Share of each criterion that counts, 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly phases: readonly PhaseStatus[];
  readonly flips: Flips;
  readonly verdict: Verdict;
  readonly says: Said;
  /** Criteria with a weight and no number, the heaviest first. */
  readonly unknown: readonly string[];
  readonly placeholders: Placeholders;
  /** Every option, the reference too, in the order of the card. */
  readonly byOption: ReadonlyMap<string, OptionAssessment>;
}

export declare function assess(card: Scorecard, today: string, simulation?: Simulation): Assessment;
