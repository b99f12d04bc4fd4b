/** The card as rows and columns: for CSV all of them, for a page or a mail those that say something. */
import type { Assessment } from '../assess.ts';
import type { Criterion, Observation, Placeholder, Scorecard } from '../model.ts';
import { observationOf } from '../model.ts';
import type { ColumnKey } from './columns.ts';
import { COLUMN_KEYS, COLUMNS } from './columns.ts';
import { conditionText } from './condition.ts';
import type { Cell } from './csv.ts';
import { evidenceText } from './evidence.ts';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Where no number is known. */
const NOT_YET = 'not yet';

/**
 * A row for each criterion, about the proposed option; behind it a column "Measured: …" for every other option that has numbers. Scores
 * are 0 to 100; yes and no are words. A number that is still the template's example stays a number; a column says which are.
 */
export function tableOf(card: Scorecard, { score }: Pick<Assessment, 'score'>): Table {
  const others = card.options.filter(
    ({ id }) => id !== card.proposed && card.observations.some(({ option, value }) => option === id && value),
  );
  return {
    header: [...COLUMN_KEYS.map((key) => COLUMNS[key].title), ...others.map(({ name }) => `Measured: ${name}`)],
    rows: card.criteria.map((criterion) => {
      const cells = cellsOf(criterion, observationOf(card, criterion.id, card.proposed));
      const value = score.rows.get(criterion.id)?.value;
      const points = value === undefined || criterion.kind === 'gate' ? undefined : Number((100 * value).toFixed(1));
      return [
        ...COLUMN_KEYS.map((key) => (key === 'score' ? points : cells[key])),
        ...others.map(({ id }) => valueCell(criterion, observationOf(card, criterion.id, id)?.value?.likely)),
      ];
    }),
  };
}

/** What an example stands in, by the title of its column. */
const EXAMPLE_OF: Readonly<Record<Placeholder, string>> = {
  floor: COLUMNS.now.title,
  target: COLUMNS.target.title,
  stretch: COLUMNS.stretch.title,
  tolerance: 'Tolerance',
  weight: COLUMNS.weight.title,
  gate: COLUMNS.condition.title,
  formula: COLUMNS.money.title,
};

/** What only the card itself needs. */
const ASIDE: ReadonlySet<string> = new Set(
  (['grade', 'group', 'metric', 'direction', 'reason', 'owner', 'why', 'money'] as const).map((k) => COLUMNS[k].title),
);

/** The table for a reader: without columns in which nothing stands, and without those that explain a row. */
export function briefly({ header, rows }: Table): Table {
  const kept = header.map((title, i) => !ASIDE.has(title) && rows.some((row) => row[i] !== undefined && row[i] !== ''));
  const keep = <T>(cells: readonly T[]) => cells.filter((_, i) => kept[i]);
  return { header: keep(header), rows: rows.map(keep) };
}

function cellsOf(criterion: Criterion, observed: Observation | undefined): Partial<Record<ColumnKey, Cell>> {
  const { kind, name, metric, scale, weight, gate, money, group, owner, why, placeholders = [] } = criterion;
  const { value, status = 'unknown', evidence = [], reason } = observed ?? {};
  const ranged = value && value.low !== value.high;
  const applies = status !== 'not-applicable';
  return {
    kind,
    name,
    unit: metric.unit,
    now: scale?.floor,
    target: scale?.target,
    measured: applies ? (valueCell(criterion, value?.likely) ?? NOT_YET) : '',
    low: ranged ? value.low : undefined,
    high: ranged ? value.high : undefined,
    status: status.replace('-', ' '),
    weight: weight ?? undefined,
    examples: placeholders.map((field) => EXAMPLE_OF[field].toLowerCase()).join(', '),
    evidence: evidence.map(evidenceText).join('; '),
    grade: evidence[0]?.grade,
    group,
    metric: metric.name,
    direction: metric.direction,
    stretch: scale?.stretch,
    condition: gate && conditionText(gate),
    reason,
    owner,
    why,
    money: money && `${money.formula} (${money.per === 'once' ? 'once' : 'a month'}, ${money.realised})`,
  };
}

const valueCell = ({ metric }: Criterion, x: number | undefined): Cell =>
  x === undefined || metric.direction !== 'yes-no' ? x : x >= 0.5 ? 'yes' : 'no';
