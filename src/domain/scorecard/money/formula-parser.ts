/** Reads the text of a formula. A bracket, a minus sign or a function is one level of nesting. */
import type { BinaryOp, Formula } from './formula.ts';

export const MAX_LENGTH = 500;
export const MAX_NESTING = 50;

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  /** `at` counts characters from 0; it may be the end of the text. */
  | { readonly ok: false; readonly at: number; readonly message: string };

class Refused extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Reads a formula. Never throws, whatever the text. */
export function parseFormula(text: string): ParsedFormula {
  try {
    return { ok: true, formula: new Parser(text).formula() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, at: error.at, message: error.message };
    throw error;
  }
}

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/(),]))/y;

function tokensOf(text: string): Token[] {
  if (text.length > MAX_LENGTH) throw new Refused(MAX_LENGTH, `is longer than ${MAX_LENGTH} characters: shorten it`);
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      const at = from + (text.slice(from).length - text.slice(from).trimStart().length);
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
      throw new Refused(at, `has "${sign}", which has no meaning here: use numbers, names, + - * / ( ) min max`);
    }
    const [, number, name, sign] = match;
    const found = number ?? name ?? sign ?? '';
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    tokens.push({ kind, text: found, at: TOKEN.lastIndex - found.length });
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  formula(): Formula {
    const formula = this.#sum();
    const rest = this.#peek();
    if (rest.kind === 'end') return formula;
    if (rest.text === ',') {
      throw new Refused(
        rest.at,
        'has a comma outside min and max: write 4000 for four thousand, and 1.5 for one and a half',
      );
    }
    throw new Refused(
      rest.at,
      rest.text === ')' ? 'closes a bracket that was never opened' : `needs a sign before "${rest.text}", such as *`,
    );
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(...signs: string[]): string | undefined {
    const { kind, text } = this.#peek();
    if (kind !== 'sign' || !signs.includes(text)) return undefined;
    this.#next++;
    return text;
  }

  #close(): void {
    if (!this.#take(')')) throw new Refused(this.#peek().at, 'has a bracket that is not closed here: write )');
  }

  #sum(): Formula {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#factor()));
  }

  #chain(signs: readonly BinaryOp[], part: () => Formula): Formula {
    let left = part();
    for (let op = this.#take(...signs); op !== undefined; op = this.#take(...signs)) {
      left = { kind: 'binary', op: op as BinaryOp, left, right: part() };
    }
    return left;
  }

  #factor(): Formula {
    const token = this.#peek();
    if (++this.#depth > MAX_NESTING)
      throw new Refused(token.at, `is nested more than ${MAX_NESTING} deep: simplify it`);
    const formula = this.#atom(token);
    this.#depth--;
    return formula;
  }

  #atom(token: Token): Formula {
    if (this.#take('-')) return { kind: 'negate', of: this.#factor() };
    if (this.#take('(')) {
      const inner = this.#sum();
      this.#close();
      return inner;
    }
    if (token.kind === 'end') throw new Refused(token.at, 'ends where a number or a name is expected');
    if (token.kind === 'sign') throw new Refused(token.at, `has "${token.text}" where a number or a name is expected`);
    this.#next++;
    if (token.kind === 'number') return numberOf(token);
    return this.#take('(') ? this.#call(token) : { kind: 'name', name: token.text };
  }

  #call({ text: name, at }: Token): Formula {
    if (name !== 'min' && name !== 'max') {
      throw new Refused(at, `calls "${name}", which is not known: the functions are min and max`);
    }
    const args = [this.#sum()];
    while (this.#take(',')) args.push(this.#sum());
    this.#close();
    return { kind: 'call', name, args };
  }
}

function numberOf({ text, at }: Token): Formula {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Refused(at, `has a number that is too large: ${text}`);
  return { kind: 'number', value };
}
