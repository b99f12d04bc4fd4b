/** Runs something once what has been changed so far is on the screen. */
export function afterPaint(run: () => void): void {
  let waits = true;
  const once = () => {
    if (waits) run();
    waits = false;
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = once;
  // What is posted from a frame's callback is handled once that frame has been painted; a page that is not shown has no frames.
  requestAnimationFrame(() => port2.postMessage(undefined));
  setTimeout(once, 100);
}
