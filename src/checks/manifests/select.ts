import { fieldOf, listOf } from '../values.ts';
import type { Path } from './shape/path.ts';

/** A value found in a manifest. */
export interface Found {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * The values that stand at a pattern: `spec.http[].timeout`, with `[]` for each entry of a list, `{}` for each value of a map,
 * and a leading `**.` for any depth. What is not there is left out.
 */
export function select(root: unknown, pattern: string): Found[] {
  if (pattern === '') return [{ value: root, path: [] }];
  const anywhere = pattern.startsWith('**.');
  const steps = (anywhere ? pattern.slice(3) : pattern).split(/\.|(?=\[\]|\{\})/).filter(Boolean);
  const starts = anywhere ? everywhere({ value: root, path: [] }) : [{ value: root, path: [] }];
  return steps.reduce<Found[]>((found, step) => found.flatMap((one) => follow(one, step)), starts);
}

function follow({ value, path }: Found, step: string): Found[] {
  if (step === '[]') return listOf(value).map((item, i) => ({ value: item, path: [...path, i] }));
  if (step === '{}') return children({ value, path });
  const next = Array.isArray(value) ? undefined : fieldOf(value, step);
  return next === undefined ? [] : [{ value: next, path: [...path, step] }];
}

function children({ value, path }: Found): Found[] {
  if (Array.isArray(value)) return value.map((item: unknown, i) => ({ value: item, path: [...path, i] }));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).map(([key, item]: [string, unknown]) => ({ value: item, path: [...path, key] }));
}

function everywhere(start: Found): Found[] {
  return [start, ...children(start).flatMap(everywhere)];
}
