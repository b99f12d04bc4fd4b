import { useSignal } from '@preact/signals';
import { addDays } from '../../domain/practice/calendar.ts';
import { namedDay } from '../../domain/practice/day-words.ts';
import type { Plan } from '../../domain/practice/plan/plan.ts';
import { playedAhead } from '../../domain/practice/progress/forecast.ts';
import type { Home } from './store.ts';

/** Farther than this nothing can be said. */
const DAYS = 60;

/** What each day up to the interview asks. It is computed when it is wanted, since it plays all of them through. */
export function DayTable({ home, plan }: { readonly home: Home; readonly plan: Plan }) {
  const open = useSignal(false);
  return (
    <details class="day-table" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>What each day asks</summary>
      {open.value ? <Days home={home} plan={plan} /> : null}
    </details>
  );
}

function Days({ home, plan }: { readonly home: Home; readonly plan: Plan }) {
  const { deck, derived, calendar } = home.given.value;
  const today = home.today.value;
  const days = playedAhead(deck, derived, calendar, Math.min(DAYS, plan.daysLeft));
  const name = (day: string) =>
    day === today ? 'Today' : day === addDays(today, 1) ? 'Tomorrow' : namedDay(day, today);
  return (
    <>
      <p class="meta">
        If each grade is Good. Whatever you forget comes in addition, once or twice more on the same day.
        {plan.daysLeft > DAYS ? ` The first ${DAYS} of ${plan.daysLeft} days.` : ''}
      </p>
      <table>
        <caption class="unseen">Cards of each day until the interview</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" class="number">
              Due
            </th>
            <th scope="col" class="number">
              New
            </th>
            <th scope="col" class="number">
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, due, fresh }) => (
            <tr key={day} class={day >= plan.window ? 'window' : undefined}>
              <th scope="row">
                {name(day)}
                {day === plan.window ? <span class="meta"> everything once more from here</span> : null}
              </th>
              <td class="number">{due}</td>
              <td class="number">{fresh}</td>
              <td class="number">{due + fresh}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
