/** What the printed record says of a row: an estimate, a waiver and an example of the template never read as a finding. */
import type { Assessment } from '../../domain/scorecard/assess.ts';
import { namesIn, parseFormula } from '../../domain/scorecard/money/formula.ts';
import { gateInWords, levelNumber } from '../../domain/scorecard/words/in-words.ts';
import { observationOf, type Criterion, type Placeholder, type Scorecard } from '../../domain/scorecard/model.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';

type Facts = Pick<Assessment, 'score' | 'gates' | 'money'>;

/**
 * @returns for a criterion: where it is now, what it must be or its target, what was found, the result, the weight. An asterisk follows
 * what is still the template's example.
 */
export function recordCells(card: Scorecard, { score, gates, money }: Facts): (criterion: Criterion) => string[] {
  const states = new Map(gates.map(({ criterion, state }) => [criterion, state]));
  const amounts = new Map(money?.lines.map(({ criterion, amount }) => [criterion, amount]));
  const examples = new Set(card.drivers.filter(({ placeholder }) => placeholder).map(({ id }) => id));

  /** The formula itself, or a shared number or an anchor that it names. */
  const restsOnExample = ({ money: rule, placeholders = [] }: Criterion): boolean => {
    const parsed = parseFormula(rule?.formula ?? '');
    const fields: Readonly<Record<string, Placeholder>> = { now: 'floor', target: 'target' };
    const isExample = (name: string) => {
      const field = fields[name];
      return field === undefined ? examples.has(name) : placeholders.includes(field);
    };
    return placeholders.includes('formula') || (parsed.ok && namesIn(parsed.formula).some(isExample));
  };
  const worth = (criterion: Criterion): string => {
    const { id, money: rule } = criterion;
    if (!rule || !amounts.has(id)) return '';
    const amount = amounts.get(id);
    if (!amount) return 'open';
    const likely = sayMoney(amount.likely, card.finance.currency);
    return `${likely}${restsOnExample(criterion) ? '*' : ''} ${rule.per === 'once' ? 'once' : 'a month'}`;
  };
  const result = (criterion: Criterion): string => {
    if (criterion.kind === 'gate') return (states.get(criterion.id) ?? '').replace('-', ' ');
    const { state, value = 0 } = score.rows.get(criterion.id) ?? {};
    const points = state === 'scored' ? `${Math.round(100 * value)} of 100` : state === 'unknown' ? '0 to 100' : '';
    return [points, worth(criterion)].filter(Boolean).join('; ') || 'not scored';
  };

  return (criterion) => {
    const { kind, scale, gate, weight } = criterion;
    return [
      kind === 'gate' ? '' : starred(criterion, 'floor', said(criterion, scale?.floor)),
      gate
        ? starred(criterion, 'gate', `${gateInWords(gate, criterion)} ${criterion.metric.unit}`.trim())
        : starred(criterion, 'target', said(criterion, scale?.target)),
      found(card, criterion),
      result(criterion),
      weight === null ? '' : starred(criterion, 'weight', sayNumber(weight)),
    ];
  };
}

const starred = ({ placeholders = [] }: Criterion, field: Placeholder, text: string) =>
  text !== '' && placeholders.includes(field) ? `${text}*` : text;

function found(card: Scorecard, criterion: Criterion): string {
  const { status = 'unknown', value } = observationOf(card, criterion.id, card.proposed) ?? {};
  if (status === 'not-applicable') return '(not applicable)';
  const text = (status === 'unknown' ? '' : said(criterion, value?.likely)) || 'not known';
  return status === 'estimated' || status === 'waived' ? `${text} (${status})` : text;
}

function said({ metric, scale }: Criterion, value: number | undefined): string {
  if (value === undefined) return '';
  if (metric.direction === 'yes-no') return value >= 0.5 ? 'yes' : 'no';
  if (metric.direction === 'level') {
    const levels = scale?.levels ?? [];
    const level = levelNumber(levels, value);
    return level === undefined ? sayNumber(value) : `level ${level} of ${levels.length}`;
  }
  return `${sayNumber(value)} ${metric.unit}`.trim();
}
