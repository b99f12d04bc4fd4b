/**
 * Values without their names: a shape says which fields come in which order, so that only what differs from card to card is written.
 * Marks (small whole numbers: which word, how many), numbers and texts run in streams of their own, since each compresses better beside
 * its own kind.
 */

/** A cell that cannot be what the shape asks for: `message` names the place. */
export class BadTokens extends Error {}

/** A list by name, to whose entries later values refer by position. */
export type Names = Map<string, readonly string[]>;

export class TokenWriter {
  #marks = '';
  readonly #numbers: string[] = [];
  readonly #texts: string[] = [];
  readonly names: Names = new Map();

  /** A whole number of 0 or more, most often a small one. */
  mark(value: number): void {
    this.#marks += DIGITS[value] ?? `${LONG}${value}${LONG}`;
  }

  number(value: number): void {
    this.#numbers.push(String(value));
  }

  text(value: string): void {
    this.#texts.push(escape(value));
  }

  toString(): string {
    return [this.#marks, this.#numbers.join(','), ...this.#texts].join(END_OF_TEXT);
  }
}

export class TokenReader {
  readonly #marks: string;
  readonly #numbers: readonly string[];
  readonly #texts: readonly string[];
  #mark = 0;
  #number = 0;
  #text = 0;
  readonly names: Names = new Map();

  constructor(tokens: string) {
    const [marks = '', numbers = '', ...texts] = tokens.split(END_OF_TEXT);
    this.#marks = marks;
    this.#numbers = numbers === '' ? [] : numbers.split(',');
    this.#texts = texts;
  }

  /** From 0 to `most`. */
  mark(place: string, most: number): number {
    const character = this.#marks[this.#mark++];
    if (character === undefined) throw new BadTokens(`${place}: something was expected where the link has no more`);
    let value = DIGITS.indexOf(character);
    if (character === LONG) {
      const end = this.#marks.indexOf(LONG, this.#mark);
      value = end < 0 ? NaN : Number(this.#marks.slice(this.#mark, end));
      this.#mark = end + 1;
    }
    if (!Number.isInteger(value) || value < 0 || value > most) {
      throw new BadTokens(`${place}: a whole number from 0 to ${most} was expected`);
    }
    return value;
  }

  number(place: string): number {
    const token = this.#numbers[this.#number++];
    if (token === undefined) throw new BadTokens(`${place}: a number was expected where the link has no more`);
    const value = Number(token);
    if (token.trim() === '' || !Number.isFinite(value)) {
      throw new BadTokens(`${place}: a number was expected, not "${token.slice(0, 20)}"`);
    }
    return value;
  }

  text(place: string): string {
    const token = this.#texts[this.#text++];
    if (token === undefined) throw new BadTokens(`${place}: a text was expected where the link has no more`);
    return unescape(token);
  }

  /** Nothing is left over: the shape was that of the writer. */
  atEnd(): boolean {
    return this.#mark >= this.#marks.length && this.#number >= this.#numbers.length && this.#text >= this.#texts.length;
  }
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LONG = '~';
const END_OF_TEXT = '\u001f';
const ESCAPE = '\u001b';

/** Keeps the separator out of texts, and halves of surrogate pairs, which UTF-8 cannot carry. */
const escape = (value: string): string =>
  value
    .replaceAll(ESCAPE, escaped)
    .replaceAll(END_OF_TEXT, escaped)
    .replace(/\p{Surrogate}/gu, escaped);
const escaped = (unit: string) => `${ESCAPE}${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const unescape = (token: string): string =>
  token
    .split(ESCAPE)
    .map((part, i) => (i === 0 ? part : `${String.fromCharCode(parseInt(part.slice(0, 4), 16))}${part.slice(4)}`))
    .join('');
