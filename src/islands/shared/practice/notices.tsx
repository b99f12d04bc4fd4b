import type { PracticeRecord } from './record.ts';

/** What the reader has to know before anything else: that nothing lasts, that nothing can be written any more, what came back. */
export function RecordNotices({ record }: { readonly record: PracticeRecord }) {
  const { store } = record;
  const trouble = record.trouble.value;
  return (
    <>
      {store.durable ? null : (
        <p class="notice alarm" role="alert">
          {store.why} What you do here is lost when the page is closed.
        </p>
      )}
      {trouble !== undefined ? (
        <p class="notice alarm" role="alert">
          {trouble}
        </p>
      ) : record.locked ? (
        <p class="notice alarm" role="alert">
          A newer version of this site stored your record. It can be seen here, but not changed: load the page again to
          get the newer version.
        </p>
      ) : null}
      {store.recovered > 0 ? (
        <p class="notice" role="status">
          {store.recovered === 1
            ? 'A grade or mark that a page could not store when it was closed has been brought back.'
            : `${store.recovered} grades and marks that a page could not store when it was closed have been brought back.`}
        </p>
      ) : null}
    </>
  );
}
