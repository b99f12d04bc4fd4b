/** What has to be entered before money can be drawn. */
import type { Scorecard } from '../model.ts';
import type { Money } from '../money.ts';
import type { Input } from '../money-model.ts';

export interface Gap extends Input {
  readonly text: string;
}

const WANTED: Readonly<Record<string, string>> = {
  value: 'its number',
  now: 'where it is now',
  target: 'its target',
  formula: 'a formula that gives a number',
};

/** One for each input that a line of money lacks, with the row or the shared number to go to. */
export function gapsOf({ criteria, drivers }: Scorecard, { missing }: Pick<Money, 'missing'>): Gap[] {
  return missing.flatMap((name): Gap[] => {
    const driver = drivers.find(({ id }) => id === name);
    if (driver) return [{ input: name, kind: 'driver', text: driver.name }];
    const [what = '', id = ''] = name.split(':');
    const criterion = criteria.find((c) => c.id === id);
    return criterion
      ? [
          {
            input: id,
            kind: 'value',
            text: `${criterion.name}: ${WANTED[what] ?? `“${what}”, which its formula names`}`,
          },
        ]
      : [];
  });
}
