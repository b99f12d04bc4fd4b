/** What a card or a template says, in words: values, conditions of gates and phases, the numbers of the rule. */
import type {
  Basis,
  Criterion,
  Estimate,
  Finance,
  Gate,
  Kind,
  Level,
  Money,
  Predicate,
  Rule,
  Wording,
} from '../model.ts';

/** One of a kind, and several. */
const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, several: string]>> = {
  benefit: ['Benefit', 'Benefits'],
  cost: ['Cost', 'Costs'],
  gate: ['Gate', 'Gates'],
};

/** What rows of a kind are called: nobody calls it a benefit that a candidate can draw, or that a backup was restored. */
export function kindInWords(kind: Kind, wording: Wording, count = 2): string {
  const isAsked = kind === 'benefit' && (wording === 'ready' || wording === 'hire' || wording === 'study');
  const [one, several] = isAsked ? ['Criterion', 'Criteria'] : KIND_NAMES[kind];
  return count === 1 ? one : several;
}

const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number as it is read: 12,500 or −0.25. */
export function numberInWords(value: number): string {
  return FORMAT.format(value).replace('-', '−');
}

/** A share of 0 to 1 as a percentage: 70 %. */
export function shareInWords(share: number): string {
  return `${numberInWords(Number((share * 100).toFixed(2)))} %`;
}

/** The place of a score among the levels, from 1; undefined where no level has it. */
export function levelNumber(levels: readonly Level[], score: number): number | undefined {
  const at = levels.findIndex((level) => Math.abs(level.score - score) < 1e-9);
  return at < 0 ? undefined : at + 1;
}

/** A value of a criterion without its unit: a number, yes or no, or "level 2". */
export function valueInWords({ metric, scale }: Pick<Criterion, 'metric' | 'scale'>, value: number): string {
  if (metric.direction === 'yes-no' && (value === 0 || value === 1)) return value === 1 ? 'yes' : 'no';
  const level = metric.direction === 'level' ? levelNumber(scale?.levels ?? [], value) : undefined;
  return level === undefined ? numberInWords(value) : `level ${level}`;
}

/** What the values of a criterion are counted in. */
export function unitInWords({ metric, scale }: Pick<Criterion, 'metric' | 'scale'>): string {
  if (metric.unit !== '') return metric.unit;
  if (metric.direction === 'yes-no') return 'yes or no';
  const levels = scale?.levels?.length ?? 0;
  return metric.direction === 'level' && levels > 0 ? `level 1 to ${levels}` : '';
}

const withUnit = (text: string, { metric }: Pick<Criterion, 'metric'>) =>
  metric.unit === '' ? text : `${text} ${metric.unit}`;

/** What a gate asks for, without the unit: "≤ 5", "3 to 6", "yes". */
export function gateInWords({ op, value }: Gate, criterion: Pick<Criterion, 'metric' | 'scale'>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return value.map((end) => valueInWords(criterion, end)).join(' to ');
  return `${op === '<=' ? '≤' : '≥'} ${valueInWords(criterion, value)}`;
}

/** A condition of a phase: "Added p99 at least 5 ms for 14 days". A criterion that is not among those given keeps its id. */
export function predicateInWords(predicate: Predicate, criteria: readonly Criterion[]): string {
  if ('timeboxExceeded' in predicate) return 'The time box ends';
  const criterion = criteria.find(({ id }) => id === predicate.criterion);
  if (!criterion)
    return `${predicate.criterion} ${predicate.op === '<=' ? '≤' : '≥'} ${numberInWords(predicate.value)}`;
  const value = valueInWords(criterion, predicate.value);
  const bound = criterion.metric.direction === 'yes-no' ? '' : predicate.op === '<=' ? 'at most ' : 'at least ';
  const days = predicate.forDays === undefined ? '' : ` for ${predicate.forDays} days`;
  return `${criterion.name}: ${bound}${withUnit(value, criterion)}${days}`;
}

/** A range as it is read: "3", or "2 to 4, likely 3". */
export function estimateInWords({ low, likely, high }: Estimate): string {
  const all = `${numberInWords(low)} to ${numberInWords(high)}`;
  return low === high ? numberInWords(likely) : `${all}, likely ${numberInWords(likely)}`;
}

export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  measured: 'measured',
  published: 'published',
  vendor: 'a vendor says so',
  expert: 'an expert says so',
  guess: 'a guess',
};

const REALISED: Readonly<Record<Money['realised'], string>> = {
  cash: 'money that is really spent or saved',
  capacity: 'time given back, listed apart from money',
  risk: 'risk that is not borne, not money in the bank',
};

/** What an amount of money counts as, and from when. */
export function moneyInWords({ per, rampFrom, rampMonths, realised }: Money): string {
  const ramp = [
    rampFrom === undefined || rampFrom < 2 ? '' : `from month ${rampFrom}`,
    rampMonths === undefined || rampMonths === 0 ? '' : `growing over ${rampMonths} months`,
  ].filter(Boolean);
  return [per === 'month' ? 'each month' : 'once', ...ramp, REALISED[realised]].join(', ');
}

/** The rule in numbers, as pairs of what is asked and how much. Money is left out where no row has any. */
export function ruleInNumbers(
  rule: Rule,
  finance: Finance,
  criteria: readonly Criterion[],
): readonly (readonly [what: string, howMuch: string])[] {
  const atLeast = (share: number) => `at least ${shareInWords(share)}`;
  const hasMoney = criteria.some(({ money }) => money !== undefined);
  const { currency, horizonMonths, discountAnnual, rangeMeans } = finance;
  return [
    ['Score', `at least ${numberInWords(rule.minScore)} of 100, at the lower end of its interval`],
    ['Weight that is known', atLeast(rule.minCoverage)],
    ...(hasMoney && rule.minProbability > 0
      ? ([['Chance that benefits exceed costs', atLeast(rule.minProbability)]] as const)
      : []),
    ...(rule.minRobustness === undefined
      ? []
      : ([['Weightings that give the same verdict', atLeast(rule.minRobustness)]] as const)),
    ...(hasMoney
      ? ([
          ['Benefits in money', rule.benefitsMustBeMeasured ? 'count once measured' : 'count when estimated, too'],
          [
            'Costs in money',
            `count at their ${rule.costSide === 'high' ? 'highest' : 'likely'} value, measured or not`,
          ],
          ['Money', `${currency} over ${horizonMonths} months, discounted at ${shareInWords(discountAnnual)} a year`],
          [
            'A range means',
            rangeMeans === 'bounds' ? 'the lowest and the highest possible value' : 'nine values of ten lie inside it',
          ],
        ] as const)
      : []),
  ];
}
