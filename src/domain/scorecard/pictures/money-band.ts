/** What the ranges do to the money month by month: drawn when its picture is shown, from the same streams as the simulation. */
import { compile } from '../money/formula.ts';
import type { Scorecard } from '../model.ts';
import { heightAt, inputKey, inputsOf, moneyModel, type ModelLine } from '../money/money-model.ts';
import { reaches } from '../score/observed.ts';
import { Random } from '../chance/random.ts';
import { sampler } from '../chance/sampling.ts';

/** The middle eight of ten draws, and the one in the middle. */
export interface Middle {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface MoneyBand {
  readonly draws: number;
  /** Present values over the horizon, all positive: of each row whose amount is known, and of the sums that the rule keeps apart. */
  readonly lines: ReadonlyMap<string, Middle>;
  readonly measured: Middle;
  readonly claimed: Middle;
  readonly costs: Middle;
  /** Absent while a cost is unknown: no net value is claimed then. */
  readonly net?: NetBand;
}

export interface NetBand {
  /** Undiscounted sum of benefits less costs after months 0, 1, … to the horizon, as `Money.cumulative`. */
  readonly cumulative: readonly Middle[];
  /** Share of draws in which that sum is 0 or more at the horizon. */
  readonly paidBack: number;
}

const isCost = ({ criterion }: ModelLine) => criterion.kind === 'cost';

/**
 * The card's money in `draws` futures: the first so many of the simulation, number for number.
 *
 * @param draws a whole number from 1
 * @returns undefined where no amount is known, and where a draw gives no finite number
 */
export function moneyBand(card: Scorecard, optionId: string, draws = 1000): MoneyBand | undefined {
  const lines = moneyModel(card, optionId);
  const known = lines.filter(({ amount }) => amount);
  const amounts = amountsOf(card, known, draws);
  if (known.length === 0 || amounts.some((column) => !column.every(Number.isFinite))) return undefined;
  const present = (wanted: (line: ModelLine) => boolean) =>
    middleOf(sumOf(known, amounts, draws, (line) => (wanted(line) ? Math.abs(line.factor) : 0)));
  const complete = lines.every((line) => line.amount !== undefined || !isCost(line));
  return {
    draws,
    lines: new Map(known.map((line) => [line.criterion.id, present((other) => other === line)])),
    measured: present((line) => !isCost(line) && line.measured),
    claimed: present((line) => !isCost(line) && !line.measured),
    costs: present(isCost),
    ...(complete ? { net: netOf(card, known, amounts, draws) } : {}),
  };
}

function netOf(card: Scorecard, lines: readonly ModelLine[], amounts: readonly Float64Array[], draws: number): NetBand {
  const sum = new Float64Array(draws);
  const cumulative = Array.from({ length: card.finance.horizonMonths + 1 }, (_, month) => {
    const change = sumOf(lines, amounts, draws, (line) => heightAt(line.rule, month) * (isCost(line) ? -1 : 1));
    for (let i = 0; i < draws; i++) sum[i] = (sum[i] ?? 0) + (change[i] ?? 0);
    return middleOf(sum);
  });
  return { cumulative, paidBack: sum.filter((x) => reaches(x, 0)).length / draws };
}

/** The full amount of each line in each draw. */
function amountsOf(card: Scorecard, lines: readonly ModelLine[], draws: number): readonly Float64Array[] {
  const sources = [...inputsOf(lines)].map(([key, { range }]) => ({
    key,
    draw: sampler(range, card.finance.rangeMeans),
    random: new Random(card.seed, key),
  }));
  const at = new Map(sources.map(({ key }, i) => [key, i]));
  const row = sources.map(() => 0);
  const runs = lines.map(({ formula, terms }) =>
    compile(formula, (name) => {
      const term = terms.get(name);
      if (term === undefined) return undefined;
      // A fixed number has a place of its own behind those that are drawn.
      return term.kind === 'fixed' ? row.push(term.range.likely) - 1 : at.get(inputKey(term));
    }),
  );
  const amounts = lines.map(() => new Float64Array(draws));
  for (let i = 0; i < draws; i++) {
    sources.forEach(({ draw, random }, j) => (row[j] = draw(random)));
    runs.forEach((run, k) => ((amounts[k] as Float64Array)[i] = run(row)));
  }
  return amounts;
}

function sumOf(
  lines: readonly ModelLine[],
  amounts: readonly Float64Array[],
  draws: number,
  times: (line: ModelLine) => number,
): Float64Array {
  const sum = new Float64Array(draws);
  lines.forEach((line, k) => {
    const [factor, column] = [times(line), amounts[k]];
    if (factor === 0 || !column) return;
    for (let i = 0; i < draws; i++) sum[i] = (sum[i] ?? 0) + factor * (column[i] ?? 0);
  });
  return sum;
}

/** Percentiles by the nearest rank, as the simulation has them. */
function middleOf(numbers: Float64Array): Middle {
  const sorted = numbers.toSorted();
  const at = (p: number) => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
