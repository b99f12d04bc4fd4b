/** Lanes to draw on: as wide as there is room, all places in percent of the width, while text is HTML or keeps its size. */
import type { ComponentChildren } from 'preact';
import { linear, type Frame } from '../../domain/scorecard/pictures/scale.ts';
import { sayTick } from '../../domain/scorecard/pictures/tick-words.ts';

/** Places along a lane. */
export const placeOn = (frame: Pick<Frame, 'low' | 'high'>) => linear(frame, [0, 100]);

export const percent = (place: number) => `${Math.round(1000 * place) / 1000}%`;

/** A name, a lane to draw on, and what is to be read at its end. */
export function Lane(props: {
  readonly label: ComponentChildren;
  readonly amount: ComponentChildren;
  readonly lines: readonly number[];
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  const { label, amount, lines, children } = props;
  return (
    <div class={`lane ${props.class ?? ''}`}>
      <span class="label">{label}</span>
      <span class="ground">
        <svg>
          <Lines at={lines} />
          <svg y="50%" class="open">
            {children}
          </svg>
        </svg>
      </span>
      <span class="amount">{amount}</span>
    </div>
  );
}

function Lines({ at }: { at: readonly number[] }) {
  return (
    <>
      {at.map((place, i) => (
        <line key={i} class="grid" x1={percent(place)} x2={percent(place)} y1="0" y2="100%" />
      ))}
    </>
  );
}

export type Fill = 'benefit' | 'cost' | 'plain';

/** What fills a piece: a colour by its class, or a hatching, named in the attribute because style sheets resolve it differently. */
export interface Piece {
  readonly class: string;
  readonly hatch?: Fill | undefined;
}

const pieceOf = ({ class: name, hatch }: Piece) =>
  hatch === undefined ? { class: name } : { class: `${name} hatched`, fill: `url(#picture-${hatch})` };

/** A bar between two places, around the middle of its lane. */
export function Bar({ from, to, ...piece }: Piece & { from: number; to: number }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  return <rect {...pieceOf(piece)} x={percent(left)} width={percent(right - left)} y={-7} height={14} />;
}

/** A range over a bar, with caps at its ends. */
export function Whisker({ from, to }: { from: number; to: number }) {
  const [left, right] = [percent(from), percent(to)];
  // First in the colour of the paper, so that it is seen on a bar of any colour.
  return (
    <>
      {['whisker under', 'whisker'].map((name) => (
        <g key={name} class={name}>
          <line x1={left} x2={right} />
          <line x1={left} x2={left} y1="-5" y2="5" />
          <line x1={right} x2={right} y1="-5" y2="5" />
        </g>
      ))}
    </>
  );
}

/** A line through all lanes. */
export function Mark({ at, class: name }: { at: number; class: string }) {
  return <line class={name} x1={percent(at)} x2={percent(at)} y1="-999" y2="999" />;
}

/** Text near the ends of a lane is kept inside. @param room in percent, that half of the text needs */
export const anchorAt = (place: number, room = 12) => (place < room ? 'start' : place > 100 - room ? 'end' : 'middle');

export interface AxisTick {
  readonly at: number;
  readonly text: string;
  /** Left out where there is little room. */
  readonly minor?: boolean;
}

/** The ticks of a frame, as lanes need them. */
export function ticksOf(frame: Frame, currency?: string): AxisTick[] {
  const place = placeOn(frame);
  const zero = Math.max(0, frame.ticks.indexOf(0));
  return frame.ticks.map((tick, i) => ({
    at: place(tick),
    text: sayTick(tick, currency),
    minor: (i - zero) % 2 !== 0,
  }));
}

export function Axis({ ticks }: { ticks: readonly AxisTick[] }) {
  return (
    <div class="lane axis">
      <span class="label" />
      <svg width="100%" height="18">
        {ticks.map(({ at, text, minor = false }) => (
          <text key={text} class={minor ? 'minor' : ''} x={percent(at)} y="13" text-anchor={anchorAt(at, 5)}>
            {text}
          </text>
        ))}
      </svg>
      <span class="amount" />
    </div>
  );
}

/** Each on a line of its own above the lanes, so that no two can collide. */
export function MarkLabels({ labels }: { labels: readonly { at: number; text: string; class: string }[] }) {
  return (
    <div class="lane marks">
      <span class="label" />
      <svg width="100%" height={16 * labels.length + 4}>
        {labels.map(({ at, text, class: name }, i) => (
          <line key={text} class={name} x1={percent(at)} x2={percent(at)} y1={16 * i + 3} y2="100%" />
        ))}
        {labels.map(({ at, text }, i) => (
          <text
            key={text}
            class="halo"
            x={percent(at)}
            dx={at < 50 ? 5 : -5}
            y={16 * i + 12}
            text-anchor={at < 50 ? 'start' : 'end'}
          >
            {text}
          </text>
        ))}
      </svg>
      <span class="amount" />
    </div>
  );
}

/** A piece of a bar to say what it stands for. */
export function Swatch(piece: Piece) {
  return (
    <svg class="swatch" width="14" height="10">
      <rect {...pieceOf(piece)} width="14" height="10" />
    </svg>
  );
}

/** Hatchings tell apart what colours tell apart, on paper too. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {(['benefit', 'cost', 'plain'] as const).map((kind) => (
          <pattern
            key={kind}
            id={`picture-${kind}`}
            class={kind}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={kind === 'cost' ? 'rotate(-45)' : 'rotate(45)'}
          >
            <rect class="ground" width="6" height="6" />
            <rect class="stripe" width="2.5" height="6" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
