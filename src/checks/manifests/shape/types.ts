import type { Field, Shape } from './shape.ts';
import type { Tokens } from './tokens.ts';

/** What a name in a type stands for. */
export type Lookup = (name: string) => Shape;

const ANY: Shape = { type: 'any' };

/** Types that the reader knows by name: the basic ones, and those of models/scalars.d.ts. */
const BUILT_IN: Readonly<Record<string, Shape>> = {
  Quantity: { type: 'union', of: [{ type: 'text', form: 'quantity' }, { type: 'number' }] },
  string: { type: 'text' },
  number: { type: 'number' },
  Whole: { type: 'number', range: 'whole' },
  Port: { type: 'number', range: 'port' },
  Filled: { type: 'text', form: 'filled' },
  Duration: { type: 'text', form: 'duration' },
  boolean: { type: 'boolean' },
  unknown: ANY,
  any: ANY,
};

/** Reads one type, up to whatever cannot belong to it. */
export function readType(tokens: Tokens, lookup: Lookup): Shape {
  tokens.take('|');
  const parts = [readIntersection(tokens, lookup)];
  while (tokens.take('|')) parts.push(readIntersection(tokens, lookup));
  return parts.length === 1 && parts[0] ? parts[0] : unite(parts);
}

/** Reads the members of an object type, from its opening brace to behind its closing one. */
export function readObject(tokens: Tokens, lookup: Lookup): Shape {
  const fields = new Map<string, Field>();
  let rest: Shape | undefined;
  tokens.expect('{');
  while (!tokens.take('}')) {
    tokens.take('readonly');
    if (tokens.take('[')) {
      tokens.skipTo(']');
      tokens.expect(']');
      tokens.expect(':');
      rest = readType(tokens, lookup);
    } else {
      const name = unquote(tokens.next());
      const required = !tokens.take('?');
      tokens.expect(':');
      fields.set(name, { shape: readType(tokens, lookup), required });
    }
    if (!tokens.take(';')) tokens.take(',');
  }
  if (rest) return { type: 'map', of: rest };
  return fields.size === 0 ? { type: 'map', of: ANY } : { type: 'object', fields };
}

/**
 * `A & B` is read as A: the generator of the packages writes every field into the first part, and into the others only
 * which of them exclude each other.
 */
function readIntersection(tokens: Tokens, lookup: Lookup): Shape {
  const first = readPostfix(tokens, lookup);
  if (tokens.peek() === '&') tokens.skipTo(';', ',', ')', '>', '}', '|');
  return first;
}

function readPostfix(tokens: Tokens, lookup: Lookup): Shape {
  let shape = readPrimary(tokens, lookup);
  while (tokens.take('[')) {
    // `IPod["spec"]` only repeats what is said elsewhere.
    if (tokens.take(']')) shape = { type: 'list', of: shape };
    else {
      tokens.skipTo(']');
      tokens.expect(']');
      shape = ANY;
    }
  }
  return shape;
}

function readPrimary(tokens: Tokens, lookup: Lookup): Shape {
  if (tokens.peek() === '{') return readObject(tokens, lookup);
  if (tokens.take('(')) {
    const inner = readType(tokens, lookup);
    tokens.expect(')');
    return inner;
  }
  const word = tokens.next();
  if (word.startsWith('"')) return { type: 'text', oneOf: [unquote(word)] };
  if (/^\d+$/.test(word)) return { type: 'number', oneOf: [Number(word)] };
  if (!tokens.take('<')) return BUILT_IN[word] ?? lookup(word);
  const inner = [readType(tokens, lookup)];
  while (tokens.take(',')) inner.push(readType(tokens, lookup));
  tokens.expect('>');
  const last = inner.at(-1) ?? ANY;
  if (word === 'Array') return { type: 'list', of: last };
  return word === 'Record' ? { type: 'map', of: last } : ANY;
}

/** Texts that are united are one text of several values, and so are numbers. */
function unite(parts: readonly Shape[]): Shape {
  const texts = parts.flatMap((part) => (part.type === 'text' && part.oneOf ? part.oneOf : []));
  if (texts.length === parts.length) return { type: 'text', oneOf: texts };
  const numbers = parts.flatMap((part) => (part.type === 'number' && part.oneOf ? part.oneOf : []));
  if (numbers.length === parts.length) return { type: 'number', oneOf: numbers };
  return { type: 'union', of: parts };
}

function unquote(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1) : word;
}
