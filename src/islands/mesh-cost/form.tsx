import { EMPTY_ENTRIES, MAX_ENTRY } from '../../domain/mesh-cost/fragment.ts';
import { FIELD_GROUPS, FIELD_IDS, FIELDS, type FieldGroup } from '../../domain/mesh-cost/inputs.ts';
import type { EntryId, Store } from './store.ts';

const GROUP_NOTES: Readonly<Record<FieldGroup, string>> = {
  size: 'What you run, or plan to.',
  prices: 'Asked, never guessed: nobody publishes yours.',
  people: 'Asked, never guessed: no project publishes hours.',
};

export const inputId = (id: EntryId) => `cost-${id}`;

interface InputProps {
  readonly store: Store;
  readonly id: EntryId;
  readonly label: string;
  readonly unit: string;
  readonly hint: string;
  readonly example: string;
}

function Input({ store, id, label, unit, hint, example }: InputProps) {
  const problem = store.left.value.has(id) ? store.problems.value[id] : undefined;
  const self = inputId(id);
  const described = [unit !== '' && 'unit', 'hint', problem !== undefined && 'problem'].filter(Boolean);
  return (
    <div class="input">
      <label htmlFor={self}>{label}</label>
      {unit !== '' && (
        <span class="unit" id={`${self}-unit`}>
          {unit}
        </span>
      )}
      <input
        id={self}
        name={id}
        inputMode={id === 'currency' ? 'text' : 'decimal'}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_ENTRY}
        placeholder={example}
        value={store.entries.value[id]}
        aria-describedby={described.map((part) => `${self}-${String(part)}`).join(' ')}
        aria-invalid={problem === undefined ? undefined : true}
        onInput={(event) => {
          store.type(id, event.currentTarget.value);
        }}
        onBlur={() => {
          store.leave(id);
        }}
      />
      <span class="hint" id={`${self}-hint`}>
        {hint}
      </span>
      {problem !== undefined && (
        <p class="problem" id={`${self}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** One button that never leaves, so that the focus on it is never lost: what it does follows from what is there. */
function StartButton({ store }: { readonly store: Store }) {
  const [text, act]: [string, () => void] =
    store.previous.value !== undefined
      ? ['Bring back what was entered', () => store.bringBack()]
      : store.isEmpty.value
        ? ['Fill in the worked example', () => store.fillExample()]
        : ['Clear all', () => store.clear()];
  return (
    <p class="start">
      <button type="button" onClick={act}>
        {text}
      </button>
    </p>
  );
}

export function Form({ store }: { readonly store: Store }) {
  const groups = Object.keys(FIELD_GROUPS) as FieldGroup[];
  return (
    <form
      aria-label="Your mesh"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <StartButton store={store} />
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{FIELD_GROUPS[group]}</legend>
          <p class="meta">{GROUP_NOTES[group]}</p>
          {group === 'prices' && (
            <Input
              store={store}
              id="currency"
              label="Currency"
              unit="three letters"
              hint="Of all money here"
              example={EMPTY_ENTRIES.currency}
            />
          )}
          {FIELD_IDS.filter((id) => FIELDS[id].group === group).map((id) => (
            <Input key={id} store={store} id={id} {...FIELDS[id]} />
          ))}
        </fieldset>
      ))}
    </form>
  );
}
