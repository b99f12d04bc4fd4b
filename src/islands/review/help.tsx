import { useEffect, useRef } from 'preact/hooks';
import { KEYS } from './keys.ts';

/** The keys, in a dialog. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => place.current?.showModal(), []);
  return (
    <dialog class="keys" ref={place} aria-labelledby="keys-name" onClose={onClose}>
      <h2 id="keys-name">Keys</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => place.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
