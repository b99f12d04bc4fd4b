/** What is said while numbers of the template stand where a team's own belong. */
import type { Placeholders } from '../assess.ts';
import { sayList } from './numbers.ts';

/** "3 rows and 1 shared number still hold examples of the template": counts what holds examples, a row may hold several. Empty for none. */
export function sayExamples({ count, criteria, drivers }: Placeholders): string {
  if (count === 0) return '';
  const counted = [
    [criteria.length, 'row'],
    [drivers.length, 'shared number'],
  ] as const;
  const said = counted.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}${n === 1 ? '' : 's'}`);
  return `${sayList(said)} still ${count === 1 ? 'holds' : 'hold'} examples of the template`;
}
