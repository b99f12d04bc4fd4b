import { useState } from 'preact/hooks';
import type { CardEntry } from '../../storage/scorecards/contract.ts';
import { BIN_DAYS } from '../../storage/scorecards/shelf.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { Button, downloadCard, Failed } from './row-parts.tsx';
import { nameOf, type Cards } from './store.ts';
import { useWanted } from './wanted.ts';
import { daysLeft } from '../shared/when.ts';

/** A card in the bin: it can be taken out, downloaded, or deleted for good, which asks first. */
export function BinRow({ cards, entry }: { cards: Cards; entry: CardEntry }) {
  const { id, title, card, updatedAt, archivedAt, binnedAt = '' } = entry;
  const [asks, setAsks] = useState(false);
  const heading = useWanted<HTMLHeadingElement>(cards, id);
  // What is written to while it lies in the bin stays longer.
  const days = daysLeft(updatedAt > binnedAt ? updatedAt : binnedAt, BIN_DAYS, cards.now.value);
  return (
    <li class="card binned">
      <div class="what">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <p class="meta">
          {days === 0 ? 'Deleted when this page is next opened' : days === 1 ? 'One day left' : `${days} days left`}
        </p>
        {asks ? (
          <AskFirst
            question={`Delete ${nameOf(entry)} for good, with its earlier states? Nothing can bring it back.`}
            yes="Delete for good"
            no="Keep it"
            onYes={() => void cards.erase(entry)}
            onNo={() => setAsks(false)}
          />
        ) : (
          <p class="actions">
            <Button
              of={entry}
              label="Restore"
              onClick={() => void cards.move(entry, 'bin', archivedAt === undefined ? 'active' : 'archive')}
            />
            {card ? <Button of={entry} label="Download" onClick={() => downloadCard(card)} /> : null}
            <Button of={entry} label="Delete for good" onClick={() => setAsks(true)} />
          </p>
        )}
        <Failed cards={cards} id={id} />
      </div>
    </li>
  );
}
