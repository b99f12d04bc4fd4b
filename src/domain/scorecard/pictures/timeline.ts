/** Phases as bars on one line of time: by days of the calendar where any phase has a start, else by weeks from the first. */
import { addDays, daysBetween } from '../score/days.ts';
import type { Phase, Scorecard } from '../model.ts';
import { sayDay, sayNumber } from '../words/numbers.ts';
import type { PhaseStatus } from '../score/phases.ts';
import { linear, stepFor } from './scale.ts';

export interface PhaseBar {
  readonly phase: string;
  readonly name: string;
  readonly weeks: number;
  /** Places along the line, 0 to 100. */
  readonly from: number;
  readonly to: number;
  readonly state: 'over' | 'current' | 'ahead';
  /** Its start was entered; otherwise it is taken to follow the phase before it, or to end where the next begins. */
  readonly dated: boolean;
  /** First and last day, where the line has days. */
  readonly days?: readonly [first: string, last: string];
}

export interface Timeline {
  readonly bars: readonly PhaseBar[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** The place of today; absent on a line of weeks, and where no phase has begun or all have long been over. */
  readonly today?: number;
  readonly finding: string;
}

/** A hundred years: beyond it nobody plans, and days could not be written. */
const LONGEST = 36_500;
const WEEK = 7;

/** @returns undefined without phases */
export function timelineOf(card: Scorecard, statuses: readonly PhaseStatus[], today: string): Timeline | undefined {
  const { phases } = card;
  const origin = phases.find(({ start }) => start !== undefined)?.start;
  const spans = spansOf(phases, origin);
  if (spans.length === 0) return undefined;
  const now = origin === undefined ? undefined : daysBetween(origin, today);
  const at = phases.findIndex(({ id }) => id === card.currentPhase);
  const [first, last] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
  const shown =
    now !== undefined && ((now >= first && now <= last) || at >= 0) && Math.abs(now) < LONGEST ? now : undefined;
  const [low, high] = [Math.min(first, shown ?? first), Math.max(last, shown ?? last)];
  const place = linear({ low, high }, [0, 100]);
  const bars = phases.map(({ id, name, timeboxWeeks, start }, i): PhaseBar => {
    const { from, to } = spans[i] ?? { from: 0, to: 0 };
    return {
      phase: id,
      name,
      weeks: timeboxWeeks,
      from: place(from),
      to: place(to),
      state: i === at ? 'current' : i < at ? 'over' : 'ahead',
      dated: start !== undefined,
      ...(origin === undefined ? {} : { days: [addDays(origin, from), addDays(origin, to - 1)] }),
    };
  });
  return {
    bars,
    ticks: (origin === undefined ? weekTicks(low, high) : monthTicks(origin, low, high)).map(({ day, text }) => ({
      at: place(day),
      text,
    })),
    ...(shown === undefined ? {} : { today: place(shown) }),
    finding: findingOf(phases, bars, statuses[at]),
  };
}

interface Span {
  readonly from: number;
  /** The day after the last. */
  readonly to: number;
}

/** Days from the origin. Phases without a start follow the one before; those ahead of the first start lead up to it. */
function spansOf(phases: readonly Phase[], origin: string | undefined): readonly Span[] {
  const days = phases.map(({ timeboxWeeks }) => Math.min(LONGEST, Math.max(1, Math.ceil(WEEK * timeboxWeeks))));
  const lead = phases.findIndex(({ start }) => start !== undefined);
  const before = days.slice(0, Math.max(0, lead)).reduce((sum, length) => sum + length, 0);
  let next = -before;
  return phases.map(({ start }, i) => {
    const from = start !== undefined && origin !== undefined ? daysBetween(origin, start) : next;
    next = from + (days[i] ?? 1);
    return { from, to: next };
  });
}

interface Tick {
  readonly day: number;
  readonly text: string;
}

const MOST_TICKS = 5;

function weekTicks(low: number, high: number): Tick[] {
  const step = WEEK * stepFor((high - low) / WEEK, [1, 2, 4, 8, 13, 26, 52, 104, 260, 520, 2600], MOST_TICKS);
  const count = Math.floor((high - low) / step);
  return Array.from({ length: count + 1 }, (_, i) => ({
    day: low + i * step,
    text: `week ${sayNumber((i * step) / WEEK)}`,
  }));
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** First days of months. */
function monthTicks(origin: string, low: number, high: number): Tick[] {
  const step = stepFor((high - low) / 30.44, [1, 2, 3, 6, 12, 24, 60, 120, 240, 1200], MOST_TICKS);
  const [year, month] = addDays(origin, low).split('-').map(Number) as [number, number];
  const ticks: Tick[] = [];
  for (let i = Math.ceil((12 * year + month - 1) / step) * step; ; i += step) {
    const [y, m] = [Math.floor(i / 12), i % 12];
    const day = daysBetween(origin, `${String(y).padStart(4, '0')}-${String(m + 1).padStart(2, '0')}-01`);
    if (!(day <= high)) return ticks;
    if (day >= low) ticks.push({ day, text: `${MONTHS[m] ?? ''} ${y}` });
  }
}

function findingOf(phases: readonly Phase[], bars: readonly PhaseBar[], status: PhaseStatus | undefined): string {
  const weeks = phases.reduce((sum, { timeboxWeeks }) => sum + timeboxWeeks, 0);
  const count = phases.length === 1 ? 'One phase' : `${phases.length} phases`;
  const end = bars.at(-1)?.days?.[1];
  const plan = `${count}, ${sayNumber(weeks)} weeks in all${end === undefined ? '' : `, the last to end on ${sayDay(end)}`}.`;
  const current = bars.find(({ state }) => state === 'current');
  if (!current || !status) return `${plan} None has begun.`;
  const used =
    status.weeksUsed === undefined
      ? ''
      : `, ${sayNumber(Math.floor(status.weeksUsed))} of ${sayNumber(current.weeks)} weeks used`;
  const over = status.exceeded ? ': its time box is over' : '';
  return `${plan} Now in “${current.name}”${used}${over}.`;
}
