import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { shortDay } from '../../domain/practice/day-words.ts';
import { KeptHow } from '../shared/kept-how.tsx';
import { spaceOf, type Space } from '../shared/space.ts';
import type { Desk } from './desk.ts';

/** How much there is, of which days, and how safe it is. */
export function StoredPart({ desk }: { readonly desk: Desk }) {
  const { record } = desk;
  const derived = record.derived.value;
  const count = useSignal<number | undefined>(undefined);
  const space = useSignal<Space>({});
  const changes = desk.changes.value;
  useEffect(() => {
    void record
      .settled()
      .then(() => record.store.count())
      .then(
        (found) => (count.value = found),
        () => (count.value = undefined),
      );
    void spaceOf().then((found) => (space.value = found));
  }, [record, derived, changes, count, space]);
  const days = [...derived.days.keys(), ...derived.interviews.map(({ day }) => day)].sort();
  const [first, last] = [days[0], days.at(-1)];
  const today = desk.today();
  const reviews = [...derived.days.values()].reduce((sum, day) => sum + day.reviews, 0);
  const seen = [...derived.cards.values()].filter(({ memory }) => memory).length;
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">What is stored here</h2>
      {first === undefined || last === undefined ? (
        <p class="none">
          {count.value === undefined || count.value === 0
            ? 'Nothing yet. '
            : 'No reviews and no mock interviews that count. '}
          <a href={desk.review}>Begin reviewing</a>, or bring in a backup of another device below.
        </p>
      ) : (
        <dl class="figures">
          <Figure name="Reviews" value={reviews} />
          <Figure name="Cards seen" value={seen} />
          <Figure name="Mock interviews" value={derived.interviews.length} />
          <Figure name="First day" value={shortDay(first, today)} />
          <Figure name="Last day" value={shortDay(last, today)} />
          <Figure name="Entries in all" value={count.value ?? '…'} />
        </dl>
      )}
      <Standing
        desk={desk}
        space={space.value}
        onPersist={(persisted) => (space.value = { ...space.value, persisted })}
      />
    </section>
  );
}

const Figure = ({ name, value }: { readonly name: string; readonly value: number | string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{typeof value === 'number' ? value.toLocaleString('en') : value}</dd>
  </div>
);

interface StandingProps {
  readonly desk: Desk;
  readonly space: Space;
  readonly onPersist: (persisted: boolean) => void;
}

/** How it is kept: for good, until the browser clears it, or not at all. */
function Standing({ desk, space, onPersist }: StandingProps) {
  if (!desk.record.store.durable) return null;
  return (
    <p class="meta">
      <KeptHow
        space={space}
        site="The whole site"
        advice="A backup is safe from that."
        onPersist={onPersist}
        class="quiet"
      />
    </p>
  );
}
