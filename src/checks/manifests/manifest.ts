import { fieldOf, has, listOf, textOf } from '../values.ts';
import type { ManifestDocument, Problem } from './documents.ts';
import { ruleFaults } from './field-rule.ts';
import { findKind, type Kind } from './kinds.ts';
import { modelFaults } from './models.ts';
import { FIELD_RULES } from './rules.ts';
import { isWithin, pathText, type Fault, type Path } from './shape/path.ts';

/**
 * What is wrong with one YAML document of an example. A document with neither apiVersion nor kind is a fragment or a file of
 * values, of which only the YAML is checked; so is a Helm chart's Chart.yaml, which has an apiVersion alone.
 */
export function manifestProblems(document: ManifestDocument): Problem[] {
  if (document.problems.length > 0) return [...document.problems];
  const objects = objectsOf(document.value, []);
  const faults = objects.flatMap(({ value, path }) => {
    const name = [textOf(value, 'kind'), nameOf(value)].filter(Boolean).join(' ');
    return faultsOf(value)
      .filter((fault) => !(document.expands && isExpanded(value, fault.path)))
      .map((fault) => ({
        ...document.place([...path, ...fault.path]),
        message: [name && `${name}:`, pathText(fault.path), fault.message].filter(Boolean).join(' '),
      }));
  });
  return objects.length === 0 ? faults : [...faults, ...document.booleans];
}

interface Placed {
  readonly value: unknown;
  readonly path: Path;
}

/** The objects of a document: itself, or the items of a List. */
function objectsOf(value: unknown, path: Path): Placed[] {
  if (!has(value, 'apiVersion') && !has(value, 'kind')) return [];
  if (fieldOf(value, 'kind') !== 'List') return [{ value, path }];
  return listOf(fieldOf(value, 'items')).flatMap((item, i) => objectsOf(item, [...path, 'items', i]));
}

function nameOf(value: unknown): string {
  const name = textOf(fieldOf(value, 'metadata'), 'name');
  return name === undefined ? '' : `"${name}"`;
}

function faultsOf(value: unknown): Fault[] {
  const apiVersion = textOf(value, 'apiVersion');
  const kind = textOf(value, 'kind');
  if (kind === undefined && ['v1', 'v2'].includes(apiVersion ?? '') && has(value, 'name') && has(value, 'version'))
    return [];
  if (apiVersion === undefined)
    return [{ path: ['apiVersion'], message: 'is missing: write the API version of the kind' }];
  if (kind === undefined) return [{ path: ['kind'], message: `is missing: write a kind of ${apiVersion}` }];
  const found = findKind(apiVersion, kind);
  if ('fault' in found) return [{ path: [found.at], message: found.fault }];
  return allFaults(found, value);
}

/** What the model says, and what the rules say of places where the model says nothing. */
function allFaults(kind: Kind, value: unknown): Fault[] {
  const faults = modelFaults(kind, value);
  const more = ruleFaults(FIELD_RULES, kind.group, kind.kind, value);
  return [...faults, ...distinct(more.filter(({ path }) => !faults.some((fault) => isWithin(path, fault.path))))];
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${pathText(fault.path)} ${fault.message}`, fault])).values()];
}

/** Whether the value at a path is one that a shell will fill in, so that nothing can be said of it yet. */
function isExpanded(root: unknown, path: Path): boolean {
  const value = path.reduce<unknown>((inner, key) => fieldOf(inner, String(key)), root);
  return typeof value === 'string' && /\$[\w{(]/.test(value);
}
