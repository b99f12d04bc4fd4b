import { fieldOf } from '../../values.ts';
import { durationMs } from '../formats.ts';
import type { Fault, Path } from './path.ts';
import { alternatives, type ObjectShape, type PlainShape, type Shape, type TextForm } from './shape.ts';
import { mismatch, unknownField, wanted, type Ancestor } from './words.ts';

/**
 * What of a value its shape does not allow: unknown fields at any depth, missing fields, wrong types, wrong words.
 *
 * @param mayBeEmpty whether a key at a path may have no value, as the built-in objects of Kubernetes and all metadata may,
 *   where it means the same as no key; in custom resources it is an error
 */
export function walk(value: unknown, shape: Shape, mayBeEmpty: (path: Path) => boolean = () => false): Fault[] {
  const faults: Fault[] = [];
  visit(value, shape, [], [], faults);
  return faults.filter(({ path }) => !(at(value, path) === null && mayBeEmpty(path)));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => fieldOf(inner, String(key)), value);
}

function visit(value: unknown, shape: Shape, path: Path, above: readonly Ancestor[], faults: Fault[]): void {
  const allowed = alternatives(shape);
  const fitting = allowed.find((one) => fits(value, one));
  if (!fitting) {
    faults.push({ path, message: mismatch(value, allowed) });
    return;
  }
  const below = (key: string | number, inner: Shape, ancestors = above) =>
    visit(fieldOf(value, String(key)), inner, [...path, key], ancestors, faults);
  if (fitting.type === 'list') for (const key of keysOf(value)) below(Number(key), fitting.of);
  if (fitting.type === 'map') for (const key of keysOf(value)) below(key, fitting.of);
  if (fitting.type === 'object') visitFields(value, fitting, path, above, faults);
}

function visitFields(
  value: unknown,
  shape: ObjectShape,
  path: Path,
  above: readonly Ancestor[],
  faults: Fault[],
): void {
  const here: readonly Ancestor[] = [...above, { path, shape }];
  for (const [name, { shape: inner, required }] of shape.fields) {
    const field = fieldOf(value, name);
    if (field !== undefined) visit(field, inner, [...path, name], here, faults);
    else if (required) {
      faults.push({ path: [...path, name], message: `is missing: write ${wanted(alternatives(inner))}` });
    }
  }
  for (const key of keysOf(value)) {
    if (!shape.fields.has(key)) faults.push({ path: [...path, key], message: unknownField(key, here) });
  }
}

function fits(value: unknown, shape: PlainShape): boolean {
  switch (shape.type) {
    case 'any':
      return true;
    case 'text':
      return typeof value === 'string' && (shape.oneOf?.includes(value) ?? hasForm(value, shape.form));
    case 'number':
      return typeof value === 'number' && (shape.oneOf?.includes(value) ?? isInRange(value, shape.range));
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function hasForm(text: string, form: TextForm | undefined): boolean {
  if (form === 'filled') return text !== '';
  if (form === 'duration') return durationMs(text) !== undefined;
  return form === undefined || /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?\d+)?$/.test(text);
}

function isInRange(value: number, range: 'whole' | 'port' | undefined): boolean {
  if (range === undefined) return true;
  return Number.isInteger(value) && (range === 'whole' || (value >= 1 && value <= 65_535));
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
