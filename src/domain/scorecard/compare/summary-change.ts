/** What became of a card as a whole, from the first of those compared to the last: in points, per cent and money. Empty: it cannot be said. */
import type { Column } from './compare.ts';
import { sayMoney, sayNumber } from '../words/numbers.ts';

type SayChange = (from: Column, to: Column) => string;

const NONE = 'none';

const signed = (by: number, text: string) => `${by > 0 ? '+' : '−'}${text}`;

/** "another verdict", whatever became of the score. */
export const sayVerdictChange: SayChange = ({ assessment: from }, { assessment: to }) =>
  from.verdict.outcome === to.verdict.outcome ? NONE : 'another verdict';

/** "+5", or "low +5, high −3" where the ends of the interval moved apart. Of whole points, as they are shown. */
export const sayScoreChange: SayChange = ({ assessment: from }, { assessment: to }) => {
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const by = Math.round(to.score[end]) - Math.round(from.score[end]);
    return by === 0 ? NONE : signed(by, sayNumber(Math.abs(by)));
  });
  if (low === high) return low ?? NONE;
  return [low === NONE ? '' : `low ${low}`, high === NONE ? '' : `high ${high}`].filter(Boolean).join(', ');
};

/** "+12 points": percentages are subtracted. */
export const sayCoverageChange: SayChange = ({ assessment: from }, { assessment: to }) => {
  const by = Math.round(100 * to.score.coverage) - Math.round(100 * from.score.coverage);
  return by === 0 ? NONE : signed(by, `${Math.abs(by)} ${Math.abs(by) === 1 ? 'point' : 'points'}`);
};

/** "fail −1, not known +2". */
export const sayGatesChange: SayChange = ({ assessment: from }, { assessment: to }) => {
  const count = ({ gates }: typeof from, state: string) => gates.filter((gate) => gate.state === state).length;
  const parts = (
    [
      ['fails', 'fail'],
      ['unknown', 'not known'],
    ] as const
  ).flatMap(([state, name]) => {
    const by = count(to, state) - count(from, state);
    return by === 0 ? [] : [`${name} ${signed(by, sayNumber(Math.abs(by)))}`];
  });
  return parts.join(', ') || NONE;
};

/** In the currency of both; empty where either has an unknown cost or counts in another currency. */
export const sayNetChange: SayChange = (from, to) => {
  const [before, after] = [from.assessment.money, to.assessment.money];
  const { currency } = to.card.finance;
  if (!before || !after || from.card.finance.currency !== currency) return '';
  if (before.missingCosts.length + after.missingCosts.length > 0) {
    if (before.missingCosts.length > 0 && after.missingCosts.length > 0) return '';
    return after.missingCosts.length > 0 ? 'no longer known' : 'now known';
  }
  const by = after.npv - before.npv;
  return Math.abs(by) < 0.005 ? NONE : signed(by, sayMoney(Math.abs(by), currency));
};
