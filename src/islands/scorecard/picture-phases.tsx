import { sayDay, sayNumber } from '../../domain/scorecard/words/numbers.ts';
import { timelineOf, type PhaseBar } from '../../domain/scorecard/pictures/timeline.ts';
import { NoPicture, Picture } from '../shared/picture-frame.tsx';
import { Axis, Bar, Lane, Mark, MarkLabels } from '../shared/picture-lane.tsx';
import type { Shown } from './pictures.tsx';

const TITLE = 'Phases';
const STATES = { over: 'over', current: 'now', ahead: 'ahead' } as const;

export function PhasesPicture({ shown }: { shown: Shown }) {
  const { card, assessment, today } = shown;
  const line = timelineOf(card, assessment.phases, today);
  if (!line) {
    return (
      <NoPicture title={TITLE}>
        <p>No phases yet. Add them below, each with a time box, what lets it pass and what ends it.</p>
      </NoPicture>
    );
  }
  const { bars, ticks, today: now, finding } = line;
  const met = (i: number) => {
    const { success = [], successMet = 0 } = assessment.phases[i] ?? {};
    return success.length === 0 ? 'no condition' : `${successMet} of ${success.length}`;
  };
  return (
    <Picture
      title={TITLE}
      finding={finding}
      table={{
        head: ['Phase', 'State', 'Time box', 'From', 'To', 'Start', 'Success conditions met'],
        rows: bars.map((bar, i) => [
          bar.name,
          STATES[bar.state],
          sayNumber(bar.weeks, 'weeks'),
          ...(bar.days ? bar.days.map(sayDay) : ['', '']),
          bar.dated ? 'entered' : 'assumed',
          met(i),
        ]),
      }}
    >
      {now === undefined ? null : <MarkLabels labels={[{ at: now, text: 'today', class: 'needed' }]} />}
      {bars.map((bar, i) => (
        <PhaseLane key={bar.phase} bar={bar} number={i + 1} met={met(i)} ticks={ticks.map(({ at }) => at)} now={now} />
      ))}
      <Axis ticks={ticks.map((tick, i) => ({ ...tick, minor: i % 2 === 1 }))} />
    </Picture>
  );
}

interface LaneProps {
  readonly bar: PhaseBar;
  readonly number: number;
  readonly met: string;
  readonly ticks: readonly number[];
  readonly now: number | undefined;
}

function PhaseLane({ bar, number, met, ticks, now }: LaneProps) {
  const { name, weeks, state, dated, days, from, to } = bar;
  return (
    <Lane
      label={
        <>
          {number}. {name} {state === 'current' ? <span class="mark">now</span> : null}
        </>
      }
      amount={
        <>
          <b>{sayNumber(weeks, weeks === 1 ? 'week' : 'weeks')}</b>
          <span class="meta">
            {dated || !days ? '' : ' start assumed,'} {met === 'no condition' ? met : `${met} met`}
          </span>
        </>
      }
      lines={ticks}
    >
      <Bar class={`phase ${state}`} hatch={dated || !days ? undefined : 'plain'} from={from} to={to} />
      {now === undefined ? null : <Mark at={now} class="needed" />}
    </Lane>
  );
}
