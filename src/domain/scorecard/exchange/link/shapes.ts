/**
 * How each kind of value becomes tokens and comes back. Everything goes by columns, all weights, then all targets, since like beside like
 * compresses best. What is read is unchecked: the schema decides whether it is a card.
 */
import type { TokenReader, TokenWriter } from './tokens.ts';
import { BadTokens } from './tokens.ts';

export interface Shape {
  readonly write: (values: readonly unknown[], out: TokenWriter) => void;
  /** As many values as were written. */
  readonly read: (count: number, from: TokenReader, place: string) => readonly unknown[];
  readonly optional?: true;
}

/** @throws TypeError where the value has a part that the shape does not know */
export const writeOne = (shape: Shape, value: unknown, out: TokenWriter): void => shape.write([value], out);

/** @throws BadTokens */
export const readOne = (shape: Shape, from: TokenReader, place = ''): unknown => shape.read(1, from, place)[0];

const times = <T>(count: number, make: (i: number) => T): T[] => {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make(i));
  return made;
};

function single<T>(write: (value: T, out: TokenWriter) => void, read: (from: TokenReader, place: string) => T): Shape {
  return {
    write: (values, out) => values.forEach((value) => write(value as T, out)),
    read: (count, from, place) => times(count, () => read(from, place)),
  };
}

export const NUMBER = single<number>(
  (value, out) => out.number(value),
  (from, place) => from.number(place),
);

/** A whole number that is most often below 62. */
export const MARK = single<number>(
  (value, out) => out.mark(value),
  (from, place) => from.mark(place, 1e9),
);

export const TEXT = single<string>(
  (value, out) => out.text(value),
  (from, place) => from.text(place),
);

export const FLAG = single<boolean>(
  (value, out) => out.mark(value ? 1 : 0),
  (from, place) => from.mark(place, 1) === 1,
);

const EPOCH = Date.parse('2020-01-01');
const DAY_IN_MS = 86_400_000;
const TEXT_FOLLOWS = 0.5;

const dayOf = (days: number): string => {
  const date = new Date(EPOCH + days * DAY_IN_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/**
 * Days such as 2026-11-24, each as the distance from the one before, the first from the beginning of 2020; whatever else stands there, as
 * text.
 */
export const DAY: Shape = {
  write: (values, out) => {
    let before = 0;
    for (const value of values as readonly string[]) {
      const days = (Date.parse(value) - EPOCH) / DAY_IN_MS;
      if (Number.isInteger(days) && dayOf(days) === value) {
        out.number(days - before);
        before = days;
      } else {
        out.number(TEXT_FOLLOWS);
        out.text(value);
      }
    }
  },
  read: (count, from, place) => {
    let before = 0;
    return times(count, () => {
      const distance = from.number(place);
      if (distance === TEXT_FOLLOWS) return from.text(place);
      before += distance;
      return dayOf(before);
    });
  },
};

/** One of a few words, by its position. Words are only ever added behind the others. */
export const oneOf = (words: readonly string[]): Shape =>
  single<string>(
    (value, out) => out.mark(words.indexOf(value)),
    (from, place) => words[from.mark(place, words.length - 1)] ?? '',
  );

/** Always the same value: takes no room. */
export const always = (value: unknown): Shape => ({
  write: () => undefined,
  read: (count) => times(count, () => value),
});

export const maybe = (shape: Shape): Shape => ({ ...shape, optional: true });

/** Each value by the first case whose test holds. */
export const either = (
  ...cases: readonly { readonly when: (value: unknown) => boolean; readonly shape: Shape }[]
): Shape => ({
  write: (values, out) => {
    const chosen = values.map((value) => cases.findIndex(({ when }) => when(value)));
    chosen.forEach((at) => out.mark(at));
    cases.forEach(({ shape }, at) =>
      shape.write(
        values.filter((_, i) => chosen[i] === at),
        out,
      ),
    );
  },
  read: (count, from, place) => {
    const chosen = times(count, () => from.mark(`${place}, its kind`, cases.length - 1));
    const queues = cases.map(({ shape }, at) =>
      shape.read(chosen.filter((c) => c === at).length, from, place)[Symbol.iterator](),
    );
    return chosen.map((at): unknown => queues[at]?.next().value);
  },
});

export const nullable = (shape: Shape): Shape =>
  either({ when: (value) => value === null, shape: always(null) }, { when: () => true, shape });

const MOST_ENTRIES = 100_000;

/** @param names a key under which the ids of the entries are kept, for `reference` */
export const list = (shape: Shape, names?: string): Shape => ({
  write: (values, out) => {
    const lists = values as readonly (readonly unknown[])[];
    lists.forEach((entries) => out.mark(entries.length));
    shape.write(lists.flat(), out);
    if (names) out.names.set(names, idsOf(lists.flat()));
  },
  read: (count, from, place) => {
    const lengths = times(count, () => from.mark(`${place}, its length`, MOST_ENTRIES));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    if (total > MOST_ENTRIES) throw new BadTokens(`${place}: has more than ${MOST_ENTRIES} entries`);
    const all = shape.read(total, from, `${place}[]`);
    if (names) from.names.set(names, idsOf(all));
    let at = 0;
    return lengths.map((length) => all.slice(at, (at += length)));
  },
});

const idsOf = (entries: readonly unknown[]) => entries.map((entry) => (entry as { id: string }).id);

/**
 * The id of an entry of a list that came before, by the distance from the one that follows the last: entries in order are all 0.
 *
 * @throws TypeError at writing, where the list has no such entry
 */
export const reference = (names: string): Shape => ({
  write: (values, out) => {
    const known = out.names.get(names) ?? [];
    let next = 0;
    for (const value of values) {
      const at = known.indexOf(value as string);
      if (at < 0) throw new TypeError(`"${String(value)}" is not one of the ${names} that this link can name`);
      out.mark((at - next + known.length) % known.length);
      next = at + 1;
    }
  },
  read: (count, from, place) => {
    const known = from.names.get(names) ?? [];
    let next = 0;
    return times(count, () => {
      const at = (from.mark(place, known.length - 1) + next) % known.length;
      next = at + 1;
      return known[at];
    });
  },
});

type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields in order, behind one number for each entry whose bits say which of the optional fields are there.
 *
 * @throws TypeError at writing, where an object has a field that the shape does not know: nothing is dropped in silence
 */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  const optional = entries.filter(([, shape]) => shape.optional).map(([key]) => key);
  return {
    write: (values, out) => {
      const objects = values as readonly Fields[];
      for (const object of objects) {
        const unknown = Object.keys(object).find((key) => !Object.hasOwn(fields, key) && object[key] !== undefined);
        if (unknown !== undefined) throw new TypeError(`A link has no room for the field "${unknown}"`);
        if (optional.length > 0) {
          out.mark(optional.reduce((mask, key, bit) => mask + (object[key] === undefined ? 0 : 2 ** bit), 0));
        }
      }
      for (const [key, shape] of entries) {
        const column = objects.map((object) => object[key]);
        shape.write(shape.optional ? column.filter((value) => value !== undefined) : column, out);
      }
    },
    read: (count, from, place) => {
      const masks = times(count, () =>
        optional.length > 0 ? from.mark(`${place}, its fields`, 2 ** optional.length - 1) : 0,
      );
      const objects = times(count, (): [string, unknown][] => []);
      for (const [key, shape] of entries) {
        const bit = optional.indexOf(key);
        const having = objects.filter((_, i) => bit < 0 || Math.floor((masks[i] ?? 0) / 2 ** bit) % 2 === 1);
        const column = shape.read(having.length, from, place === '' ? key : `${place}.${key}`);
        having.forEach((object, i) => object.push([key, column[i]]));
      }
      return objects.map((object) => Object.fromEntries(object));
    },
  };
}
