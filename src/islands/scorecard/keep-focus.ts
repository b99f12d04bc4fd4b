const FOCUSABLE = 'a[href], button:not(:disabled), input, select, textarea, summary';

/**
 * Whatever holds the focus may be moved or taken away by what it did: a button that removes its own line, an undo of the row that is
 * open. The focus stays with it, goes to what took its place, or else to the neighbour, but never back to the top of the page.
 *
 * @returns what ends it
 */
export function keepFocus(root: HTMLElement): () => void {
  let focused: Element | undefined;
  const onFocus = (event: FocusEvent) => {
    focused = event.target instanceof Element ? event.target : undefined;
  };
  const observer = new MutationObserver((records) => {
    const lost = focused;
    if (!lost || (document.activeElement ?? document.body) !== document.body) return;
    const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    if (!record) return;
    if (lost.isConnected) {
      (lost as HTMLElement).focus({ preventScroll: true });
      return;
    }
    const { target, nextSibling, previousSibling } = record;
    const instead = records.filter((other) => other.target === target).flatMap(({ addedNodes }) => [...addedNodes]);
    for (const place of [...instead, nextSibling, previousSibling, ...upwards(target, root)]) {
      const found = focusableIn(place);
      if (!found) continue;
      found.focus({ preventScroll: true });
      return;
    }
  });
  root.addEventListener('focusin', onFocus);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}

function* upwards(from: Node, to: Node): Generator<Node> {
  for (let place: Node | null = from; place && to.contains(place); place = place.parentNode) yield place;
}

function focusableIn(place: Node | null): HTMLElement | undefined {
  if (!(place instanceof HTMLElement) || !place.isConnected) return undefined;
  const within = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return [...(place.matches(FOCUSABLE) ? [place] : []), ...within].find((element) => element.checkVisibility());
}
