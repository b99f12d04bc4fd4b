/** Cards side by side, or one card at several dates. What is compared stands in the address. */
import { useEffect, useState } from 'preact/hooks';
import { changedParts } from '../../domain/scorecard/compare/changed-parts.ts';
import { pickKey, type Pick } from '../../domain/scorecard/compare/compare-address.ts';
import { compareCards, isPanel, widestFirst } from '../../domain/scorecard/compare/compare.ts';
import { comparisonTable, missingWord } from '../../domain/scorecard/compare/compare-words.ts';
import { sayList } from '../../domain/scorecard/words/numbers.ts';
import { CompareTable, labelOf, type Shown } from './compare-table.tsx';
import { CompareTools } from './compare-tools.tsx';
import { loadPick, type Dated } from './dates.ts';
import { Heading } from './heading.tsx';
import { Notices } from './notices.tsx';
import { openHref, type Places } from './places.ts';
import type { Cards } from './store.ts';
import { Trail } from './trail.tsx';

interface Props {
  readonly cards: Cards;
  readonly places: Places;
  readonly picks: readonly Pick[];
}

interface Loaded {
  readonly dated: readonly Dated[];
  readonly missing: readonly string[];
}

export function CompareView({ cards, places, picks }: Props) {
  const loaded = useLoaded(cards, picks);
  const dates = new Set(picks.map(({ id }) => id)).size === 1;
  const [only, setOnly] = useState(dates);
  return (
    <>
      <Trail places={places} below />
      <Heading cards={cards} text={dates ? 'Compare dates' : 'Compare scorecards'} />
      <Notices cards={cards} />
      {loaded?.missing.map((text) => (
        <p key={text} class="notice" role="status">
          {text}
        </p>
      ))}
      {loaded === undefined ? (
        <p class="meta">Reading the cards…</p>
      ) : (
        <Comparison {...{ cards, places, loaded, dates, only, setOnly }} />
      )}
    </>
  );
}

/** Read again when anything stored changes, so that a save in another tab is seen. */
function useLoaded(cards: Cards, picks: readonly Pick[]): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const changes = cards.changes.value;
  const wanted = picks.map(pickKey).join(',');
  useEffect(() => {
    let stale = false;
    void Promise.all(picks.map((pick) => loadPick(cards.store, pick))).then((found) => {
      if (stale) return;
      setLoaded({
        dated: found.filter((one) => typeof one !== 'string'),
        missing: [...new Set(found.filter((one) => typeof one === 'string'))],
      });
    });
    return () => {
      stale = true;
    };
    // The picks are the same as long as their text is.
  }, [cards, changes, wanted]);
  return loaded;
}

function Comparison({
  cards,
  places,
  loaded,
  dates,
  only,
  setOnly,
}: Omit<Props, 'picks'> & { loaded: Loaded; dates: boolean; only: boolean; setOnly: (only: boolean) => void }) {
  const dated = dates ? loaded.dated.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) : loaded.dated;
  const shown: readonly Shown[] = dated.map((one) => ({
    ...one,
    assessment: cards.verdicts.of(one.card, one.pick.at),
  }));
  const [first, ...others] = shown;
  const last = others.at(-1);
  if (!first || !last) {
    return (
      <>
        <p>There are fewer than two to compare. Add another, or go back and tick two cards.</p>
        <CompareTools {...{ cards, shown, only, setOnly }} table={undefined} />
      </>
    );
  }
  const panel = isPanel(shown);
  const rows = panel ? widestFirst(compareCards(shown)) : compareCards(shown);
  const listed = only ? rows.filter(({ differs }) => differs) : rows;
  const parts = dates ? changedParts(first.card, last.card, rows) : [];
  const measure = dates ? 'change' : shown.length === 2 && !panel ? 'difference' : 'spread';
  const table = () =>
    comparisonTable(shown, listed, { labels: shown.map(labelOf), measure, missing: missingWord(panel) });
  return (
    <>
      {dates ? (
        <p class="lead">
          <a href={openHref(places, last.pick.id)}>{last.card.title}</a>
        </p>
      ) : null}
      {panel ? <p class="lead">What the panel disagrees on most comes first. Not assessed is no level.</p> : null}
      <CompareTools {...{ cards, shown, only, setOnly, table }} />
      <CompareTable {...{ places, shown, only, measure, panel }} rows={listed} />
      {parts.length > 0 ? (
        <p class="meta beside">Also changed between the first and the last: {sayList(parts)}.</p>
      ) : null}
    </>
  );
}
