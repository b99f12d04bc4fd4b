import { useSignal } from '@preact/signals';
import { backupName } from '../../domain/practice/exchange/write-backup.ts';
import type { Desk } from './desk.ts';

export function BackUpPart({ desk }: { readonly desk: Desk }) {
  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">Back up</h2>
      <p>
        One file with every entry, as it is. It can be brought in here, or on another device, as often as you like:
        nothing is counted twice.
      </p>
      <BackUpButton desk={desk} primary />
      <p class="meta">
        The file is called <code>{backupName(desk.today())}</code>.
      </p>
    </section>
  );
}

/** Downloads, or says why not. */
export function BackUpButton({ desk, primary = false }: { readonly desk: Desk; readonly primary?: boolean }) {
  const problem = useSignal<string | undefined>(undefined);
  return (
    <>
      <p>
        <button
          type="button"
          class={primary ? 'primary' : ''}
          onClick={() => void desk.backUp().then((why) => (problem.value = why))}
        >
          Download a backup
        </button>
      </p>
      {problem.value === undefined ? null : (
        <p class="notice alarm" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}
