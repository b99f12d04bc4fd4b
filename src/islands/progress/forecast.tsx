import { useMemo } from 'preact/hooks';
import { namedDay, shortDay } from '../../domain/practice/day-words.ts';
import { forecastFinding } from '../../domain/practice/progress/findings.ts';
import { dueAhead, playedAhead, type DayAhead } from '../../domain/practice/progress/forecast.ts';
import { frameOf, linear } from '../../domain/scorecard/pictures/scale.ts';
import { Picture } from '../shared/picture-frame.tsx';
import { anchorAt, percent } from '../shared/picture-lane.tsx';
import { filled, Key } from './hatches.tsx';
import type { Shown } from './view.tsx';

const DAYS = 30;
const HEIGHT = 150;
const EDGE = 14;
/** Percent of the width; the rest is for the numbers of the scale. */
const PLOT = 93;

/** What comes up by what is known now, and what is to be expected. */
export function ForecastPicture({ shown }: { readonly shown: Shown }) {
  const { deck, derived, calendar, plan, today } = shown;
  const due = useMemo(() => dueAhead(deck, derived, plan, calendar, DAYS), [shown]);
  const expected = useMemo(() => playedAhead(deck, derived, calendar, DAYS), [shown]);
  const finding = forecastFinding(due, expected);
  return (
    <Picture
      title="The next 30 days"
      finding={finding}
      table={{
        head: ['Day', 'Due by now', 'Reviews to expect', 'New cards to expect'],
        rows: due.map((day, i) => [
          i === 0 ? `Today, ${shortDay(day.day, today)}` : namedDay(day.day, today),
          day.due,
          expected[i]?.due ?? 0,
          expected[i]?.fresh ?? 0,
        ]),
      }}
    >
      <p class="legend meta">
        <Key kind="due" text="due by what is known now" />
        <Key kind="expected" text="to be expected besides" />
      </p>
      <Bars shown={shown} due={due} expected={expected} />
    </Picture>
  );
}

interface BarsProps {
  readonly shown: Shown;
  readonly due: readonly DayAhead[];
  readonly expected: readonly DayAhead[];
}

function Bars({ shown: { plan, today }, due, expected }: BarsProps) {
  const totals = due.map((day, i) => Math.max(day.due, (expected[i]?.due ?? 0) + (expected[i]?.fresh ?? 0)));
  const frame = frameOf([0, Math.max(4, ...totals)], 4);
  const y = linear(frame, [HEIGHT, EDGE]);
  const left = (i: number) => (PLOT * i) / DAYS;
  const interview = due.findIndex(({ day }) => day === plan?.interview);
  return (
    <svg width="100%" height={HEIGHT + 22}>
      {frame.ticks.map((tick) => (
        <line key={tick} class="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
      ))}
      {due.map((day, i) => {
        const [known, total] = [y(day.due), y(totals[i] ?? 0)];
        const place = { x: percent(left(i) + 0.4), width: percent(PLOT / DAYS - 0.8) };
        return (
          <g key={day.day}>
            <rect {...filled('expected')} {...place} y={total} height={known - total} />
            <rect {...filled('due')} {...place} y={known} height={HEIGHT - known} />
          </g>
        );
      })}
      {frame.ticks.slice(1).map((tick) => (
        <text key={tick} class="halo" x="100%" y={y(tick) - 3} text-anchor="end">
          {tick}
        </text>
      ))}
      {due.map(({ day }, i) =>
        i % 7 === 0 ? (
          <text
            key={day}
            x={i === 0 ? '0' : percent(left(i) + PLOT / DAYS / 2)}
            y={HEIGHT + 16}
            text-anchor={anchorAt(left(i), 12)}
          >
            {i === 0 ? 'today' : shortDay(day, today)}
          </text>
        ) : null,
      )}
      {interview < 0 ? null : (
        <>
          <line class="needed" x1={percent(left(interview))} x2={percent(left(interview))} y1="0" y2={HEIGHT} />
          <text
            class="halo strong"
            x={percent(left(interview))}
            y="11"
            dx={left(interview) < 70 ? 5 : -5}
            text-anchor={left(interview) < 70 ? 'start' : 'end'}
          >
            interview
          </text>
        </>
      )}
    </svg>
  );
}
