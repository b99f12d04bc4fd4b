/**
 * What a build asks of the content on every page, and which is the same on every page: loaded once. In the dev server it is loaded
 * anew each time, since an author expects the next request to show what was just saved.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? load() : (loaded ??= load()));
}
