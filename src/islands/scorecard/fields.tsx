/** Fields that show the card's value until someone types, take what can be understood, and say what they expected where it cannot. */
import { createContext } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import { readNumber } from '../../domain/scorecard/exchange/cell-number.ts';
import { sayNumber } from '../../domain/scorecard/words/numbers.ts';

/** How often the card was changed by anything but typing: undo, a paste, another tab. */
export const Rewritten = createContext(0);

interface Draft {
  /** What is being typed; undefined: nothing. */
  readonly draft: string | undefined;
  readonly setDraft: (draft: string | undefined) => void;
  /** What was handed to the card, which shows it a frame later. */
  readonly sent: (value: unknown) => void;
}

/** A draft ends when the same field is set by anything but its own typing: then what stands in the card is to be seen. */
function useDraft(value: unknown): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const rewritten = useContext(Rewritten);
  const last = useRef({ rewritten, value, expected: value });
  const isRewritten = rewritten !== last.current.rewritten;
  const replaced = isRewritten && value !== last.current.expected;
  if (isRewritten || value !== last.current.value) last.current = { rewritten, value, expected: value };
  if (replaced && draft !== undefined) setDraft(undefined);
  return {
    draft: replaced ? undefined : draft,
    setDraft,
    sent: (expected) => (last.current.expected = expected),
  };
}

interface NumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
  /** Shown behind the number. */
  readonly unit?: string;
  /** What an empty field says. */
  readonly empty?: string;
  /** An empty field is an answer; otherwise it is refused and the old number stays. */
  readonly optional?: boolean;
  readonly least?: number;
  readonly most?: number;
  /** The number is an example of the template's. */
  readonly example?: boolean;
  /** Shown above the field; otherwise the label is for assistive technology alone. */
  readonly labelled?: boolean;
  /** Refused beyond what the bounds say, with the reason. */
  readonly refuse?: (value: number) => string | undefined;
}

export function NumberField(props: NumberProps) {
  const { label, value, onValue, unit = '', empty = '', example = false } = props;
  const { draft, setDraft, sent } = useDraft(value);
  const [focused, setFocused] = useState(false);
  const id = useId();
  const shown =
    draft ?? (value === undefined ? '' : focused ? plain(value) : sayNumber(value, isShort(unit) ? unit : ''));
  const problem = draft === undefined ? undefined : refusal(draft, props);

  const typed = (text: string) => {
    setDraft(text);
    if (refusal(text, props) !== undefined) return;
    const read = readNumber(text);
    const number = read.kind === 'number' ? read.value : undefined;
    sent(number);
    onValue(number);
  };
  return (
    <span class={`number${example ? ' example' : ''}${value === undefined && empty === NOT_YET ? ' not-yet' : ''}`}>
      <label class={props.labelled ? 'caption' : 'unseen'} for={id}>
        {label}
        {unit === '' || (isShort(unit) && !props.labelled) ? '' : `, ${unit}`}
        {example ? <span class="unseen"> (an example, to be replaced)</span> : null}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={shown}
        placeholder={empty}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onInput={(event) => typed(event.currentTarget.value)}
        onFocus={(event) => {
          setFocused(true);
          const field = event.currentTarget;
          // The text changes to the bare number first.
          queueMicrotask(() => field.select());
        }}
        onBlur={() => {
          setFocused(false);
          if (problem === undefined) setDraft(undefined);
        }}
      />
      {problem === undefined ? null : (
        <span class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

/** What a field says whose number is waited for. */
export const NOT_YET = 'not yet';

/** Units that stand in the field, behind the number; longer ones stand in its caption. */
export const isShort = (unit: string) => unit.length <= 4;

function refusal(text: string, { optional = false, least, most, value, refuse }: NumberProps): string | undefined {
  const read = readNumber(text);
  const kept = value === undefined ? '' : ` ${sayNumber(value)} stays.`;
  if (read.kind === 'bad') return `Write ${read.expected}.${kept}`;
  if (read.kind === 'none') return optional ? undefined : `A number is needed here.${kept}`;
  const number = read.value;
  if (least !== undefined && number < least) return `${sayNumber(least)} or more.${kept}`;
  if (most !== undefined && number > most) return `${sayNumber(most)} or less.${kept}`;
  const reason = refuse?.(number);
  return reason === undefined ? undefined : `${reason}${kept}`;
}

/** To be typed over: no grouping, no more digits than the number has. */
const plain = (value: number) => String(Number(value.toPrecision(12)));

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
  /** More than one: an area of text. */
  readonly rows?: number;
  /** A single line that may wrap: it grows with its text and takes no line ends. */
  readonly wraps?: boolean;
  readonly type?: 'text' | 'date' | 'url';
  readonly hint?: string;
  readonly most?: number;
  readonly required?: boolean;
  readonly hideLabel?: boolean;
  readonly class?: string;
  readonly refuse?: (text: string) => string | undefined;
}

export function TextField(props: TextProps) {
  const { label, value = '', onValue, rows = 1, type = 'text', most = 8000 } = props;
  const { draft, setDraft, sent } = useDraft(value);
  const id = useId();
  const text = draft ?? value;
  const problem = draft === undefined ? undefined : refusedText(draft, props);
  const shared = {
    id,
    value: text,
    maxLength: most,
    placeholder: props.hint ?? '',
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
    onInput: (event: { currentTarget: { value: string } }) => {
      const typed = props.wraps ? event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ') : event.currentTarget.value;
      setDraft(typed);
      if (refusedText(typed, props) !== undefined) return;
      sent(typed);
      onValue(typed);
    },
    onBlur: () => {
      if (problem === undefined) setDraft(undefined);
    },
  };
  return (
    <span class={`text ${props.class ?? ''}`}>
      <label class={props.hideLabel ? 'unseen' : 'caption'} for={id}>
        {label}
      </label>
      {rows > 1 || props.wraps ? (
        <textarea {...shared} rows={rows} />
      ) : type === 'date' ? (
        <input {...shared} type="date" />
      ) : type === 'url' ? (
        <input {...shared} type="url" autocomplete="off" />
      ) : (
        <input {...shared} type="text" autocomplete="off" />
      )}
      {problem === undefined ? null : (
        <span class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

function refusedText(text: string, { required = false, refuse }: TextProps): string | undefined {
  if (required && text.trim() === '') return 'A name is needed; the old one stays.';
  return refuse?.(text);
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly onValue: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly class?: string;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, choices, onValue } = props;
  const id = useId();
  return (
    <span class={`choice ${props.class ?? ''}`}>
      <label class={props.hideLabel ? 'unseen' : 'caption'} for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([name]) => name === event.currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {choices.map(([name, said]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </select>
    </span>
  );
}

export function Check(props: { label: string; checked: boolean; onValue: (checked: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onValue(event.currentTarget.checked)} />
      {props.label}
    </label>
  );
}
