/** The ways out: a button for the dialog, whose code comes when it is first wanted. */
import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Session } from './session.ts';

export function SharePart({ session }: { session: Session }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [View, setView] = useState<ComponentType<{ session: Session }>>();
  const [failed, setFailed] = useState(false);
  const show = () => {
    dialog.current?.showModal();
    import('./share.tsx').then(
      ({ Share }) => setView(() => Share),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" class="primary" onClick={show}>
        Share and export
      </button>
      <dialog class="share" ref={dialog} aria-labelledby="share-title">
        <form method="dialog">
          <button class="close">Close</button>
        </form>
        <h2 id="share-title">Share and export</h2>
        {View ? (
          <View session={session} />
        ) : (
          <p>{failed ? 'This could not be loaded: there is no connection.' : 'Loading…'}</p>
        )}
      </dialog>
    </>
  );
}
