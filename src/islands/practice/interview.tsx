import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { addDays, daysBetween } from '../../domain/practice/calendar.ts';
import { counted, namedDay } from '../../domain/practice/day-words.ts';
import { MOST_NEW, type InterviewDate } from '../../domain/practice/log/event.ts';
import type { Plan } from '../../domain/practice/plan/plan.ts';
import { DateForm } from './date-form.tsx';
import { DayTable } from './day-table.tsx';
import { DoneNotice } from './done.tsx';
import type { Places } from './places.ts';
import { scopeWords } from './scope-words.ts';
import type { Home } from './store.ts';

interface Props {
  readonly home: Home;
  readonly places: Places;
}

/** The date that all of it is for, and what it asks of each day. */
export function Interview({ home, places }: Props) {
  const changing = useSignal(false);
  const place = useRef<HTMLHeadingElement>(null);
  const { interview } = home.record.derived.value.settings;
  const { plan } = home.given.value;
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !changing.value) place.current?.focus({ preventScroll: true });
    wasChanging.current = changing.value;
  }, [changing.value]);
  const remove = () => home.set('interview', 'interview', null, 'The date is removed: cards come when they are due.');
  return (
    <section class="interview" aria-labelledby="interview">
      <h2 id="interview" ref={place} tabIndex={-1}>
        Interview date
      </h2>
      <DoneNotice home={home} where="interview" />
      {changing.value || !interview ? (
        <DateForm home={home} date={interview} onDone={() => (changing.value = false)} />
      ) : (
        <>
          {plan ? (
            <PlanWords {...{ home, places, date: interview, plan }} />
          ) : (
            <p>
              Your interview was on {namedDay(interview.day, home.today.value)}. Cards come when they are due again, as
              if there had been no date. Is there another one?
            </p>
          )}
          <p class="actions">
            <button type="button" onClick={() => (changing.value = true)}>
              {plan ? 'Change' : 'Set another date'}
            </button>
            <button type="button" onClick={remove}>
              Remove
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function PlanWords({ home, places, date, plan }: Props & { readonly date: InterviewDate; readonly plan: Plan }) {
  const today = home.today.value;
  const away = daysBetween(today, date.day);
  const when = away === 0 ? 'today' : away === 1 ? 'tomorrow' : `in ${away} days`;
  const seen = plan.cards.size - plan.unseen;
  return (
    <>
      <p class="when">
        Your interview is <strong>{when}</strong>
        {away > 1 ? `, on ${namedDay(date.day, today)}` : ''}: {scopeWords(date.scope, home.deck)},{' '}
        {plan.cards.size === 0
          ? 'of which every card is suspended.'
          : `${counted(plan.cards.size, 'card')}, ${seen} of them seen.`}
      </p>
      <ul>
        {plan.cards.size === 0 ? (
          <li>Nothing of it comes up: bring cards back under “Set aside”, or change what it is about.</li>
        ) : away === 0 && plan.daysLeft === 0 ? (
          <li>
            Nothing new comes today, and nothing is brought forward.{' '}
            <a href={`${places.review}#deck=weak&cram`}>Cram what is weak</a>, or leave it at that.
          </li>
        ) : (
          <>
            <li>{newWords(plan, today, home.record.derived.value.settings.newADay)}</li>
            <li>{windowWords(plan, today)}</li>
          </>
        )}
      </ul>
      {plan.leftOut > 0 ? <LeftOut home={home} plan={plan} /> : null}
      {plan.daysLeft > 0 && plan.cards.size > 0 ? <DayTable home={home} plan={plan} /> : null}
    </>
  );
}

function newWords({ unseen, pace, newDays, last }: Plan, today: string, limit: number): string {
  if (unseen === 0) return 'You have seen every card that is asked for.';
  if (newDays <= 1 && unseen <= limit) return `New: the last ${unseen === 1 ? 'card' : `${unseen} cards`} today.`;
  const until = addDays(today, newDays - 1);
  const calm = until < last ? '; the days after it bring nothing new' : '';
  const each = pace <= limit ? `${pace} a day` : `${limit} a day, your limit,`;
  return `New: ${each} until ${namedDay(until, today)}${calm}.`;
}

function windowWords({ window, last }: Plan, today: string): string {
  const since = window <= today ? `Since ${namedDay(window, today)}` : `From ${namedDay(window, today)}`;
  return window === last
    ? `On ${namedDay(last, today)} everything you have seen comes once more, whatever its interval.`
    : `${since} to ${namedDay(last, today)} everything you have seen comes once more, whatever its interval.`;
}

function LeftOut({ home, plan }: { readonly home: Home; readonly plan: Plan }) {
  const { newADay } = home.record.derived.value.settings;
  const enough = Math.min(MOST_NEW, plan.pace);
  const most = Math.max(0, plan.leftOut - (enough - newADay) * plan.newDays);
  return (
    <p class="notice alarm">
      At your limit of {newADay} new cards a day, {plan.leftOut === 1 ? 'one card stays' : `${plan.leftOut} cards stay`}{' '}
      unseen before the interview.{' '}
      {enough > newADay ? (
        <span class="no-print">
          <button
            type="button"
            onClick={() => home.set('interview', 'newADay', enough, `The limit is now ${enough} new cards a day.`)}
          >
            Set the limit to {enough} a day
          </button>
          {most > 0 ? `, the most there is, which still leaves ${most},` : ''} or ask for less: change what it is about.
        </span>
      ) : (
        'That is the most there is: ask for less, and change what it is about.'
      )}
    </p>
  );
}
