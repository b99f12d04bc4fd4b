/** What a line is worth, as formulas over its own row and the shared inputs. */
import type { ParsedFormula } from '../../money/formula.ts';
import { namesIn, toSpreadsheet } from '../../money/formula.ts';
import type { Scorecard } from '../../model.ts';
import { boundsOf } from './interval.ts';
import type { LineColumn, MoneyPlaces } from './money-sheet.ts';

export interface AmountFormulas {
  /** undefined: too long to be written out; its number is pasted. */
  readonly low: string | undefined;
  readonly likely: string;
  readonly high: string | undefined;
}

interface Cells {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

/** @param i the position of the line */
export function amountFormulas(
  parsed: ParsedFormula,
  card: Scorecard,
  i: number,
  { drivers, lines }: MoneyPlaces,
): AmountFormulas {
  const cell = (key: LineColumn) => `$${lines.cell(key, i)}`;
  const ifApplies = (text: string) => `IF(${cell('applies')}="no","not applicable",${text})`;
  const unknown = ifApplies('"unknown"');
  if (!parsed.ok) return { low: unknown, likely: unknown, high: unknown };
  const cellsOf = (name: string): Cells | undefined => {
    if (name === 'value') return { low: cell('valueLow'), likely: cell('value'), high: cell('valueHigh') };
    if (name === 'now' || name === 'target') return { low: cell(name), likely: cell(name), high: cell(name) };
    const at = card.drivers.findIndex(({ id }) => id === name);
    const driver = (key: keyof Cells) => `$${drivers.cell(key, at).replace(/\d+/, '$$$&')}`;
    return at < 0 ? undefined : { low: driver('low'), likely: driver('likely'), high: driver('high') };
  };
  const names = namesIn(parsed.formula);
  const found = new Map(names.flatMap((name) => [[name, cellsOf(name)] as const]));
  if ([...found.values()].includes(undefined)) return { low: unknown, likely: unknown, high: unknown };
  const cells = (name: string): Cells => found.get(name) ?? { low: '', likely: '', high: '' };
  const guarded = (sides: readonly (keyof Cells)[], text: string) => {
    const needed = [...new Set(names.flatMap((name) => sides.map((side) => cells(name)[side])))];
    const computed = `IFERROR(${text},"unknown")`;
    return needed.length === 0 ? computed : `IF(COUNT(${needed.join(',')})<${needed.length},"unknown",${computed})`;
  };
  const bounds = boundsOf(parsed.formula, cells);
  const likely = guarded(
    ['likely'],
    toSpreadsheet(parsed.formula, (name) => cells(name).likely),
  );
  const ends = `COUNT(${cell('amountLow')},${cell('amountHigh')})<2`;
  return {
    low: bounds && ifApplies(guarded(['low', 'high'], bounds.low)),
    likely: ifApplies(`IF(${ends},"unknown",${likely})`),
    high: bounds && ifApplies(guarded(['low', 'high'], bounds.high)),
  };
}
