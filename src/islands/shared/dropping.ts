/** Files dropped anywhere on the page. What is dragged without files, such as text, is left to the browser. */

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** @param over called with whether files hang over the page. @returns what ends it */
export function watchDrops(take: (files: readonly File[]) => void, over: (hovering: boolean) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over(true);
    },
    { signal },
  );
  document.addEventListener(
    'dragleave',
    (event) => {
      // Left the window, not one element for another.
      if (event.relatedTarget === null) over(false);
    },
    { signal },
  );
  document.addEventListener(
    'drop',
    (event) => {
      over(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => ending.abort();
}
