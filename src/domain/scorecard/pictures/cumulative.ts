/** The cumulative net value month by month, at likely numbers and in its band. */
import type { Finance, Scorecard } from '../model.ts';
import type { Money } from '../money/money.ts';
import { sayMoney, sayPercent } from '../words/numbers.ts';
import type { NetBand } from './money-band.ts';
import { frameOf, stepFor, type Frame } from './scale.ts';

export interface CumulativePicture {
  /** The undiscounted sum after months 0, 1, … */
  readonly likely: readonly number[];
  readonly band: NetBand['cumulative'];
  readonly frame: Frame;
  /** Months that are marked, the first and the last among them. */
  readonly months: readonly number[];
  readonly paybackMonth?: number;
  readonly finding: string;
}

/** @param band of the same card. @param draws that it was made of */
export function cumulativePicture(
  { finance }: Pick<Scorecard, 'finance'>,
  money: Money,
  band: NetBand,
  draws: number,
): CumulativePicture {
  const { cumulative: likely, paybackMonth } = money;
  return {
    likely,
    band: band.cumulative,
    frame: frameOf([0, ...likely, ...band.cumulative.flatMap(({ p10, p90 }) => [p10, p90])]),
    months: monthsMarked(finance),
    ...(paybackMonth === undefined ? {} : { paybackMonth }),
    finding: findingOf(finance, money, band, draws),
  };
}

/** Every half year or so, and the horizon instead of a mark that would stand too near to it. */
function monthsMarked({ horizonMonths }: Finance): number[] {
  const step = stepFor(horizonMonths, [1, 2, 3, 6, 12, 24, 60], 6);
  const marked = Array.from({ length: Math.ceil(horizonMonths / step) }, (_, i) => i * step);
  return [...marked.filter((month) => month === 0 || horizonMonths - month > step / 2), horizonMonths];
}

function findingOf(
  { horizonMonths, currency }: Finance,
  { paybackMonth }: Money,
  band: NetBand,
  draws: number,
): string {
  const last = band.cumulative.at(-1);
  const payback =
    paybackMonth === undefined
      ? `At likely numbers it is not paid back within ${horizonMonths} months`
      : `At likely numbers it is paid back in month ${paybackMonth}`;
  const share = `${sayPercent(band.paidBack)} of ${draws.toLocaleString('en')} draws are at or above zero after ${horizonMonths} months`;
  const ends = last
    ? `, and eight in ten lie between ${sayMoney(last.p10, currency)} and ${sayMoney(last.p90, currency)}`
    : '';
  return `${payback}; ${share}${ends}. Not discounted.`;
}
