/** What is drawn for an option, and what each draw makes of score, gates and money. Each input is drawn once a draw and shared. */
import { compile } from '../money/formula.ts';
import { gatesOf, passes } from '../score/gates.ts';
import type { Criterion, Scorecard } from '../model.ts';
import { inputKey, inputsOf, moneyModel, type Input, type ModelLine, type Range } from '../money/money-model.ts';
import { numbersFor, reaches } from '../score/observed.ts';
import { Random } from './random.ts';
import { isConstant, sampler } from './sampling.ts';
import { scoreOf } from '../score/score.ts';
import { valueOf } from '../score/value.ts';

export interface Column extends Input {
  readonly numbers: Float64Array;
  readonly constant: boolean;
}

/** Results by draw, filled as far as the draws have come. Memory is one number a draw for each input and each result. */
export interface Draws {
  readonly columns: readonly Column[];
  /** Unknown criteria of the score, drawn evenly from 0 to 1: used only to ask what to measure next. */
  readonly guesses: readonly Column[];
  /** 0 to 100, unknown rows at 0. */
  readonly score: Float64Array;
  /** 0 to 100, unknown rows as guessed. */
  readonly guessed: Float64Array;
  /** 1 where every blocking gate holds. */
  readonly gates: Uint8Array;
  /** Of the known lines; undefined without money, and while a cost is unknown. */
  readonly npv: Float64Array | undefined;
  /** A card with money of which a cost is unknown: no probability is claimed then. */
  readonly costUnknown: boolean;
  /** Draws on, from one index to before another. */
  readonly fill: (from: number, to: number) => void;
}

export function drawsOf(card: Scorecard, optionId: string, today: string, total: number): Draws {
  const lines = moneyModel(card, optionId);
  const observed = observedRanges(card, optionId);
  const inputs = new Map(inputsOf(lines));
  for (const [criterion, range] of observed) {
    inputs.set(inputKey({ kind: 'value', input: criterion }), { kind: 'value', input: criterion, range });
  }
  const sources = [...inputs.values()].map(({ input, kind, range }) => ({
    column: { input, kind, numbers: new Float64Array(total), constant: isConstant(range) },
    draw: sampler(range, card.finance.rangeMeans),
    random: new Random(card.seed, inputKey({ kind, input })),
  }));
  const columns = sources.map(({ column }) => column);
  const at = new Map(columns.map((column, i) => [inputKey(column), i]));
  const score = scoring(card, optionId, today, at, total);
  const npv = netting(lines, at);
  const gates = gating(card, optionId, today, at);
  const results = {
    score: new Float64Array(total),
    guessed: new Float64Array(total),
    gates: new Uint8Array(total),
    npv: npv && new Float64Array(total),
  };
  const row = new Float64Array(columns.length);
  const fill = (from: number, to: number) => {
    for (const { column, draw, random } of sources) {
      for (let i = from; i < to; i++) column.numbers[i] = draw(random);
    }
    score.guess(from, to);
    for (let i = from; i < to; i++) {
      for (let j = 0; j < row.length; j++) row[j] = columns[j]?.numbers[i] ?? NaN;
      results.score[i] = score.low(row);
      results.guessed[i] = (results.score[i] ?? 0) + score.added(i);
      results.gates[i] = gates(row) ? 1 : 0;
      if (npv && results.npv) results.npv[i] = npv(row);
    }
  };
  return { columns, guesses: score.guesses, ...results, costUnknown: costUnknown(lines), fill };
}

/** The observed numbers that score or gates are read from. */
function observedRanges(card: Scorecard, optionId: string): [string, Range][] {
  const used = new Set(card.criteria.filter((c) => c.kind === 'gate' || (c.weight ?? 0) > 0).map(({ id }) => id));
  return [...numbersFor(card, optionId)].filter(([id]) => used.has(id));
}

type Slots = ReadonlyMap<string, number>;
const slotOf = (at: Slots, criterion: string) => at.get(inputKey({ kind: 'value', input: criterion })) ?? -1;

function scoring(card: Scorecard, optionId: string, today: string, at: Slots, total: number) {
  const { rows } = scoreOf(card, optionId, today);
  const scored: { criterion: Criterion; points: number; slot: number }[] = [];
  const unknown: { column: Column; points: number; random: Random }[] = [];
  for (const criterion of card.criteria) {
    const { id } = criterion;
    const row = rows.get(id);
    const points = 100 * (row?.share ?? 0);
    if (row?.state === 'scored') scored.push({ criterion, points, slot: slotOf(at, id) });
    if (row?.state !== 'unknown') continue;
    const column: Column = { input: id, kind: 'value', numbers: new Float64Array(total), constant: false };
    unknown.push({ column, points, random: new Random(card.seed, `guess:${id}`) });
  }
  return {
    guesses: unknown.map(({ column }) => column),
    guess: (from: number, to: number) => {
      for (const { column, random } of unknown) {
        for (let i = from; i < to; i++) column.numbers[i] = random.uniform();
      }
    },
    low: (row: Float64Array) =>
      scored.reduce((sum, { criterion, points, slot }) => sum + points * valueOf(criterion, row[slot] ?? NaN), 0),
    added: (i: number) => unknown.reduce((sum, { column, points }) => sum + points * (column.numbers[i] ?? 0), 0),
  };
}

const costUnknown = (lines: readonly ModelLine[]) =>
  lines.some(({ amount, criterion }) => !amount && criterion.kind === 'cost');

function netting(lines: readonly ModelLine[], at: Slots): ((row: Float64Array) => number) | undefined {
  if (lines.length === 0 || costUnknown(lines)) return undefined;
  const terms = lines.flatMap(({ amount, formula, factor, terms }) => {
    if (!amount) return [];
    const fixed: number[] = [];
    const slots = new Map<string, number>();
    for (const [name, term] of terms) {
      // Numbers that are not drawn stand behind those that are.
      slots.set(
        name,
        term.kind === 'fixed' ? at.size + fixed.push(term.range.likely) - 1 : (at.get(inputKey(term)) ?? -1),
      );
    }
    return [{ factor, fixed, run: compile(formula, (name) => slots.get(name)) }];
  });
  const widest = terms.reduce((most, { fixed }) => Math.max(most, fixed.length), 0);
  const buffer = new Float64Array(at.size + widest);
  return (row) => {
    buffer.set(row);
    let npv = 0;
    for (const { factor, fixed, run } of terms) {
      for (let i = 0; i < fixed.length; i++) buffer[at.size + i] = fixed[i] ?? NaN;
      npv += factor * run(buffer);
    }
    return npv;
  };
}

/** Whether every blocking gate holds. An unknown gate does not; one that is waived or not applicable stands in no way. */
function gating(card: Scorecard, optionId: string, today: string, at: Slots): (row: Float64Array) => boolean {
  const results = gatesOf(card, optionId, today).filter(({ severity }) => severity === 'block');
  if (results.some(({ state }) => state === 'unknown')) return () => false;
  const drawn = results.flatMap(({ criterion, state }) => {
    const gate = card.criteria.find(({ id }) => id === criterion)?.gate;
    return gate && (state === 'holds' || state === 'fails') ? [{ gate, slot: slotOf(at, criterion) }] : [];
  });
  return (row) => drawn.every(({ gate, slot }) => passes(gate, row[slot] ?? NaN));
}

/** Whether a score passes the card's threshold. */
export const passesScore = ({ rule }: Pick<Scorecard, 'rule'>, score: number) => reaches(score, rule.minScore);
