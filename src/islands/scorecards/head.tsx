import { writeCollection } from '../../domain/scorecard/exchange/collection.ts';
import { announce } from '../shared/announcer.ts';
import { download } from '../shared/download.ts';
import { Heading } from './heading.tsx';
import { ImportButton } from './import-part.tsx';
import type { Places } from './places.ts';
import { placeOf, type Cards } from './store.ts';
import { Trail } from './trail.tsx';

/** What this page is, and what can be done with all cards at once. */
export function Head({ cards, places }: { cards: Cards; places: Places }) {
  const entries = cards.entries.value ?? [];
  const kept = entries.flatMap((entry) => (entry.card && placeOf(entry) !== 'bin' ? [entry.card] : []));
  const empty = cards.entries.value?.length === 0;
  return (
    <header class="head">
      <Trail places={places} />
      <Heading cards={cards} text="My scorecards" />
      <p class="lead">
        {cards.store.durable
          ? 'They live in this browser and are sent nowhere. To take them elsewhere, or to be safe, download them.'
          : 'They live in this page only, until it is closed. Download what you want to keep.'}
      </p>
      <p class="tools">
        {empty ? null : (
          <>
            <a href={places.scorecards}>New from a template</a>
            <a href={`${places.card}#new=blank`}>A blank card</a>
          </>
        )}
        <ImportButton cards={cards} />
        {kept.length > 0 ? (
          <button type="button" onClick={() => downloadAll(kept, cards.now.value)}>
            Download all
          </button>
        ) : null}
        <span class="meta drop-hint">JSON or CSV files can also be dropped on this page.</span>
      </p>
    </header>
  );
}

function downloadAll(kept: Parameters<typeof writeCollection>[0], now: number): void {
  const files = writeCollection(kept);
  const day = new Date(now).toLocaleDateString('sv');
  files.forEach((text, i) => {
    const part = files.length === 1 ? '' : `-${i + 1}-of-${files.length}`;
    download(`my-scorecards-${day}${part}.json`, 'application/json', text);
  });
  const cards = kept.length === 1 ? 'One card was' : `${kept.length} cards were`;
  announce(`${cards} handed to the browser in ${files.length === 1 ? 'one file' : `${files.length} files`}.`);
}
