/** F7g: how many weightings keep the answer. */
import type { Scorecard } from '../model.ts';
import { reaches } from '../score/observed.ts';
import { Random } from './random.ts';
import type { Score } from '../score/score.ts';

/**
 * Counts, over weightings that are all equally likely (uniform Dirichlet: SMAA, as R's `smaa`), those that leave the low end of
 * the score on its side of the threshold. The weights set on the card play no part but to decide that side.
 *
 * @returns a function that draws so many more weightings and gives the share so far, 0 to 1; 1 where at most one row counts
 */
export function robustnessOf({ seed, rule }: Scorecard, { rows, low }: Score): (more: number) => number {
  const counted = [...rows.values()]
    .filter(({ state }) => state === 'scored' || state === 'unknown')
    .map(({ criterion, value = 0 }) => ({ value, random: new Random(seed, `weight:${criterion}`) }));
  if (counted.length < 2) return () => 1;
  const side = reaches(low, rule.minScore);
  let [drawn, kept] = [0, 0];
  return (more) => {
    for (let i = 0; i < more; i++) {
      let [sum, weights] = [0, 0];
      for (const { value, random } of counted) {
        const weight = random.exponential();
        sum += weight * value;
        weights += weight;
      }
      if (reaches((100 * sum) / weights, rule.minScore) === side) kept++;
    }
    drawn += more;
    return drawn === 0 ? 1 : kept / drawn;
  };
}
