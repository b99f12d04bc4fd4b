/** Who decides, and what was decided. */
import { setCard } from '../../domain/scorecard/change/edit.ts';
import { STATUSES, type Decision, type Scorecard } from '../../domain/scorecard/model.ts';
import { Choice, TextField } from './fields.tsx';
import { Milestones } from './kept-copies.tsx';
import { STATUS_NAMES } from './parts.tsx';
import type { Session } from './session.ts';

export function DecisionPart({ session }: { session: Session }) {
  const card = session.card.value;
  const { people, decision } = card;
  const setPeople = (change: Partial<Scorecard['people']>, field: string) =>
    session.change(
      'People',
      (before) => setCard(before, { people: { ...before.people, ...change } }),
      `people.${field}`,
    );
  const names = (label: string, field: 'consulted' | 'informed') => (
    <TextField
      label={label}
      hint="names, with commas between"
      value={people[field].join(', ')}
      class="full"
      refuse={(text) => (split(text).length > 60 ? 'At most 60 names.' : undefined)}
      onValue={(text) => setPeople({ [field]: split(text) }, field)}
    />
  );
  return (
    <>
      <div class="grid">
        <Choice
          label="Status"
          value={card.status}
          choices={STATUSES.map((status) => [status, STATUS_NAMES[status]] as const)}
          onValue={(status) => session.change('Status', (before) => setCard(before, { status }))}
        />
        <TextField
          label="Decider"
          value={people.decider}
          most={300}
          onValue={(decider) =>
            session.change(
              'Decider',
              (before) => {
                const { decider: _old, ...rest } = before.people;
                return setCard(before, { people: decider === '' ? rest : { ...rest, decider } });
              },
              'people.decider',
            )
          }
        />
        {names('Consulted', 'consulted')}
        {names('Informed', 'informed')}
      </div>
      <DecisionFields session={session} decision={decision} />
      <Milestones session={session} />
    </>
  );
}

const split = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function DecisionFields({ session, decision }: { session: Session; decision: Decision | undefined }) {
  if (!decision) {
    return (
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            session.change('Decision', (card) =>
              setCard(card, {
                status: 'decided',
                decision: {
                  outcome: session.assessment.value.says.title,
                  by: card.people.decider ?? '',
                  on: session.today,
                  because: '',
                },
              }),
            )
          }
        >
          Record the decision
        </button>
      </p>
    );
  }
  const set = (change: Partial<Decision>, field: string) =>
    session.change('Decision', (card) => setCard(card, { decision: { ...decision, ...change } }), `decision.${field}`);
  const text = (label: string, field: 'outcome' | 'by' | 'because' | 'revisit', rows = 1) => (
    <TextField
      label={label}
      value={decision[field]}
      rows={rows}
      most={field === 'because' ? 8000 : 300}
      class={rows > 1 ? 'full' : ''}
      onValue={(value) => set({ [field]: value }, field)}
    />
  );
  return (
    <fieldset>
      <legend>What was decided</legend>
      {text('Outcome', 'outcome')}
      {text('By', 'by')}
      <TextField
        label="On"
        type="date"
        value={decision.on}
        refuse={(value) => (value === '' ? 'A decision has its day.' : undefined)}
        onValue={(on) => set({ on }, 'on')}
      />
      {text('Look again', 'revisit')}
      {text('Because', 'because', 3)}
      <p class="actions">
        <button
          type="button"
          onClick={() => session.change('Decision', (card) => setCard(card, { decision: undefined }))}
        >
          Take the decision back
        </button>
      </p>
    </fieldset>
  );
}
