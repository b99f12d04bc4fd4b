import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { announce } from '../shared/announcer.ts';
import { BackUpButton } from './back-up-part.tsx';
import type { Desk } from './desk.ts';

const WORD = 'erase';
const DONE = 'Nothing of Practice is stored in this browser any more.';

/** For who reads on a computer that belongs to others: everything goes, for good, once a word is typed. */
export function ErasePart({ desk }: { readonly desk: Desk }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const says = useSignal<string | undefined>(undefined);
  const wrong = useSignal<string | undefined>(undefined);

  const open = () => {
    wrong.value = undefined;
    if (field.current) field.current.value = '';
    dialog.current?.showModal();
  };
  const erase = async () => {
    if (field.current?.value.trim().toLowerCase() !== WORD) {
      wrong.value = `Type the word “${WORD}” first.`;
      field.current?.focus();
      return;
    }
    await desk.record.settled();
    const erased = await desk.record.store.erase();
    dialog.current?.close();
    await desk.refreshErased();
    says.value = erased.kind === 'stored' ? DONE : `It could not be erased. ${erased.message}`;
    announce(says.value);
  };

  return (
    <section aria-labelledby="erase">
      <h2 id="erase">Erase</h2>
      <p>
        On a computer that is not yours, take your record with you and leave nothing behind: everything that Practice
        has stored in this browser is deleted. This cannot be taken back.
      </p>
      <p>
        <button type="button" class="danger" onClick={open}>
          Erase everything
        </button>
      </p>
      {says.value === undefined ? null : (
        <p class="notice" role="status">
          {says.value}
        </p>
      )}
      <dialog ref={dialog} aria-labelledby="erase-title">
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <h3 id="erase-title">Erase everything?</h3>
          <p>
            All reviews, marks, settings and mock interviews go, and what was set aside. Without a backup there is no
            way back.
          </p>
          <BackUpButton desk={desk} />
          <p>
            <label htmlFor="erase-word">
              To go on, type <b>{WORD}</b>
            </label>{' '}
            <input
              id="erase-word"
              ref={field}
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              aria-invalid={wrong.value !== undefined}
              aria-describedby={wrong.value === undefined ? undefined : 'erase-wrong'}
            />
          </p>
          {wrong.value === undefined ? null : (
            <p id="erase-wrong" class="alarm" role="alert">
              {wrong.value}
            </p>
          )}
          <p class="tools">
            <button type="submit" class="danger">
              Erase everything
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              Keep it
            </button>
          </p>
        </form>
      </dialog>
    </section>
  );
}
