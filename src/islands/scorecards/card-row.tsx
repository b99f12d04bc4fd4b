import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { CardEntry } from '../../storage/scorecards/contract.ts';
import { MOST_COMPARED } from '../../domain/scorecard/compare/compare-address.ts';
import { openHref, type Places } from './places.ts';
import { Verdict } from './score-bar.tsx';
import { Button, downloadCard, Failed } from './row-parts.tsx';
import type { Cards, Place } from './store.ts';
import { useWanted } from './wanted.ts';
import { ago, exactly } from '../shared/when.ts';

export interface RowProps {
  readonly cards: Cards;
  readonly places: Places;
  readonly entry: CardEntry;
  readonly place: Place;
}

const STATUS_NAMES: Readonly<Record<Scorecard['status'], string>> = {
  draft: 'draft',
  'in-review': 'in review',
  decided: 'decided',
  superseded: 'superseded',
};

/** A card that can be read, in any of the lists. */
export function CardRow({ cards, places, entry, place, comparable }: RowProps & { comparable: boolean }) {
  const { id, title, question, card, forkOf } = entry;
  const link = useWanted<HTMLAnchorElement>(cards, id);
  if (!card) return null;
  const column = { card, assessment: cards.verdicts.of(card) };
  return (
    <li class="card">
      {comparable ? <Tick cards={cards} entry={entry} /> : null}
      <div class="what">
        <h3>
          <a ref={link} href={openHref(places, id)}>
            {title}
          </a>
        </h3>
        {question === '' ? null : <p class="question">{question}</p>}
        <p class="meta facts">
          <Facts cards={cards} places={places} entry={entry} placeholders={column.assessment.placeholders.count} />
        </p>
        {forkOf === undefined ? null : (
          <p class="meta">
            Kept apart because two tabs changed the same fields.{' '}
            <a href={`#compare=${forkOf},${id}`}>Compare it with the card it came from</a>
          </p>
        )}
      </div>
      <Verdict column={column} />
      <div class="below">
        <Actions cards={cards} entry={entry} card={card} place={place} />
        <Failed cards={cards} id={id} />
      </div>
    </li>
  );
}

function Facts({
  cards,
  places,
  entry: { card, template, status, updatedAt },
  placeholders,
}: Omit<RowProps, 'place'> & { placeholders: number }) {
  const from = template ?? card?.template?.id;
  const facts = [
    from === undefined ? 'no template' : (places.templates.find(({ id }) => id === from)?.title ?? from),
    STATUS_NAMES[status],
    placeholders === 0
      ? undefined
      : placeholders === 1
        ? 'one example number left'
        : `${placeholders} example numbers left`,
  ];
  return (
    <>
      {facts.map((fact) => (fact === undefined ? null : <span key={fact}>{fact}</span>))}
      <span>
        changed{' '}
        <time dateTime={updatedAt} title={exactly(updatedAt)}>
          {ago(updatedAt, cards.now.value)}
        </time>
        , {exactly(updatedAt)}
      </span>
    </>
  );
}

function Tick({ cards, entry: { id, title } }: { cards: Cards; entry: CardEntry }) {
  const ticked = cards.ticked.value;
  const is = ticked.includes(id);
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={is}
        disabled={!is && ticked.length >= MOST_COMPARED}
        onChange={() => (cards.ticked.value = is ? ticked.filter((other) => other !== id) : [...ticked, id])}
      />
      <span class="unseen">Compare {title}</span>
    </label>
  );
}

function Actions({ cards, entry, card, place }: Omit<RowProps, 'places'> & { card: Scorecard }) {
  const to = (target: Place) => () => void cards.move(entry, place, target);
  return (
    <p class="actions">
      <Button of={entry} label="Duplicate" onClick={() => void cards.duplicate(entry)} />
      <Button of={entry} label="Download" onClick={() => downloadCard(card)} />
      <a href={`#history=${entry.id}`}>
        History<span class="unseen"> of {entry.title}</span>
      </a>
      {place === 'archive' ? (
        <Button of={entry} label="Take out of the archive" onClick={to('active')} />
      ) : (
        <Button of={entry} label="Archive" onClick={to('archive')} />
      )}
      <Button of={entry} label="Move to bin" onClick={to('bin')} />
    </p>
  );
}
