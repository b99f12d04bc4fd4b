/** Everything about a row that is not needed every time: opened from its name, closed again by Escape. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { setCriterion } from '../../domain/scorecard/change/edit.ts';
import type { Criterion, Direction } from '../../domain/scorecard/model.ts';
import { isBeyond } from '../../domain/scorecard/score/anchors.ts';
import { Choice, NumberField, TextField } from './fields.tsx';
import { Finding } from './finding.tsx';
import { MoneyFields } from './money-fields.tsx';
import { duplicateRow, moveRow, removeRow } from './row-moves.ts';
import type { RowProps } from './row.tsx';

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ['higher', 'higher is better'],
  ['lower', 'lower is better'],
  ['target', 'nearer to the target is better'],
  ['yes-no', 'yes or no'],
  ['level', 'described levels'],
];

export function RowPanel(props: RowProps) {
  const { session, criterion } = props;
  const { id, name, kind, metric } = criterion;

  const set = (label: string, change: Partial<Criterion>, field: string) =>
    session.change(`${label} of ${name}`, (card) => setCriterion(card, id, change), `${id}.${field}`);
  const text = (
    label: string,
    field: 'group' | 'why' | 'owner' | 'evidenceAsked',
    more: { rows?: number; class?: string } = {},
  ) => (
    <TextField
      label={label}
      value={criterion[field]}
      onValue={(value) => set(label, { [field]: value === '' ? undefined : value }, field)}
      {...more}
    />
  );
  const close = () => {
    session.openRow.value = undefined;
    document.querySelector<HTMLElement>(`#row-${id} .name`)?.focus();
  };

  // A row that was just added is named first; of any other, what is known of it is what is wanted.
  const [wanted] = useState(session.wants.peek());
  const fresh = wanted === 'name';
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === 'name') root.current?.querySelector('input')?.select();
    if (wanted === 'evidence') root.current?.querySelector<HTMLElement>('.evidence input')?.focus();
    session.wants.value = undefined;
  }, [session]);
  const whatItIs = (
    <fieldset>
      <legend>What it is</legend>
      <TextField
        label="Name"
        value={name}
        required
        most={300}
        class="full"
        onValue={(value) => session.change('Name', (card) => setCriterion(card, id, { name: value }), `${id}.name`)}
      />
      <TextField
        label="Definition"
        hint="share of paths, worst of five…"
        value={metric.name}
        most={300}
        class="full"
        onValue={(value) => set('Definition', { metric: { ...metric, name: value } }, 'metric')}
      />
      <TextField
        label="Unit"
        hint="%, min, a month"
        value={metric.unit}
        most={60}
        onValue={(value) => set('Unit', { metric: { ...metric, unit: value } }, 'unit')}
      />
      <Choice
        label="Reading"
        value={metric.direction}
        choices={DIRECTIONS}
        onValue={(direction) => session.change(`Reading of ${name}`, (card) => turn(card, criterion, direction))}
      />
      {text('Group', 'group')}
      {text('Why it matters', 'why', { rows: 2, class: 'full' })}
    </fieldset>
  );

  return (
    // Escape closes what the row's button opened; the panel itself does nothing else with keys.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      class="row-panel"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {fresh ? whatItIs : null}
      <Finding {...props} />
      <Recipe {...props} />
      {kind === 'gate' ? null : <MoneyFields {...props} />}
      {fresh ? null : whatItIs}
      {kind === 'gate' ? <Severity {...props} /> : <ScaleFields {...props} />}
      <fieldset>
        <legend>Who and when</legend>
        {text('Owner', 'owner')}
        <TextField
          label="Due"
          type="date"
          value={criterion.due}
          onValue={(value) => set('Due date', value === '' ? { due: undefined as never } : { due: value }, 'due')}
        />
        <NumberField
          label="Out of date after"
          labelled
          optional
          unit="days"
          least={0}
          most={3660}
          value={criterion.staleAfterDays}
          onValue={(value) =>
            set(
              'Age limit',
              { staleAfterDays: (value === undefined ? undefined : Math.round(value)) as never },
              'stale',
            )
          }
        />
      </fieldset>
      <RowActions {...props} close={close} />
    </div>
  );
}

/** Changes how a row is read, and gives it what that reading needs. */
function turn(card: Parameters<typeof setCriterion>[0], criterion: Criterion, direction: Direction) {
  const { id, metric, kind, gate, scale } = criterion;
  const yesNo = direction === 'yes-no';
  const levels = [
    { score: 0, text: 'not at all' },
    { score: 0.5, text: 'in part' },
    { score: 1, text: 'fully' },
  ];
  const nextGate =
    gate && yesNo !== (gate.op === 'is')
      ? yesNo
        ? ({ ...gate, op: 'is', value: true } as const)
        : ({ ...gate, op: '>=', value: 0 } as const)
      : gate;
  const base = direction === 'level' ? { floor: 0, target: 1, levels: scale?.levels ?? levels } : scale;
  const nextScale = kind === 'gate' ? scale : yesNo ? { floor: 0, target: 1 } : (base ?? { floor: 0, target: 100 });
  return setCriterion(card, id, {
    metric: { ...metric, direction, ...(yesNo || direction === 'level' ? { unit: '' } : {}) },
    ...(nextScale === undefined ? {} : { scale: nextScale }),
    ...(nextGate === undefined ? {} : { gate: nextGate }),
  });
}

function Severity({ session, criterion }: RowProps) {
  const { id, name, gate } = criterion;
  if (!gate) return null;
  return (
    <fieldset>
      <legend>If it does not hold</legend>
      <Choice
        label="Then"
        value={gate.severity}
        choices={[
          ['block', 'stop, whatever the score'],
          ['warn', 'say so, and go on'],
        ]}
        onValue={(severity) =>
          session.change(`Severity of ${name}`, (card) => setCriterion(card, id, { gate: { ...gate, severity } }))
        }
      />
    </fieldset>
  );
}

function ScaleFields({ session, criterion }: RowProps) {
  const { id, name, scale, metric, placeholders = [] } = criterion;
  if (!scale || metric.direction === 'yes-no') return null;
  if (metric.direction === 'level') return <Levels session={session} criterion={criterion} />;
  const field = metric.direction === 'target' ? 'tolerance' : 'stretch';
  const label = field === 'tolerance' ? 'Worth nothing at a distance of' : 'Stretch, worth the last fifth';
  return (
    <fieldset>
      <legend>Scale</legend>
      <p class="meta">
        {field === 'stretch'
          ? 'Now scores 0, the target 100; with a stretch the target scores 80 and the stretch 100.'
          : 'The target scores 100, falling to 0 at this distance on either side.'}
      </p>
      <NumberField
        label={label}
        labelled
        optional
        unit={metric.unit}
        value={scale[field]}
        example={placeholders.includes(field)}
        refuse={(value) =>
          field === 'stretch'
            ? isBeyond(value, scale)
              ? undefined
              : 'Must lie beyond the target, away from the value now.'
            : value <= 0
              ? 'Must be above 0.'
              : undefined
        }
        onValue={(value) =>
          session.change(
            `Scale of ${name}`,
            (card) => {
              const { [field]: _old, ...rest } = scale;
              return setCriterion(card, id, { scale: value === undefined ? rest : { ...rest, [field]: value } }, [
                field,
              ]);
            },
            `${id}.${field}`,
          )
        }
      />
    </fieldset>
  );
}

function Levels({ session, criterion }: Pick<RowProps, 'session' | 'criterion'>) {
  const { id, name, scale } = criterion;
  if (!scale) return null;
  const levels = scale.levels ?? [];
  const set = (next: typeof levels, field?: string) =>
    session.change(`Levels of ${name}`, (card) => setCriterion(card, id, { scale: { ...scale, levels: next } }), field);
  return (
    <fieldset>
      <legend>Levels</legend>
      {levels.map((level, i) => (
        <div class="pair full" key={i}>
          <NumberField
            label={`Score of level ${i + 1}, 0 to 1`}
            labelled
            least={0}
            most={1}
            value={level.score}
            onValue={(score) => {
              if (score !== undefined) set(levels.with(i, { ...level, score }), `${id}.level.${i}.score`);
            }}
          />
          <TextField
            label={`What level ${i + 1} looks like`}
            value={level.text}
            rows={2}
            onValue={(text) => set(levels.with(i, { ...level, text }), `${id}.level.${i}.text`)}
          />
        </div>
      ))}
      <p class="actions">
        <button type="button" onClick={() => set([...levels, { score: 1, text: '' }])}>
          Add a level
        </button>
        {levels.length > 2 ? (
          <button type="button" onClick={() => set(levels.slice(0, -1))}>
            Remove the last level
          </button>
        ) : null}
      </p>
    </fieldset>
  );
}

const HOW = [
  ['promql', 'a PromQL query'],
  ['istioctl', 'a command'],
  ['query', 'a query elsewhere'],
  ['count', 'a count'],
  ['judgement', 'a judgement'],
] as const;

function Recipe({ session, criterion }: RowProps) {
  const { id, name, metric } = criterion;
  const recipe = metric.recipe ?? { how: 'count', text: '' };
  const set = (change: Partial<typeof recipe>, field?: string) =>
    session.change(
      `Recipe of ${name}`,
      (card) => setCriterion(card, id, { metric: { ...metric, recipe: { ...recipe, ...change } } }),
      field,
    );
  return (
    <fieldset>
      <legend>How it is measured</legend>
      <Choice label="By" value={recipe.how} choices={HOW} onValue={(how) => set({ how })} />
      <TextField
        label="Over what time"
        hint="last 14 days"
        value={metric.window}
        most={300}
        onValue={(window) =>
          session.change(
            `Window of ${name}`,
            (card) => setCriterion(card, id, { metric: { ...metric, window } }),
            `${id}.window`,
          )
        }
      />
      <TextField
        label="Query, command or steps"
        value={recipe.text}
        rows={Math.min(12, Math.max(3, recipe.text.split('\n').length))}
        class="full code"
        onValue={(text) => set({ text }, `${id}.recipe`)}
      />
      <TextField
        label="What makes the obvious reading wrong"
        value={recipe.trap}
        rows={2}
        class="full"
        onValue={(trap) => set({ trap }, `${id}.trap`)}
      />
    </fieldset>
  );
}

function RowActions({ session, criterion, close }: RowProps & { close: () => void }) {
  const { id, name } = criterion;
  return (
    <p class="actions">
      <button type="button" onClick={() => moveRow(session, id, -1)}>
        Move up
      </button>
      <button type="button" onClick={() => moveRow(session, id, 1)}>
        Move down
      </button>
      <button type="button" onClick={() => duplicateRow(session, id, name)}>
        Duplicate
      </button>
      <button type="button" onClick={() => removeRow(session, id, name)}>
        Remove
      </button>
      <button type="button" class="last" onClick={close}>
        Close
      </button>
    </p>
  );
}
