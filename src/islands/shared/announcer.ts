/** Says to a screen reader what the eye sees happen. One polite region for the page, made when first needed. */
let region: HTMLElement | undefined;

export function announce(message: string): void {
  // Behind a modal dialog the page is inert, and so would be a region in it.
  const place = document.querySelector('dialog:modal') ?? document.body;
  if (!region?.isConnected || region.parentElement !== place) {
    region?.remove();
    region = document.createElement('div');
    region.className = 'unseen';
    region.setAttribute('role', 'status');
    place.append(region);
  }
  // The same words twice would be no change, and no change is not read.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}
