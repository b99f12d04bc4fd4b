/** F6: what the ranges do to the answer, by repeated draws. */
import { drawsOf, passesScore, type Draws } from './draws.ts';
import { noiseFloor, perfectInformation } from './evppi.ts';
import type { Scorecard } from '../model.ts';
import type { Input } from '../money/money-model.ts';
import { Random } from './random.ts';
import { robustnessOf } from './robustness.ts';
import { scoreOf } from '../score/score.ts';

export type { Input } from '../money/money-model.ts';
export { sampler } from './sampling.ts';

export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

export interface ToMeasure extends Input {
  /** What knowing it exactly would be worth, less the noise, 0 or more: in money, or in points of the score where money says nothing. */
  readonly evppi: number;
  /** The same statistic for an input that has nothing to do with the result. */
  readonly noise: number;
}

export interface Simulation {
  /** So far, of so many. */
  readonly draws: number;
  readonly total: number;
  /** P(benefits exceed costs); absent without money, and while a cost is unknown. */
  readonly pBenefit?: number;
  /** ± 1.96 standard errors. */
  readonly pBenefitError?: number;
  /** P(the score passes its threshold), unknown rows at 0. */
  readonly pScore: number;
  /** P(every blocking gate holds); an unknown gate does not hold. */
  readonly pGates: number;
  /** P(all of these in one draw); without money, of score and gates; absent while a cost is unknown. */
  readonly pProceed?: number;
  readonly npv?: Spread;
  readonly score: Spread;
  /** Share of all weightings that keep the score on its side of the threshold, 0 to 1. */
  readonly robustness: number;
  /** The most worthwhile first; empty until the last draw. */
  readonly measureNext: readonly ToMeasure[];
  readonly measureUnit: 'money' | 'points';
}

/**
 * Draws inputs and yields the results so far after each chunk, the last of them also as the return value. The seed is the
 * card's, and every input has a stream of its own: neither the chunks nor the order of rows change a number.
 *
 * What to measure next is told from the NPV; without money, or while a cost is unknown, from the points above the threshold, with rows that
 * nobody answered drawn evenly from 0 to 1, since nothing is known of them.
 *
 * @param options.draws a whole number from 1
 * @param options.chunk draws between two results
 */
export function* simulate(
  card: Scorecard,
  optionId: string,
  today: string,
  { draws: total = 10_000, chunk = 500 }: { readonly draws?: number; readonly chunk?: number } = {},
): Generator<Simulation, Simulation, undefined> {
  const draws = drawsOf(card, optionId, today, total);
  const robustness = robustnessOf(card, scoreOf(card, optionId, today));
  for (let from = 0; ; from += chunk) {
    const to = Math.min(total, from + chunk);
    draws.fill(from, to);
    const done = to >= total;
    const result: Simulation = {
      draws: to,
      total,
      ...countsOf(card, draws, to),
      ...(draws.npv ? { npv: spreadOf(draws.npv.subarray(0, to)) } : {}),
      score: spreadOf(draws.score.subarray(0, to)),
      robustness: robustness(to - from),
      measureNext: done ? measureNext(card, draws) : [],
      measureUnit: draws.npv ? 'money' : 'points',
    };
    yield result;
    if (done) return result;
  }
}

type Counts = Pick<Simulation, 'pBenefit' | 'pBenefitError' | 'pScore' | 'pGates' | 'pProceed'>;

function countsOf(card: Scorecard, { score, gates, npv, costUnknown }: Draws, n: number): Counts {
  let [above, scored, held, proceeds] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [benefit, passed, holds] = [!npv || (npv[i] ?? 0) > 0, passesScore(card, score[i] ?? 0), gates[i] === 1];
    above += Number(benefit);
    scored += Number(passed);
    held += Number(holds);
    proceeds += Number(benefit && passed && holds);
  }
  const p = above / n;
  return {
    ...(npv ? { pBenefit: p, pBenefitError: 1.96 * Math.sqrt((p * (1 - p)) / n) } : {}),
    pScore: scored / n,
    pGates: held / n,
    ...(costUnknown ? {} : { pProceed: proceeds / n }),
  };
}

/** Percentiles by the nearest rank. */
function spreadOf(numbers: Float64Array): Spread {
  const sorted = numbers.toSorted();
  const at = (p: number) => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), mean: sorted.reduce((sum, x) => sum + x, 0) / sorted.length };
}

function measureNext({ rule, seed }: Scorecard, { columns, guesses, npv, guessed }: Draws): ToMeasure[] {
  const results = npv ?? guessed.map((score) => score - rule.minScore);
  const noise = noiseFloor(results, new Random(seed, 'noise'));
  const candidates = [...columns, ...(npv ? [] : guesses)].filter(({ constant }) => !constant);
  return candidates
    .map(({ input, kind, numbers }) => ({ input, kind, raw: perfectInformation(numbers, results) }))
    .sort((a, b) => b.raw - a.raw)
    .map(({ input, kind, raw }) => ({ input, kind, evppi: Math.max(0, raw - noise), noise }));
}
