/** The cash flow month by month, a column for each line. */
import type { Assessment } from '../../assess.ts';
import type { Scorecard } from '../../model.ts';
import { heightAt } from '../../money/money-model.ts';
import { reaches } from '../../score/observed.ts';
import type { LineColumn, MoneyPlaces, PaidCriterion } from './money-sheet.ts';
import type { SheetCell } from './ooxml.ts';
import { letterOf } from './ooxml.ts';
import { computed, head, words } from './sheet.ts';

const COLUMNS = { month: 'A', benefits: 'B', costs: 'C', net: 'D', cumulative: 'E', stays: 'F' } as const;
const FIRST_LINE = 6;

export interface Flow {
  /** Two rows of headings, then one for each month. */
  readonly rows: SheetCell[][];
  /** Σ x_t/(1 + r)^t from month 0: a spreadsheet's NPV begins at month 1. */
  readonly presentValue: (column: 'benefits' | 'costs' | 'net') => string;
  readonly payback: string;
}

/** @param rate the cell of the rate of a month */
export function flowRows(
  card: Scorecard,
  { money }: Assessment,
  paid: readonly PaidCriterion[],
  { lines, firstMonth }: MoneyPlaces,
  rate: string,
): Flow {
  const months = card.finance.horizonMonths;
  const lastMonth = firstMonth + months;
  const kinds = firstMonth - 1;
  const lastLine = letterOf(FIRST_LINE + Math.max(1, paid.length) - 1);
  const across = (row: string | number) => `$${letterOf(FIRST_LINE)}${row}:$${lastLine}${row}`;
  const amounts = paid.map(({ id }) => money?.lines.find(({ criterion }) => criterion === id)?.amount?.likely);
  const cumulative = money?.cumulative ?? Array<number>(months + 1).fill(0);
  const lastBelow = cumulative.findLastIndex((sum) => !reaches(sum, 0));
  const monthRow = (month: number): SheetCell[] => {
    const row = firstMonth + month;
    const flows = paid.map((criterion, i) => (amounts[i] ?? 0) * heightAt(criterion.money, month));
    const total = (kind: string) => flows.reduce((sum, x, i) => sum + (paid[i]?.kind === kind ? x : 0), 0);
    const side = (kind: string) => computed(`SUMIF(${across(`$${kinds}`)},"${kind}",${across(row)})`, total(kind));
    const before = month === 0 ? '' : `${COLUMNS.cumulative}${row - 1}+`;
    const stays = month === months ? '' : `,${COLUMNS.stays}${row + 1}=1`;
    return [
      { value: month },
      side('benefit'),
      side('cost'),
      computed(`${COLUMNS.benefits}${row}-${COLUMNS.costs}${row}`, total('benefit') - total('cost')),
      computed(`${before}${COLUMNS.net}${row}`, cumulative[month]),
      computed(`IF(AND(${COLUMNS.cumulative}${row}>=-0.000000001${stays}),1,0)`, month > lastBelow ? 1 : 0, 'plain'),
      ...paid.map((_, i) => computed(flowFormula(i, row, lines.cell), flows[i])),
    ];
  };
  const down = (column: string, from: number) => `${column}${from}:${column}${lastMonth}`;
  const stays = down(COLUMNS.stays, firstMonth);
  return {
    rows: [
      [
        ...head('Month', 'Benefits', 'Costs', 'Net', 'Sum so far', 'Stays at 0 or above'),
        ...paid.map((_, i): SheetCell => ({
          formula: lines.cell('name', i),
          value: paid[i]?.name ?? '',
          style: 'head',
        })),
      ],
      [...Array<SheetCell>(FIRST_LINE).fill(undefined), ...paid.map(({ kind }) => words(kind, 'note'))],
      ...Array.from({ length: months + 1 }, (_, month) => monthRow(month)),
    ],
    presentValue: (key) => `${COLUMNS[key]}${firstMonth}+NPV(${rate},${down(COLUMNS[key], firstMonth + 1)})`,
    payback: `IF(SUM(${stays})=0,"beyond the horizon",MATCH(1,${stays},0)-1)`,
  };
}

/** The amount times its height in this month: the ramp of `heightAt`. */
function flowFormula(i: number, row: number, cell: (key: LineColumn, index: number) => string): string {
  const at = (key: LineColumn) => `$${cell(key, i).replace(/\d+/, '$$$&')}`;
  const month = `$${COLUMNS.month}${row}`;
  const once = `IF(${month}=${at('from')},1,0)`;
  const ramp = `IF(${at('ramp')}=0,IF(${month}>=${at('from')},1,0),MAX(0,MIN(1,(${month}-${at('from')})/${at('ramp')})))`;
  return `IF(ISNUMBER(${at('amount')}),${at('amount')}*IF(${at('per')}="once",${once},IF(${month}=0,0,${ramp})),0)`;
}
