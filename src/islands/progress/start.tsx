import { signal } from '@preact/signals';
import { render } from 'preact';
import { openTool } from '../shared/practice/open.ts';
import type { Places } from './places.ts';
import { View } from './view.tsx';

/** @returns what ends it */
export async function start(root: HTMLElement, places: Places): Promise<() => void> {
  const { deck, record, calendar } = await openTool(places.deck);
  const now = signal(calendar.now());
  const ending = new AbortController();
  const { signal: ended } = ending;
  // A day may have begun, or another page have written, while nobody looked.
  document.addEventListener('visibilitychange', () => (now.value = calendar.now()), { signal: ended });
  addEventListener('pageshow', (event) => event.persisted && void record.reload(), { signal: ended });
  root.replaceChildren();
  render(<View {...{ deck, record, calendar, places, now }} />, root);
  return () => {
    ending.abort();
    record.end();
    render(null, root);
  };
}
