import type { FieldId } from '../../domain/mesh-cost/inputs.ts';
import { fieldsText, moneyText, shortNumber } from '../../domain/mesh-cost/words.ts';
import type { Store } from './store.ts';

interface Line {
  readonly name: string;
  readonly hours: number | null;
  readonly money?: number | null;
  /** What it is made of. */
  readonly of: readonly FieldId[];
}

/** Work is shown apart from compute, and a sum with a gap in it is not shown as a smaller sum. */
export function People({ store, currency }: { readonly store: Store; readonly currency: string }) {
  const { people } = store.cost.value;
  const { inputs } = store;
  const ongoing = [
    'platformHours',
    'upgradesPerYear',
    'hoursPerUpgrade',
    'incidentsPerYear',
    'hoursPerIncident',
  ] as const;
  const lines: Line[] = [
    { name: 'Platform work, a month', hours: people.platform, of: ['platformHours'] },
    { name: 'Upgrades, a month', hours: people.upgrades, of: ['upgradesPerYear', 'hoursPerUpgrade'] },
    { name: 'Incidents, a month', hours: people.incidents, of: ['incidentsPerYear', 'hoursPerIncident'] },
    { name: 'All of it, a month', hours: people.ongoing, money: people.ongoingPerMonth, of: ongoing },
    { name: 'Training, once', hours: people.training, money: people.trainingOnce, of: ['trainingHours'] },
  ];
  const missing = (ids: readonly FieldId[]) => ids.filter((id) => inputs.value[id] === null);
  return (
    <div class="people">
      <table>
        <caption>People, apart from compute</caption>
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col">Hours</th>
            <th scope="col">Money</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, hours, money, of }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {hours === null && of !== ongoing && <span class="meta">Not entered: {fieldsText(missing(of))}.</span>}
              </th>
              <td>{hours === null ? <span class="blank">not yet</span> : shortNumber(hours)}</td>
              <td>
                {money === undefined ? (
                  ''
                ) : money === null ? (
                  <span class="blank">not yet</span>
                ) : (
                  moneyText(money, currency)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
