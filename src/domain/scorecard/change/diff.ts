/**
 * Changes as values. A card is compared field by field, its lists entry by entry under their ids, so that a change can be undone after
 * others have come, sent to another tab, or merged with one made at the same time elsewhere.
 */
import type { Scorecard } from '../model.ts';

/** A step into an object by key, or into a list of identified entries by the entry's id. */
type Step = string;

/** `before` or `after` is undefined where the place did not, or does no longer, exist. */
export interface Patch {
  readonly path: readonly Step[];
  readonly before: unknown;
  readonly after: unknown;
  /** For an entry that appears or disappears: the id of the entry it stood after; null: it was the first. */
  readonly behind?: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Stands for the order of a list in a path; no key of an entry. */
const ORDER = '(order)';

/**
 * The name by which an entry of a list is known through all changes: its id, the pair that an observation is of, or, in a list of
 * words, the word itself, so that two people can each strike one off.
 */
export function keyOf(entry: unknown): string | undefined {
  if (typeof entry === 'string' && entry !== ORDER) return entry;
  if (!isFields(entry)) return undefined;
  if (typeof entry['id'] === 'string') return entry['id'];
  const { criterion, option } = entry;
  return typeof criterion === 'string' && typeof option === 'string' ? `${criterion} ${option}` : undefined;
}

/** The entries by key, where every one of them has a key of its own and the list is not a pair or a plain list. */
function keyed(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>();
  for (const entry of value) {
    const key = keyOf(entry);
    if (key === undefined || entries.has(key)) return undefined;
    entries.set(key, entry);
  }
  return entries;
}

/** Deep equality of plain data. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** The smallest patches that make `after` of `before`. A revision is no change of content. */
export function diff(before: Scorecard, after: Scorecard): Patch[] {
  const patches: Patch[] = [];
  compare([], before, { ...after, rev: before.rev }, patches);
  return patches;
}

function compare(path: readonly Step[], before: unknown, after: unknown, patches: Patch[]): void {
  if (same(before, after)) return;
  const [oldEntries, newEntries] = [keyed(before), keyed(after)];
  if (oldEntries && newEntries) {
    compareLists(path, oldEntries, newEntries, patches);
    return;
  }
  if (isFields(before) && isFields(after) && whole(path)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare([...path, key], before[key], after[key], patches);
    }
    return;
  }
  patches.push({ path, before, after });
}

/** Parts of an observation belong together: half of one and half of another would be a value that nobody entered. */
const whole = (path: readonly Step[]) => !(path[0] === 'observations' && path.length >= 2);

function compareLists(
  path: readonly Step[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  patches: Patch[],
): void {
  const [oldKeys, newKeys] = [[...before.keys()], [...after.keys()]];
  const gone = oldKeys.flatMap((key, i): Patch[] =>
    after.has(key)
      ? []
      : [{ path: [...path, key], before: before.get(key), after: undefined, behind: oldKeys[i - 1] ?? null }],
  );
  // The last first: taken back in reverse, each entry then finds the one that it stood behind.
  patches.push(...gone.reverse());
  newKeys.forEach((key, i) => {
    if (!before.has(key)) {
      patches.push({ path: [...path, key], before: undefined, after: after.get(key), behind: newKeys[i - 1] ?? null });
    } else {
      compare([...path, key], before.get(key), after.get(key), patches);
    }
  });
  const kept = (keys: readonly string[]) => keys.filter((key) => before.has(key) && after.has(key));
  if (!same(kept(oldKeys), kept(newKeys))) patches.push({ path: [...path, ORDER], before: oldKeys, after: newKeys });
}

/** The patches that take these back, in the order in which to apply them. */
export function invert(patches: readonly Patch[]): Patch[] {
  return patches
    .map(({ path, before, after, behind }) => ({
      path,
      before: after,
      after: before,
      ...(behind === undefined ? {} : { behind }),
    }))
    .reverse();
}

/** Patches whose place is gone are left out: there is nothing left to change. */
export function apply(card: Scorecard, patches: readonly Patch[]): Scorecard {
  return patches.reduce((current, patch) => put(current, patch.path, patch) as Scorecard, card);
}

function put(value: unknown, path: readonly Step[], patch: Patch): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return patch.after;
  if (Array.isArray(value)) return putEntry(value, step, rest, patch);
  if (!isFields(value)) return value;
  const child = put(value[step], rest, patch);
  if (child !== undefined) return { ...value, [step]: child };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}

function putEntry(list: readonly unknown[], key: string, rest: readonly Step[], patch: Patch): unknown[] {
  if (key === ORDER) return reorder(list, patch.after as readonly string[]);
  const at = list.findIndex((entry) => keyOf(entry) === key);
  if (rest.length > 0) return at < 0 ? [...list] : list.with(at, put(list[at], rest, patch));
  if (patch.after === undefined) return list.filter((_, i) => i !== at);
  if (at >= 0) return list.with(at, patch.after);
  const behind =
    patch.behind === undefined || patch.behind === null ? -1 : list.findIndex((e) => keyOf(e) === patch.behind);
  return patch.behind !== null && behind < 0 ? [...list, patch.after] : list.toSpliced(behind + 1, 0, patch.after);
}

/** Entries in the order of the keys; those not named stay behind the entry they stood behind. */
function reorder(list: readonly unknown[], keys: readonly string[]): unknown[] {
  const rank = new Map(keys.map((key, i) => [key, i]));
  let last = -1;
  return list
    .map((entry, i) => {
      last = rank.get(keyOf(entry) ?? '') ?? last;
      return { entry, i, rank: last };
    })
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ entry }) => entry);
}

/** Two changes of one place to different values. */
export interface Conflict {
  readonly path: readonly Step[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

const touches = (a: readonly Step[], b: readonly Step[]) => {
  const shorter = Math.min(a.length, b.length);
  return a.slice(0, shorter).every((step, i) => step === b[i]);
};

/**
 * Both changes of a card that two writers began from the same base. Where they changed one place to different values, theirs stands
 * in the result and the conflict is reported, so that the caller can keep mine as a card of its own. Two orders of one list
 * are no conflict: theirs stands.
 */
export function merge(
  base: Scorecard,
  mine: Scorecard,
  theirs: Scorecard,
): { readonly card: Scorecard; readonly conflicts: readonly Conflict[] } {
  const theirPatches = diff(base, theirs);
  const conflicts: Conflict[] = [];
  const clear = diff(base, mine).filter((patch) => {
    const against = theirPatches.find((other) => touches(patch.path, other.path));
    if (!against) return true;
    const ordering = patch.path.at(-1) === ORDER;
    if (!ordering && !(same(patch.path, against.path) && same(patch.after, against.after))) {
      conflicts.push({ path: patch.path, mine: patch.after, theirs: against.after });
    }
    return false;
  });
  return { card: { ...apply(theirs, clear), rev: theirs.rev }, conflicts };
}
