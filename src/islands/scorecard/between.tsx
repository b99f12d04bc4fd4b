/** What would let another option win over the proposed one: a single weight, or several together (F7 b and c). */
import { useState } from 'preact/hooks';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { jointFlip, leadBetween, weightFlipBetween } from '../../domain/scorecard/score/comparison.ts';
import { sayPercent, sayPoints } from '../../domain/scorecard/words/numbers.ts';
import { InputLink } from './aside.tsx';
import { Choice } from './fields.tsx';

/** Weights named one by one; the nearest are what a room argues about. */
const NAMED = 3;
/** Scores closer than this, in points, are the same: what a weight moves by rounding alone is no lead. */
const TIE = 0.005;

export function Between({ card }: { card: Scorecard }) {
  const others = card.options.filter(({ id }) => id !== card.proposed);
  const [chosen, choose] = useState('');
  const rival = others.find(({ id }) => id === chosen) ?? others.at(-1);
  const proposed = card.options.find(({ id }) => id === card.proposed);
  if (!rival || !proposed) return null;
  const lead = leadBetween(card, proposed.id, rival.id);
  const [ahead, behind] = lead >= 0 ? [proposed, rival] : [rival, proposed];
  // At the whole weight both score the same only where the row tells them not apart: that turns nothing.
  const flips = weightFlipBetween(card, proposed.id, rival.id).filter(({ to }) => to < 1);
  const joint = jointFlip(card, proposed.id, rival.id);
  const tied = Math.abs(lead) < TIE;
  return (
    <section class="between" aria-label="What would turn the order">
      <h3>What would turn the order</h3>
      {others.length > 1 ? (
        <Choice
          label={`${proposed.name} against`}
          value={rival.id}
          choices={others.map(({ id, name }) => [id, name] as const)}
          onValue={choose}
        />
      ) : null}
      {tied ? (
        <p>
          “{proposed.name}” and “{rival.name}” have the same score. What is unknown counts 0 for both.
        </p>
      ) : (
        <>
          <p>
            “{ahead.name}” leads “{behind.name}” by {sayPoints(Math.abs(lead))} points, with what is unknown counted as
            0 for both.{' '}
            {joint === undefined
              ? 'It is ahead on every row that counts, so no weights can turn the order.'
              : `With the best choice of changes, ${sayPercent(joint.l1 / 2)} of the weight would have to move to other rows before both score the same.`}
          </p>
          {joint !== undefined && flips.length === 0 ? <p>No single weight can do it alone.</p> : null}
          {flips.length === 0 ? null : (
            <>
              <p>Both score the same where one weight alone becomes:</p>
              <ul>
                {flips.slice(0, NAMED).map(({ criterion, from, to }) => (
                  <li key={criterion}>
                    <InputLink card={card} input={criterion} kind="value" />: <b>{sayPercent(to, from)}</b> of the whole{' '}
                    <span class="meta">now {sayPercent(from, to)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
