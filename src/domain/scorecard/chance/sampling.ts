/** F6: how a range is drawn from. */
import { exp, ln } from './arithmetic.ts';
import type { Finance } from '../model.ts';
import type { Range } from '../money/money-model.ts';
import type { Random } from './random.ts';

/** Distance between the 5th and the 95th percentile of a standard normal. */
const P5_TO_P95 = 3.289707253902945;

/**
 * Draws from a range. `bounds`: beta-PERT with α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a), whose mean is (a + 4m + b)/6.
 * `p5-p95`: lognormal where low is above 0, else normal, from the two ends alone (as Squiggle's `to`, and Guesstimate).
 * A range without width is a constant.
 */
export function sampler(range: Range, rangeMeans: Finance['rangeMeans']): (random: Random) => number {
  const { low, likely, high } = range;
  const width = high - low;
  if (width <= 0) return () => likely;
  if (rangeMeans === 'bounds') {
    const [alpha, beta] = [1 + (4 * (likely - low)) / width, 1 + (4 * (high - likely)) / width];
    return (random) => Math.min(high, low + width * random.beta(alpha, beta));
  }
  if (low > 0) {
    const [mu, sigma] = [(ln(low) + ln(high)) / 2, (ln(high) - ln(low)) / P5_TO_P95];
    return (random) => exp(mu + sigma * random.normal());
  }
  const [mu, sigma] = [(low + high) / 2, width / P5_TO_P95];
  return (random) => mu + sigma * random.normal();
}

export const isConstant = ({ low, high }: Range) => high <= low;
