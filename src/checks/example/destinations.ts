import { fieldOf, listOf } from '../values.ts';
import type { Shown } from './shown.ts';

/** A place in a VirtualService that sends requests somewhere: `{ host, subset, port }`. */
export interface Destination {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/** Every destination of a VirtualService: of its routes and of its mirrors. */
export function destinationsOf({ value }: Shown): Destination[] {
  const spec = fieldOf(value, 'spec');
  return ['http', 'tls', 'tcp'].flatMap((protocol) =>
    listOf(fieldOf(spec, protocol)).flatMap((route, i): Destination[] => {
      const path = ['spec', protocol, i];
      const inside = (list: string) =>
        listOf(fieldOf(route, list)).map((item, j) => ({
          path: [...path, list, j, 'destination'],
          value: fieldOf(item, 'destination'),
        }));
      return [
        ...inside('route'),
        ...inside('mirrors'),
        { path: [...path, 'mirror'], value: fieldOf(route, 'mirror') },
      ].filter((destination) => destination.value !== undefined);
    }),
  );
}
