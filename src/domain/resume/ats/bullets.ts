import type { Line } from '../document.ts';
import type { Subject } from './finding.ts';

/** What the roles say was done. */
export const bulletsOf = ({ document: { lines }, fields: { roles } }: Subject): Line[] =>
  roles.flatMap(({ bullets }) => bullets).flatMap((i) => lines[i] ?? []);
