/** Pasted rows as criteria and observations of a card. */
import type { Criterion, Gate, Observation, Placeholder, Scale } from '../model.ts';
import { LIMITS } from '../schema.ts';
import { readEvidence } from './evidence.ts';
import type { NewRow } from './paste.ts';

/**
 * What a table cannot say is filled with something to work from and marked as a placeholder, which the card shows until it is edited.
 *
 * @param makeId an id that the card does not have yet, called once for each row
 * @param option the option whose values the table holds
 * @returns parts that the schema accepts, in the order of the rows
 */
export function toCriteria(
  rows: readonly NewRow[],
  makeId: (row: NewRow) => string,
  option: string,
): { readonly criteria: readonly Criterion[]; readonly observations: readonly Observation[] } {
  const made = rows.map((row) => ({ row, id: makeId(row) }));
  return {
    criteria: made.map(({ row, id }) => criterionOf(row, id)),
    observations: made.flatMap(({ row, id }) => observationOf(row, id, option) ?? []),
  };
}

function criterionOf(row: NewRow, id: string): Criterion {
  const { kind, name, unit, direction, weight, group, owner, why, metric } = row;
  const { scale, guessed } = scaleOf(row);
  const gate = kind === 'gate' ? gateOf(row) : undefined;
  const placeholders: Placeholder[] = [...guessed, ...(gate?.guessed ? (['gate'] as const) : [])];
  return {
    id,
    kind,
    ...(group === undefined ? {} : { group }),
    name,
    ...(why === undefined ? {} : { why }),
    ...(owner === undefined ? {} : { owner }),
    metric: { name: metric ?? name, unit, direction: gate?.gate.op === 'is' ? 'yes-no' : direction },
    ...(scale ? { scale } : {}),
    weight,
    ...(gate ? { gate: gate.gate } : {}),
    ...(placeholders.length > 0 ? { placeholders } : {}),
  };
}

function scaleOf({ kind, direction, now, target, stretch }: NewRow): {
  readonly scale?: Scale;
  readonly guessed: readonly Placeholder[];
} {
  if (direction === 'yes-no' || (kind === 'gate' && (now === undefined || target === undefined)))
    return { guessed: [] };
  if (now === undefined && target === undefined) return { guessed: [] };
  const floor = now ?? (target === 0 ? 1 : 0);
  const aim = target ?? beyond(floor, direction === 'lower');
  return {
    scale: {
      floor,
      target: aim,
      ...(stretch === undefined ? {} : { stretch }),
      ...(direction === 'target' ? { tolerance: Math.min(Math.abs(aim - floor), LIMITS.magnitude) } : {}),
    },
    guessed: [
      ...(now === undefined ? (['floor'] as const) : []),
      ...(target === undefined ? (['target'] as const) : []),
    ],
  };
}

/** Some target that is not the floor: nothing at all, or twice as much. */
function beyond(floor: number, down: boolean): number {
  if (floor === 0) return down ? -1 : 1;
  const towardsNothing = floor > 0 === down || Math.abs(floor) > LIMITS.magnitude / 2;
  return towardsNothing ? 0 : floor * 2;
}

function gateOf({ condition, direction, target }: NewRow): { readonly gate: Gate; readonly guessed: boolean } {
  if (condition) return { gate: condition, guessed: false };
  if (direction === 'yes-no' || target === undefined) {
    return { gate: { op: 'is', value: true, severity: 'block' }, guessed: direction !== 'yes-no' };
  }
  return { gate: { op: direction === 'lower' ? '<=' : '>=', value: target, severity: 'block' }, guessed: false };
}

function observationOf(
  { status, value, reason, evidence, grade }: NewRow,
  criterion: string,
  option: string,
): Observation | undefined {
  if (status === 'unknown' && evidence === undefined) return undefined;
  return {
    criterion,
    option,
    status,
    ...(value ? { value: { ...value, basis: status === 'measured' ? 'measured' : 'guess' } } : {}),
    evidence: evidence === undefined ? [] : readEvidence(evidence, grade ?? 'C'),
    ...(reason ? { reason } : {}),
  };
}
