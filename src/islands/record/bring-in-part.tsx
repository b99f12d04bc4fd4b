import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../domain/practice/day-words.ts';
import type { Damaged } from '../../domain/practice/exchange/read-backup.ts';
import type { Importing, Stage } from './importing.ts';

/** A backup comes in: chosen, dropped anywhere on the page, or pasted. */
export function BringInPart({ importing }: { readonly importing: Importing }) {
  const input = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);
  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in">Bring in</h2>
      <p>
        A backup of this or another device is put together with what is here. You see first what it would add; what is
        here already is not added again.
      </p>
      <p class="tools">
        <button type="button" onClick={() => input.current?.click()}>
          Choose a file
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="Backup to bring in"
          onChange={({ currentTarget }) => {
            void importing.take([...(currentTarget.files ?? [])]);
            // So that the same file can be chosen again once it is mended.
            currentTarget.value = '';
          }}
        />
        <span class="meta drop-hint">It can also be dropped anywhere on this page.</span>
      </p>
      <details class="paste">
        <summary>Paste its text instead</summary>
        <label htmlFor="pasted">Text of a backup</label>
        <textarea id="pasted" ref={pasted} rows={5} spellcheck={false} />
        <p>
          <button type="button" onClick={() => void importing.takeText(pasted.current?.value ?? '')}>
            Read it
          </button>
        </p>
      </details>
      <Result importing={importing} />
    </section>
  );
}

/** What is known of the file, until the reader has decided, and what became of it. */
function Result({ importing }: { readonly importing: Importing }) {
  const stage = importing.stage.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stage.kind !== 'none' && stage.kind !== 'reading') heading.current?.focus();
  }, [stage.kind]);
  if (stage.kind === 'none') return null;
  return (
    <section class={`brought ${stage.kind === 'refused' ? 'alarm' : ''}`} aria-labelledby="brought">
      <h3 id="brought" ref={heading} tabIndex={-1}>
        {titleOf(stage)}
      </h3>
      <Body stage={stage} importing={importing} />
    </section>
  );
}

function titleOf(stage: Exclude<Stage, { readonly kind: 'none' }>): string {
  switch (stage.kind) {
    case 'reading':
      return `Reading ${stage.name}…`;
    case 'refused':
      return 'Nothing was brought in';
    case 'offered':
      return stage.name;
    case 'merging':
      return `Bringing in ${stage.name}…`;
    case 'done':
      return 'Brought in';
  }
}

function Body({ stage, importing }: { readonly stage: Stage; readonly importing: Importing }) {
  switch (stage.kind) {
    case 'none':
    case 'reading':
      return null;
    case 'refused':
      return (
        <>
          <p>
            <code>{stage.name}</code> {stage.place === '' ? null : <b>at {stage.place}: </b>}
            {stage.message}.
          </p>
          <Close importing={importing} />
        </>
      );
    case 'offered':
      return <Offered stage={stage} importing={importing} />;
    case 'merging':
      return (
        <>
          <p>
            <progress aria-label="Brought in so far" value={stage.share} max={1} />
          </p>
          <p>
            <button type="button" onClick={importing.cancel}>
              Stop
            </button>
          </p>
        </>
      );
    case 'done':
      return (
        <>
          <p>{stage.says}</p>
          <Close importing={importing} />
        </>
      );
  }
}

const Close = ({ importing }: { readonly importing: Importing }) => (
  <p>
    <button type="button" onClick={importing.cancel}>
      Close
    </button>
  </p>
);

function Offered({ stage, importing }: { readonly stage: Stage & { kind: 'offered' }; readonly importing: Importing }) {
  const { offer, says, damaged } = stage;
  const adds = offer.events - offer.known + offer.contradicting > 0;
  return (
    <>
      {says.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {damaged.length === 0 ? null : <DamagedList damaged={damaged} />}
      {adds || damaged.length > 0 ? (
        <p class="tools">
          <button type="button" class="primary" onClick={() => void importing.agree()}>
            {adds ? 'Bring in' : 'Set aside what cannot be read'}
          </button>
          <button type="button" onClick={importing.cancel}>
            Cancel
          </button>
        </p>
      ) : (
        <Close importing={importing} />
      )}
    </>
  );
}

const SHOWN = 8;

function DamagedList({ damaged }: { readonly damaged: readonly Damaged[] }) {
  return (
    <>
      <p>
        {counted(damaged.length, 'entry', 'entries')} cannot be read, and would be set aside as{' '}
        {damaged.length === 1 ? 'it is' : 'they are'}, to be found below:
      </p>
      <ul class="problems">
        {damaged.slice(0, SHOWN).map(({ place, message }, i) => (
          <li key={i}>
            <b>{place}:</b> {message}
          </li>
        ))}
        {damaged.length > SHOWN ? <li>and {damaged.length - SHOWN} more</li> : null}
      </ul>
    </>
  );
}
