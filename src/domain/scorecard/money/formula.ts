/**
 * Formulas of money: numbers, names, + − * /, brackets, min and max. A language of our own, so that what a file or a link says is
 * computed and never run.
 */
export { parseFormula, type ParsedFormula } from './formula-parser.ts';

export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Formula }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] };

export type BinaryOp = '+' | '-' | '*' | '/';
export type FunctionName = 'min' | 'max';

/** What the parts of a formula mean: in numbers, in ranges, in a spreadsheet. */
interface Meaning<T> {
  readonly number: (value: number) => T;
  readonly name: (name: string) => T;
  readonly negate: (of: T) => T;
  readonly binary: Readonly<Record<BinaryOp, (left: T, right: T) => T>>;
  readonly call: Readonly<Record<FunctionName, (args: readonly T[]) => T>>;
}

function read<T>(formula: Formula, meaning: Meaning<T>): T {
  switch (formula.kind) {
    case 'number':
      return meaning.number(formula.value);
    case 'name':
      return meaning.name(formula.name);
    case 'negate':
      return meaning.negate(read(formula.of, meaning));
    case 'binary':
      return meaning.binary[formula.op](read(formula.left, meaning), read(formula.right, meaning));
    case 'call':
      return meaning.call[formula.name](formula.args.map((arg) => read(arg, meaning)));
  }
}

/** The names that a formula uses, each once, in order of appearance. */
export function namesIn(formula: Formula): string[] {
  const names = new Set<string>();
  const visit = (part: Formula) => {
    if (part.kind === 'name') names.add(part.name);
    else if (part.kind === 'negate') visit(part.of);
    else if (part.kind === 'binary') [part.left, part.right].forEach(visit);
    else if (part.kind === 'call') part.args.forEach(visit);
  };
  visit(formula);
  return [...names];
}

/** NaN stands for "no number" and spoils all it touches, so that min(1, 1/0) is none either. */
const divide = (left: number, right: number) => (right === 0 ? NaN : left / right);

/** @returns undefined where a name is unknown, something is divided by zero, or the result is not finite */
export function evaluate(formula: Formula, lookup: (name: string) => number | undefined): number | undefined {
  const result = read<number>(formula, {
    number: (value) => value,
    name: (name) => lookup(name) ?? NaN,
    negate: (of) => -of,
    binary: { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': divide },
    call: { min: (args) => Math.min(...args), max: (args) => Math.max(...args) },
  });
  return Number.isFinite(result) ? result : undefined;
}

/**
 * A formula made ready for many rows of numbers.
 *
 * @param slot where in a row a name stands; undefined: the name is unknown
 * @returns a function that gives NaN, or something not finite, where `evaluate` gives undefined
 */
export function compile(
  formula: Formula,
  slot: (name: string) => number | undefined,
): (row: ArrayLike<number>) => number {
  type Run = (row: ArrayLike<number>) => number;
  const fold =
    (pick: (a: number, b: number) => number) =>
    (args: readonly Run[]): Run =>
      args.reduce((a, b) => (row) => pick(a(row), b(row)));
  return read<Run>(formula, {
    number: (value) => () => value,
    name: (name) => {
      const at = slot(name);
      return at === undefined ? () => NaN : (row) => row[at] ?? NaN;
    },
    negate: (of) => (row) => -of(row),
    binary: {
      '+': (a, b) => (row) => a(row) + b(row),
      '-': (a, b) => (row) => a(row) - b(row),
      '*': (a, b) => (row) => a(row) * b(row),
      '/': (a, b) => (row) => divide(a(row), b(row)),
    },
    call: { min: fold(Math.min), max: fold(Math.max) },
  });
}

type Bounds = readonly [low: number, high: number];

/**
 * Bounds of a formula over the ranges of its names, by interval arithmetic. They are never too narrow; where a name occurs
 * twice they may be too wide, which errs on the careful side.
 *
 * @returns undefined where a name is unknown, a divisor may be zero, or a bound is not finite
 */
export function evaluateRange(formula: Formula, lookup: (name: string) => Bounds | undefined): Bounds | undefined {
  const corners = (a: Bounds, b: Bounds, op: (x: number, y: number) => number): Bounds => {
    const all = [op(a[0], b[0]), op(a[0], b[1]), op(a[1], b[0]), op(a[1], b[1])];
    return [Math.min(...all), Math.max(...all)];
  };
  const each =
    (pick: (...values: number[]) => number) =>
    (args: readonly Bounds[]): Bounds => [pick(...args.map(([low]) => low)), pick(...args.map(([, high]) => high))];
  const [low, high] = read<Bounds>(formula, {
    number: (value) => [value, value],
    name: (name) => lookup(name) ?? [NaN, NaN],
    negate: ([a, b]) => [-b, -a],
    binary: {
      '+': (a, b) => [a[0] + b[0], a[1] + b[1]],
      '-': (a, b) => [a[0] - b[1], a[1] - b[0]],
      '*': (a, b) => corners(a, b, (x, y) => x * y),
      '/': (a, b) => (b[0] <= 0 && b[1] >= 0 ? [NaN, NaN] : corners(a, b, divide)),
    },
    call: { min: each(Math.min), max: each(Math.max) },
  });
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : undefined;
}

/**
 * The formula as a spreadsheet writes it, without the leading =.
 *
 * @param ref the cell or the defined name that stands for a name
 */
export function toSpreadsheet(formula: Formula, ref: (name: string) => string): string {
  interface Written {
    readonly text: string;
    /** 3: needs no brackets anywhere; 2: a product; 1: a sum; 0: a minus sign in front. */
    readonly binds: number;
  }
  const within = ({ text, binds }: Written, least: number) => (binds >= least ? text : `(${text})`);
  const infix = (op: BinaryOp, binds: number) => (a: Written, b: Written) => ({
    text: `${within(a, binds)}${op}${within(b, binds + 1)}`,
    binds,
  });
  const call = (name: string) => (args: readonly Written[]) => ({
    text: `${name}(${args.map(({ text }) => text).join(',')})`,
    binds: 3,
  });
  return read<Written>(formula, {
    number: (value) => ({ text: String(value).toUpperCase(), binds: 3 }),
    name: (name) => ({ text: ref(name), binds: 3 }),
    negate: (of) => ({ text: `-${within(of, 3)}`, binds: 0 }),
    binary: { '+': infix('+', 1), '-': infix('-', 1), '*': infix('*', 2), '/': infix('/', 2) },
    call: { min: call('MIN'), max: call('MAX') },
  }).text;
}
