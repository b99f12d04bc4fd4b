/** When the answer is yes: agreed before the first number, and the same for everyone. */
import { setCard } from '../../domain/scorecard/change/edit.ts';
import type { Finance, Rule } from '../../domain/scorecard/model.ts';
import { Check, Choice, NumberField, TextField } from './fields.tsx';
import type { Session } from './session.ts';
import { WeightOrder } from './weight-order.tsx';

export function RuleFields({ session }: { session: Session }) {
  const { rule, finance } = session.card.value;
  const setRule = (label: string, change: Partial<Rule>, field?: string) =>
    session.change(
      label,
      (card) => setCard(card, { rule: { ...card.rule, ...change } }),
      field === undefined ? undefined : `rule.${field}`,
    );
  const setFinance = (label: string, change: Partial<Finance>, field?: string) =>
    session.change(
      label,
      (card) => setCard(card, { finance: { ...card.finance, ...change } }),
      field === undefined ? undefined : `finance.${field}`,
    );
  const percent = (label: string, field: 'minCoverage' | 'minProbability') => (
    <NumberField
      label={label}
      labelled
      unit="%"
      least={0}
      most={100}
      value={Math.round(1000 * rule[field]) / 10}
      onValue={(value) => {
        if (value !== undefined) setRule(label, { [field]: value / 100 }, field);
      }}
    />
  );
  return (
    <>
      <p>
        Proceed only if every gate holds, enough is measured, the score reaches its threshold even if all that is
        unknown turned out worst, and benefits probably exceed costs.
        {rule.benefitsMustBeMeasured
          ? ' Once past the first phase only measured benefits count against ongoing cost.'
          : ''}
      </p>
      <div class="grid">
        <NumberField
          label="Score needed"
          labelled
          least={0}
          most={100}
          value={rule.minScore}
          onValue={(minScore) => {
            if (minScore !== undefined) setRule('Score needed', { minScore }, 'minScore');
          }}
        />
        {percent('Weight that must be measured', 'minCoverage')}
        {percent('Chance needed that benefits exceed costs', 'minProbability')}
        <NumberField
          label="Weightings that must agree"
          labelled
          optional
          empty="not asked"
          unit="%"
          least={0}
          most={100}
          value={rule.minRobustness === undefined ? undefined : Math.round(1000 * rule.minRobustness) / 10}
          onValue={(value) =>
            session.change(
              'Weightings that must agree',
              (card) => {
                const { minRobustness: _old, ...rest } = card.rule;
                return setCard(card, { rule: value === undefined ? rest : { ...rest, minRobustness: value / 100 } });
              },
              'rule.minRobustness',
            )
          }
        />
        <Choice
          label="Ongoing costs are read at"
          value={rule.costSide}
          choices={[
            ['likely', 'their likely amount'],
            ['high', 'their high amount'],
          ]}
          onValue={(costSide) => setRule('Side of costs', { costSide })}
        />
        <Choice
          label="The verdict speaks of"
          value={rule.wording}
          choices={[
            ['adopt', 'proceeding or not'],
            ['choose', 'choosing or not'],
            ['ready', 'being ready or not'],
            ['keep', 'keeping, shrinking or leaving'],
            ['hire', 'hiring or not'],
            ['study', 'what to study'],
          ]}
          onValue={(wording) => setRule('Wording', { wording })}
        />
        <Check
          label="Benefits must be measured, not promised"
          checked={rule.benefitsMustBeMeasured}
          onValue={(benefitsMustBeMeasured) => setRule('Measured benefits', { benefitsMustBeMeasured })}
        />
      </div>
      <h3>Money</h3>
      <div class="grid">
        <TextField
          label="Currency"
          value={finance.currency}
          most={3}
          refuse={(text) => (/^[A-Za-z]{3}$/.test(text) ? undefined : 'Three letters, such as USD.')}
          onValue={(currency) => setFinance('Currency', { currency: currency.toUpperCase() }, 'currency')}
        />
        <NumberField
          label="Horizon"
          labelled
          unit="months"
          least={1}
          most={240}
          value={finance.horizonMonths}
          refuse={(value) => (Number.isInteger(value) ? undefined : 'Whole months.')}
          onValue={(horizonMonths) => {
            if (horizonMonths !== undefined) setFinance('Horizon', { horizonMonths }, 'horizon');
          }}
        />
        <NumberField
          label="Discount a year"
          labelled
          unit="%"
          least={-50}
          most={1000}
          value={Math.round(1e6 * finance.discountAnnual) / 1e4}
          onValue={(value) => {
            if (value !== undefined) setFinance('Discount', { discountAnnual: value / 100 }, 'discount');
          }}
        />
        <Choice
          label="Low and high mean"
          value={finance.rangeMeans}
          choices={[
            ['bounds', 'the least and the most possible'],
            ['p5-p95', 'nine in ten cases lie between'],
          ]}
          onValue={(rangeMeans) => setFinance('Meaning of ranges', { rangeMeans })}
        />
      </div>
      <WeightOrder session={session} />
    </>
  );
}
