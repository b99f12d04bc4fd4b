import { setCriterion } from '../../domain/scorecard/change/edit.ts';
import { namesIn, parseFormula } from '../../domain/scorecard/money/formula.ts';
import type { Money } from '../../domain/scorecard/model.ts';
import { sayMoney } from '../../domain/scorecard/words/numbers.ts';
import { Choice, NumberField, TextField } from './fields.tsx';
import type { RowProps } from './row.tsx';

const OWN = ['value', 'now', 'target'];

/** What a row is worth in money, and when. */
export function MoneyFields({ session, criterion, line, currency }: RowProps) {
  const { id, name, money, kind } = criterion;
  const set = (next: Money | undefined, field?: string) =>
    session.change(
      `Money of ${name}`,
      (card) => setCriterion(card, id, { money: next }, ['formula']),
      field === undefined ? undefined : `${id}.${field}`,
    );
  if (!money) {
    return (
      <fieldset>
        <legend>Money</legend>
        <p class="meta">Without money this row speaks only through the score.</p>
        <button type="button" onClick={() => set({ per: 'month', formula: 'value', realised: 'cash' })}>
          {kind === 'benefit' ? 'Say what it is worth' : 'Say what it costs'}
        </button>
      </fieldset>
    );
  }
  const drivers = session.card.value.drivers.map(({ id: driver }) => driver);
  const months = (label: string, field: 'rampFrom' | 'rampMonths', hint: string) => (
    <NumberField
      label={label}
      labelled
      optional
      empty={hint}
      least={0}
      most={600}
      value={money[field]}
      onValue={(value) => {
        const { [field]: _old, ...rest } = money;
        set(value === undefined ? rest : { ...rest, [field]: Math.round(value) }, field);
      }}
    />
  );
  return (
    <fieldset>
      <legend>Money</legend>
      <TextField
        label="Amount, as a formula"
        value={money.formula}
        most={500}
        class="full code"
        refuse={(text) => formulaProblem(text, [...OWN, ...drivers])}
        onValue={(formula) => set({ ...money, formula }, 'formula')}
      />
      <p class="meta full">
        <code>value</code>, <code>now</code> and <code>target</code> of this row
        {drivers.length > 0 ? ', and the shared numbers ' : ''}
        {drivers.map((driver, i) => [i > 0 ? ', ' : '', <code key={driver}>{driver}</code>])}
        {'. '}
        {line?.amount === undefined
          ? `Open: ${(line?.missing ?? []).map((missing) => (missing === 'value' ? 'the number of this row' : missing)).join(', ')}.`
          : `Comes to ${sayMoney(line.amount.low, currency)} to ${sayMoney(line.amount.high, currency)}, likely ${sayMoney(line.amount.likely, currency)}.`}
      </p>
      <Choice
        label="Counts"
        value={money.per}
        choices={[
          ['month', 'each month'],
          ['once', 'once'],
        ]}
        onValue={(per) => set({ ...money, per })}
      />
      <Choice
        label="Comes as"
        value={money.realised}
        choices={[
          ['cash', 'cash'],
          ['capacity', 'time given back'],
          ['risk', 'lower risk'],
        ]}
        onValue={(realised) => set({ ...money, realised })}
      />
      {months('Begins in month', 'rampFrom', 'the first')}
      {months('Grows over months', 'rampMonths', 'at once')}
      <p class="actions">
        <button type="button" onClick={() => set(undefined)}>
          Leave money out
        </button>
      </p>
    </fieldset>
  );
}

/** What is wrong with a formula, said at its place. */
export function formulaProblem(text: string, known: readonly string[]): string | undefined {
  const parsed = parseFormula(text);
  if (!parsed.ok) return `At character ${parsed.at + 1}: ${parsed.message}`;
  const strange = namesIn(parsed.formula).find((name) => !known.includes(name));
  return strange === undefined
    ? undefined
    : `"${strange}" is no shared number of this card: known are ${known.join(', ')}.`;
}
