import { writePicks } from '../../domain/scorecard/compare/compare-address.ts';
import type { Milestone, Scorecard } from '../../domain/scorecard/model.ts';
import { LIMITS } from '../../domain/scorecard/schema.ts';
import { announce } from '../shared/announcer.ts';
import { Button } from './row-parts.tsx';
import type { Cards } from './store.ts';
import { exactly } from '../shared/when.ts';

/** What was just done, in words, and where it can be taken back. */
export interface Said {
  readonly text: string;
  readonly alarm?: boolean;
  readonly undo?: string;
}

/** Copies that somebody kept, with a name. They never change; to go on from one, a card is made of it. */
export function Milestones({
  cards,
  id,
  milestones,
  say,
}: {
  cards: Cards;
  id: string;
  milestones: readonly Milestone[];
  say: (said: Said) => void;
}) {
  const make = async ({ card, name }: Milestone) => {
    const copy: Scorecard = { ...card, milestones: [], title: `${card.title}, ${name}`.slice(0, LIMITS.name) };
    const saved = await cards.store.create(copy);
    const text =
      saved.kind === 'saved'
        ? `“${saved.card.title}” is a card of its own now, among your scorecards.`
        : 'message' in saved
          ? saved.message
          : 'It could not be stored.';
    say({ text, alarm: saved.kind !== 'saved' });
    announce(text);
  };
  return (
    <section>
      <h2>Kept copies</h2>
      <ul class="dates plain">
        {milestones.toReversed().map((milestone) => (
          <li key={milestone.id}>
            <p>
              {milestone.name}{' '}
              <time class="meta" dateTime={milestone.at}>
                {exactly(milestone.at)}
              </time>
            </p>
            <p class="actions">
              <a href={`#compare=${writePicks([{ id, at: milestone.id }, { id }])}`}>
                See what has changed<span class="unseen"> since {milestone.name}</span>
              </a>
              <Button of={{ title: milestone.name }} label="Make a card of it" onClick={() => void make(milestone)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
