/** What was typed, as the fragment of an address that can be shared: `#pods=500&nodes=40`. Only what differs from an empty form. */
import { FIELD_IDS, type FieldId } from './inputs.ts';

/** The text of each input, as typed. */
export type Entries = Readonly<Record<FieldId | 'currency', string>>;

export const DEFAULT_CURRENCY = 'USD';

export const EMPTY_ENTRIES = Object.fromEntries([
  ...FIELD_IDS.map((id) => [id, '']),
  ['currency', DEFAULT_CURRENCY],
]) as Entries;

/** Nobody types a longer number; a longer text in an address is cut. */
export const MAX_ENTRY = 24;

const ENTRY_IDS = [...FIELD_IDS, 'currency'] as const;

/** Without the `#`; empty where nothing was entered. */
export function toFragment(entries: Entries): string {
  const kept = ENTRY_IDS.filter((id) => entries[id].trim() !== EMPTY_ENTRIES[id]);
  return new URLSearchParams(kept.map((id) => [id, entries[id].trim()])).toString();
}

/** @returns what the fragment says, over an empty form; undefined where it speaks of none of our inputs */
export function fromFragment(fragment: string): Entries | undefined {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const found = ENTRY_IDS.flatMap((id) => {
    const text = said.get(id);
    return text === null ? [] : [[id, text.slice(0, MAX_ENTRY)] as const];
  });
  return found.length === 0 ? undefined : { ...EMPTY_ENTRIES, ...Object.fromEntries(found) };
}
