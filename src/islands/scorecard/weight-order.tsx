/** Weights for people who agree on an order and on nothing finer: the rank-order centroid makes numbers of it. */
import { useState } from 'preact/hooks';
import { setCriterion } from '../../domain/scorecard/change/edit.ts';
import type { Criterion, Scorecard } from '../../domain/scorecard/model.ts';
import { isTurned } from '../../domain/scorecard/score/anchors.ts';
import { isWeighted, rankOrderCentroid, weightShares } from '../../domain/scorecard/score/weights.ts';
import { isScalable } from '../../domain/scorecard/score/value.ts';
import { sayPercent } from '../../domain/scorecard/words/numbers.ts';
import { announce } from '../shared/announcer.ts';
import type { Session } from './session.ts';

/** Rows that carry a weight; where none does yet, the benefits: most costs are counted in money instead. */
function ranked({ criteria }: Scorecard): Criterion[] {
  const readable = criteria.filter(
    (row) => row.kind !== 'gate' && isScalable(row) && !(row.scale && isTurned(row.metric.direction, row.scale)),
  );
  const weighted = readable.filter(isWeighted);
  return weighted.length > 0
    ? weighted.toSorted((a, b) => b.weight - a.weight)
    : readable.filter(({ kind }) => kind === 'benefit');
}

/** One decimal of a percent: finer than any order can tell, coarse enough to read. */
const asWeight = (share: number) => Math.round(1000 * share) / 10;

export function WeightOrder({ session }: { session: Session }) {
  const card = session.card.value;
  const rows = ranked(card);
  const [order, setOrder] = useState<readonly string[]>();
  if (rows.length < 2) return null;
  const place = new Map(order?.map((id, i) => [id, i]));
  const shown =
    order === undefined ? rows : rows.toSorted((a, b) => (place.get(a.id) ?? 1e4) - (place.get(b.id) ?? 1e4));
  const shares = weightShares(card);
  const next = rankOrderCentroid(shown.length);

  const move = (from: number, by: 1 | -1) => {
    const ids = shown.map(({ id }) => id);
    const [id = ''] = ids.splice(from, 1);
    ids.splice(from + by, 0, id);
    setOrder(ids);
    announce(`${shown[from]?.name ?? ''} is now number ${from + by + 1} of ${shown.length}.`);
  };
  return (
    <section class="weight-order" aria-label="Weights from an order">
      <h3>Weights from an order</h3>
      <p>
        Ask of each row: which jump, from now to the target, matters most? Put that row first. The weights are then the
        centre of all weights that keep this order.
      </p>
      <ol>
        {shown.map(({ id, name }, i) => (
          <li key={id}>
            <span>
              {name}{' '}
              <span class="meta">
                {sayPercent(next[i] ?? 0)}, now {sayPercent(shares.get(id) ?? 0)}
              </span>
            </span>
            <button type="button" aria-label={`Up: ${name}`} disabled={i === 0} onClick={() => move(i, -1)}>
              ↑
            </button>
            <button
              type="button"
              aria-label={`Down: ${name}`}
              disabled={i === shown.length - 1}
              onClick={() => move(i, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            session.change('Weights from an order', (before) =>
              shown.reduce(
                (after, { id }, i) => setCriterion(after, id, { weight: asWeight(next[i] ?? 0) }, ['weight']),
                before,
              ),
            );
            setOrder(undefined);
            announce(`${shown.length} weights were set from the order. Undo brings the old ones back.`);
          }}
        >
          Set the weights by this order
        </button>
      </p>
    </section>
  );
}
