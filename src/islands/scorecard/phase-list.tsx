/** Adoption in steps, each with what lets it pass and what ends it. */
import { addPhase, removePhase, setCard, setPhase } from '../../domain/scorecard/change/edit.ts';
import type { Phase, Predicate } from '../../domain/scorecard/model.ts';
import type { PhaseStatus, PredicateStatus } from '../../domain/scorecard/score/phases.ts';
import { sayNumber } from '../../domain/scorecard/words/numbers.ts';
import { announce } from '../shared/announcer.ts';
import { Choice, NumberField, TextField } from './fields.tsx';
import { newId, type Session } from './session.ts';

export function PhaseList({ session }: { session: Session }) {
  const card = session.card.value;
  const statuses = session.examination.value.phases;
  return (
    <>
      <ol class="phases plain">
        {card.phases.map((phase, i) => (
          <PhaseFields key={phase.id} session={session} phase={phase} status={statuses[i]} number={i + 1} />
        ))}
      </ol>
      <button
        type="button"
        class="add"
        onClick={() => {
          const name = `Phase ${card.phases.length + 1}`;
          session.change('New phase', (before) =>
            addPhase(before, {
              id: newId(),
              name,
              timeboxWeeks: 4,
              scope: '',
              success: [],
              exit: [{ timeboxExceeded: true }],
              exitPlan: '',
            }),
          );
          announce(`${name} was added, as the last.`);
        }}
      >
        + Add a phase
      </button>
    </>
  );
}

interface PhaseProps {
  readonly session: Session;
  readonly phase: Phase;
  readonly status: PhaseStatus | undefined;
  readonly number: number;
}

function PhaseFields({ session, phase, status, number }: PhaseProps) {
  const { id, name } = phase;
  const current = session.card.value.currentPhase === id;
  const set = (label: string, change: Partial<{ [K in keyof Phase]: Phase[K] | undefined }>, field?: string) =>
    session.change(
      `${label} of ${name}`,
      (card) => setPhase(card, id, change),
      field === undefined ? undefined : `phase.${id}.${field}`,
    );
  const text = (label: string, field: 'scope' | 'exitPlan') => (
    <TextField
      label={label}
      value={phase[field]}
      rows={2}
      class="full"
      onValue={(value) => set(label, { [field]: value }, field)}
    />
  );
  const day = (label: string, field: 'start' | 'rollbackRehearsed') => (
    <TextField
      label={label}
      type="date"
      value={phase[field]}
      onValue={(value) => set(label, { [field]: value === '' ? undefined : value }, field)}
    />
  );
  return (
    <li id={`phase-${id}`} class={current ? 'current' : ''}>
      <h3>
        {number}. {name} {current ? <span class="mark">now</span> : null}
      </h3>
      <p class="meta">
        {status?.weeksUsed === undefined
          ? ''
          : `${Math.floor(status.weeksUsed)} of ${sayNumber(phase.timeboxWeeks)} weeks used. `}
        {status && phase.success.length > 0
          ? `${status.successMet} of ${phase.success.length} success criteria met. `
          : ''}
        {status && status.fired.length > 0 ? 'An exit criterion has fired.' : ''}
      </p>
      <div class="grid">
        <TextField
          label="Name"
          value={name}
          required
          most={300}
          onValue={(value) => set('Name', { name: value }, 'name')}
        />
        <NumberField
          label="Time box"
          labelled
          unit="weeks"
          value={phase.timeboxWeeks}
          refuse={(value) => (value > 0 ? undefined : 'Above 0.')}
          onValue={(value) => {
            if (value !== undefined) set('Time box', { timeboxWeeks: value }, 'timebox');
          }}
        />
        {day('Start', 'start')}
        {day('Leaving was rehearsed', 'rollbackRehearsed')}
        {text('Scope', 'scope')}
        <Predicates
          title="To go on, all of these"
          session={session}
          name={name}
          predicates={phase.success}
          statuses={status?.success ?? []}
          onValue={(success, field) => set('Success criteria', { success }, field)}
        />
        <Predicates
          title="To end it, any of these"
          session={session}
          name={name}
          predicates={phase.exit}
          statuses={status?.exits ?? []}
          onValue={(exit, field) => set('Exit criteria', { exit }, field)}
        />
        {text('How the exit is carried out', 'exitPlan')}
      </div>
      <p class="actions">
        {current ? null : (
          <button
            type="button"
            onClick={() =>
              session.change(`Start of ${name}`, (card) =>
                setCard(setPhase(card, id, { start: phase.start ?? session.today }), { currentPhase: id }),
              )
            }
          >
            We are in this phase
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            session.change(`Removal of ${name}`, (card) => removePhase(card, id));
            announce(`${name} removed. Undo brings it back.`);
          }}
        >
          Remove
        </button>
      </p>
    </li>
  );
}

const SAID: Readonly<Record<PredicateStatus['state'], string>> = {
  met: 'holds',
  'not-met': 'does not hold',
  unknown: 'not known',
};

function Predicates(props: {
  title: string;
  session: Session;
  name: string;
  predicates: readonly Predicate[];
  statuses: readonly PredicateStatus[];
  onValue: (predicates: readonly Predicate[], field?: string) => void;
}) {
  const { title, session, name, predicates, statuses, onValue } = props;
  const { criteria } = session.card.value;
  const measurable = criteria.map(({ id, name: said }) => [id, said] as const);
  const timed = predicates.some((p) => 'timeboxExceeded' in p);
  return (
    <fieldset class="full predicates">
      <legend>{title}</legend>
      {predicates.length === 0 ? <p class="meta">None.</p> : null}
      {predicates.map((p, i) => (
        <div class="pair" key={i}>
          {'timeboxExceeded' in p ? (
            <span>the time box is over</span>
          ) : (
            <>
              <Choice
                label={`${name}, condition ${i + 1}: row`}
                hideLabel
                value={p.criterion}
                choices={measurable}
                onValue={(criterion) => onValue(predicates.with(i, { ...p, criterion }))}
              />
              <Choice
                label={`${name}, condition ${i + 1}: sign`}
                hideLabel
                value={p.op}
                choices={[
                  ['>=', 'at least'],
                  ['<=', 'at most'],
                ]}
                onValue={(op) => onValue(predicates.with(i, { ...p, op }))}
              />
              <NumberField
                label={`${name}, condition ${i + 1}: number`}
                unit={criteria.find(({ id }) => id === p.criterion)?.metric.unit ?? ''}
                value={p.value}
                onValue={(value) => {
                  if (value !== undefined) onValue(predicates.with(i, { ...p, value }), `${title}.${i}.value`);
                }}
              />
              <NumberField
                label={`${name}, condition ${i + 1}: for days`}
                optional
                empty="any"
                unit="days"
                least={0}
                most={3660}
                value={p.forDays}
                onValue={(value) => {
                  const { forDays: _old, ...rest } = p;
                  onValue(
                    predicates.with(i, value === undefined ? rest : { ...rest, forDays: Math.round(value) }),
                    `${title}.${i}.days`,
                  );
                }}
              />
            </>
          )}
          <span class="meta">{SAID[statuses[i]?.state ?? 'unknown']}</span>
          <button
            type="button"
            aria-label={`${name}: remove condition ${i + 1}`}
            onClick={() => onValue(predicates.toSpliced(i, 1))}
          >
            Remove
          </button>
        </div>
      ))}
      <p class="actions">
        {criteria[0] === undefined ? null : (
          <button
            type="button"
            onClick={() => onValue([...predicates, { criterion: criteria[0]?.id ?? '', op: '>=', value: 0 }])}
          >
            Add a condition
          </button>
        )}
        {timed || title.startsWith('To go on') ? null : (
          <button type="button" onClick={() => onValue([...predicates, { timeboxExceeded: true }])}>
            Add the end of the time box
          </button>
        )}
      </p>
    </fieldset>
  );
}
