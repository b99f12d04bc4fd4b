/** One line of a table as a row, with what was wrong in it. */
import { isBeyond } from '../score/anchors.ts';
import type { Direction, Kind } from '../model.ts';
import { LIMITS } from '../schema.ts';
import type { DecimalMark } from './cell-number.ts';
import { readNumber, readYesNo } from './cell-number.ts';
import type { ColumnKey } from './columns.ts';
import { COLUMNS } from './columns.ts';
import { readCondition } from './condition.ts';
import type { Heading } from './headings.ts';
import { directionIn, kindIn } from './kind-words.ts';
import type { CellProblem, NewRow } from './paste.ts';

export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
  readonly headings: readonly Heading[];
  readonly mark: DecimalMark | undefined;
  /** What the last heading line above it said. */
  readonly section: Kind | undefined;
}

interface ReadRow {
  readonly row: NewRow | undefined;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly string[];
}

/** The cells of a line by column, and a place to say what is wrong with one. */
class Cells {
  readonly problems: CellProblem[] = [];
  readonly notes: string[] = [];
  /** Units that stood beside numbers. */
  readonly units: string[] = [];
  readonly #line: Line;

  constructor(line: Line) {
    this.#line = line;
  }

  text(key: ColumnKey): string {
    return (this.#line.cells[this.#line.headings.findIndex((heading) => heading.key === key)] ?? '').trim();
  }

  wrong(key: ColumnKey, expected: string): void {
    this.problems.push({ cell: this.#place(key), expected });
  }

  /** Text up to a length; longer, or none: undefined. */
  short(key: ColumnKey, most: number): string | undefined {
    const text = this.text(key);
    if (text.length <= most) return text === '' ? undefined : text;
    this.wrong(key, `at most ${most} characters, not ${text.length}`);
    return undefined;
  }

  number(key: ColumnKey): number | undefined {
    const text = this.text(key);
    const read = readNumber(text, this.#line.mark);
    if (read.kind === 'bad') this.wrong(key, read.expected);
    if (read.kind !== 'number') return undefined;
    if (read.unsure) this.notes.push(`${this.#place(key)}: ${text} was read as ${read.value}.`);
    if (read.unit !== undefined && key !== 'weight') this.units.push(read.unit);
    return read.value;
  }

  /** One of a few words, in any case, with spaces or hyphens; something else is a problem. */
  word<T>(key: ColumnKey, find: (word: string) => T | undefined, expected: string): T | undefined {
    const text = this.text(key);
    if (text === '') return undefined;
    const found = find(text.toLowerCase());
    if (found === undefined) this.wrong(key, `${expected}, not "${text.slice(0, 30)}"`);
    return found;
  }

  #place(key: ColumnKey): string {
    const heading = this.#line.headings.find((one) => one.key === key);
    return `row ${this.#line.row}, ${heading?.title ?? COLUMNS[key].title}`;
  }
}

export function readRow(line: Line): ReadRow {
  const cells = new Cells(line);
  const { problems, notes } = cells;
  const name = cells.short('name', LIMITS.name);
  if (name === undefined) {
    if (problems.length === 0) cells.wrong('name', 'the name of a criterion');
    return { row: undefined, problems, notes };
  }
  const condition = cells.word(
    'condition',
    (word) => readCondition(word, line.mark),
    'a condition such as "≤ 5", "between 2 and 4" or "yes"',
  );
  const kind = cells.word('kind', kindIn, 'benefit, cost or gate') ?? line.section ?? (condition ? 'gate' : 'benefit');
  const yesNo = readYesNo(cells.text('measured')) ?? readYesNo(cells.text('target'));
  const numbers = yesNo === undefined ? scaleIn(cells) : {};
  const direction =
    cells.word('direction', directionIn, 'higher, lower, target, yes-no or level') ??
    (yesNo !== undefined || typeof condition?.value === 'boolean'
      ? 'yes-no'
      : directionOf(kind, numbers, condition?.op));
  const row: NewRow = {
    row: line.row,
    kind,
    name,
    direction,
    ...numbers,
    weight: weightIn(cells, kind),
    ...observedIn(cells),
    unit: unitIn(cells),
    ...present({
      group: cells.short('group', LIMITS.name),
      metric: cells.short('metric', LIMITS.name),
      owner: cells.short('owner', LIMITS.name),
      why: cells.short('why', LIMITS.text),
      evidence: cells.short('evidence', LIMITS.text),
      grade: cells.word('grade', (word) => GRADES.find((g) => g.toLowerCase() === word), 'A, B, C or D'),
      condition: kind === 'gate' ? condition : undefined,
    }),
  };
  return { row, problems, notes };
}

const GRADES = ['A', 'B', 'C', 'D'] as const;

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;

function scaleIn(cells: Cells): Pick<NewRow, 'now' | 'target' | 'stretch'> {
  const now = cells.number('now');
  let target = cells.number('target');
  let stretch = cells.number('stretch');
  if (target !== undefined && target === now) {
    cells.wrong('target', `another number than Now, which is ${now} too`);
    target = undefined;
  }
  if (
    stretch !== undefined &&
    (now === undefined || target === undefined || !isBeyond(stretch, { floor: now, target }))
  ) {
    cells.wrong('stretch', 'a number beyond Target, on the side away from Now');
    stretch = undefined;
  }
  return present({ now, target, stretch });
}

function directionOf(kind: Kind, { now, target }: Pick<NewRow, 'now' | 'target'>, op: string | undefined): Direction {
  if (now !== undefined && target !== undefined) return target < now ? 'lower' : 'higher';
  return op === '<=' || (op === undefined && kind === 'cost') ? 'lower' : 'higher';
}

function weightIn(cells: Cells, kind: Kind): number | null {
  const weight = cells.number('weight');
  if (weight === undefined) return null;
  if (kind === 'gate') {
    cells.wrong('weight', `nothing, since gates carry no weight, not ${weight}`);
    return null;
  }
  if (weight < 0) cells.wrong('weight', `0 or more, not ${weight}`);
  return weight < 0 ? null : weight;
}

/** Currencies are left to the card, which has one for all its rows. */
const CURRENCY = /^(\p{Sc}|[A-Z]{1,3}\p{Sc}|[A-Z]{3})$/u;

function unitIn(cells: Cells): string {
  const unit = cells.short('unit', 60);
  const beside = cells.units.find((one) => one.toLowerCase() !== unit?.toLowerCase());
  if (unit === undefined) return (cells.units[0] ?? '').slice(0, 60);
  if (beside !== undefined && !CURRENCY.test(beside)) {
    cells.wrong('unit', `one unit for the row, not "${unit}" and "${beside.slice(0, 30)}"`);
  }
  return unit;
}

type Status = NewRow['status'] | 'waived';
const STATUS_WORDS: ReadonlyMap<string, Status> = new Map([
  ['measured', 'measured'],
  ['actual', 'measured'],
  ['estimated', 'estimated'],
  ['estimate', 'estimated'],
  ['expected', 'estimated'],
  ['forecast', 'estimated'],
  ['unknown', 'unknown'],
  ['not yet', 'unknown'],
  ['n/a', 'unknown'],
  ['not applicable', 'not-applicable'],
  ['not-applicable', 'not-applicable'],
  ['waived', 'waived'],
]);
const REASONS = ['out-of-scope', 'business-priority', 'architecture', 'other'] as const;

/** "n/a" counts as unknown: taking a row out of the score needs somebody to say so. */
function observedIn(cells: Cells): Pick<NewRow, 'status' | 'value' | 'reason'> {
  const given = cells.word(
    'status',
    (word) => STATUS_WORDS.get(word),
    'measured, estimated, unknown or not applicable',
  );
  if (given === 'waived') {
    cells.wrong(
      'status',
      'measured, estimated, unknown or not applicable: who waived it, until when and why is not in a table',
    );
  }
  if (given === 'not-applicable') {
    const reason = cells.word(
      'reason',
      (word) => REASONS.find((r) => r === word.replaceAll(' ', '-')),
      REASONS.join(', '),
    );
    return { status: 'not-applicable', reason: reason ?? 'other' };
  }
  const value = valueIn(cells);
  if (value === undefined) {
    if (given === 'measured' || given === 'estimated')
      cells.wrong('measured', `a number, since the row is called ${given}`);
    return { status: 'unknown' };
  }
  if (given === 'unknown') cells.wrong('status', 'measured or estimated, since there is a value');
  return { status: given === 'measured' || given === 'estimated' ? given : given ? 'estimated' : 'measured', value };
}

function valueIn(cells: Cells): NewRow['value'] {
  const likely = readYesNo(cells.text('measured')) ?? cells.number('measured');
  const [low, high] = [cells.number('low'), cells.number('high')];
  if (likely === undefined) {
    if (low !== undefined || high !== undefined) cells.wrong('measured', 'the likely number between Low and High');
    return undefined;
  }
  if (low !== undefined && low > likely) cells.wrong('low', `a number not above ${likely}, not ${low}`);
  if (high !== undefined && high < likely) cells.wrong('high', `a number not below ${likely}, not ${high}`);
  return { low: Math.min(low ?? likely, likely), likely, high: Math.max(high ?? likely, likely) };
}
