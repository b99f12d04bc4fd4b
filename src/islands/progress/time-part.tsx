import { namedDay } from '../../domain/practice/day-words.ts';
import { timeFinding } from '../../domain/practice/progress/findings.ts';
import { timeSpent } from '../../domain/practice/progress/time.ts';
import { Twin } from '../shared/picture-frame.tsx';
import type { Shown } from './view.tsx';

const DAYS = 30;
const TITLE = 'Time';

const minutes = (milliseconds: number) =>
  milliseconds > 0 && milliseconds < 30_000 ? '< 1' : Math.round(milliseconds / 60_000);

/** How long it takes: means, of what is kept for each day. */
export function TimePart({ shown: { derived, today } }: { readonly shown: Shown }) {
  const spent = timeSpent(derived.days, today, DAYS);
  return (
    <section class="picture" aria-labelledby="time">
      <h3 id="time">{TITLE}</h3>
      <p>{timeFinding(spent, DAYS)}</p>
      {spent.days.length === 0 ? null : (
        <Twin
          title={TITLE}
          head={['Day', 'Reviews', 'New', 'Again', 'Hard', 'Good', 'Easy', 'Minutes']}
          rows={spent.days
            .toReversed()
            .map(({ day, reviews, fresh, grades, milliseconds }) => [
              namedDay(day, today),
              reviews,
              fresh,
              ...grades,
              minutes(milliseconds),
            ])}
        />
      )}
    </section>
  );
}
