import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { saySize } from '../shared/space.ts';
import { watchDrops } from '../shared/dropping.ts';
import type { Store } from './store.ts';

const TAKEN = '.pdf,.docx,.md,.txt';

/** Longer than any resume or advertisement that anybody reads. */
const MOST_TYPED = 100_000;

function Chooser({ store }: { readonly store: Store }) {
  const hovering = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      watchDrops(
        ([file]) => store.choose(file),
        (over) => {
          hovering.value = over;
          if (over) store.expect();
        },
      ),
    [store],
  );
  const file = store.file.value;
  return (
    <div class={hovering.value ? 'drop over' : 'drop'}>
      <p>
        <label htmlFor="resume-file">Your resume as a file</label>
        <span class="hint" id="resume-file-hint">
          PDF, DOCX, Markdown or text, up to 10 MB
        </span>
      </p>
      <p class="pick">
        <input
          ref={input}
          id="resume-file"
          type="file"
          accept={TAKEN}
          aria-describedby="resume-file-hint"
          onClick={() => store.expect()}
          onChange={({ currentTarget }) => {
            // A dialog that is left without a choice changes nothing.
            const [chosen] = currentTarget.files ?? [];
            if (chosen) store.choose(chosen);
          }}
        />
        <label class="button" htmlFor="resume-file">
          {file ? 'Choose another file' : 'Choose a file'}
        </label>
        {file ? (
          <>
            <span>
              Chosen: <bdi>{file.name}</bdi> ({saySize(file.size)})
            </span>
            <button
              type="button"
              onClick={() => {
                if (input.current) input.current.value = '';
                store.choose(undefined);
                input.current?.focus();
              }}
            >
              Paste instead
            </button>
          </>
        ) : (
          <span class="hint">{hovering.value ? 'Let go to choose it' : 'or drop it anywhere on this page'}</span>
        )}
      </p>
    </div>
  );
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function TextBox({ id, label, hint, value, onType }: TextProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <textarea
        id={id}
        rows={8}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        maxLength={MOST_TYPED}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}

export function Form({ store }: { readonly store: Store }) {
  const isWorking = useComputed(() => store.phase.value.kind === 'working');
  return (
    <form
      class="no-print"
      aria-label="Your resume"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store.check();
      }}
    >
      <Chooser store={store} />
      <div class="texts">
        {store.file.value ? null : (
          <TextBox
            id="resume-text"
            label="Or paste its text"
            hint="Layout is lost in a paste: columns and tables are told from a file only."
            value={store.pasted.value}
            onType={(text) => (store.pasted.value = text)}
          />
        )}
        <TextBox
          id="resume-advert"
          label="The job advertisement (optional)"
          hint="The whole text: requirements are told from praise. Without it there is no match."
          value={store.advert.value}
          onType={(text) => (store.advert.value = text)}
        />
      </div>
      <p class="date">
        <label htmlFor="resume-date">Day of the interview (optional)</label>
        <input
          id="resume-date"
          type="date"
          value={store.interview.value}
          onInput={({ currentTarget }) => (store.interview.value = currentTarget.value)}
        />
      </p>
      {store.complaint.value !== '' && (
        <p class="problem" role="alert">
          {store.complaint.value}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="main" aria-disabled={isWorking.value ? true : undefined}>
          Check
        </button>
        <button type="button" onClick={() => void store.fillExample()}>
          Try with an example
        </button>
        {store.replaced.value && (
          <button type="button" onClick={() => store.putBack()}>
            Put back what stood there
          </button>
        )}
        <span class="meta">Nothing leaves this page.</span>
      </p>
    </form>
  );
}
