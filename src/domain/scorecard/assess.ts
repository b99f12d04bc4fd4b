/** Everything that a card says: what holds at once, and what waits for random draws. */
import { sayVerdict, type Said } from './words/explain.ts';
import { gatesOf, type GateResult } from './score/gates.ts';
import type { Scorecard } from './model.ts';
import { moneyOf, type Money } from './money/money.ts';
import { phaseStatus, type PhaseStatus } from './score/phases.ts';
import { scoreOf, type Score } from './score/score.ts';
import { flips, type Flips } from './score/sensitivity.ts';
import type { Simulation } from './chance/uncertainty.ts';
import { unknownRows, verdictOf, type Verdict } from './score/verdict.ts';

export interface OptionAssessment {
  readonly score: Score;
  readonly gates: readonly GateResult[];
  /** Absent where nothing on the card counts in money. */
  readonly money?: Money;
}

/** What a template filled and nobody has edited. */
export interface Placeholders {
  /** Rows and drivers that hold one at least. */
  readonly count: number;
  readonly criteria: readonly string[];
  readonly drivers: readonly string[];
}

/** What no random draw changes. About the proposed option, but for `byOption`. */
export interface Examination extends OptionAssessment {
  /** Share of each criterion that counts, 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly phases: readonly PhaseStatus[];
  readonly flips: Flips;
  /** Criteria with a weight and no number, the heaviest first. */
  readonly unknown: readonly string[];
  readonly placeholders: Placeholders;
  /** Every option, the reference too, in the order of the card. */
  readonly byOption: ReadonlyMap<string, OptionAssessment>;
}

export interface Assessment extends Examination {
  readonly verdict: Verdict;
  readonly says: Said;
}

/** @param today such as 2026-11-24 */
export function examine(card: Scorecard, today: string): Examination {
  const byOption = new Map(card.options.map(({ id }) => [id, assessOption(card, id, today)]));
  const proposed = byOption.get(card.proposed) ?? assessOption(card, card.proposed, today);
  const { rows } = proposed.score;
  return {
    ...proposed,
    phases: phaseStatus(card, today),
    flips: flips(card, card.proposed, today),
    shares: new Map(
      [...rows.values()].filter(({ share }) => share > 0).map(({ criterion, share }) => [criterion, share]),
    ),
    unknown: unknownRows(rows),
    placeholders: placeholdersOf(card),
    byOption,
  };
}

/** @param simulation of the proposed option of this very card; without it the verdict waits where the rule needs a probability */
export function conclude(card: Scorecard, examination: Examination, simulation?: Simulation): Assessment {
  const verdict = verdictOf(card, examination, simulation);
  return { ...examination, verdict, says: sayVerdict(card, { verdict, score: examination.score }) };
}

/** Both at once, as {@link examine} and {@link conclude} take them. */
export function assess(card: Scorecard, today: string, simulation?: Simulation): Assessment {
  return conclude(card, examine(card, today), simulation);
}

function assessOption(card: Scorecard, option: string, today: string): OptionAssessment {
  const money = moneyOf(card, option);
  return { score: scoreOf(card, option, today), gates: gatesOf(card, option, today), ...(money ? { money } : {}) };
}

function placeholdersOf(card: Scorecard): Placeholders {
  const criteria = card.criteria.filter(({ placeholders = [] }) => placeholders.length > 0).map(({ id }) => id);
  const drivers = card.drivers.filter(({ placeholder }) => placeholder).map(({ id }) => id);
  return { count: criteria.length + drivers.length, criteria, drivers };
}
