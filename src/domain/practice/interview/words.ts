/** Times as a clock says them: `2:05`. @param seconds whole, 0 or more */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What is left, or by how much it is over. The last second is shown until it is gone. */
export function leftText(spentMs: number, budgetSeconds: number): { readonly text: string; readonly isOver: boolean } {
  const left = Math.ceil(budgetSeconds - spentMs / 1000);
  return left >= 0 ? { text: clockText(left), isOver: false } : { text: clockText(-left), isOver: true };
}

/** As one would say it: `2 minutes`, `1 minute 5 seconds`. */
export function spokenTime(seconds: number): string {
  const count = (n: number, unit: string) => (n === 0 ? '' : `${n} ${unit}${n === 1 ? '' : 's'}`);
  const said = [count(Math.floor(seconds / 60), 'minute'), count(seconds % 60, 'second')].filter(Boolean).join(' ');
  return said || '0 seconds';
}

/** Which of the warnings lies between two moments of a clock: half of its time, or all of it. */
export function warning(beforeMs: number, afterMs: number, budgetSeconds: number): 'half' | 'end' | undefined {
  const crossed = (at: number) => beforeMs < at && afterMs >= at;
  if (crossed(budgetSeconds * 1000)) return 'end';
  return crossed(budgetSeconds * 500) ? 'half' : undefined;
}
