/** Bounds of a money formula over the ranges of its names, as two spreadsheet formulas: the interval arithmetic of `evaluateRange`. */
import type { Formula } from '../../money/formula.ts';

/** Cells or expressions of the lowest and the highest value. */
export interface Bounds {
  readonly low: string;
  readonly high: string;
}

/** Beyond this a formula is no longer written out: spreadsheets take 8,192 characters. */
const LONGEST = 4000;

/**
 * @param ref the cells that stand for a name
 * @returns undefined where it grows too long to be written; an error of the spreadsheet where a divisor may be zero
 */
export function boundsOf(formula: Formula, ref: (name: string) => Bounds): Bounds | undefined {
  const bounds = read(formula, ref);
  return bounds && bounds.low.length + bounds.high.length <= LONGEST ? bounds : undefined;
}

const exactly = (text: string): Bounds => ({ low: text, high: text });
const among = (texts: readonly string[]): Bounds => {
  const different = [...new Set(texts)];
  if (different.length === 1) return exactly(different[0] ?? '');
  return { low: `MIN(${different.join(',')})`, high: `MAX(${different.join(',')})` };
};

function read(formula: Formula, ref: (name: string) => Bounds): Bounds | undefined {
  switch (formula.kind) {
    case 'number':
      return exactly(String(formula.value).toUpperCase());
    case 'name':
      return ref(formula.name);
    case 'negate': {
      const of = read(formula.of, ref);
      return of && { low: `(-${of.high})`, high: `(-${of.low})` };
    }
    case 'call': {
      const args = formula.args.map((arg) => read(arg, ref));
      if (!args.every((arg) => arg !== undefined)) return undefined;
      const name = formula.name.toUpperCase();
      const call = (side: keyof Bounds) => `${name}(${args.map((arg) => arg[side]).join(',')})`;
      return short({ low: call('low'), high: call('high') });
    }
    case 'binary': {
      const [a, b] = [read(formula.left, ref), read(formula.right, ref)];
      return a && b && short(binary(formula.op, a, b));
    }
  }
}

/** Long expressions double with every step: given up early. */
const short = (bounds: Bounds) => (bounds.low.length + bounds.high.length <= LONGEST ? bounds : undefined);

function binary(op: '+' | '-' | '*' | '/', a: Bounds, b: Bounds): Bounds {
  if (op === '+') return { low: `(${a.low}+${b.low})`, high: `(${a.high}+${b.high})` };
  if (op === '-') return { low: `(${a.low}-${b.high})`, high: `(${a.high}-${b.low})` };
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => `(${x}${op}${y})`));
  const { low, high } = among(corners);
  if (op === '*' || b.low === b.high) return { low, high };
  const guarded = (text: string) => `IF(AND(${b.low}<=0,${b.high}>=0),NA(),${text})`;
  return { low: guarded(low), high: guarded(high) };
}
