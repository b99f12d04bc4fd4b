import { counted, namedDay, shortDay } from '../../domain/practice/day-words.ts';
import { heatFinding } from '../../domain/practice/progress/findings.ts';
import { heatOf, type Heat, type Step } from '../../domain/practice/progress/heat.ts';
import { Picture } from '../shared/picture-frame.tsx';
import { percent } from '../shared/picture-lane.tsx';
import type { Shown } from './view.tsx';

const WEEKS = 26;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Pixels from one day to the next below it. */
const ROW = 15;
const TOP = 20;
/** Pixels that a day with so many reviews is wide: more is larger, not only darker. */
const SIZES: Readonly<Record<Step, number>> = { 0: 2, 1: 5, 2: 7, 3: 9, 4: 11, 5: 13 };

/** Reviews a day, week by week. */
export function HeatPicture({ shown: { derived, today } }: { readonly shown: Shown }) {
  const heat = heatOf(derived.days, today, WEEKS);
  return (
    <Picture
      title="The last 26 weeks"
      finding={heatFinding(heat, today)}
      table={{
        head: ['Week from', ...WEEKDAYS, 'Reviews'],
        rows: heat.weeks
          .toReversed()
          .map((week) => [
            shortDay(week[0]?.day ?? today, today),
            ...WEEKDAYS.map((_, i) => week[i]?.reviews ?? ''),
            week.reduce((sum, { reviews }) => sum + reviews, 0),
          ]),
      }}
    >
      <Cells heat={heat} today={today} />
      <Legend heat={heat} />
    </Picture>
  );
}

/** A square around a middle: a percentage across, pixels down. */
function Square({ step, x, y }: { readonly step: Step; readonly x: string; readonly y: number }) {
  const size = SIZES[step];
  return (
    <svg x={x} class="open">
      <rect class={`step-${step}`} x={-size / 2} y={y - size / 2} width={size} height={size} rx="1" />
    </svg>
  );
}

function Cells({ heat: { weeks }, today }: { readonly heat: Heat; readonly today: string }) {
  const middle = (week: number) => percent((100 * (week + 0.5)) / WEEKS);
  return (
    <div class="heat">
      <svg width="30" height={TOP + 7 * ROW}>
        {[0, 2, 4].map((i) => (
          <text key={i} x="0" y={TOP + ROW * i + 12}>
            {WEEKDAYS[i]}
          </text>
        ))}
      </svg>
      <svg width="100%" height={TOP + 7 * ROW}>
        {weeks.map((week, i) => {
          // The week in which a month begins carries its name.
          const first = week.find(({ day }) => day.endsWith('-01'));
          return first === undefined || i === WEEKS - 1 ? null : (
            <text key={i} x={middle(i)} y="12" text-anchor={i === 0 ? 'start' : 'middle'}>
              {shortDay(first.day, today).split(' ')[1]}
            </text>
          );
        })}
        {weeks.flatMap((week, i) =>
          week.map(({ day, reviews, step }, j) => (
            <g key={day}>
              <title>{`${namedDay(day, today)}: ${counted(reviews, 'review')}`}</title>
              <Square step={step} x={middle(i)} y={TOP + ROW * (j + 0.5)} />
            </g>
          )),
        )}
      </svg>
    </div>
  );
}

function Legend({ heat: { bounds } }: { readonly heat: Heat }) {
  const steps = [0, 1, 2, 3, 4, 5] as const;
  return (
    <p class="legend meta">
      {steps.map((step) => {
        const [from, to] = [(bounds[step - 2] ?? 0) + 1, bounds[step - 1] ?? 0];
        return (
          <span key={step}>
            <svg class="swatch" width="14" height="14">
              <Square step={step} x="7" y={7} />
            </svg>{' '}
            {step === 0 ? 'none' : from === to ? to : `${from} to ${to}`}
          </span>
        );
      })}
    </p>
  );
}
