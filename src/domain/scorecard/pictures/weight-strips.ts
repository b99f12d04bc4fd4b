/** Which weightings keep the verdict: for each row, the shares of the whole at which the score passes. */
import type { Assessment } from '../assess.ts';
import type { Scorecard } from '../model.ts';
import { reaches } from '../score/observed.ts';
import { sayPercent } from '../words/numbers.ts';
import type { Simulation } from '../chance/uncertainty.ts';

export interface WeightStrip {
  readonly criterion: string;
  readonly name: string;
  readonly kind: 'benefit' | 'cost';
  /** Its share of the whole now, 0 to 1. */
  readonly share: number;
  /** Shares at which the score passes, the others keeping their proportions; absent: none does. */
  readonly passes?: { readonly from: number; readonly to: number };
  /** The share at which the answer turns; absent: no share turns it. */
  readonly turnsAt?: number;
}

export interface WeightPicture {
  /** The heaviest first. */
  readonly strips: readonly WeightStrip[];
  /** The score passes with the weights as they are. */
  readonly passesNow: boolean;
  readonly finding: string;
}

interface Facts {
  readonly score: Assessment['score'];
}

/**
 * The score as a straight line in the share w of one row: S(w) = S₋ₖ + w(vₖ − S₋ₖ), S₋ₖ the score of the others alone. S is the low end of
 * the score, unknown rows at 0: the end that has to pass.
 *
 * @returns undefined with fewer than two rows that count: nothing to weigh against
 */
export function weightPicture(card: Scorecard, { score }: Facts, simulation?: Simulation): WeightPicture | undefined {
  const [s, threshold] = [score.low / 100, card.rule.minScore / 100];
  const strips = card.criteria.flatMap(({ id, name, kind }): WeightStrip[] => {
    const row = score.rows.get(id);
    if (kind === 'gate' || (row?.state !== 'scored' && row?.state !== 'unknown') || row.share >= 1) return [];
    const { share, value = 0 } = row;
    const others = (s - share * value) / (1 - share);
    return [{ criterion: id, name, kind, share, ...passingOf(others, value, threshold) }];
  });
  if (strips.length < 2) return undefined;
  const passesNow = reaches(score.low, card.rule.minScore);
  return {
    strips: strips.sort((a, b) => b.share - a.share),
    passesNow,
    finding: findingOf(strips, passesNow, simulation),
  };
}

/** Of the line from `none` at share 0 to `all` at share 1, the part that reaches the threshold. */
function passingOf(none: number, all: number, threshold: number): Pick<WeightStrip, 'passes' | 'turnsAt'> {
  const [atNone, atAll] = [reaches(none, threshold), reaches(all, threshold)];
  if (atNone === atAll) return atNone ? { passes: { from: 0, to: 1 } } : {};
  const turnsAt = Math.min(1, Math.max(0, (threshold - none) / (all - none)));
  return { turnsAt, passes: atNone ? { from: 0, to: turnsAt } : { from: turnsAt, to: 1 } };
}

function findingOf(strips: readonly WeightStrip[], passesNow: boolean, simulation?: Simulation): string {
  const side = passesNow ? 'passes' : 'does not pass';
  const turning = strips
    .flatMap(({ name, share, turnsAt }) => (turnsAt === undefined ? [] : [{ name, share, turnsAt }]))
    .sort((a, b) => Math.abs(a.turnsAt - a.share) - Math.abs(b.turnsAt - b.share));
  const [nearest] = turning;
  const flip = nearest
    ? `The score ${side} until “${nearest.name}”, now ${sayPercent(nearest.share)} of the weight, is ${nearest.turnsAt > nearest.share ? 'above' : 'below'} ${sayPercent(nearest.turnsAt)}.`
    : `The score ${side} whatever one row weighs.`;
  return simulation
    ? `${flip} Of all possible weightings ${sayPercent(simulation.robustness)} give the same side.`
    : flip;
}
