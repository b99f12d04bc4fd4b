/** The ways out: a button for the dialog, whose code comes when it is first wanted. */
import { useRef, useState } from 'preact/hooks';
import { Later } from '../shared/later.tsx';
import type { Session } from './session.ts';

const loadShare = async () => (await import('./share.tsx')).Share;

export function SharePart({ session }: { session: Session }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    dialog.current?.showModal();
    setOpen(true);
  };
  return (
    <>
      <button type="button" class="primary" onClick={show}>
        Share and export
      </button>
      <dialog class="share" ref={dialog} aria-labelledby="share-title" onClose={() => setOpen(false)}>
        <form method="dialog">
          <button class="close">Close</button>
        </form>
        <h2 id="share-title">Share and export</h2>
        {open ? <Later load={loadShare} props={{ session }} meanwhile={<p>Loading…</p>} /> : null}
      </dialog>
    </>
  );
}
