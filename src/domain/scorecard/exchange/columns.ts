/** The columns of a card as a table: their titles when it is written, and by what other names they are known when it is read. */
export const COLUMNS = {
  kind: { title: 'Kind', names: ['type', 'row type'] },
  name: {
    title: 'Criterion',
    names: ['criteria', 'criterion name', 'name', 'item', 'title', 'row', 'kpi', 'what', 'benefit', 'description'],
  },
  unit: { title: 'Unit', names: ['units', 'uom', 'unit of measure', 'measured in'] },
  now: {
    title: 'Now',
    names: ['current', 'current value', 'baseline', 'today', 'as is', 'as-is', 'floor', 'before', 'from', 'start'],
  },
  target: { title: 'Target', names: ['goal', 'target value', 'to be', 'to-be', 'to', 'objective', 'aim', 'wanted'] },
  measured: {
    title: 'Measured',
    names: ['measurement', 'actual', 'actuals', 'observed', 'result', 'value', 'after', 'latest', 'reading'],
  },
  low: { title: 'Low', names: ['min', 'minimum', 'lower', 'lowest', 'at least', 'p5'] },
  high: { title: 'High', names: ['max', 'maximum', 'upper', 'highest', 'at most', 'p95'] },
  status: { title: 'Status', names: ['state', 'measured or estimated'] },
  weight: { title: 'Weight', names: ['weighting', 'importance', 'weight %', 'points', 'priority'] },
  score: { title: 'Score', names: ['score %', 'weighted score'] },
  evidence: { title: 'Evidence', names: ['proof', 'source', 'link', 'url', 'reference'] },
  grade: { title: 'Grade', names: ['evidence grade'] },
  group: { title: 'Group', names: ['area', 'theme', 'category', 'section', 'topic'] },
  metric: { title: 'Metric', names: ['measure', 'definition', 'how measured', 'indicator'] },
  direction: { title: 'Direction', names: ['better', 'better is', 'better when'] },
  stretch: { title: 'Stretch', names: ['stretch goal', 'stretch target'] },
  condition: { title: 'Condition', names: ['gate', 'threshold', 'must', 'must be', 'limit'] },
  reason: { title: 'Reason', names: ['reason not applicable'] },
  owner: { title: 'Owner', names: ['responsible', 'who', 'accountable', 'assignee'] },
  why: { title: 'Why', names: ['rationale', 'notes', 'note', 'comment', 'comments', 'remarks'] },
  money: { title: 'Money', names: ['formula', 'money formula'] },
  examples: { title: 'Still examples', names: [] },
} as const satisfies Record<string, { title: string; names: readonly string[] }>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

const BY_NAME: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMN_KEYS.flatMap((key) => [COLUMNS[key].title.toLowerCase(), ...COLUMNS[key].names].map((name) => [name, key])),
);

/** The column that a heading names, whatever its case, with or without a unit in brackets behind it. */
export function columnOf(heading: string): ColumnKey | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/[([].*$/, '')
    .replace(/[\s_]+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
  return BY_NAME.get(plain);
}
