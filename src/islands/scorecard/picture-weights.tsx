import { sayPercent } from '../../domain/scorecard/words/numbers.ts';
import { weightPicture, type WeightStrip } from '../../domain/scorecard/pictures/weight-strips.ts';
import { InputLink } from './aside.tsx';
import { More, MOST_LANES, NoPicture, Picture } from '../shared/picture-frame.tsx';
import { Axis, Bar, Lane, percent, Swatch } from '../shared/picture-lane.tsx';
import type { Shown } from './pictures.tsx';

const TITLE = 'Verdict by weight';
const QUARTERS = [0, 25, 50, 75, 100];

export function WeightsPicture({ shown }: { shown: Shown }) {
  const { card, assessment, simulation } = shown;
  const data = weightPicture(card, assessment, simulation);
  if (!data) {
    return (
      <NoPicture title={TITLE}>
        <p>There is nothing to weigh one row against. Give at least two rows a weight.</p>
      </NoPicture>
    );
  }
  const { strips, finding } = data;
  const lanes = strips.slice(0, MOST_LANES);
  return (
    <Picture
      title={TITLE}
      finding={finding}
      table={{
        head: ['Row', 'Share of the weight', 'The score passes', 'Turns at'],
        rows: strips.map((strip) => [
          <InputLink key={strip.criterion} card={card} input={strip.criterion} kind="value" />,
          sayPercent(strip.share),
          sayPassing(strip),
          strip.turnsAt === undefined ? 'nowhere' : sayPercent(strip.turnsAt),
        ]),
      }}
    >
      <p class="legend meta">
        <span>
          <Swatch class="benefit" /> the score passes
        </span>
        <span>
          <Swatch class="cost" hatch="cost" /> it does not
        </span>
        <span>
          <svg class="swatch" width="10" height="12">
            <path class="now" d="M0 0h10L5 8z" />
          </svg>{' '}
          the weight now
        </span>
      </p>
      {lanes.map((strip) => (
        <StripLane key={strip.criterion} strip={strip} />
      ))}
      <Axis ticks={QUARTERS.map((at) => ({ at, text: `${at} %`, minor: at % 50 !== 0 }))} />
      <More count={strips.length - lanes.length} />
    </Picture>
  );
}

function StripLane({ strip }: { strip: WeightStrip }) {
  const { name, share, passes } = strip;
  const fails: [number, number][] = passes
    ? [
        [0, passes.from],
        [passes.to, 1],
      ]
    : [[0, 1]];
  return (
    <Lane
      label={name}
      amount={
        <>
          <b>{sayPercent(share)}</b> <span class="meta">passes {sayPassing(strip)}</span>
        </>
      }
      lines={[]}
    >
      {fails.map(([from, to]) =>
        from < to ? <Bar key={from} class="cost" hatch="cost" from={100 * from} to={100 * to} /> : null,
      )}
      {passes ? <Bar class="benefit" from={100 * passes.from} to={100 * passes.to} /> : null}
      <svg x={percent(100 * share)} class="open">
        <path class="now" d="M-5 -14h10l-4 6v19h-2v-19z" />
      </svg>
    </Lane>
  );
}

function sayPassing({ passes, turnsAt }: WeightStrip): string {
  if (!passes) return 'at no weight';
  if (turnsAt === undefined) return 'at any weight';
  return passes.from > 0 ? `from ${sayPercent(passes.from)}` : `up to ${sayPercent(passes.to)}`;
}
