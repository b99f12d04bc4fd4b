import { same } from '../../domain/scorecard/change/diff.ts';
import { moveCriterionTo, setCriterion, setNumber } from '../../domain/scorecard/change/edit.ts';
import { isBeyond, isTurned } from '../../domain/scorecard/score/anchors.ts';
import type { GateResult } from '../../domain/scorecard/score/gates.ts';
import type { Criterion, Direction, Observation } from '../../domain/scorecard/model.ts';
import type { MoneyLine } from '../../domain/scorecard/money/money.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';
import type { RowScore } from '../../domain/scorecard/score/score.ts';
import { Later } from '../shared/later.tsx';
import { ROLES } from '../shared/table-roles.ts';
import { Choice, isShort, NOT_YET, NumberField } from './fields.tsx';
import { GateField } from './gate-field.tsx';
import { memo } from './memo.ts';
import type { Session } from './session.ts';
import { goTo } from './go-to.ts';

export interface RowProps {
  readonly session: Session;
  readonly criterion: Criterion;
  /** Of the proposed option. */
  readonly observation: Observation | undefined;
  readonly option: string;
  readonly score: RowScore | undefined;
  readonly gate: GateResult | undefined;
  readonly line: MoneyLine | undefined;
  readonly currency: string;
  readonly open: boolean;
  readonly columns: number;
  /** No row of the table is a number: no columns for where it is and where it should be. */
  readonly bare: boolean;
}

const loadPanel = async () => (await import('./row-panel.tsx')).RowPanel;

/** Answered by a word, not by a number. */
export const isDescribed = (direction: Direction): boolean => direction === 'yes-no' || direction === 'level';

export const Row = memo(RowView, (before, after) =>
  (Object.keys(after) as (keyof RowProps)[]).every((key) =>
    key === 'score' || key === 'gate' || key === 'line' ? same(before[key], after[key]) : before[key] === after[key],
  ),
);

function RowView(props: RowProps) {
  const { session, criterion, open, columns } = props;
  const { id, kind, name, metric } = criterion;
  return (
    <>
      <tr
        {...ROLES.row}
        id={`row-${id}`}
        data-row={id}
        onDragOver={(event) => {
          if (event.dataTransfer?.types.includes('text/row')) event.preventDefault();
        }}
        onDrop={(event) => {
          const dragged = event.dataTransfer?.getData('text/row') ?? '';
          if (dragged) session.change(`Order of ${name}`, (card) => moveCriterionTo(card, dragged, id));
        }}
      >
        <th scope="row" {...ROLES.rowheader}>
          <button
            type="button"
            class="name"
            aria-expanded={open}
            aria-controls={open ? `panel-${id}` : undefined}
            draggable
            onDragStart={(event) => event.dataTransfer?.setData('text/row', id)}
            onClick={() => (session.openRow.value = open ? undefined : id)}
          >
            {name}
          </button>
          <span class="meta definition">
            {[isShort(metric.unit) ? '' : metric.unit, metric.name, metric.window].filter(Boolean).join(' · ')}
          </span>
          <Marks {...props} />
        </th>
        {kind === 'benefit' ? <BenefitCells {...props} /> : null}
        {kind === 'cost' ? <CostCells {...props} /> : null}
        {kind === 'gate' ? <GateCells {...props} /> : null}
      </tr>
      {open ? (
        <tr class="panel" id={`panel-${id}`} {...ROLES.row}>
          <td {...ROLES.cell} colSpan={columns}>
            <Later load={loadPanel} props={props} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** What a reader of the row must know before believing its number. */
function Marks({ session, criterion, observation, score, gate }: RowProps) {
  const estimated = score?.estimated ?? gate?.estimated ?? false;
  const marks = [
    estimated && 'estimated',
    score?.stale && 'out of date',
    observation?.status === 'not-applicable' && 'not applicable',
    observation?.status === 'waived' && 'waived',
    (criterion.owner ?? '') !== '' && `owner ${criterion.owner ?? ''}`,
  ].filter((mark) => typeof mark === 'string');
  return (
    <>
      {score?.why === 'no-evidence' ? <NeedsEvidence session={session} id={criterion.id} /> : null}
      {marks.map((mark) => (
        <span key={mark} class="mark">
          {mark}
        </span>
      ))}
    </>
  );
}

function Anchor({ session, criterion, side, label }: RowProps & { side: 'floor' | 'target'; label: string }) {
  const { id, name, scale, metric, placeholders = [] } = criterion;
  const other = side === 'floor' ? 'target' : 'floor';
  if (isDescribed(metric.direction)) return null;
  return (
    <NumberField
      label={`${label}: ${name}`}
      value={scale?.[side]}
      unit={metric.unit}
      example={placeholders.includes(side)}
      refuse={(value) => {
        if (value === scale?.[other])
          return `Equals the ${other === 'floor' ? 'value now' : 'target'}: there would be no way to go.`;
        const { stretch } = scale ?? {};
        return scale && stretch !== undefined && !isBeyond(stretch, { ...scale, [side]: value })
          ? `The stretch of ${sayNumber(stretch)} must lie beyond the target.`
          : undefined;
      }}
      onValue={(value) => {
        if (value === undefined) return;
        const before =
          scale ?? (side === 'floor' ? { floor: value, target: value + 1 } : { floor: value - 1, target: value });
        session.change(
          `${label} of ${name}`,
          (card) => setCriterion(card, id, { scale: { ...before, [side]: value } }, [side]),
          `${id}.${side}`,
        );
      }}
    />
  );
}

/** The number that was found, in the way its kind of value is given. */
export function Measured({
  session,
  criterion,
  observation,
  option,
  label,
  empty = NOT_YET,
}: Pick<RowProps, 'session' | 'criterion' | 'observation' | 'option'> & { label: string; empty?: string }) {
  const { id, name, metric, scale } = criterion;
  const value = observation?.value?.likely;
  const enter = (number: number | undefined, field?: string) =>
    session.change(`${label} of ${name}`, (card) => setNumber(card, id, option, number), field);
  if (isDescribed(metric.direction)) {
    const levels =
      metric.direction === 'yes-no'
        ? ([
            ['1', 'yes'],
            ['0', 'no'],
          ] as const)
        : (scale?.levels ?? []).map(({ score, text }) => [String(score), text] as const);
    return (
      <Choice
        label={`${label}: ${name}`}
        hideLabel
        class={value === undefined && empty === NOT_YET ? 'not-yet' : ''}
        value={value === undefined ? '' : String(value)}
        choices={[['', empty], ...levels]}
        onValue={(chosen) => enter(chosen === '' ? undefined : Number(chosen))}
      />
    );
  }
  return (
    <NumberField
      label={`${label}: ${name}`}
      value={value}
      unit={metric.unit}
      empty={empty}
      optional
      onValue={(number) => enter(number, `${id}.${option}.measured`)}
    />
  );
}

export function Weight({ session, criterion }: Pick<RowProps, 'session' | 'criterion'>) {
  const { id, kind, name, weight, metric, scale, placeholders = [] } = criterion;
  return (
    <NumberField
      label={`Weight: ${name}`}
      value={weight ?? undefined}
      empty="none"
      optional
      least={0}
      example={placeholders.includes('weight')}
      onValue={(value) =>
        session.change(
          `Weight of ${name}`,
          (card) => setCriterion(card, id, { weight: value ?? null }, ['weight']),
          `${id}.weight`,
        )
      }
      refuse={() => {
        const { direction } = metric;
        return scale && isTurned(direction, scale)
          ? `${direction === 'lower' ? 'Lower' : 'Higher'} is better here, yet the ${kind === 'cost' ? 'cap' : 'target'} lies on the other side of the value now: a worse number would score more. Mend these first.`
          : undefined;
      }}
    />
  );
}

/** The number is there and does not count yet: a way to what it lacks. */
function NeedsEvidence({ session, id }: { session: Session; id: string }) {
  return (
    <button
      type="button"
      class="mark needed"
      onClick={() => {
        session.wants.value = 'evidence';
        session.openRow.value = id;
      }}
    >
      needs evidence
    </button>
  );
}

function AnchorCells({ target, ...props }: RowProps & { target: string }) {
  if (props.bare) return null;
  return (
    <>
      <td {...ROLES.cell} data-label="Now">
        <Anchor {...props} side="floor" label="Now" />
      </td>
      <td {...ROLES.cell} data-label={target}>
        <Anchor {...props} side="target" label={target} />
      </td>
    </>
  );
}

function BenefitCells(props: RowProps) {
  return (
    <>
      <AnchorCells {...props} target="Target" />
      <td {...ROLES.cell} data-label={props.bare ? 'Level' : 'Measured'}>
        <Measured {...props} label="Measured" />
      </td>
      <td {...ROLES.cell} data-label="Score">
        <ScoreBar score={props.score} />
      </td>
      <td {...ROLES.cell} data-label="Weight">
        <Weight {...props} />
      </td>
    </>
  );
}

function CostCells(props: RowProps) {
  const { criterion, line, currency } = props;
  return (
    <>
      <AnchorCells {...props} target="Cap" />
      <td {...ROLES.cell} data-label="Measured">
        <Measured {...props} label="Measured or estimated" />
      </td>
      <td {...ROLES.cell} data-label={criterion.money?.per === 'once' ? 'Once' : 'A month'} class="amount">
        {criterion.money === undefined ? (
          <span class="meta">no money</span>
        ) : line?.amount === undefined ? (
          <Missing {...props} />
        ) : (
          <>
            {sayMoney(line.amount.likely, currency)}
            {criterion.money.per === 'once' ? <span class="meta"> once</span> : null}
          </>
        )}
      </td>
      <td {...ROLES.cell} data-label="Weight">
        <Weight {...props} />
      </td>
    </>
  );
}

/** What an amount waits for, leading there: the number of the row itself, or a shared one. */
function Missing({ session, criterion, line }: RowProps) {
  const name = line?.missing.find((missing) => missing !== 'value');
  const driver = session.card.value.drivers.find(({ id }) => id === name);
  if (line?.missing.includes('value') || !driver) return <span class="meta open">open</span>;
  return (
    <a
      class="meta open"
      href={`#driver-${driver.id}`}
      onClick={goTo}
      aria-label={`${criterion.name}: needs ${driver.name}`}
    >
      needs {driver.name}
    </a>
  );
}

const STATES: Readonly<Record<GateResult['state'], string>> = {
  holds: 'holds',
  fails: 'fails',
  unknown: 'not known',
  waived: 'waived',
  'not-applicable': 'not applicable',
};

function GateCells(props: RowProps) {
  const { gate } = props;
  const state = gate?.state ?? 'unknown';
  return (
    <>
      <td {...ROLES.cell} data-label="Must be">
        <GateField {...props} />
      </td>
      <td {...ROLES.cell} data-label="Is">
        <Measured {...props} label="Is" />
      </td>
      <td {...ROLES.cell} data-label="State">
        <span class={`state ${state}`}>
          {STATES[state]}
          {gate?.doubtful === true ? ', doubtful' : ''}
        </span>
      </td>
    </>
  );
}

/** The value of a row from 0 to 100, with its range; its number stands beside it. */
function ScoreBar({ score }: { score: RowScore | undefined }) {
  if (score?.value === undefined) {
    const text =
      score?.state === 'not-applicable' ? 'left out' : score?.state === 'unweighted' ? 'not scored' : '0 to 100';
    return <span class="meta">{text}</span>;
  }
  const points = Math.round(100 * score.value);
  const [low, high] = [100 * (score.low ?? score.value), 100 * (score.high ?? score.value)];
  return (
    <span class="score">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="8" rx="4" />
        <rect class="range" x={low} width={Math.max(0, high - low)} height="8" />
        <rect class="bar" width={points} height="8" rx="4" />
      </svg>
      <span>{points}</span>
    </span>
  );
}
