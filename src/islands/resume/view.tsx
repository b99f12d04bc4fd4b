import { Form } from './form.tsx';
import { KeptPart } from './kept-part.tsx';
import { ResultView } from './result-view.tsx';
import type { Store } from './store.ts';
import { Working } from './working.tsx';

export interface ViewProps {
  readonly store: Store;
  /** The address of Practice, where a deck can be opened. */
  readonly review: string;
}

export function View({ store, review }: ViewProps) {
  const phase = store.phase.value;
  return (
    <>
      <Form store={store} />
      <Working store={store} />
      {phase.kind === 'checked' ? (
        <ResultView store={store} checked={phase.checked} review={review} />
      ) : (
        <KeptPart kept={store.kept} />
      )}
    </>
  );
}
