import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fedBy, feedOf } from '../../domain/practice/interview/feed.ts';
import { GRADED_FROM } from '../../domain/practice/interview/mark.ts';
import { wasAsked } from '../../domain/practice/interview/pool.ts';
import type { EventId, InterviewEvent } from '../../domain/practice/log/event.ts';
import type { Interview } from './store.ts';

/** The grades that this interview gave to the cards and that count. */
async function findFed({ record: { store } }: Interview, event: InterviewEvent): Promise<readonly EventId[]> {
  const cards = event.asked.filter(wasAsked).map(({ question }) => question);
  return fedBy(event.id, (await Promise.all(cards.map((card) => store.history(card)))).flat());
}

/** From marks to grades, on the day of the interview: a card counts the day on which it was answered. */
export function FeedPart({ interview, event }: { readonly interview: Interview; readonly event: InterviewEvent }) {
  const { record, calendar } = interview;
  const fed = useSignal<readonly EventId[] | undefined>(undefined);
  const count = event.asked.filter(wasAsked).length;
  const today = calendar.dayOf(calendar.now());
  useEffect(() => {
    void findFed(interview, event).then(
      (found) => (fed.value = found),
      () => (fed.value = []),
    );
  }, [event.id]);
  if (count === 0 || fed.value === undefined || (fed.value.length === 0 && event.day !== today)) return null;

  const feed = () => {
    const { retention } = record.derived.value.settings;
    // The record gives each its id.
    const reviews = feedOf(event, { newId: () => '', day: today, retention }).map(({ id: _, ...review }) => review);
    fed.value = record.append(reviews).map(({ id }) => id);
  };
  const takeBack = () => {
    void record.undo(fed.value ?? []);
    fed.value = [];
  };
  const isFed = fed.value.length > 0;
  return (
    <section class="feed no-print" aria-labelledby="feed">
      <h2 id="feed">Your cards</h2>
      <p>
        The marks can count as grades of the answer cards, as if you had reviewed them today: below {GRADED_FROM[2]}{' '}
        Again, below {GRADED_FROM[3]} Hard, below {GRADED_FROM[4]} Good, else Easy.
      </p>
      <p class="actions">
        <button type="button" onClick={isFed ? takeBack : feed}>
          {isFed ? 'Take these grades back' : 'Feed the marks to my cards'}
        </button>
        <span class="meta" role="status">
          {isFed ? `${fed.value.length === 1 ? 'One card is' : `${fed.value.length} cards are`} graded.` : ''}
        </span>
      </p>
    </section>
  );
}
