import { useEffect, useRef } from 'preact/hooks';
import { writeSelection } from '../../domain/practice/choice/selection.ts';
import { NEW_CARD } from '../../domain/practice/fold/state.ts';
import { addDays, type Day } from '../../domain/practice/calendar.ts';
import { namedDay } from '../../domain/practice/day-words.ts';
import { dueDayOf } from '../../domain/practice/plan/plan.ts';
import { intervalWords } from '../../domain/practice/progress/words.ts';
import { cardsOf } from '../../domain/practice/session/queue.ts';
import { summaryOf } from '../../domain/practice/session/summary.ts';
import type { Places } from './places.ts';
import type { Review } from './contract.ts';

interface Props {
  readonly review: Review;
  readonly places: Places;
}

const MORE = 10;

const cards = (n: number) => (n === 1 ? 'one card' : `${n} cards`);

/** Nothing is left but cards in their steps. */
export function Waiting({ review, until }: { readonly review: Review; readonly until: number }) {
  const left = Math.max(0, until - review.clock.value);
  const at = new Date(until).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <section class="end" aria-labelledby="waiting">
      <h2 id="waiting">Next card in {intervalWords(left)}</h2>
      <p>
        Everything else is done. What you are still learning comes back by itself at {at}: leave the page open, or come
        back later.
      </p>
    </section>
  );
}

/** What was done, when the next cards come, and what could be done now. */
export function End({ review, places }: Props) {
  const place = useRef<HTMLHeadingElement>(null);
  const session = review.session.value;
  const { graded, fresh, again, milliseconds, due, recalled } = summaryOf(session);
  const begun = session.steps.length > 0;
  useEffect(() => {
    if (begun) place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="end" aria-labelledby="ended">
      <h2 id="ended" ref={place} tabIndex={-1}>
        {graded > 0 ? (session.cram ? 'Everything was seen' : 'Done for now') : nothingHere(review)}
      </h2>
      {graded > 0 ? (
        <dl class="summary">
          <Fact name="graded" value={String(graded)} />
          {session.cram ? null : <Fact name="of them new" value={String(fresh)} />}
          <Fact name="Again" value={String(again)} />
          <Fact
            name="spent"
            value={milliseconds < 60_000 ? 'under a minute' : `${Math.round(milliseconds / 60_000)} min`}
          />
          {due > 0 && !session.cram ? (
            <Fact name={`of ${due} due recalled`} value={`${Math.round((100 * recalled) / due)} %`} />
          ) : null}
        </dl>
      ) : null}
      {session.cram ? (
        <p>Nothing of this was written into your record: intervals and due days are as they were.</p>
      ) : (
        <Upcoming review={review} />
      )}
      <Onwards review={review} places={places} />
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function nothingHere({ selection, session, queue, record, deck, calendar }: Review): string {
  const derived = record.derived.value;
  const those = cardsOf({ deck, calendar, derived }, selection);
  if (selection.kind === 'starred' && those.length === 0) return 'No card is starred';
  if (selection.kind === 'weak') return session.value.cram ? 'No card is weak' : 'No weak card is due';
  if (those.every(({ id }) => derived.cards.get(id)?.suspended)) return 'Every card of this deck is suspended';
  return queue.value.heldBack + queue.value.later > 0
    ? 'The limits of today are reached'
    : 'Nothing is due in this deck';
}

function Upcoming({ review }: { readonly review: Review }) {
  const { record, deck, calendar, plan, clock, selection } = review;
  const derived = record.derived.value;
  const today = calendar.dayOf(clock.value);
  const days = cardsOf({ deck, derived, calendar }, selection).flatMap(({ id }): Day[] => {
    const state = derived.cards.get(id) ?? NEW_CARD;
    const day = state.suspended ? undefined : dueDayOf(id, state, plan.value, calendar);
    if (day === undefined) return [];
    const soonest = state.buriedUntil ?? addDays(today, 1);
    return [day > soonest ? day : soonest];
  });
  const first = days.reduce<Day | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  if (first === undefined) return null;
  const count = days.filter((day) => day === first).length;
  const when = first === addDays(today, 1) ? 'tomorrow' : `on ${namedDay(first, today)}`;
  return (
    <p>
      From this deck, {cards(count)} {count === 1 ? 'comes' : 'come'} back {when}.
    </p>
  );
}

function Onwards({ review, places }: Props) {
  const { queue, session, selection } = review;
  const { heldBack, later } = queue.value;
  const { newADay, reviewsADay } = review.record.derived.value.settings;
  const { cram } = session.value;
  const cramHere = `#deck=${writeSelection(selection)}&cram`;
  return (
    <>
      {!cram && heldBack > 0 ? (
        <p>
          {heldBack === 1 ? 'One more is' : `${heldBack} more are`} due beyond your limit of {reviewsADay} reviews a
          day.{' '}
          <button type="button" onClick={() => review.more({ due: 20 })}>
            Review {Math.min(20, heldBack)} more today
          </button>
        </p>
      ) : null}
      {!cram && later > 0 ? (
        <p>
          {later === 1 ? 'One new card is' : `${later} new cards are`} waiting; {sayNew(review, newADay)}{' '}
          <button type="button" onClick={() => review.more({ fresh: MORE })}>
            {Math.min(MORE, later)} more new today
          </button>
        </p>
      ) : null}
      <ul class="plain onwards">
        {cram ? (
          <li>
            <button type="button" onClick={review.again}>
              Cram again
            </button>
          </li>
        ) : selection.kind === 'due' ? null : (
          <li>
            <a href={cramHere}>Cram this deck</a> <span class="meta">once through, nothing is written down</span>
          </li>
        )}
        <li>
          <a href={places.home}>Today, decks and settings</a>
        </li>
        <li>
          <a href={places.interview}>Mock interview</a>
        </li>
        <li>
          <a href={places.progress}>Progress</a>
        </li>
      </ul>
    </>
  );
}

function sayNew({ plan }: Review, newADay: number): string {
  const { newDays = 1, unseen = 0, pace = 0 } = plan.value ?? {};
  if (newDays === 0) return 'the last days before your interview bring nothing new.';
  return unseen > 0 && pace < newADay ? `your plan asks for ${pace} a day.` : `your limit is ${newADay} a day.`;
}
