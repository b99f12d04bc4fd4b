/**
 * Changes that were written down apart from the card they belong to, brought into that card as it is by now. Patches alone do not
 * reach a row that has been deleted meanwhile; a change therefore carries what they reach into, as it was.
 */
import { apply, diff, invert, keyOf, merge, type Conflict, type Patch } from './diff.ts';
import type { Scorecard } from '../model.ts';

export interface Change {
  readonly patches: readonly Patch[];
  /** The rows and settings that patches reach into, as they were before: `path` names each, `after` holds it. */
  readonly context: readonly Patch[];
}

/** What leads from `base` to `mine`. As small as the change, not as the card. */
export function changeOf(base: Scorecard, mine: Scorecard): Change {
  const patches = diff(base, mine);
  const context = new Map<string, Patch>();
  for (const { path } of patches) {
    const reach = path.slice(0, Array.isArray(valueAt(base, path.slice(0, 1))) ? 2 : 1);
    const value = valueAt(base, reach);
    if (reach.length < path.length && value !== undefined) {
      context.set(reach.join('/'), { path: reach, before: undefined, after: value });
    }
  }
  return { patches, context: [...context.values()] };
}

/**
 * Merges a change into the card as it is by now.
 *
 * @returns as `merge` does, and `mine`: the card with all of the change, for the case that it has to be kept apart
 */
export function replay(
  theirs: Scorecard,
  { patches, context }: Change,
): { readonly card: Scorecard; readonly conflicts: readonly Conflict[]; readonly mine: Scorecard } {
  const base = apply(apply(theirs, missing(theirs, patches, context)), invert(patches));
  const mine = apply(base, patches);
  return { ...merge(base, mine, theirs), mine };
}

/** What has to come back so that every patch finds its place: for each, the outermost part of its path that is gone. */
function missing(card: Scorecard, patches: readonly Patch[], context: readonly Patch[]): Patch[] {
  const found = new Map<string, Patch>();
  for (const { path } of patches) {
    const depth = path.findIndex((_, i) => i > 0 && valueAt(card, path.slice(0, i)) === undefined);
    if (depth < 0) continue;
    const place = path.slice(0, depth);
    const held = context.find((part) => part.path.every((step, i) => path[i] === step));
    const value = held && valueAt(held.after, place.slice(held.path.length));
    if (value !== undefined) found.set(place.join('/'), { path: place, before: undefined, after: value });
  }
  return [...found.values()];
}

/** What stands at the place of a patch; undefined: nothing. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at.find((entry: unknown) => keyOf(entry) === step);
    return at !== null && typeof at === 'object' ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
  }, value);
}
