import { setCriterion } from '../../domain/scorecard/change/edit.ts';
import type { Criterion, Gate } from '../../domain/scorecard/model.ts';
import { Choice, NumberField } from './fields.tsx';
import type { Session } from './session.ts';

const SIGNS = [
  ['>=', 'at least'],
  ['<=', 'at most'],
  ['between', 'between'],
] as const;

/** What a gate demands. */
export function GateField({ session, criterion }: { session: Session; criterion: Criterion }) {
  const { id, name, gate, metric, placeholders = [] } = criterion;
  if (!gate) return null;
  const set = (next: Gate, field?: string) =>
    session.change(`Condition of ${name}`, (card) => setCriterion(card, id, { gate: next }, ['gate']), field);
  const bound = (
    label: string,
    value: number,
    put: (value: number) => Gate,
    refuse?: (value: number) => string | undefined,
  ) => (
    <NumberField
      label={`${label}: ${name}`}
      value={value}
      unit={metric.unit}
      example={placeholders.includes('gate')}
      {...(refuse ? { refuse } : {})}
      onValue={(number) => {
        if (number !== undefined) set(put(number), `${id}.${label}`);
      }}
    />
  );
  if (typeof gate.value === 'boolean') {
    return (
      <Choice
        label={`Must be: ${name}`}
        hideLabel
        value={gate.value ? 'yes' : 'no'}
        choices={[
          ['yes', 'yes'],
          ['no', 'no'],
        ]}
        onValue={(value) => set({ ...gate, op: 'is', value: value === 'yes' })}
      />
    );
  }
  const [low, high] = typeof gate.value === 'number' ? [gate.value, gate.value] : gate.value;
  return (
    <span class="condition">
      <Choice
        label={`Condition: ${name}`}
        hideLabel
        value={gate.op === 'is' ? '>=' : gate.op}
        choices={SIGNS}
        onValue={(op) => set({ ...gate, op, value: op === 'between' ? [low, high] : low })}
      />
      {gate.op === 'between' ? (
        <>
          {bound(
            'Lowest',
            low,
            (value) => ({ ...gate, value: [value, high] }),
            (v) => (v > high ? 'Above the highest.' : undefined),
          )}
          {bound(
            'Highest',
            high,
            (value) => ({ ...gate, value: [low, value] }),
            (v) => (v < low ? 'Below the lowest.' : undefined),
          )}
        </>
      ) : (
        bound('Must be', low, (value) => ({ ...gate, value }))
      )}
    </span>
  );
}
