/** The dates of one card: copies that were kept on purpose, and the states that saving replaced. */
import { useEffect, useState } from 'preact/hooks';
import { writePicks } from '../../domain/scorecard/compare/compare-address.ts';
import type { Saved, SnapshotEntry } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { snapshotPick } from './dates.ts';
import { Heading } from './heading.tsx';
import { Milestones, type Said } from './milestones.tsx';
import { Notices } from './notices.tsx';
import { openHref, type Places } from './places.ts';
import { Button, downloadCard } from './row-parts.tsx';
import type { Cards } from './store.ts';
import { Trail } from './trail.tsx';
import { ago, exactly } from '../shared/when.ts';

interface Props {
  readonly cards: Cards;
  readonly places: Places;
  readonly id: string;
}

export function HistoryView({ cards, places, id }: Props) {
  const [snapshots, setSnapshots] = useState<readonly SnapshotEntry[]>();
  const [said, say] = useState<Said>();
  const changes = cards.changes.value;
  useEffect(() => {
    cards.store.snapshots(id).then(setSnapshots, () => {
      setSnapshots([]);
      say({ text: 'The earlier states could not be read. Load the page again.', alarm: true });
    });
  }, [cards, id, changes]);

  const entry = cards.entries.value?.find((one) => one.id === id);
  const card = entry?.card;
  const title = entry?.title ?? snapshots?.[0]?.title ?? '';
  const restore = async (key: string, at: string) => {
    const saved = await cards.store.restoreSnapshot(id, key);
    const next = saidOf(saved, at, card !== undefined);
    // What was replaced is now the newest of the earlier states.
    const [newest] = next.alarm || !card ? [] : await cards.store.snapshots(id).catch(() => []);
    say({ ...next, ...(newest && newest.key !== key ? { undo: newest.key } : {}) });
    announce(next.text);
    await cards.refresh();
  };
  const ring = snapshots?.filter(({ kind }) => kind === 'ring') ?? [];
  const daily = snapshots?.filter(({ kind }) => kind === 'daily') ?? [];
  const lines = (of: readonly SnapshotEntry[]) =>
    of.map(({ key, at, title: then }) => (
      <li key={key}>
        <When at={at} now={cards.now.value} title={then === title ? '' : then} />
        <p class="actions">
          {card ? (
            <a href={compareHref(id, key)}>
              See what has changed
              <Since at={at} />
            </a>
          ) : null}
          <Button of={{ title: `the state of ${exactly(at)}` }} label="Restore" onClick={() => void restore(key, at)} />
          <Button
            of={{ title: `the state of ${exactly(at)}` }}
            label="Download"
            onClick={() => void downloadState(cards, id, key, say)}
          />
        </p>
      </li>
    ));
  return (
    <>
      <Trail places={places} below />
      <Heading cards={cards} text="History" />
      {title === '' ? null : <p class="lead">{card ? <a href={openHref(places, id)}>{title}</a> : title}</p>}
      <Notices cards={cards} />
      {said === undefined ? null : (
        <p class={`notice${said.alarm ? ' alarm' : ''}`} role={said.alarm ? 'alert' : undefined}>
          {said.text}
          {said.undo === undefined ? null : (
            <button type="button" onClick={() => void restore(said.undo ?? '', '')}>
              Undo
            </button>
          )}
        </p>
      )}
      <p>
        What saving replaces is kept: the last twenty states, at least two minutes apart, and how each of the last
        fourteen days ended. To restore one loses nothing: what it replaces becomes one of them.
      </p>
      {card && card.milestones.length > 0 ? (
        <Milestones cards={cards} id={id} milestones={card.milestones} say={say} />
      ) : null}
      <Dates name="Recent states" lines={lines(ring)} />
      <Dates name="Ends of days" lines={lines(daily)} />
      {snapshots?.length === 0 ? (
        <p class="none">
          {entry
            ? 'There is no earlier state yet: the first comes with the next change.'
            : 'Nothing is stored of such a card.'}
        </p>
      ) : null}
    </>
  );
}

function saidOf(saved: Saved, at: string, replaced: boolean): Said {
  if (saved.kind !== 'saved')
    return { text: 'message' in saved ? saved.message : 'It could not be restored.', alarm: true };
  const when = at === '' ? 'It is as it was before.' : `The card is as it was on ${exactly(at)}.`;
  return { text: replaced ? `${when} What it replaced is kept as the newest state below.` : when };
}

const compareHref = (id: string, key: string) => `#compare=${writePicks([snapshotPick(id, key), { id }])}`;

async function downloadState(cards: Cards, id: string, key: string, say: (said: Said) => void): Promise<void> {
  const loaded = await cards.store.snapshot(id, key);
  if (loaded.kind === 'card') downloadCard(loaded.card);
  else
    say({
      text: 'This state cannot be read. It can be downloaded as it is stored, under “Everything stored in this browser”.',
      alarm: true,
    });
}

const Since = ({ at }: { at: string }) => <span class="unseen"> since {exactly(at)}</span>;

function When({ at, now, title }: { at: string; now: number; title: string }) {
  return (
    <p>
      <time dateTime={at}>{exactly(at)}</time> <span class="meta">{ago(at, now)}</span>
      {title === '' ? null : <span class="meta"> as “{title}”</span>}
    </p>
  );
}

function Dates({ name, lines }: { name: string; lines: preact.ComponentChild[] }) {
  return lines.length === 0 ? null : (
    <section>
      <h2>{name}</h2>
      <ul class="dates plain">{lines}</ul>
    </section>
  );
}
