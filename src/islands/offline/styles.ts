/** The few rules for what is added to a page after it is finished: they cost its first visit nothing. */
const RULES = `
a[data-without]::after { color: var(--soft); font-size: var(--s); }
a[data-without='note']::after { content: ' (no network: our note)'; }
a[data-without='nothing']::after { content: ' (needs a network)'; }
.copy-notice {
  position: fixed; inset: auto 1rem 1rem auto; z-index: 3; width: min(24rem, calc(100vw - 2rem)); box-sizing: border-box;
  padding: 0.875rem 1rem 1rem; border: 1px solid var(--strong); border-radius: var(--radius);
  background: var(--raised); color: var(--ink); font-size: 0.875rem; line-height: 1.5;
  box-shadow: 0 4px 20px oklch(0.2 0.02 262 / 0.16);
}
.copy-notice p { margin-top: 0.25rem; }
.copy-notice p:last-child { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.75rem; }
.copy-notice button:first-child { border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
@media print { a[data-without]::after { content: none; } .copy-notice { display: none; } }
`;

let isAdopted = false;

export function adopt(): void {
  if (isAdopted) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
