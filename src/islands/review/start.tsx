/** From the address to a session. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { openTool } from '../shared/practice/open.ts';
import { askedBy } from './asked.ts';
import { createAnswers } from './backs.ts';
import { listenToKeys } from './keys.ts';
import type { Places } from './places.ts';
import type { Review } from './contract.ts';
import { createReview } from './store.ts';
import { Unknown, View } from './view.tsx';

type Shown = { readonly review: Review } | { readonly unknown: string };

/** @returns what ends it */
export async function start(root: HTMLElement, places: Places): Promise<() => void> {
  const answers = createAnswers(places.backs);
  const { deck, record, calendar } = await openTool(places.deck);
  const begin = (): Shown => {
    const asked = askedBy(location.hash, deck);
    if (asked.kind === 'unknown') return { unknown: asked.deck };
    return { review: createReview({ record, deck, calendar, selection: asked.selection, cram: asked.cram }) };
  };
  const shown = signal(begin());
  const stop = () => {
    if ('review' in shown.value) shown.value.review.end();
  };
  const ending = new AbortController();
  addEventListener(
    'hashchange',
    () => {
      stop();
      shown.value = begin();
      scrollTo(0, 0);
    },
    { signal: ending.signal },
  );
  addEventListener(
    'pageshow',
    (event) => {
      // Kept by the browser while another page may have written.
      if (event.persisted) void record.reload();
    },
    { signal: ending.signal },
  );

  const helping = signal(false);
  // Before anything is drawn: a key may come as soon as there is something to see.
  const stopKeys = listenToKeys(
    () => ('review' in shown.value ? shown.value.review : undefined),
    () => (helping.value = true),
  );

  function Shell() {
    const it = shown.value;
    return 'unknown' in it ? (
      <Unknown deck={it.unknown} places={places} />
    ) : (
      <View key={it.review.session.peek().id} review={it.review} {...{ answers, places, helping }} />
    );
  }
  root.replaceChildren();
  render(<Shell />, root);
  return () => {
    ending.abort();
    stopKeys();
    stop();
    record.end();
    render(null, root);
  };
}
