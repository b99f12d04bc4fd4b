import { computed, effect, signal } from '@preact/signals';
import { meshCost } from '../../domain/mesh-cost/cost.ts';
import { EMPTY_ENTRIES, fromFragment, MAX_ENTRY, toFragment, type Entries } from '../../domain/mesh-cost/fragment.ts';
import { FIELD_IDS, FIELDS, readField, WORKED_EXAMPLE, type MeshInputs } from '../../domain/mesh-cost/inputs.ts';
import { announced } from '../../domain/mesh-cost/words.ts';

export type EntryId = keyof Entries;
const ENTRY_IDS: readonly EntryId[] = [...FIELD_IDS, 'currency'];

/** The pause after the last key before the result is announced and the address follows, in milliseconds. */
const ANNOUNCED_AFTER = 900;
const KEPT_AFTER = 250;

const EXAMPLE_ENTRIES = Object.fromEntries(
  FIELD_IDS.map((id) => [id, WORKED_EXAMPLE[id]?.toLocaleString('en-US') ?? '']),
);

/** What was typed, what it comes to, and what there is to say of it. Typed text is the only state; all else follows from it. */
export function createStore(fragment: string, keep: (fragment: string) => void) {
  const restored = fromFragment(fragment);
  const entries = signal<Entries>(restored ?? EMPTY_ENTRIES);
  /** Fields that the reader has left: only these are complained of, nobody is corrected in the middle of a number. */
  const left = signal<ReadonlySet<EntryId>>(new Set(restored ? ENTRY_IDS : []));
  /** What was entered before it was cleared, or before a link was opened over it. */
  const previous = signal<Entries | undefined>(undefined);
  const announcement = signal('');

  const currency = computed(() => entries.value.currency.trim().toUpperCase());
  const problems = computed<Partial<Record<EntryId, string>>>(() => {
    const found = FIELD_IDS.flatMap((id) => {
      const reading = readField(id, entries.value[id]);
      return 'problem' in reading ? [[id, reading.problem]] : [];
    });
    const isCurrency = /^[A-Z]{3}$/.test(currency.value);
    return Object.fromEntries([
      ...found,
      ...(isCurrency ? [] : [['currency', 'Currency: enter three letters such as USD.']]),
    ]) as Partial<Record<EntryId, string>>;
  });
  const inputs = computed(
    () =>
      Object.fromEntries(
        FIELD_IDS.map((id) => {
          const reading = readField(id, entries.value[id]);
          return [id, 'value' in reading ? reading.value : null];
        }),
      ) as MeshInputs,
  );
  const cost = computed(() => meshCost(inputs.value));
  const isEmpty = computed(() => toFragment(entries.value) === '');
  const hasSizes = computed(() => FIELD_IDS.some((id) => FIELDS[id].group === 'size' && inputs.value[id] !== null));
  const shownProblems = computed(() =>
    ENTRY_IDS.flatMap((id) => (left.value.has(id) ? [problems.value[id]] : [])).filter((text) => text !== undefined),
  );

  function put(next: Entries, areLeft: readonly EntryId[]): void {
    entries.value = next;
    left.value = new Set(areLeft);
  }
  /** Everything at once, so that it can be brought back. */
  function replace(next: Entries): void {
    previous.value = isEmpty.value ? undefined : entries.value;
    put(next, ENTRY_IDS);
  }

  let announcing: ReturnType<typeof setTimeout> | undefined;
  const stopAnnouncing = effect(() => {
    const text = [...shownProblems.value, hasSizes.value ? announced(cost.value) : ''].join(' ').trim();
    clearTimeout(announcing);
    announcing = setTimeout(() => (announcement.value = text), ANNOUNCED_AFTER);
  });

  let keeping: ReturnType<typeof setTimeout> | undefined;
  let kept = toFragment(entries.value);
  const keepNow = () => {
    clearTimeout(keeping);
    const next = toFragment(entries.value);
    if (next === kept) return;
    kept = next;
    keep(next);
  };
  const stopKeeping = effect(() => {
    toFragment(entries.value);
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, KEPT_AFTER);
  });

  return {
    entries,
    left,
    previous,
    announcement,
    currency,
    problems,
    inputs,
    cost,
    isEmpty,
    hasSizes,
    keepNow,
    type(id: EntryId, text: string): void {
      previous.value = undefined;
      entries.value = { ...entries.value, [id]: text.slice(0, MAX_ENTRY) };
    },
    leave(id: EntryId): void {
      left.value = new Set([...left.value, id]);
    },
    clear(): void {
      replace(EMPTY_ENTRIES);
    },
    fillExample(): void {
      replace({ ...entries.value, ...EXAMPLE_ENTRIES, currency: entries.value.currency });
    },
    bringBack(): void {
      if (previous.value) put(previous.value, ENTRY_IDS);
      previous.value = undefined;
    },
    /** Takes over another address, where it speaks of our inputs. */
    open(other: string): void {
      const said = fromFragment(other);
      if (!said || toFragment(said) === toFragment(entries.value)) return;
      replace(said);
    },
    dispose(): void {
      keepNow();
      clearTimeout(announcing);
      clearTimeout(keeping);
      stopAnnouncing();
      stopKeeping();
    },
  };
}

export type Store = ReturnType<typeof createStore>;
