import { useEffect, useRef } from 'preact/hooks';
import type { Interview } from './store.ts';

/** Another tab has the interview. Both have the same text, since each key is kept. */
export function Elsewhere({ interview }: { readonly interview: Interview }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="elsewhere">
      <h1 ref={heading} tabIndex={-1}>
        An interview is under way in another tab
      </h1>
      <p class="lead">
        Go on with it there, or take it over: it then stands still there, and nothing that you typed is lost. A
        recording stays in the tab in which it was made.
      </p>
      <p class="deed">
        <button type="button" class="primary" onClick={() => void interview.open(true)}>
          Take it over
        </button>
      </p>
    </section>
  );
}
