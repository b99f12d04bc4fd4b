/** The sheet Money: shared inputs, what each line is worth, the cash flow month by month, and NPV, ROI, payback and run-rate (F5). */
import type { Assessment } from '../../assess.ts';
import { parseFormula } from '../../money/formula.ts';
import type { Criterion, Scorecard } from '../../model.ts';
import { monthlyRate } from '../../money/money-model.ts';
import { knownFor } from '../../score/observed.ts';
import type { CardColumn } from './card-sheet.ts';
import { flowRows } from './cash-flow.ts';
import { amountFormulas } from './money-lines.ts';
import type { Sheet, SheetCell } from './ooxml.ts';
import type { Place } from './sheet.ts';
import { computed, head, input, placeOf, quoted, words } from './sheet.ts';

export const MONEY = 'Money';

export type PaidCriterion = Criterion & { readonly money: NonNullable<Criterion['money']> };

/** The lines, whether they apply or not. */
export const paidCriteria = (card: Scorecard): readonly PaidCriterion[] =>
  card.criteria.filter(
    (c): c is PaidCriterion => c.kind !== 'gate' && c.money !== undefined && c.money.formula.trim() !== '',
  );

const DRIVER_COLUMNS = ['id', 'name', 'unit', 'low', 'likely', 'high', 'basis', 'source'] as const;
const LINE_TITLES = {
  name: 'Line',
  kind: 'Kind',
  per: 'Paid',
  from: 'From month',
  ramp: 'Ramp, months',
  realised: 'Realised as',
  applies: 'Applies',
  measured: 'Measured',
  valueLow: 'Value, low',
  value: 'Value',
  valueHigh: 'Value, high',
  now: 'Now',
  target: 'Target',
  amountLow: 'Amount, low',
  amount: 'Amount',
  amountHigh: 'Amount, high',
  formula: 'Formula',
} as const;
export type LineColumn = keyof typeof LINE_TITLES;
const LINE_COLUMNS = Object.keys(LINE_TITLES) as LineColumn[];

const RESULTS = {
  benefits: 'Benefits, present value',
  costs: 'Costs, present value',
  npv: 'Net present value',
  roi: 'Return on investment',
  bcr: 'Benefits for each unit of cost',
  payback: 'Payback month',
  measuredBenefits: 'Measured benefits a year',
  ongoingCosts: 'Ongoing costs a year',
  runRate: 'Run-rate a year',
  cash: 'Benefits a year: cash',
  capacity: 'Benefits a year: capacity, not cash',
  risk: 'Benefits a year: risk avoided',
  missingCosts: 'Costs without an amount',
  missingBenefits: 'Benefits without an amount',
  lines: 'Lines that apply',
} as const;
type ResultKey = keyof typeof RESULTS;
const RESULT_KEYS = Object.keys(RESULTS) as ResultKey[];

const RATE = '$B$5';
const FIRST_DRIVER = 9;

export interface MoneyPlaces {
  readonly drivers: Place<(typeof DRIVER_COLUMNS)[number]>;
  readonly lines: Place<LineColumn>;
  readonly results: Place<'label' | 'value'>;
  /** The row of month 0. */
  readonly firstMonth: number;
  /** The cell of a result, with the sheet's name. */
  readonly result: (key: ResultKey) => string;
}

export function moneyPlaces(card: Scorecard): MoneyPlaces {
  const drivers = placeOf(MONEY, DRIVER_COLUMNS, FIRST_DRIVER, card.drivers.length);
  const lineCount = paidCriteria(card).length;
  const lines = placeOf(MONEY, LINE_COLUMNS, drivers.rowOf(Math.max(1, card.drivers.length)) + 2, lineCount);
  const results = placeOf(MONEY, ['label', 'value'], lines.rowOf(Math.max(1, lineCount)) + 2, RESULT_KEYS.length);
  return {
    drivers,
    lines,
    results,
    firstMonth: results.rowOf(RESULT_KEYS.length) + 3,
    result: (key) => results.far('value', RESULT_KEYS.indexOf(key)),
  };
}

/** @param costSide the cell that says "likely" or "high" */
export function moneySheet(
  card: Scorecard,
  assessment: Assessment,
  cardCells: Place<CardColumn>,
  costSide: string,
): Sheet {
  const places = moneyPlaces(card);
  const paid = paidCriteria(card);
  const flow = flowRows(card, assessment, paid, places, RATE);
  const rows: (readonly SheetCell[])[] = [
    [words(`Money, in ${card.finance.currency}, over ${card.finance.horizonMonths} months`, 'title')],
    [words('Month 0 is the day of the decision. All amounts are positive; costs are subtracted.', 'note')],
    [],
    [words('Discount a year', 'plain'), input(card.finance.discountAnnual)],
    [words('Rate of a month', 'plain'), computed('(1+$B$4)^(1/12)-1', monthlyRate(card.finance), 'share')],
    [],
    [words('Shared inputs', 'title')],
    head('Name in formulas', 'Input', 'Unit', 'Low', 'Likely', 'High', 'Basis', 'Source'),
    ...card.drivers.map(({ id, name, unit, estimate }) => [
      words(id, 'plain'),
      words(name),
      words(unit),
      input(estimate?.low),
      input(estimate?.likely),
      input(estimate?.high),
      words(estimate?.basis, 'plain'),
      words(estimate?.source),
    ]),
  ];
  const fillTo = (row: number) => {
    while (rows.length < row - 1) rows.push([]);
  };
  fillTo(places.lines.rowOf(0) - 1);
  rows.push(head(...Object.values(LINE_TITLES)));
  paid.forEach((criterion, i) => rows.push(lineCells(card, assessment, criterion, i, places, cardCells)));
  fillTo(places.results.rowOf(0) - 1);
  rows.push(head('Result', ''));
  rows.push(...resultRows(assessment, places, flow, costSide));
  fillTo(places.firstMonth - 2);
  rows.push(...flow.rows);
  return { name: MONEY, widths: [30, 24, 14, ...Array<number>(Math.max(14, paid.length + 3)).fill(13)], rows };
}

function lineCells(
  card: Scorecard,
  { money }: Assessment,
  criterion: PaidCriterion,
  i: number,
  places: MoneyPlaces,
  cardCells: Place<CardColumn>,
): SheetCell[] {
  const at = card.criteria.indexOf(criterion);
  const far = (key: CardColumn) => cardCells.far(key, at);
  const line = money?.lines.find(({ criterion: id }) => id === criterion.id);
  const known = knownFor(card, card.proposed).get(criterion.id);
  const value = known?.state === 'known' ? known.value : undefined;
  const ifKnown = (cell: string) => `IF(${far('known')}="yes",${cell},"")`;
  const orLikely = (key: 'low' | 'high') => ifKnown(`IF(ISNUMBER(${far(key)}),${far(key)},${far('measured')})`);
  const ifNumber = (cell: string) => `IF(ISNUMBER(${cell}),${cell},"")`;
  const { per, rampFrom = 0, rampMonths = 0, realised, formula } = criterion.money;
  const amounts = amountFormulas(parseFormula(formula), card, i, places);
  const shown = (side: 'low' | 'likely' | 'high') => (line ? (line.amount?.[side] ?? 'unknown') : 'not applicable');
  const cells: Record<LineColumn, SheetCell> = {
    name: computed(far('name'), criterion.name, 'words'),
    kind: words(criterion.kind, 'plain'),
    per: words(per, 'plain'),
    from: input(rampFrom),
    ramp: input(rampMonths),
    realised: words(realised, 'plain'),
    applies: computed(`IF(${far('status')}="not applicable","no","yes")`, line ? 'yes' : 'no', 'plain'),
    measured: computed(
      `IF(AND(${far('known')}="yes",${far('status')}="measured"),"yes","no")`,
      line?.measured ? 'yes' : 'no',
      'plain',
    ),
    valueLow: computed(orLikely('low'), value?.low),
    value: computed(ifKnown(far('measured')), value?.likely),
    valueHigh: computed(orLikely('high'), value?.high),
    now: computed(ifNumber(far('now')), criterion.scale?.floor),
    target: computed(ifNumber(far('target')), criterion.scale?.target),
    amountLow: amounts.low === undefined ? input(shown('low')) : computed(amounts.low, shown('low')),
    amount: computed(amounts.likely, shown('likely')),
    amountHigh: amounts.high === undefined ? input(shown('high')) : computed(amounts.high, shown('high')),
    formula: words(formula),
  };
  return LINE_COLUMNS.map((key) => cells[key]);
}

function resultRows(
  { money }: Assessment,
  { lines, results }: MoneyPlaces,
  flow: ReturnType<typeof flowRows>,
  costSide: string,
): SheetCell[][] {
  const cell = (key: ResultKey) => results.cell('value', RESULT_KEYS.indexOf(key));
  const sum = (column: LineColumn, ...where: readonly (readonly [LineColumn, string])[]) =>
    `SUMIFS(${lines.column(column)},${where.map(([key, word]) => `${lines.column(key)},${quoted(word)}`).join(',')})`;
  const yearly = (realised: string) =>
    `12*${sum('amount', ['kind', 'benefit'], ['per', 'month'], ['realised', realised])}`;
  const ongoing = (column: LineColumn) => sum(column, ['kind', 'cost'], ['per', 'month']);
  const missing = (kind: string) => `COUNTIFS(${lines.column('kind')},"${kind}",${lines.column('amount')},"unknown")`;
  const complete = `${cell('missingCosts')}=0,${cell('costs')}>0`;
  const known = money?.missingCosts.length === 0;
  const entries: Record<ResultKey, readonly [formula: string, value: number | string | undefined]> = {
    benefits: [flow.presentValue('benefits'), money?.benefits ?? 0],
    costs: [flow.presentValue('costs'), money?.costs ?? 0],
    npv: [flow.presentValue('net'), money?.npv ?? 0],
    roi: [`IF(AND(${complete}),${cell('npv')}/${cell('costs')},"unknown")`, money?.roi ?? 'unknown'],
    bcr: [`IF(AND(${complete}),${cell('benefits')}/${cell('costs')},"unknown")`, money?.bcr ?? 'unknown'],
    payback: [
      `IF(OR(${cell('missingCosts')}>0,${cell('lines')}=0),"unknown",${flow.payback})`,
      known ? (money.paybackMonth ?? 'beyond the horizon') : 'unknown',
    ],
    measuredBenefits: [
      `12*${sum('amount', ['kind', 'benefit'], ['per', 'month'], ['measured', 'yes'])}`,
      money?.runRate.measuredBenefits ?? 0,
    ],
    ongoingCosts: [
      `12*IF(${costSide}="high",${ongoing('amountHigh')},${ongoing('amount')})`,
      money?.runRate.costs ?? 0,
    ],
    runRate: [`${cell('measuredBenefits')}-${cell('ongoingCosts')}`, money?.runRate.net ?? 0],
    cash: [yearly('cash'), money?.yearly.cash ?? 0],
    capacity: [yearly('capacity'), money?.yearly.capacity ?? 0],
    risk: [yearly('risk'), money?.yearly.risk ?? 0],
    missingCosts: [missing('cost'), money?.missingCosts.length ?? 0],
    missingBenefits: [missing('benefit'), money?.missingBenefits.length ?? 0],
    lines: [`COUNTIF(${lines.column('applies')},"yes")`, money?.lines.length ?? 0],
  };
  return RESULT_KEYS.map((key) => {
    const [formula, value] = entries[key];
    return [
      words(RESULTS[key], 'plain'),
      computed(formula, value, key === 'npv' || key === 'runRate' ? 'result' : 'number'),
    ];
  });
}
