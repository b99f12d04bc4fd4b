import { useEffect, useRef } from 'preact/hooks';
import type { Store } from './store.ts';

/** What goes on, or why it ended without a result. */
export function Working({ store }: { readonly store: Store }) {
  const phase = store.phase.value;
  const refused = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (phase.kind === 'refused') refused.current?.focus();
  }, [phase]);
  if (phase.kind === 'refused')
    return (
      <section class="refused" aria-labelledby="resume-refused">
        <h2 id="resume-refused" tabIndex={-1} ref={refused}>
          Not checked
        </h2>
        <p>
          <strong>{phase.cause}</strong>
        </p>
        <p>{phase.cure}</p>
      </section>
    );
  if (phase.kind !== 'working') return null;
  const { does, done, of } = phase;
  const words = does === 'checking' ? 'Checking…' : of > 0 ? `Reading page ${done} of ${of}…` : 'Reading…';
  return (
    <div class="working">
      <label htmlFor="resume-progress">{words}</label>
      <progress id="resume-progress" {...(of > 0 ? { value: done, max: of } : {})} />
      <button type="button" onClick={() => store.cancel()}>
        Cancel
      </button>
    </div>
  );
}
