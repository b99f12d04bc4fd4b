/** Benefit against cost, row by row: in money over the horizon, or in points of the score where no amount is known. */
import type { Assessment } from '../assess.ts';
import { kindInWords } from '../words/in-words.ts';
import type { Scorecard } from '../model.ts';
import { presentFactor } from '../money/money-model.ts';
import { sayList, sayMoney, sayNumber } from '../words/numbers.ts';
import type { Middle, MoneyBand } from './money-band.ts';
import { frameOf, type Frame } from './scale.ts';

export interface BalanceBar {
  /** Of a criterion; absent for a sum. */
  readonly criterion?: string;
  readonly name: string;
  readonly kind: 'benefit' | 'cost';
  /** Claimed: a benefit in money that nobody has measured. Unknown: no number yet. */
  readonly state: 'sure' | 'claimed' | 'unknown';
  readonly likely: number;
  /** Money: where eight of ten draws lie. Points: the score at the ends of the row's own range. Absent where there is no range. */
  readonly range?: { readonly low: number; readonly high: number };
  /** Points: what the row could give. */
  readonly of?: number;
  /** Of a sum in money: rows that belong to it and have no amount yet. */
  readonly open?: number;
}

export interface Balance {
  readonly unit: 'money' | 'points';
  /** Sums: benefits that are measured, those that are claimed, costs. Never one sum of the first two. */
  readonly sums: readonly BalanceBar[];
  /** Benefits, then costs, the largest first. */
  readonly rows: readonly BalanceBar[];
  readonly frame: Frame;
  /** In a sentence, what the picture shows. */
  readonly finding: string;
}

type Facts = Pick<Assessment, 'money' | 'score'>;

/**
 * @param band of the same card; without it money has no ranges
 * @returns undefined where no row has an amount of money and none has a weight
 */
export function balanceOf(card: Scorecard, facts: Facts, band?: MoneyBand): Balance | undefined {
  const { sums, rows, unit } =
    facts.money?.lines.some(({ amount }) => amount) === true
      ? moneyBars(card, facts.money, band)
      : pointBars(card, facts.score);
  if (rows.length === 0) return undefined;
  const all = [...sums, ...rows].flatMap(({ likely, range, of }) => [
    likely,
    range?.low ?? 0,
    range?.high ?? 0,
    of ?? 0,
  ]);
  const frame = frameOf([0, ...all]);
  return {
    unit,
    sums,
    rows,
    frame,
    finding: unit === 'money' ? moneyFinding(card, sums, rows) : pointFinding(card, sums, rows),
  };
}

type Bars = Pick<Balance, 'unit' | 'sums' | 'rows'>;

const byKindAndSize = (a: BalanceBar, b: BalanceBar) =>
  Number(a.kind === 'cost') - Number(b.kind === 'cost') || b.likely - a.likely || (b.of ?? 0) - (a.of ?? 0);

const rangeOf = (low: number, high: number) => (low < high ? { range: { low, high } } : {});
const middle = (drawn: Middle | undefined) => (drawn ? rangeOf(drawn.p10, drawn.p90) : {});

function moneyBars(card: Scorecard, { lines }: NonNullable<Facts['money']>, band?: MoneyBand): Bars {
  const criteria = new Map(card.criteria.map((criterion) => [criterion.id, criterion]));
  const rows = lines.map(({ criterion: id, kind, amount, measured }): BalanceBar => {
    const criterion = criteria.get(id);
    const row = { criterion: id, name: criterion?.name ?? id, kind };
    if (!amount || !criterion?.money) return { ...row, state: 'unknown', likely: 0 };
    const factor = presentFactor(criterion.money, card.finance);
    return {
      ...row,
      state: kind === 'benefit' && !measured ? 'claimed' : 'sure',
      likely: factor * amount.likely,
      ...middle(band?.lines.get(id)),
    };
  });
  const sum = (name: string, kind: BalanceBar['kind'], state: 'sure' | 'claimed', drawn?: Middle): BalanceBar[] => {
    const parts = rows.filter((row) => row.kind === kind && row.state === state);
    const likely = parts.reduce((total, part) => total + part.likely, 0);
    const open = rows.filter((row) => row.kind === kind && row.state === 'unknown').length;
    if (state === 'claimed') return parts.length === 0 ? [] : [{ name, kind, state, likely, ...middle(drawn) }];
    // Where nothing of a sum is known it is not zero.
    if (parts.length === 0 && open > 0) return [{ name, kind, state: 'unknown', likely: 0, open }];
    return [{ name, kind, state, likely, ...(open > 0 ? { open } : {}), ...middle(drawn) }];
  };
  return {
    unit: 'money',
    sums: [
      ...sum('Benefits measured', 'benefit', 'sure', band?.measured),
      ...sum('Benefits claimed', 'benefit', 'claimed', band?.claimed),
      ...sum('Costs', 'cost', 'sure', band?.costs),
    ],
    rows: rows.sort(byKindAndSize),
  };
}

function pointBars(card: Scorecard, { rows: scores }: Facts['score']): Bars {
  const rows = card.criteria.flatMap(({ id, name, kind }): BalanceBar[] => {
    const row = scores.get(id);
    if (kind === 'gate' || (row?.state !== 'scored' && row?.state !== 'unknown')) return [];
    const of = 100 * row.share;
    const bar = { criterion: id, name, kind, of };
    if (row.state === 'unknown') return [{ ...bar, state: 'unknown', likely: 0 }];
    const { value = 0, low = value, high = value } = row;
    return [{ ...bar, state: 'sure', likely: of * value, ...rangeOf(of * low, of * high) }];
  });
  const sum = (name: string, kind: BalanceBar['kind']): BalanceBar[] => {
    const parts = rows.filter((row) => row.kind === kind);
    const total = (points: (bar: BalanceBar) => number) => parts.reduce((all, part) => all + points(part), 0);
    return parts.length === 0
      ? []
      : [{ name, kind, state: 'sure', likely: total(({ likely }) => likely), of: total(({ of = 0 }) => of) }];
  };
  return {
    unit: 'points',
    sums: [...sum(kindInWords('benefit', card.rule.wording), 'benefit'), ...sum('Costs', 'cost')],
    rows: rows.sort(byKindAndSize),
  };
}

const points = (x: number) => sayNumber(Number(x.toFixed(1)));

function openRows(rows: readonly BalanceBar[]): string {
  const open = rows.filter(({ state }) => state === 'unknown').length;
  if (open === 0) return '';
  return open === 1
    ? ' One row has no number yet and is not in it.'
    : ` ${open} rows have no number yet and are not in it.`;
}

function moneyFinding({ finance }: Scorecard, sums: readonly BalanceBar[], rows: readonly BalanceBar[]): string {
  const money = (kind: BalanceBar['kind'], state: BalanceBar['state']) =>
    sums.find((bar) => bar.kind === kind && bar.state === state)?.likely ?? 0;
  const say = (amount: number) => sayMoney(amount, finance.currency);
  const [measured, claimed, costs] = [money('benefit', 'sure'), money('benefit', 'claimed'), money('cost', 'sure')];
  const known = rows.some(({ kind, state }) => kind === 'cost' && state !== 'unknown');
  const open = rows.some(({ kind, state }) => kind === 'cost' && state === 'unknown');
  const compared = measured > costs ? 'more than' : measured < costs ? 'less than' : 'exactly';
  const against = !open
    ? `${compared} the ${say(costs)} of costs`
    : known
      ? `beside ${say(costs)} of costs known so far`
      : 'and no cost is known yet';
  const more = claimed === 0 ? '' : ` Claimed but not measured: another ${say(claimed)}.`;
  return `In ${finance.horizonMonths} months measured benefits are worth ${say(measured)} today, ${against}.${more}${openRows(rows)}`;
}

function pointFinding({ rule }: Scorecard, sums: readonly BalanceBar[], rows: readonly BalanceBar[]): string {
  const parts = sums.map(
    ({ name, likely, of = 0 }) => `${name.toLowerCase()} give ${points(likely)} of ${points(of)} points`,
  );
  const text = sayList(parts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}; the rule asks for ${sayNumber(rule.minScore)} in all.${openRows(rows)}`;
}
