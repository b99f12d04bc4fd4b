/** The tornado with names: what each input alone does to the result, from its low to its high end. */
import { valueInWords } from '../words/in-words.ts';
import { observationOf, type Scorecard } from '../model.ts';
import { moneyModel, type Range } from '../money/money-model.ts';
import { sayMoney, sayNumber } from '../words/numbers.ts';
import { tornado, type Tornado, type TornadoBar } from '../score/sensitivity.ts';
import { frameOf, type Frame } from './scale.ts';

export interface TornadoRow extends TornadoBar {
  readonly name: string;
  /** The input's own ends in words, with the unit at the second. */
  readonly ends: readonly [low: string, high: string];
  /** The result passes the mark somewhere between the two ends. */
  readonly crosses: boolean;
}

export interface TornadoPicture extends Pick<Tornado, 'unit' | 'base'> {
  readonly rows: readonly TornadoRow[];
  readonly frame: Frame;
  /** Where the answer turns: an NPV of 0, or the score that the rule asks for. */
  readonly mark: number;
  readonly finding: string;
}

/** @returns undefined where no input has a range that moves the result */
export function tornadoPicture(card: Scorecard, optionId: string): TornadoPicture | undefined {
  const { unit, base, bars } = tornado(card, optionId);
  if (bars.length === 0) return undefined;
  const mark = unit === 'money' ? 0 : card.rule.minScore;
  const rows = bars.map((bar): TornadoRow => {
    const [least, greatest] = [Math.min(bar.low, bar.high), Math.max(bar.low, bar.high)];
    return { ...bar, ...wordsOf(card, optionId, bar), crosses: least < mark && mark <= greatest };
  });
  return {
    unit,
    base,
    rows,
    mark,
    frame: frameOf([mark, base, ...bars.flatMap(({ low, high }) => [low, high])]),
    finding: findingOf(card, unit, rows, unit === 'money' ? openCosts(card, optionId) : 0),
  };
}

function wordsOf(card: Scorecard, optionId: string, { input, kind }: TornadoBar): Pick<TornadoRow, 'name' | 'ends'> {
  const driver = kind === 'driver' ? card.drivers.find(({ id }) => id === input) : undefined;
  const criterion = kind === 'value' ? card.criteria.find(({ id }) => id === input) : undefined;
  const range: Range | null | undefined = driver ? driver.estimate : observationOf(card, input, optionId)?.value;
  const unit = (driver ?? criterion?.metric)?.unit ?? '';
  const inWords = criterion && ['yes-no', 'level'].includes(criterion.metric.direction);
  const say = (x: number | undefined, end: string) =>
    x === undefined ? '' : inWords ? valueInWords(criterion, x) : sayNumber(x, end);
  return { name: driver?.name ?? criterion?.name ?? input, ends: [say(range?.low, ''), say(range?.high, unit)] };
}

const openCosts = (card: Scorecard, optionId: string) =>
  moneyModel(card, optionId).filter(({ amount, criterion }) => !amount && criterion.kind === 'cost').length;

function findingOf(
  { finance }: Scorecard,
  unit: Tornado['unit'],
  rows: readonly TornadoRow[],
  openCosts: number,
): string {
  const [first] = rows;
  if (!first) return '';
  const say = (x: number) => (unit === 'money' ? sayMoney(x, finance.currency) : sayNumber(Number(x.toFixed(1))));
  const result = unit === 'money' ? 'net value' : 'score';
  const widest = `“${first.name}” moves the ${result} most: from ${say(first.low)} at ${first.ends[0]} to ${say(first.high)} at ${first.ends[1]}.`;
  if (openCosts > 0) {
    return `${widest} ${openCosts === 1 ? 'One cost is' : `${openCosts} costs are`} open and not in it, so nothing is said of zero.`;
  }
  const crossing = rows.filter(({ crosses }) => crosses).length;
  const turns = unit === 'money' ? 'carry it across zero' : 'carry it across the threshold';
  if (crossing === 0) return `${widest} No input alone can ${turns}.`;
  return `${widest} ${crossing === 1 ? 'One input alone can' : `${crossing} inputs, each alone, can`} ${turns}.`;
}
