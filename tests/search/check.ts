/** `npm run check:search`: every query of `queries.tsv` asked of the built site; how often the right page is among the first. */
import { answers } from './quality.ts';

/** Shares of the queries whose right page must be first, and among the first three. */
const FIRST = 0.8;
const TOP_THREE = 0.95;

const answered = answers('dist');
const share = (places: number) =>
  answered.filter(({ place }) => place >= 1 && place <= places).length / answered.length;
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

for (const { query, wanted, place, found } of answered) {
  if (place < 1 || place > 3) {
    console.log(`"${query}": ${wanted.join(' or ')} is ${place === 0 ? 'not found' : `number ${place}`}`);
    console.log(`    first: ${found.slice(0, 3).join(', ') || 'nothing'}`);
  }
}
console.log(
  `${answered.length} queries: right page first ${percent(share(1))} (at least ${percent(FIRST)}), in the first three ${percent(share(3))} (at least ${percent(TOP_THREE)})`,
);
if (share(1) < FIRST || share(3) < TOP_THREE) process.exitCode = 1;
