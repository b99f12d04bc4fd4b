/** The sheet Card: every row with its numbers, and formulas for what each is worth (F1), weighs (F2), and whether its gate holds (F4). */
import type { Assessment } from '../../assess.ts';
import type { Criterion, Observation, Scorecard } from '../../model.ts';
import { observationOf } from '../../model.ts';
import type { Known } from '../../score/observed.ts';
import { knownFor } from '../../score/observed.ts';
import { evidenceText } from '../evidence.ts';
import type { Sheet, SheetCell } from './ooxml.ts';
import type { Place } from './sheet.ts';
import { computed, day, head, input, placeOf, words } from './sheet.ts';

const COLUMNS = {
  name: ['Criterion', 36],
  kind: ['Kind', 9],
  unit: ['Unit', 11],
  direction: ['Direction', 10],
  now: ['Now', 10],
  target: ['Target', 10],
  stretch: ['Stretch', 10],
  tolerance: ['Tolerance', 10],
  status: ['Status', 13],
  measured: ['Measured (yes 1, no 0)', 12],
  low: ['Low', 10],
  high: ['High', 10],
  weight: ['Weight', 9],
  known: ['Known', 8],
  state: ['Counts as', 13],
  share: ['Share', 9],
  value: ['Value, 0 to 1', 9],
  points: ['Points of 100', 9],
  op: ['Condition', 10],
  bound: ['Bound', 10],
  upper: ['Upper bound', 10],
  severity: ['Severity', 9],
  gate: ['Gate', 12],
  until: ['Waived until', 12],
  from: ['From', 12],
  to: ['To', 12],
  asked: ['Evidence required', 10],
  evidence: ['Evidence', 50],
} as const;
export type CardColumn = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as CardColumn[];
const TITLES_BEFORE = 5;

export const CARD = 'Card';

export const cardPlace = (card: Scorecard): Place<CardColumn> =>
  placeOf(CARD, KEYS, TITLES_BEFORE + 1, card.criteria.length);

/** @param today the cell that holds the day of the verdict */
export function cardSheet(card: Scorecard, assessment: Assessment, today: string): Sheet {
  const place = cardPlace(card);
  const known = knownFor(card, card.proposed);
  const option = card.options.find(({ id }) => id === card.proposed)?.name ?? card.proposed;
  return {
    name: CARD,
    widths: KEYS.map((key) => COLUMNS[key][1]),
    frozen: TITLES_BEFORE,
    rows: [
      [words(card.title, 'title')],
      [words(card.question, 'plain')],
      [words(`Option: ${option}`, 'plain')],
      [words('Yellow cells are typed in; all others are computed from them, here and on the other sheets.', 'note')],
      head(...KEYS.map((key) => COLUMNS[key][0])),
      ...card.criteria.map((criterion, i) => {
        const cells = rowCells(criterion, observationOf(card, criterion.id, card.proposed));
        const formulas = rowFormulas(i, place, today, resultsOf(criterion, assessment, known.get(criterion.id)));
        return KEYS.map((key) => formulas[key] ?? cells[key]);
      }),
    ],
  };
}

type Row = Partial<Record<CardColumn, SheetCell>>;

function rowCells(
  { name, kind, metric, scale, weight, gate, evidenceRequired }: Criterion,
  observed?: Observation,
): Row {
  const [bound, upper] = Array.isArray(gate?.value) ? (gate.value as [number, number]) : [gate?.value, undefined];
  const { value, status, waiver, from, to, evidence = [] } = observed ?? {};
  const ranged = value && value.low !== value.high;
  return {
    name: words(name),
    kind: words(kind, 'plain'),
    unit: words(metric.unit),
    direction: words(metric.direction, 'plain'),
    now: input(scale?.floor),
    target: input(scale?.target),
    stretch: input(scale?.stretch),
    tolerance: input(scale?.tolerance),
    status: input((status ?? 'unknown').replace('-', ' ')),
    measured: input(value?.likely),
    low: input(ranged ? value.low : undefined),
    high: input(ranged ? value.high : undefined),
    weight: input(weight ?? undefined),
    op: words(gate?.op, 'plain'),
    bound: gate && input(typeof bound === 'boolean' ? (bound ? 'yes' : 'no') : (bound as number)),
    upper: gate && input(upper),
    severity: words(gate?.severity, 'plain'),
    until: day(waiver?.until),
    from: day(from),
    to: day(to),
    asked: words(evidenceRequired ? 'yes' : undefined, 'plain'),
    evidence: words(evidence.map(evidenceText).join('; ')),
  };
}

interface Results {
  readonly known: boolean;
  readonly state: string;
  readonly share: number;
  readonly value: number | undefined;
  readonly gate: string;
}

function resultsOf({ id, kind }: Criterion, { score, gates }: Assessment, known: Known | undefined): Results {
  const row = score.rows.get(id);
  return {
    known: known?.state === 'known',
    state: (row?.state ?? 'unweighted').replace('-', ' '),
    share: row?.share ?? 0,
    value: kind === 'gate' ? undefined : row?.value,
    gate: (gates.find(({ criterion }) => criterion === id)?.state ?? '').replace('-', ' '),
  };
}

const clamped = (formula: string) => `MAX(0,MIN(1,${formula}))`;

function rowFormulas(i: number, place: Place<CardColumn>, today: string, results: Results): Row {
  const c = (key: CardColumn) => place.cell(key, i);
  const [x, now, target, stretch] = [c('measured'), c('now'), c('target'), c('stretch')];
  const scaled = `COUNT(${now},${target})=2`;
  const scalable = `OR(${c('direction')}="yes-no",${c('direction')}="level",${scaled})`;
  const isKnown =
    `IF(AND(OR(${c('status')}="measured",${c('status')}="estimated"),ISNUMBER(${x}),` +
    `OR(${c('asked')}<>"yes",${c('evidence')}<>"")),"yes","no")`;
  const state =
    `IF(${c('kind')}="gate","gate",IF(${c('status')}="not applicable","not applicable",` +
    `IF(AND(ISNUMBER(${c('weight')}),N(${c('weight')})>0,${scalable}),IF(${c('known')}="yes","scored","unknown"),"unweighted")))`;
  const counts = (word: string) => `SUMIF(${place.column('state')},"${word}",${place.column('weight')})`;
  const share = `IF(OR(${c('state')}="scored",${c('state')}="unknown"),${c('weight')}/(${counts('scored')}+${counts('unknown')}),0)`;
  const u = `(${x}-${now})/(${target}-${now})`;
  const stretched = `IF(${u}<=1,${clamped(`0.8*${u}`)},${clamped(`0.8+0.2*(${x}-${target})/(${stretch}-${target})`)})`;
  const tolerance = `IF(ISNUMBER(${c('tolerance')}),${c('tolerance')},ABS(${target}-${now}))`;
  const value =
    `IF(OR(${c('kind')}="gate",${c('known')}="no",${c('status')}="not applicable",NOT(${scalable})),"",` +
    `IF(${c('direction')}="yes-no",IF(${x}>=0.5,1,0),IF(${c('direction')}="level",${clamped(x)},` +
    `IF(${c('direction')}="target",${clamped(`1-ABS(${x}-${target})/${tolerance}`)},` +
    `IF(ISNUMBER(${stretch}),${stretched},${clamped(u)})))))`;
  const [op, bound, upper] = [c('op'), c('bound'), c('upper')];
  const passes =
    `IF(${op}=">=",${x}>=${bound},IF(${op}="<=",${x}<=${bound},IF(${op}="between",AND(${x}>=${bound},${x}<=${upper}),` +
    `(${x}>=0.5)=(${bound}="yes"))))`;
  const gate =
    `IF(${op}="","",IF(${c('status')}="waived",IF(${today}<=${c('until')},"waived","unknown"),` +
    `IF(${c('status')}="not applicable","not applicable",IF(${c('known')}="no","unknown",IF(${passes},"holds","fails")))))`;
  const scored = results.state === 'scored';
  return {
    known: computed(isKnown, results.known ? 'yes' : 'no', 'plain'),
    state: computed(state, results.state, 'plain'),
    share: computed(share, results.share, 'share'),
    value: computed(value, results.value),
    points: computed(
      `IF(${c('state')}="scored",100*${c('share')}*${c('value')},0)`,
      scored ? 100 * results.share * (results.value ?? 0) : 0,
    ),
    gate: computed(gate, results.gate, 'plain'),
  };
}
