import { Form } from './form.tsx';
import { Results } from './results.tsx';
import type { Store } from './store.ts';

export interface ViewProps {
  readonly store: Store;
  /** Path under which the site is served, with a slash at its end. */
  readonly base: string;
}

export function View({ store, base }: ViewProps) {
  return (
    <>
      <Form store={store} />
      <Results store={store} base={base} />
      <p class="unseen" role="status">
        {store.announcement.value}
      </p>
    </>
  );
}
