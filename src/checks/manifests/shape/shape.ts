/** What a value may be: the part of a JSON schema that a type declaration can say. */
export type Shape =
  | { readonly type: 'any' }
  | { readonly type: 'text'; readonly oneOf?: readonly string[]; readonly form?: TextForm }
  | { readonly type: 'number'; readonly oneOf?: readonly number[]; readonly range?: 'whole' | 'port' }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly of: Shape }
  /** An object of any keys, such as labels. */
  | { readonly type: 'map'; readonly of: Shape }
  | ObjectShape
  | { readonly type: 'union'; readonly of: readonly Shape[] }
  /** A named shape, read when it is first needed: some contain themselves. */
  | { readonly type: 'named'; readonly get: () => Shape };

/** What a text must look like: not empty, a Go duration, or a Kubernetes quantity. */
export type TextForm = 'filled' | 'duration' | 'quantity';

export interface ObjectShape {
  readonly type: 'object';
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
}

/** A shape that is neither a name nor a union. */
export type PlainShape = Exclude<Shape, { type: 'named' | 'union' }>;

/** Follows names to what they stand for. */
export function resolve(shape: Shape): Exclude<Shape, { type: 'named' }> {
  return shape.type === 'named' ? resolve(shape.get()) : shape;
}

/** The shapes of a union, or the shape alone. */
export function alternatives(shape: Shape): PlainShape[] {
  const resolved = resolve(shape);
  return resolved.type === 'union' ? resolved.of.flatMap(alternatives) : [resolved];
}
