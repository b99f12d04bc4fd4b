import { suggest } from '../../suggest.ts';
import { pathText, type Path } from './path.ts';
import type { ObjectShape, PlainShape, TextForm } from './shape.ts';

/** An object on the way down to a field. */
export interface Ancestor {
  readonly path: Path;
  readonly shape: ObjectShape;
}

/** What is wrong with a value that has none of the allowed shapes. */
export function mismatch(value: unknown, allowed: readonly PlainShape[]): string {
  if (value === null) return `is empty: write ${wanted(allowed)}, or leave the key out`;
  const words = allowed.flatMap((one) => (one.type === 'text' && one.oneOf ? one.oneOf : []));
  if (words.length > 0 && typeof value === 'string') {
    return `is "${value}": ${suggest(value, words, `write one of ${words.join(', ')}`)}`;
  }
  return `is ${described(value)}: write ${wanted(allowed)}`;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text "${value}"` : JSON.stringify(value);
}

const FORMS: Readonly<Record<TextForm, string>> = {
  filled: 'a text that is not empty',
  duration: 'a duration such as 500ms, 10s or 1h30m',
  quantity: 'a quantity such as 100m or 128Mi',
};

/** What to write, in words. */
export function wanted(allowed: readonly PlainShape[]): string {
  return [...new Set(allowed.map(wantedOne))].join(' or ');
}

function wantedOne(shape: PlainShape): string {
  switch (shape.type) {
    case 'text':
      if (shape.oneOf)
        return shape.oneOf.length === 1 ? `"${shape.oneOf.join('')}"` : `one of ${shape.oneOf.join(', ')}`;
      return shape.form ? FORMS[shape.form] : 'a text, in quotes if it looks like a number or like true';
    case 'number':
      if (shape.oneOf) return `one of ${shape.oneOf.join(', ')}`;
      if (shape.range === 'port') return 'a port from 1 to 65535, without quotes';
      return shape.range ? 'a whole number, without quotes' : 'a number, without quotes';
    case 'boolean':
      return 'true or false, without quotes';
    case 'list':
      return 'a list, each entry after "- "';
    case 'map':
    case 'object':
      return 'an object of keys and values';
    case 'any':
      return 'a value';
  }
}

/** Says which field is near, else where the field belongs if it is only misplaced, else which fields there are. */
export function unknownField(key: string, above: readonly Ancestor[]): string {
  const known = [...(above.at(-1)?.shape.fields.keys() ?? [])];
  const home = above.slice(0, -1).findLast(({ shape }) => shape.fields.has(key));
  const otherwise = home
    ? `it belongs to ${pathText(home.path) || 'the top level'}, mind the indentation`
    : `the fields are ${known.join(', ')}`;
  return `is an unknown field: ${home ? otherwise : suggest(key, known, otherwise)}`;
}
