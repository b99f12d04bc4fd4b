import type { ScorecardStore } from './contract.ts';
import type { Saver } from './saver.ts';

export interface Page {
  readonly window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
}

/**
 * Saves when the page is hidden or closed, the last moments at which a browser is sure to run anything, and takes up what others saved
 * when it is seen again.
 *
 * @returns what ends it
 */
export function watchPage(store: ScorecardStore, saver: Saver, page: Page = globalThis): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  page.document.addEventListener(
    'visibilitychange',
    () => {
      // A page that died as it saved may have told nobody.
      void (page.document.visibilityState === 'hidden' ? saver.flush() : saver.refresh());
    },
    { signal },
  );
  page.window.addEventListener(
    'pagehide',
    () => {
      void saver.flush();
      store.leave();
    },
    { signal },
  );
  page.window.addEventListener(
    'pageshow',
    (event) => {
      if ((event as PageTransitionEvent).persisted) void store.comeBack().then(() => saver.refresh());
    },
    { signal },
  );
  return () => ending.abort();
}
