/** The inputs that several rows share, so that an hour costs the same everywhere. */
import { addDriver, removeDriver, setDriver } from '../../domain/scorecard/change/edit.ts';
import { namesIn, parseFormula } from '../../domain/scorecard/money/formula.ts';
import type { Driver, Scorecard } from '../../domain/scorecard/model.ts';
import { pointEstimate } from '../../domain/scorecard/change/edit.ts';
import { announce } from '../shared/announcer.ts';
import { NOT_YET, NumberField, TextField } from './fields.tsx';
import { Range } from './finding.tsx';
import type { Session } from './session.ts';

export function SharedNumbers({ session }: { session: Session }) {
  const card = session.card.value;
  const used = usedNames(card);
  return (
    <>
      <p class="meta">
        What money formulas are made of. Hours and prices have no example: none is published, so they are yours to
        enter.
      </p>
      <ul class="drivers plain">
        {card.drivers.map((driver) => (
          <DriverFields key={driver.id} session={session} driver={driver} used={used.has(driver.id)} />
        ))}
      </ul>
      <NewDriver session={session} />
    </>
  );
}

/** The drivers that formulas name. */
function usedNames({ criteria }: Scorecard): ReadonlySet<string> {
  return new Set(
    criteria.flatMap(({ money }) => {
      const parsed = money && parseFormula(money.formula);
      return parsed?.ok ? namesIn(parsed.formula) : [];
    }),
  );
}

function DriverFields({ session, driver, used }: { session: Session; driver: Driver; used: boolean }) {
  const { id, name, unit, estimate, placeholder = false } = driver;
  const set = (change: Partial<Driver>, field?: string) =>
    session.change(
      name,
      (card) => setDriver(card, id, change),
      field === undefined ? undefined : `driver.${id}.${field}`,
    );
  return (
    <li id={`driver-${id}`}>
      <NumberField
        label={name}
        labelled
        optional
        empty={NOT_YET}
        unit={unit}
        value={estimate?.likely}
        example={placeholder}
        onValue={(value) => {
          if (value === undefined) set({ estimate: null }, 'likely');
          else {
            const keepsRange =
              estimate && estimate.low !== estimate.high && estimate.low <= value && value <= estimate.high;
            set(
              {
                estimate: keepsRange
                  ? { ...estimate, likely: value }
                  : pointEstimate(value, estimate ?? { basis: 'expert', low: value, likely: value, high: value }),
              },
              'likely',
            );
          }
        }}
      />
      <details>
        <summary class="meta">
          {estimate && estimate.low !== estimate.high ? 'range, ' : ''}
          {estimate
            ? `${estimate.basis}${estimate.source === undefined ? '' : `: ${estimate.source}`}`
            : 'range and source'}
        </summary>
        <div class="grid">
          {estimate ? (
            <Range metric={{ unit }} value={estimate} onValue={(value, field) => set({ estimate: value }, field)} />
          ) : (
            <p class="meta">Enter the number first.</p>
          )}
          <TextField label="Name" value={name} required most={300} onValue={(text) => set({ name: text }, 'name')} />
          <TextField label="Unit" value={unit} most={60} onValue={(text) => set({ unit: text }, 'unit')} />
          <p class="meta">
            Formulas call it <code>{id}</code>.
          </p>
          <button
            type="button"
            disabled={used}
            title={used ? 'A formula needs it' : ''}
            onClick={() => {
              session.change(`Removal of ${name}`, (card) => removeDriver(card, id));
              announce(`${name} removed. Undo brings it back.`);
            }}
          >
            Remove
          </button>
        </div>
      </details>
    </li>
  );
}

function NewDriver({ session }: { session: Session }) {
  const add = () => {
    const taken = new Set(session.card.value.drivers.map(({ id }) => id));
    let n = taken.size + 1;
    while (taken.has(`number_${n}`)) n += 1;
    session.change('New shared number', (card) =>
      addDriver(card, { id: `number_${n}`, name: `New number ${n}`, unit: '', estimate: null }),
    );
    announce(`New number ${n} was added, as the last.`);
  };
  return (
    <button type="button" class="add" onClick={add}>
      + Add a shared number
    </button>
  );
}
