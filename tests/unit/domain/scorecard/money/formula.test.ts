import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  evaluate,
  evaluateRange,
  namesIn,
  parseFormula,
  toSpreadsheet,
  type Formula,
} from '../../../../../src/domain/scorecard/money/formula.ts';

const parsed = (text: string): Formula => {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${result.at}: ${result.message}`);
  return result.formula;
};
const run = (text: string, names: Record<string, number> = {}) =>
  evaluate(parsed(text), (name) => (Object.hasOwn(names, name) ? names[name] : undefined));

const NAMES = ['pods', 'rate', 'value'];
const numbers = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
const { formula: formulas } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'formula' },
    numbers.map((value): Formula => ({ kind: 'number', value })),
    fc.constantFrom(...NAMES).map((name): Formula => ({ kind: 'name', name })),
    tie('formula').map((of): Formula => ({ kind: 'negate', of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
      .map(([op, left, right]): Formula => ({ kind: 'binary', op: op as '+', left, right })),
    fc
      .tuple(fc.constantFrom('min', 'max'), fc.array(tie('formula'), { minLength: 1, maxLength: 3 }))
      .map(([name, args]): Formula => ({ kind: 'call', name: name as 'min', args })),
  ),
}));

/** A second reading of the same tree, as plain as can be. */
function reference(f: Formula, names: Record<string, number>): number {
  if (f.kind === 'number') return f.value;
  if (f.kind === 'name') return names[f.name] ?? NaN;
  if (f.kind === 'negate') return -reference(f.of, names);
  if (f.kind === 'call') return Math[f.name](...f.args.map((arg) => reference(arg, names)));
  const [a, b] = [reference(f.left, names), reference(f.right, names)];
  if (f.op === '/') return b === 0 ? NaN : a / b;
  return f.op === '+' ? a + b : f.op === '-' ? a - b : a * b;
}

const written = (f: Formula) =>
  toSpreadsheet(f, (name) => name)
    .replaceAll('MIN', 'min')
    .replaceAll('MAX', 'max');
const rows = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.double({ min: -100, max: 100, noNaN: true })])),
);

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['-2 * -3', 6],
    ['--2', 2],
    ['2 - -2', 4],
    ['1.5e2 + .5', 150.5],
    ['min(4, 2, 3) + max(1, 5)', 7],
    ['\t 7 \n', 7],
  ])('%s is %d', (text, expected) => {
    expect(run(text)).toBe(expected);
  });

  it('reads names from what is given, each once', () => {
    expect(run('pods * 0.1 * price_vcpu', { pods: 500, price_vcpu: 30 })).toBe(1500);
    expect(namesIn(parsed('rate * (now - value) + rate + min(pods, 3)'))).toEqual(['rate', 'now', 'value', 'pods']);
  });

  it.each(['1 / 0', 'min(1, 1 / (2 - 2))', 'nobody', '1e308 * 10', '0 * nobody'])('%s has no value', (text) => {
    expect(run(text)).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows "%s" as a name like any other', (name) => {
    expect(namesIn(parsed(`${name} + 1`))).toEqual([name]);
    expect(run(`${name} + 1`)).toBeUndefined();
    expect(parseFormula(`${name}(1)`)).toMatchObject({ ok: false, at: 0 });
  });

  it.each([
    ['', 0, /ends where/],
    ['2 +', 3, /ends where/],
    ['2 * (3 + 4', 10, /not closed/],
    ['2)', 1, /never opened/],
    ['2 pods', 2, /needs a sign before "pods"/],
    ['4,000 * 3', 1, /comma outside/],
    ['pods ^ 2', 5, /"\^"/],
    ['a; b', 1, /";"/],
    ['* 2', 0, /"\*" where a number/],
    ['round(2.5)', 0, /calls "round"/],
    ['min()', 4, /where a number/],
    ['1e999', 0, /too large/],
    ['2 × 3', 2, /"×"/],
    ['🙂', 0, /"🙂"/],
  ])('refuses "%s" at %d', (text, at, message) => {
    const result = parseFormula(text);
    expect(result).toMatchObject({ ok: false, at });
    expect(!result.ok && result.message).toMatch(message);
  });

  it('has an end to its length and its nesting, and no other', () => {
    expect(parseFormula(`1${'+1'.repeat(249)}`).ok).toBe(true);
    expect(parseFormula(`1${'+1'.repeat(250)}`)).toMatchObject({ ok: false, at: 500 });
    const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(parseFormula(nested(49)).ok).toBe(true);
    expect(parseFormula(nested(50))).toMatchObject({ ok: false, at: 50 });
    expect(parseFormula('('.repeat(400)).ok).toBe(false);
    expect(parseFormula('-'.repeat(400)).ok).toBe(false);
  });

  it('is read or refused, and never throws, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc
        .array(fc.constantFrom('1', '2.5', 'a', 'min', '(', ')', ',', '+', '-', '*', '/', ' '), { maxLength: 60 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseFormula(text);
        if (!result.ok) {
          expect(result.at).toBeGreaterThanOrEqual(0);
          expect(result.at).toBeLessThanOrEqual(text.length);
        } else {
          expect(() => evaluate(result.formula, () => 1)).not.toThrow();
        }
      }),
    );
  });
});

describe('the readings of a formula', () => {
  it('give the same number as a plain reading of the tree', () => {
    fc.assert(
      fc.property(formulas, rows, (formula, names) => {
        const expected = reference(formula, names);
        expect(evaluate(formula, (name) => names[name])).toEqual(Number.isFinite(expected) ? expected : undefined);
        const compiled = compile(formula, (name) => NAMES.indexOf(name))(NAMES.map((name) => names[name] ?? NaN));
        expect(compiled).toEqual(expected);
      }),
    );
  });

  it('write what reads back to the same number', () => {
    fc.assert(
      fc.property(formulas, rows, (formula, names) => {
        const text = written(formula);
        const again = parseFormula(text);
        fc.pre(again.ok || text.length <= 500);
        const value = (f: Formula) => evaluate(f, (name) => names[name]);
        expect(again.ok && value(again.formula)).toEqual(value(formula));
      }),
    );
  });

  it('write a spreadsheet formula with cells for names', () => {
    const text = toSpreadsheet(parsed('-(a + b) * min(a, 2) - (a - b) / -b'), (name) => `$${name.toUpperCase()}$1`);
    expect(text).toBe('(-($A$1+$B$1))*MIN($A$1,2)-($A$1-$B$1)/(-$B$1)');
  });

  it('bound the formula everywhere within the ranges', () => {
    const ranges = fc.record(
      Object.fromEntries(NAMES.map((n) => [n, fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(40))])),
    );
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(formulas, ranges, shares, (formula, at, inside) => {
        const bounds = evaluateRange(formula, (name) => [
          at[name]?.[0] ?? 0,
          (at[name]?.[0] ?? 0) + (at[name]?.[1] ?? 0),
        ]);
        const x = evaluate(
          formula,
          (name) => (at[name]?.[0] ?? 0) + (at[name]?.[1] ?? 0) * (inside[NAMES.indexOf(name)] ?? 0),
        );
        if (!bounds || x === undefined) return;
        const slack = 1e-9 * Math.max(1, Math.abs(bounds[0]), Math.abs(bounds[1]));
        expect(x).toBeGreaterThanOrEqual(bounds[0] - slack);
        expect(x).toBeLessThanOrEqual(bounds[1] + slack);
      }),
    );
  });

  it('have no bounds where a divisor may be zero', () => {
    expect(evaluateRange(parsed('1 / a'), () => [-1, 1])).toBeUndefined();
    expect(evaluateRange(parsed('1 / a'), () => [1, 2])).toEqual([0.5, 1]);
    expect(evaluateRange(parsed('a - b'), (name) => (name === 'a' ? [1, 2] : undefined))).toBeUndefined();
  });
});
