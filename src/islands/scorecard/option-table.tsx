/** Options side by side; doing nothing is always one of them. */
import { addOption, removeOption, setCard, setOption } from '../../domain/scorecard/change/edit.ts';
import { observationOf } from '../../domain/scorecard/model.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';
import { announce } from '../shared/announcer.ts';
import { Between } from './between.tsx';
import { TextField } from './fields.tsx';
import { Measured } from './row.tsx';
import { newId, type Session } from './session.ts';

export function OptionTable({ session }: { session: Session }) {
  const card = session.card.value;
  const { byOption } = session.examination.value;
  const proposed = card.options.find(({ id }) => id === card.proposed);
  const round = (points: number) => sayNumber(Math.round(10 * points) / 10);
  return (
    <>
      {/* A box that scrolls must be reached by keys. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div class="scroll" role="region" aria-label="Options side by side" tabIndex={0}>
        <table class="options">
          <thead>
            <tr>
              <th scope="col">What</th>
              {card.options.map((option, i) => (
                <th scope="col" key={option.id}>
                  <TextField
                    label={i === 0 ? 'Reference' : `Option ${i}`}
                    value={option.name}
                    required
                    most={300}
                    onValue={(name) =>
                      session.change(
                        'Name of an option',
                        (before) => setOption(before, option.id, { name }),
                        `option.${option.id}`,
                      )
                    }
                  />
                  {i === 0 ? (
                    <span class="meta">how things stay</span>
                  ) : (
                    <label class="check">
                      <input
                        type="radio"
                        name="proposed"
                        checked={option.id === card.proposed}
                        onChange={() =>
                          session.change(`${option.name} proposed`, (before) =>
                            setCard(before, { proposed: option.id }),
                          )
                        }
                      />
                      proposed
                    </label>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {card.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">{criterion.name}</th>
                {card.options.map(({ id, name }, i) => {
                  const row = byOption.get(id)?.score.rows.get(criterion.id);
                  return (
                    <td key={id}>
                      <Measured
                        session={session}
                        criterion={criterion}
                        observation={observationOf(card, criterion.id, id)}
                        option={id}
                        label={name}
                        {...(i === 0 && row?.value !== undefined ? { empty: 'as now' } : {})}
                      />
                      {row?.value === undefined ? null : <span class="meta">{Math.round(100 * row.value)}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Score</th>
              {card.options.map(({ id }) => {
                const score = byOption.get(id)?.score;
                return (
                  <td key={id}>
                    {score === undefined
                      ? ''
                      : round(score.low) === round(score.high)
                        ? round(score.low)
                        : `${round(score.low)} to ${round(score.high)}`}
                  </td>
                );
              })}
            </tr>
            <tr>
              <th scope="row">Gates that fail</th>
              {card.options.map(({ id }) => (
                <td key={id}>{byOption.get(id)?.gates.filter(({ state }) => state === 'fails').length ?? 0}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">Likely net value</th>
              {card.options.map(({ id }, i) => {
                const money = byOption.get(id)?.money;
                return (
                  <td key={id}>
                    {i === 0
                      ? sayMoney(0, card.finance.currency)
                      : money === undefined || money.missingCosts.length > 0
                        ? 'open'
                        : sayMoney(money.npv, card.finance.currency)}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="actions">
        <button
          type="button"
          disabled={card.options.length >= 12}
          onClick={() => {
            const id = newId();
            const name = `Option ${card.options.length}`;
            session.change('New option', (before) => addOption(before, { id, name }));
            announce(`${name} was added, as the last column.`);
          }}
        >
          Add an option
        </button>
        {card.options.length > 2 && proposed ? (
          <button
            type="button"
            onClick={() => {
              session.change(`Removal of ${proposed.name}`, (before) => removeOption(before, proposed.id));
              announce(`${proposed.name} removed. Undo brings it back.`);
            }}
          >
            Remove {proposed.name}
          </button>
        ) : null}
      </p>
      <Between card={card} />
    </>
  );
}
