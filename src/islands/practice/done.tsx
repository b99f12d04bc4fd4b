import type { Done, Home } from './store.ts';

/** Says what was just done here, with the way back. */
export function DoneNotice({ home, where }: { readonly home: Home; readonly where: Done['where'] }) {
  const done = home.done.value;
  if (done?.where !== where) return null;
  return (
    <p class="notice">
      {done.says}{' '}
      <button type="button" class="quiet" onClick={() => void home.takeBack()}>
        Undo
      </button>
    </p>
  );
}
