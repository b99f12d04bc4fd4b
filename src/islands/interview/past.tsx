import { scopeWords } from '../../domain/practice/interview/scope-words.ts';
import { totalOf } from '../../domain/practice/interview/report.ts';
import { wasAsked } from '../../domain/practice/interview/pool.ts';
import { timeOf } from '../../domain/practice/log/ahead.ts';
import type { InterviewEvent } from '../../domain/practice/log/event.ts';
import { MarkBar } from './mark-bar.tsx';
import type { Interview } from './store.ts';

/** "26 Nov 2026, 10:42", which is not broken. */
export const whenWords = (event: InterviewEvent): string =>
  new Date(timeOf(event))
    .toLocaleString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replaceAll(' ', '\u00a0');

/** Those that were held before, the latest first, and in their places those that have just been deleted. */
export function PastInterviews({ interview }: { readonly interview: Interview }) {
  const { record, deleted } = interview;
  const kept = record.derived.value.interviews.filter(({ id }) => !deleted.value.has(id));
  const all = [...kept, ...deleted.value.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  if (all.length === 0) {
    return <p class="meta none">Your interviews will be listed here, each with its report.</p>;
  }
  return (
    <section class="past" aria-labelledby="past">
      <h2 id="past">Earlier interviews</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Held</th>
            <th scope="col">About</th>
            <th scope="col" class="number">
              Marked
            </th>
            <th scope="col">Mark</th>
            <th scope="col">
              <span class="unseen">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((event) =>
            deleted.value.has(event.id) ? (
              <tr key={`deleted ${event.id}`} class="gone">
                <td colSpan={4}>The interview of {whenWords(event)} is deleted.</td>
                <td>
                  <button type="button" class="quiet" onClick={() => void interview.bringBack(event)}>
                    Take it back
                  </button>
                </td>
              </tr>
            ) : (
              <PastRow key={event.id} interview={interview} event={event} />
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function PastRow({ interview, event }: { readonly interview: Interview; readonly event: InterviewEvent }) {
  const when = whenWords(event);
  return (
    <tr>
      <th scope="row">
        <a href={`#at=${event.id}`}>{when}</a>
      </th>
      <td data-label="About">
        {scopeWords(event.scope, interview.deck)}, {event.minutes} min
      </td>
      <td class="number" data-label="Marked">
        {event.asked.filter(wasAsked).length}
      </td>
      <td data-label="Mark">
        <MarkBar mark={totalOf(event)} />
      </td>
      <td>
        <button
          type="button"
          class="quiet"
          aria-label={`Delete the interview of ${when}`}
          onClick={() => void interview.remove(event)}
        >
          Delete
        </button>
      </td>
    </tr>
  );
}
