import { suggest } from '../suggest.ts';
import type { Example } from './example.ts';
import { agree, type KnownObject } from './objects.ts';

/** Which objects a reference may mean. */
export interface Wanted {
  readonly kind: string;
  readonly group?: string | undefined;
  readonly name: string;
  /** Undefined where it cannot be told; then objects of any namespace will do. */
  readonly namespace: string | undefined;
}

/** The objects of an example that a reference can mean. */
export function find({ known }: Example, { kind, group, name, namespace }: Wanted): KnownObject[] {
  return known.filter(
    (object) =>
      object.kind === kind &&
      agree(object.group, group) &&
      agree(object.name, name) &&
      agree(object.namespace, namespace),
  );
}

/** What to say of a reference to an object that the page does not have. */
export function missing(example: Example, { kind, name, namespace }: Wanted): string {
  const ofKind = example.known.filter((object) => object.kind === kind && object.name !== undefined);
  const elsewhere = ofKind.find((object) => object.name === name);
  const where = namespace === undefined ? '' : ` in namespace ${namespace}`;
  const cure = `show it, apply the sample or run the command that makes it, or name it under assumes`;
  if (elsewhere)
    return `${kind} ${name} is${where ? ` not${where} but` : ''} in namespace ${elsewhere.namespace ?? 'unknown'}: name that one`;
  return `${kind} ${name} is nowhere on this page${where}: ${suggest(
    name,
    ofKind.map((object) => object.name ?? ''),
    cure,
  )}`;
}

/** What to say of a port that none of the objects has; nothing where one has it, or where the ports are not known. */
export function wrongPort(objects: readonly KnownObject[], port: unknown): string | undefined {
  if (typeof port !== 'number' || objects.length === 0) return undefined;
  const ports = objects.map((object) => object.ports);
  if (ports.some((list) => list === undefined || list.includes(port))) return undefined;
  const [{ kind, name } = { kind: '', name: '' }] = objects;
  return `${kind} ${name ?? ''} has no port ${port}: it has ${[...new Set(ports.flat())].join(', ')}`;
}
