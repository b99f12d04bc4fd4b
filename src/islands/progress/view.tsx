/** What came of practising, and what is to come, each as a sentence, a picture and a table. */
import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Calendar, Day } from '../../domain/practice/calendar.ts';
import type { Deck } from '../../domain/practice/deck.ts';
import type { Derived } from '../../domain/practice/fold/state.ts';
import { planOf, type Plan } from '../../domain/practice/plan/plan.ts';
import { RecordNotices } from '../shared/practice/notices.tsx';
import type { PracticeRecord } from '../shared/practice/record.ts';
import { Begin } from './begin.tsx';
import { ForecastPicture } from './forecast.tsx';
import { Hatches } from './hatches.tsx';
import { HeatPicture } from './heat-map.tsx';
import { InterviewsPicture } from './interviews.tsx';
import type { Places } from './places.ts';
import { PlanPart } from './plan-part.tsx';
import { RetentionPicture } from './retention.tsx';
import { Standings } from './standings.tsx';
import { TimePart } from './time-part.tsx';

/** What is known at one moment. */
export interface Shown {
  readonly deck: Deck;
  readonly derived: Derived;
  /** Its clock stands still. */
  readonly calendar: Calendar;
  readonly today: Day;
  readonly plan: Plan | undefined;
  readonly places: Places;
}

interface Props {
  readonly deck: Deck;
  readonly record: PracticeRecord;
  readonly calendar: Calendar;
  readonly places: Places;
  readonly now: ReadonlySignal<number>;
}

export function View({ deck, record, calendar, places, now }: Props) {
  const derived = record.derived.value;
  const at = now.value;
  const shown = useMemo((): Shown => {
    const still: Calendar = { ...calendar, now: () => at };
    return { deck, derived, calendar: still, today: still.dayOf(at), plan: planOf(deck, derived, still), places };
  }, [deck, derived, calendar, at, places]);
  const isEmpty = derived.days.size === 0 && derived.interviews.length === 0;
  return (
    <div class="progress">
      <h1>Progress</h1>
      <RecordNotices record={record} />
      <Hatches />
      {isEmpty ? <Begin shown={shown} /> : null}
      <section aria-labelledby="ahead">
        <h2 id="ahead">Coming up</h2>
        <div class="pair">
          {isEmpty ? null : <ForecastPicture shown={shown} />}
          <PlanPart shown={shown} />
        </div>
      </section>
      {isEmpty ? null : (
        <>
          <section aria-labelledby="so-far">
            <h2 id="so-far">So far</h2>
            <div class="pair">
              <RetentionPicture shown={shown} />
              <HeatPicture shown={shown} />
              <InterviewsPicture shown={shown} />
              <TimePart shown={shown} />
            </div>
          </section>
          <Standings shown={shown} />
        </>
      )}
      <p class="meta onwards no-print">
        Everything here follows from your <a href={places.record}>record</a>, which lives in this browser: there it can
        be backed up, brought to another device, and begun anew.
      </p>
    </div>
  );
}
