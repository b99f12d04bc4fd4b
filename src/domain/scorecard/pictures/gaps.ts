/** What has to be entered before a net value can be drawn. */
import type { Scorecard } from '../model.ts';
import type { Money } from '../money/money.ts';
import type { Input } from '../money/money-model.ts';

export interface Gap extends Input {
  readonly text: string;
}

const WANTED: Readonly<Record<string, string>> = {
  value: 'its number',
  now: 'where it is now',
  target: 'its target',
  formula: 'a formula that gives a number',
};

/**
 * One for each input that is missing, with the row or the shared number to go to: of costs, without which no net value is claimed; of
 * benefits only where every cost is known, since a benefit that is unknown counts as zero.
 */
export function gapsOf({ criteria, drivers }: Scorecard, { lines }: Pick<Money, 'lines'>): Gap[] {
  const unknown = lines.filter(({ amount }) => !amount);
  const costs = unknown.filter(({ kind }) => kind === 'cost');
  const gaps = (costs.length > 0 ? costs : unknown).flatMap(({ criterion, missing }) =>
    missing.map((name): Gap => {
      const driver = drivers.find(({ id }) => id === name);
      if (driver) return { input: name, kind: 'driver', text: driver.name };
      const row = criteria.find(({ id }) => id === criterion)?.name ?? criterion;
      return {
        input: criterion,
        kind: 'value',
        text: `${row}: ${WANTED[name] ?? `“${name}”, which its formula names`}`,
      };
    }),
  );
  return [...new Map(gaps.map((gap) => [gap.text, gap])).values()];
}
