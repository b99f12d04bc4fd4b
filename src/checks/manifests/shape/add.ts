import { shapeOf } from './declarations.ts';
import { resolve, type Field, type Shape } from './shape.ts';

/**
 * Fields that a model lacks: below the path of an object the new fields, each with its type. A path goes through the
 * entries of a list by `[]` and through the values of a map by `{}`: `spec.servers[].tls`.
 */
export type Additions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A shape with fields added or, where a name is there already, replaced. Says so where a path leads nowhere. */
export function withAdditions(shape: Shape, additions: Additions): Shape {
  return Object.entries(additions).reduce((whole, [path, types]) => {
    const fields = Object.entries(types).map(([name, type]): [string, Field] => [
      name.replace(/!$/, ''),
      { shape: shapeOf(type), required: name.endsWith('!') },
    ]);
    return add(whole, path.split(/\.|(?=\[\]|\{\})/).filter(Boolean), fields);
  }, shape);
}

function add(shape: Shape, path: readonly string[], added: readonly [string, Field][]): Shape {
  const own = resolve(shape);
  const [step, ...rest] = path;
  if ((step === '[]' && own.type === 'list') || (step === '{}' && own.type === 'map')) {
    return { ...own, of: add(own.of, rest, added) };
  }
  if (own.type !== 'object') throw new Error(`no object at ${path.join('.')}`);
  if (step === undefined) return { type: 'object', fields: new Map([...own.fields, ...added]) };
  const field = own.fields.get(step);
  if (!field) throw new Error(`no field ${path.join('.')}`);
  return {
    type: 'object',
    fields: new Map([...own.fields, [step, { ...field, shape: add(field.shape, rest, added) }]]),
  };
}
