import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Stands where the button stood that cannot be taken back. The focus goes to the answer that changes nothing. */
export function AskFirst({ question, yes, no, onYes, onNo }: Props) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // Escape is heard from its buttons; it takes no focus itself.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      class="asks"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id={id}>{question}</p>
      <p class="actions">
        <button type="button" class="danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" ref={keep} onClick={onNo}>
          {no}
        </button>
      </p>
    </div>
  );
}
