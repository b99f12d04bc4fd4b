import { signal } from '@preact/signals';
import { render } from 'preact';
import { openTool } from '../shared/practice/open.ts';
import { watchDrops } from '../shared/dropping.ts';
import { createDesk } from './desk.ts';
import { createImporting } from './importing.ts';
import { View } from './view.tsx';

/** @returns what ends it */
export async function start(root: HTMLElement, places: { deck: string; review: string }): Promise<() => void> {
  const opened = await openTool(places.deck);
  const { record } = opened;
  const desk = createDesk({ ...opened, review: places.review });
  const importing = createImporting(desk);
  const over = signal(false);
  const ending = new AbortController();
  addEventListener('pageshow', (event) => event.persisted && void desk.refresh(), { signal: ending.signal });
  const stopDrops = watchDrops(
    (files) => void importing.take(files),
    (hovering) => (over.value = hovering && !record.locked),
  );
  root.replaceChildren();
  render(<View {...{ desk, importing, over }} />, root);
  return () => {
    ending.abort();
    stopDrops();
    importing.cancel();
    record.end();
    render(null, root);
  };
}
