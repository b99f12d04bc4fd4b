/** From a reason to the place where something can be done about it. */

/** Opens what holds the row, and puts the focus where something can be done. The address stays that of the card. */
export function goTo(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  event.preventDefault();
  const id = event.currentTarget.hash.slice(1);
  const place = document.getElementById(id);
  if (place) show(place);
  else void openPart(id);
}

/** Phases and shared numbers are in the page only once their part was opened. */
async function openPart(id: string): Promise<void> {
  const part = document.querySelector<HTMLDetailsElement>(id.startsWith('phase-') ? '#part-phases' : '#part-drivers');
  if (!part) return;
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.getElementById(id)) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(part, { childList: true, subtree: true });
    part.open = true;
  });
  const place = document.getElementById(id);
  if (place) show(place);
}

function show(place: HTMLElement): void {
  for (let box = place.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
  place.scrollIntoView({ block: 'center' });
  const fields = place.querySelectorAll<HTMLElement>(
    ':is(td[data-label="Measured"], td[data-label="Level"]) :is(input, select), td[data-label="Is"] :is(input, select)',
  );
  (fields[0] ?? place.querySelector<HTMLElement>('input, select, button'))?.focus({ preventScroll: true });
}
