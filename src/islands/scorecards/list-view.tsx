/** All cards of this browser: those at hand, the archive, the bin, and those that cannot be opened. */
import { pickKey } from '../../domain/scorecard/compare/compare-address.ts';
import type { CardEntry } from '../../storage/scorecards/contract.ts';
import { BinRow } from './bin-row.tsx';
import { CardRow } from './card-row.tsx';
import { CompareHint } from './compare-hint.tsx';
import { Empty } from './empty.tsx';
import { Head } from './head.tsx';
import { ImportResults } from './import-part.tsx';
import { MovedRow } from './moved-row.tsx';
import { Notices } from './notices.tsx';
import type { Places } from './places.ts';
import { RecoveryPart } from './recovery-part.tsx';
import { placeOf, type Cards, type Place } from './store.ts';
import { UnreadableRow } from './unreadable-row.tsx';

interface Props {
  readonly cards: Cards;
  readonly places: Places;
}

export function ListView({ cards, places }: Props) {
  const entries = cards.entries.value;
  const moved = cards.moved.value;
  if (!entries) {
    return (
      <>
        <Head cards={cards} places={places} />
        <Notices cards={cards} />
        <RecoveryPart cards={cards} />
      </>
    );
  }
  const readable = entries.filter((entry) => entry.readable === 'ok');
  const unreadable = entries.filter((entry) => entry.readable !== 'ok');
  const comparable = readable.filter((entry) => placeOf(entry) !== 'bin').length > 1;
  /** The cards of a place and, in their old positions, those that have just left it. */
  const at = (place: Place) =>
    [...readable, ...erased(moved, entries)]
      .filter((entry) => moved.get(entry.id)?.from === place || placeOf(entry) === place)
      .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
  const count = (place: Place) => readable.filter((entry) => placeOf(entry) === place).length;
  const rows = (place: Place) =>
    at(place).map((entry) => {
      const gone = moved.get(entry.id);
      if (gone?.from === place) return <MovedRow key={`moved ${entry.id}`} cards={cards} moved={gone} />;
      if (place === 'bin') return <BinRow key={entry.id} cards={cards} entry={entry} />;
      return <CardRow key={entry.id} {...{ cards, places, entry, place, comparable }} />;
    });
  const [active, archived, binned] = [rows('active'), rows('archive'), rows('bin')];
  return (
    <>
      <Head cards={cards} places={places} />
      <Notices cards={cards} />
      <ImportResults cards={cards} places={places} />
      {active.length > 0 ? (
        <>
          <h2 class="unseen">Scorecards</h2>
          <CompareHint entries={readable} comparable={comparable} />
          <ul class="cards" aria-label="Scorecards">
            {active}
          </ul>
        </>
      ) : readable.length + unreadable.length > 0 ? (
        <p class="none">No card is at hand: those you have are below.</p>
      ) : (
        <Empty places={places} />
      )}
      <Selection cards={cards} entries={readable} />
      {unreadable.length > 0 ? (
        <section aria-labelledby="unreadable">
          <h2 id="unreadable">
            Cannot be opened <span class="meta">{unreadable.length}</span>
          </h2>
          <ul class="cards">
            {unreadable.map((entry) => (
              <UnreadableRow key={entry.id} cards={cards} entry={entry} />
            ))}
          </ul>
        </section>
      ) : null}
      <Shelf name="Archive" count={count('archive')} rows={archived} />
      <Shelf name="Bin" count={count('bin')} rows={binned} note="each card stays for 30 days" />
      <RecoveryPart cards={cards} />
    </>
  );
}

/** Cards that were deleted for good, of which the bin still says so. */
const erased = (moved: Cards['moved']['value'], entries: readonly CardEntry[]): CardEntry[] =>
  [...moved.values()].filter(({ entry }) => !entries.some(({ id }) => id === entry.id)).map(({ entry }) => entry);

function Shelf({
  name,
  count,
  rows,
  note,
}: {
  name: string;
  count: number;
  rows: preact.ComponentChild[];
  note?: string;
}) {
  if (rows.length === 0) return null;
  return (
    <details class="shelf">
      <summary>
        <h2>{name}</h2>
        <span class="meta">{[String(count), note].filter(Boolean).join(', ')}</span>
      </summary>
      <ul class="cards">{rows}</ul>
    </details>
  );
}

/** Stays in sight while cards are ticked. */
function Selection({ cards, entries }: { cards: Cards; entries: readonly CardEntry[] }) {
  const ticked = cards.ticked.value.filter((id) => entries.some((e) => e.id === id && placeOf(e) !== 'bin'));
  if (ticked.length === 0) return null;
  return (
    <div class="selection" role="region" aria-label="Chosen cards">
      <p>{ticked.length === 1 ? 'One card chosen: tick another to compare.' : `${ticked.length} cards chosen.`}</p>
      {ticked.length > 1 ? (
        <a class="primary" href={`#compare=${ticked.map((id) => pickKey({ id })).join(',')}`}>
          Compare
        </a>
      ) : (
        <a href={`#history=${ticked[0] ?? ''}`}>Compare its dates</a>
      )}
      <button type="button" class="quiet" onClick={() => (cards.ticked.value = [])}>
        Choose none
      </button>
    </div>
  );
}
