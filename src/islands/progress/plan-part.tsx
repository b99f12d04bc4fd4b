import { counted, namedDay } from '../../domain/practice/day-words.ts';
import { MOST_NEW } from '../../domain/practice/log/event.ts';
import type { Plan } from '../../domain/practice/plan/plan.ts';
import { planFinding } from '../../domain/practice/progress/findings.ts';
import type { Shown } from './view.tsx';

/** What is left before the interview. */
export function PlanPart({ shown: { derived, plan, today, places } }: { readonly shown: Shown }) {
  const { newADay } = derived.settings;
  return (
    <section class="picture" aria-labelledby="plan">
      <h3 id="plan">Up to your interview</h3>
      {plan === undefined ? (
        <div class="empty meta">
          <p>
            No date is set. With one, new cards are spread over the days that are left, and everything you have seen
            comes up once more before it. <a href={places.home}>Set the date</a>
          </p>
        </div>
      ) : (
        <>
          <p>{planFinding(plan, newADay, today)}</p>
          <dl class="figures">
            <Figure name="Days left" value={plan.daysLeft} />
            <Figure name="Cards in the plan" value={plan.cards.size} />
            <Figure name="Not seen yet" value={plan.unseen} />
            <Figure name="Needed: new a day" value={plan.pace} />
            <Figure name="Your limit: new a day" value={newADay} />
            <Figure name="Would stay unseen" value={plan.leftOut} />
          </dl>
          {plan.daysLeft === 0 || plan.cards.size === 0 ? null : (
            <p class="meta">
              {windowWords(plan, today)} every card that you have seen comes up once more.{' '}
              {plan.leftOut > 0 && plan.pace <= MOST_NEW ? (
                <>
                  A limit of {counted(plan.pace, 'new card')} would do: <a href={places.home}>change it</a>.
                </>
              ) : null}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function windowWords({ window, last }: Plan, today: string): string {
  const from = window < today ? today : window;
  return from === last ? `On ${namedDay(last, today)}` : `From ${namedDay(from, today)} to ${namedDay(last, today)}`;
}

const Figure = ({ name, value }: { readonly name: string; readonly value: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
