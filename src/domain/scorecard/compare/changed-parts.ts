import type { ComparedRow } from './compare.ts';
import { diff, same, type Patch } from '../change/diff.ts';
import type { Observation, Scorecard } from '../model.ts';

/** Parts of a card that a comparison of rows does not show, in the order in which they are named. */
export const PARTS = [
  'title',
  'question',
  'status',
  'people',
  'words of rows',
  'order of rows',
  'evidence and notes',
  'other options',
  'shared numbers',
  'finance',
  'phases',
  'rule',
  'decision',
  'kept copies',
] as const;
export type Part = (typeof PARTS)[number];

const BY_KEY: Readonly<Record<string, Part>> = {
  title: 'title',
  question: 'question',
  status: 'status',
  people: 'people',
  finance: 'finance',
  drivers: 'shared numbers',
  options: 'other options',
  proposed: 'other options',
  phases: 'phases',
  currentPhase: 'phases',
  rule: 'rule',
  decision: 'decision',
  milestones: 'kept copies',
};

/** Fields of a criterion that a comparison of rows shows. */
const SHOWN = ['scale', 'gate', 'weight'];

/**
 * What differs between two dates of one card and does not show in their rows.
 *
 * @param rows of these two, as `compareCards` gave them
 */
export function changedParts(before: Scorecard, after: Scorecard, rows: readonly ComparedRow[]): readonly Part[] {
  const shown = new Set(
    rows.filter(({ differs }) => differs).flatMap(({ cells }) => cells.flatMap((cell) => cell?.criterion.id ?? [])),
  );
  const found = new Set(diff(before, after).flatMap((patch) => partOf(patch, after.proposed, shown) ?? []));
  return PARTS.filter((part) => found.has(part));
}

function partOf(patch: Patch, proposed: string, shown: ReadonlySet<string>): Part | undefined {
  const [key = '', entry = '', field] = patch.path;
  if (key === 'observations') return partOfObservation(patch, proposed, shown);
  if (key !== 'criteria') return BY_KEY[key];
  if (entry === '(order)') return 'order of rows';
  return shown.has(entry) && (field === undefined || SHOWN.includes(field)) ? undefined : 'words of rows';
}

function partOfObservation({ before, after }: Patch, proposed: string, shown: ReadonlySet<string>): Part | undefined {
  const [from, to] = [before, after] as readonly (Observation | undefined)[];
  const { option, criterion } = from ?? to ?? {};
  if (option === undefined || criterion === undefined) return undefined;
  if (option !== proposed) return 'other options';
  return shown.has(criterion) && !same(numberOf(from), numberOf(to)) ? undefined : 'evidence and notes';
}

const numberOf = (observation: Observation | undefined) => [
  observation?.status ?? 'unknown',
  observation?.value?.low,
  observation?.value?.likely,
  observation?.value?.high,
];
