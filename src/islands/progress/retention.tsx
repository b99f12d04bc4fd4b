import { shortDay } from '../../domain/practice/day-words.ts';
import { percentWords, rangeWords, retentionFinding } from '../../domain/practice/progress/findings.ts';
import { stretches, trueRetention, type Retention } from '../../domain/practice/progress/retention.ts';
import { NoPicture, Picture } from '../shared/picture-frame.tsx';
import { Axis, Lane, Mark, MarkLabels, percent, placeOn, Whisker } from '../shared/picture-lane.tsx';
import type { Shown } from './view.tsx';

const TITLE = 'How much you recall';
/** The stretch that the sentence is about: long enough to tell something, short enough to be about now. */
const SAID = 'Last 30 days';

/** True retention against the one that is wanted, with how sure that is. */
export function RetentionPicture({ shown }: { readonly shown: Shown }) {
  const { derived, today } = shown;
  const target = derived.settings.retention;
  const rows = stretches(today).map(({ name, from }) => ({
    name,
    retention: trueRetention(derived.days.values(), from, today),
  }));
  const all = rows.at(-1)?.retention;
  if (!all || all.reviews === 0) return <NothingDue shown={shown} />;
  const said = rows.find(({ name, retention }) => name === SAID && retention.reviews > 0) ?? rows.at(-1);
  const lowest = Math.min(target, ...rows.flatMap(({ retention }) => retention.interval?.[0] ?? []));
  const low = Math.max(0, Math.floor(lowest * 10 - 0.5) / 10);
  const place = placeOn({ low, high: 1 });
  const step = 1 - low > 0.5 ? 0.2 : 0.1;
  const ticks = Array.from({ length: Math.floor((1 - low) / step + 1e-9) + 1 }, (_, i) => 1 - i * step);
  return (
    <Picture
      title={TITLE}
      finding={said ? retentionFinding(said.retention, target, said.name) : ''}
      table={{
        head: ['Time', 'Due cards', 'Recalled', 'Share', '95 % interval', 'Wanted'],
        rows: rows.map(({ name, retention: { reviews, recalled, share, interval } }) => [
          name,
          reviews,
          recalled,
          share === undefined ? 'none' : percentWords(share),
          interval === undefined ? 'none' : rangeWords(interval),
          percentWords(target),
        ]),
      }}
    >
      <MarkLabels labels={[{ at: place(target), text: `wanted: ${percentWords(target)}`, class: 'needed' }]} />
      {rows.map(({ name, retention }) => (
        <RetentionLane key={name} {...{ name, retention, place, ticks }} target={target} />
      ))}
      <Axis ticks={ticks.map((tick) => ({ at: place(tick), text: percentWords(tick) }))} />
    </Picture>
  );
}

interface LaneProps {
  readonly name: string;
  readonly retention: Retention;
  readonly target: number;
  readonly place: (share: number) => number;
  readonly ticks: readonly number[];
}

function RetentionLane({ name, retention, target, place, ticks }: LaneProps) {
  const { share, interval, reviews, recalled } = retention;
  return (
    <Lane
      label={name}
      amount={
        share === undefined || !interval ? (
          <span class="meta">nothing was due</span>
        ) : (
          <>
            <b>{percentWords(share)}</b>{' '}
            <span class="meta">
              {recalled} of {reviews}, {rangeWords(interval)}
            </span>
          </>
        )
      }
      lines={ticks.map(place)}
    >
      <Mark at={place(target)} class="needed" />
      {share === undefined || !interval ? null : (
        <>
          <Whisker from={place(interval[0])} to={place(interval[1])} />
          <circle class="share" cx={percent(place(share))} r="4.5" />
        </>
      )}
    </Lane>
  );
}

function NothingDue({ shown: { derived, calendar, today } }: { readonly shown: Shown }) {
  const next = [...derived.cards.values()]
    .flatMap(({ memory, suspended }) => (memory?.state === 'review' && !suspended ? [calendar.dayOf(memory.due)] : []))
    .filter((day) => day >= today)
    .sort()[0];
  return (
    <NoPicture title={TITLE}>
      <p>
        No card has come up again yet: this counts cards that were learned on one day and asked for on a later one.{' '}
        {next === undefined
          ? 'Learn some, and come back when they are due.'
          : next === today
            ? 'The first ones are due today.'
            : `The first ones are due on ${shortDay(next, today)}.`}
      </p>
    </NoPicture>
  );
}
