/** From the address to what is shown: the list, a comparison, or the history of a card. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { readPicks, type Pick } from '../../domain/scorecard/compare/compare-address.ts';
import { openScorecards } from '../../storage/scorecards/open.ts';
import { watchDrops } from '../shared/dropping.ts';
import { HEADING } from './heading.tsx';
import { Later } from '../shared/later.tsx';
import { ListView } from './list-view.tsx';
import { templatesOf, type Places } from './places.ts';
import { createCards, type Cards } from './store.ts';

const loadCompare = async () => (await import('./compare-view.tsx')).CompareView;
const loadHistory = async () => (await import('./history-view.tsx')).HistoryView;

type Asked =
  | { readonly view: 'list' }
  | { readonly view: 'compare'; readonly picks: readonly Pick[] }
  | { readonly view: 'history'; readonly id: string };

function askedBy(fragment: string): Asked {
  const asked = new URLSearchParams(fragment.replace(/^#/, '').replaceAll('+', '%2B'));
  const [compare, history] = [asked.get('compare'), asked.get('history')];
  if (compare !== null) return { view: 'compare', picks: readPicks(compare) };
  return history === null ? { view: 'list' } : { view: 'history', id: history };
}

/** @returns what ends it */
export async function start(root: HTMLElement, hrefs: Omit<Places, 'templates'>): Promise<() => void> {
  const places: Places = { ...hrefs, templates: templatesOf(root) };
  const store = await openScorecards();
  const cards = createCards(store);
  // What the page printed stands until there is something to show: nothing appears only to move.
  await cards.refresh();
  const asked = signal(askedBy(location.hash));
  const over = signal(false);
  const ending = new AbortController();

  root.replaceChildren();
  render(<View cards={cards} places={places} asked={asked} over={over} />, root);
  const stopDrops = watchDrops(
    (files) => {
      if (asked.value.view !== 'list') location.hash = '';
      void cards.imports.take(files);
    },
    (hovering) => (over.value = hovering),
  );
  const listen = (type: string, hear: (event: Event) => void) =>
    addEventListener(type, hear, { signal: ending.signal });
  listen('hashchange', () => {
    asked.value = askedBy(location.hash);
    // To go on reading where the page has changed.
    cards.wanted.value = HEADING;
    scrollTo(0, 0);
  });
  listen('pagehide', () => store.leave());
  listen('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) void store.comeBack().then(cards.refresh);
  });
  return () => {
    ending.abort();
    stopDrops();
    cards.end();
    render(null, root);
  };
}

function View({
  cards,
  places,
  asked,
  over,
}: {
  cards: Cards;
  places: Places;
  asked: { value: Asked };
  over: { value: boolean };
}) {
  const it = asked.value;
  return (
    <div class={`mine${over.value ? ' dropping' : ''}`}>
      {it.view === 'compare' ? (
        // Dates of one card are first shown by their differences, cards whole.
        <Later
          key={`compare ${new Set(it.picks.map(({ id }) => id)).size === 1 ? 'dates' : 'cards'}`}
          load={loadCompare}
          props={{ cards, places, picks: it.picks }}
        />
      ) : it.view === 'history' ? (
        <Later key={`history ${it.id}`} load={loadHistory} props={{ cards, places, id: it.id }} />
      ) : (
        <ListView {...{ cards, places }} />
      )}
      {over.value ? <p class="drop">Drop JSON or CSV files to import them.</p> : null}
    </div>
  );
}
