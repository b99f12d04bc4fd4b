/** What is known of a row for one option: status, range, where it comes from, evidence. */
import { setObservation } from '../../domain/scorecard/change/edit.ts';
import {
  BASES,
  type Basis,
  type Criterion,
  type Estimate,
  type Evidence,
  type Observation,
  type Observed,
} from '../../domain/scorecard/model.ts';
import { Choice, NumberField, TextField } from './fields.tsx';
import { answersOf, LevelRange, withEnd } from './level-range.tsx';
import type { Session } from './session.ts';

const STATUS: readonly (readonly [Observed, string])[] = [
  ['unknown', 'not known yet'],
  ['measured', 'measured'],
  ['estimated', 'estimated'],
  ['not-applicable', 'not applicable here'],
  ['waived', 'waived until a day'],
];

const REASONS = [
  ['out-of-scope', 'out of scope'],
  ['business-priority', 'business priority'],
  ['architecture', 'architecture'],
  ['other', 'other'],
] as const;

export const GRADES = [
  ['A', 'A: measured by a system'],
  ['B', 'B: a record made at the time'],
  ['C', 'C: a named person’s word'],
  ['D', 'D: hearsay'],
] as const;

interface Props {
  readonly session: Session;
  readonly criterion: Criterion;
  readonly observation: Observation | undefined;
  readonly option: string;
}

type Entry = Omit<Observation, 'criterion' | 'option'>;

export function Finding({ session, criterion, observation, option }: Props) {
  const { id, name, metric } = criterion;
  const entry: Entry = observation ?? { status: 'unknown', evidence: [] };
  const set = (label: string, next: Entry, field?: string) =>
    session.change(
      `${label} of ${name}`,
      (card) => setObservation(card, id, option, next),
      field === undefined ? undefined : `${id}.${option}.${field}`,
    );
  const day = (label: string, field: 'from' | 'to') => (
    <TextField
      label={label}
      type="date"
      value={entry[field]}
      onValue={(value) => set(label, put(entry, field, value), field)}
    />
  );
  const known = entry.status === 'measured' || entry.status === 'estimated';
  return (
    <fieldset>
      <legend>What is known</legend>
      <Choice
        label="Status"
        value={entry.status}
        choices={STATUS}
        onValue={(status) => set('Status', inStatus(entry, status, criterion, session.today))}
      />
      {known && entry.value ? (
        <Range
          metric={metric}
          criterion={criterion}
          value={entry.value}
          onValue={(value, field) => set('Range', { ...entry, value }, field)}
        />
      ) : null}
      {entry.status === 'not-applicable' ? (
        <Choice
          label="Because of"
          value={entry.reason ?? 'out-of-scope'}
          choices={REASONS}
          onValue={(reason) => set('Reason', { ...entry, reason })}
        />
      ) : null}
      {entry.status === 'waived' && entry.waiver ? (
        <Waiver waiver={entry.waiver} onValue={(waiver, field) => set('Waiver', { ...entry, waiver }, field)} />
      ) : null}
      {known ? (
        <>
          <TextField
            label="Taken by"
            value={entry.by}
            most={300}
            onValue={(by) => set('Observer', put(entry, 'by', by), 'by')}
          />
          {day('From', 'from')}
          {day('To', 'to')}
        </>
      ) : null}
      <EvidenceList
        asked={criterion.evidenceAsked}
        evidence={entry.evidence}
        onValue={(evidence, field) => set('Evidence', { ...entry, evidence }, field)}
      />
    </fieldset>
  );
}

/** Sets a text, or takes the key away where it is empty. */
function put<T extends object>(value: T, key: keyof T & string, text: string): T {
  const entries = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(text === '' ? entries : [...entries, [key, text]]) as T;
}

/** The entry in another status, with what that status cannot do without. */
function inStatus(entry: Entry, status: Observed, { scale, kind }: Criterion, today: string): Entry {
  const { reason: _reason, waiver: _waiver, ...rest } = entry;
  const start = scale?.floor ?? 0;
  const value: Estimate = entry.value ?? {
    low: start,
    likely: start,
    high: start,
    basis: status === 'measured' ? 'measured' : kind === 'cost' ? 'expert' : 'guess',
  };
  switch (status) {
    case 'measured':
    case 'estimated':
      return { ...rest, status, value: status === 'measured' ? { ...value, basis: 'measured' } : value };
    case 'not-applicable':
      return { ...rest, status, reason: 'out-of-scope' };
    case 'waived': {
      const until = new Date(Date.parse(today) + 90 * 86_400_000).toISOString().slice(0, 10);
      return { ...rest, status, waiver: { by: 'name', until, why: '' } };
    }
    case 'unknown':
      return { ...rest, status };
    default:
      return status satisfies never;
  }
}

const ENDS = [
  ['low', 'Low'],
  ['likely', 'Likely'],
  ['high', 'High'],
] as const;

/** Low, likely and high, with what they rest on. */
export function Range(props: {
  metric: { unit: string };
  /** Whose levels are the choices; absent for a number. */
  criterion?: Criterion;
  value: Estimate;
  onValue: (value: Estimate, field?: string) => void;
}) {
  const { metric, criterion, value, onValue } = props;
  const answers = criterion && answersOf(criterion);
  return (
    <>
      {criterion && answers ? (
        <LevelRange {...{ criterion, answers, value, onValue }} />
      ) : (
        ENDS.map(([end, label]) => (
          <NumberField
            key={end}
            label={label}
            labelled
            unit={metric.unit}
            value={value[end]}
            refuse={(number) => {
              if (end === 'low' && number > value.likely) return 'Low lies above likely.';
              if (end === 'high' && number < value.likely) return 'High lies below likely.';
              return undefined;
            }}
            onValue={(number) => {
              if (number !== undefined) onValue(withEnd(value, end, number), end);
            }}
          />
        ))
      )}
      <Choice
        label="Rests on"
        value={value.basis}
        choices={BASES.map((basis): readonly [Basis, string] => [
          basis,
          basis === 'expert' ? 'expert judgement' : basis,
        ])}
        onValue={(basis) => onValue({ ...value, basis })}
      />
      <TextField
        label="Source"
        hint="dashboard, document, person"
        value={value.source}
        onValue={(source) => onValue(put(value, 'source', source), 'source')}
      />
      <TextField
        label="As of"
        type="date"
        value={value.asOf}
        onValue={(asOf) => onValue(put(value, 'asOf', asOf), 'asOf')}
      />
    </>
  );
}

type WaiverValue = NonNullable<Observation['waiver']>;

function Waiver(props: { waiver: WaiverValue; onValue: (waiver: WaiverValue, field: string) => void }) {
  const { waiver, onValue } = props;
  return (
    <>
      <TextField
        label="Waived by"
        value={waiver.by}
        required
        onValue={(by) => onValue({ ...waiver, by }, 'waiver.by')}
      />
      <TextField
        label="Holds until"
        type="date"
        value={waiver.until}
        refuse={(text) => (text === '' ? 'A waiver needs its last day.' : undefined)}
        onValue={(until) => onValue({ ...waiver, until }, 'waiver.until')}
      />
      <TextField
        label="Why"
        value={waiver.why}
        class="full"
        onValue={(why) => onValue({ ...waiver, why }, 'waiver.why')}
      />
    </>
  );
}

function EvidenceList(props: {
  asked: string | undefined;
  evidence: readonly Evidence[];
  onValue: (evidence: readonly Evidence[], field?: string) => void;
}) {
  const { asked, evidence, onValue } = props;
  // What is asked for has its field at once.
  const shown: readonly Evidence[] = evidence.length === 0 && asked !== undefined ? [{ grade: 'C' }] : evidence;
  return (
    <div class="evidence full">
      <span class="caption">Evidence</span>
      {asked === undefined ? null : <p class="meta">Asked for: {asked}</p>}
      {shown.map((piece, i) => (
        <div class="pair" key={i}>
          <TextField
            label={`Evidence ${i + 1}: what it is`}
            value={piece.text}
            onValue={(text) => onValue(shown.with(i, put(piece, 'text', text)), `evidence.${i}.text`)}
          />
          <TextField
            label="Address"
            type="url"
            hint="https://…"
            value={piece.url}
            refuse={(text) =>
              text === '' || (/^https?:\/\//.test(text) && URL.canParse(text)) ? undefined : 'Begin with https://.'
            }
            onValue={(url) => onValue(shown.with(i, put(piece, 'url', url)), `evidence.${i}.url`)}
          />
          <Choice
            label="Grade"
            value={piece.grade}
            choices={GRADES}
            onValue={(grade) => onValue(shown.with(i, { ...piece, grade }))}
          />
          {evidence.length === 0 ? null : (
            <button type="button" onClick={() => onValue(evidence.toSpliced(i, 1))}>
              Remove evidence {i + 1}
            </button>
          )}
        </div>
      ))}
      {evidence.length >= 20 ? null : (
        <button type="button" onClick={() => onValue([...evidence, { grade: 'C' }])}>
          Add evidence
        </button>
      )}
    </div>
  );
}
