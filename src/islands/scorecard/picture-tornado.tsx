import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';
import { sayTick } from '../../domain/scorecard/pictures/tick-words.ts';
import {
  tornadoPicture,
  type TornadoPicture as Data,
  type TornadoRow,
} from '../../domain/scorecard/pictures/tornado-rows.ts';
import { InputLink } from './aside.tsx';
import { More, MOST_LANES, NoPicture, Picture } from '../shared/picture-frame.tsx';
import { Axis, Bar, Lane, Mark, MarkLabels, placeOn, Swatch, ticksOf } from '../shared/picture-lane.tsx';
import type { Shown } from './pictures.tsx';

const TITLE = 'What moves the answer most';

export function TornadoPicture({ shown }: { shown: Shown }) {
  const { card } = shown;
  const data = tornadoPicture(card, card.proposed);
  if (!data) {
    return (
      <NoPicture title={TITLE}>
        <p>
          No input has a range yet. Open a row, or a shared number, and enter the lowest and the highest it could be.
        </p>
      </NoPicture>
    );
  }
  const { unit, base, mark, rows, frame, finding } = data;
  const currency = unit === 'money' ? card.finance.currency : undefined;
  const say = (x: number) => (currency === undefined ? sayNumber(Number(x.toFixed(1))) : sayMoney(x, currency));
  const place = placeOn(frame);
  const lanes = rows.slice(0, MOST_LANES);
  return (
    <Picture title={TITLE} finding={finding} table={tableOf(shown, data, say)}>
      <MarkLabels
        labels={[
          { at: place(base), text: `all at likely: ${say(base)}`, class: 'base' },
          { at: place(mark), text: unit === 'money' ? 'benefits = costs' : `needs ${say(mark)}`, class: 'needed' },
        ]}
      />
      {lanes.map((row) => (
        <TornadoLane key={`${row.kind} ${row.input}`} row={row} data={data} currency={currency} />
      ))}
      <Axis ticks={ticksOf(frame, currency)} />
      <More count={rows.length - lanes.length} />
    </Picture>
  );
}

function TornadoLane({ row, data, currency }: { row: TornadoRow; data: Data; currency: string | undefined }) {
  const { base, mark, frame } = data;
  const place = placeOn(frame);
  const say = (x: number) => sayTick(Number(x.toPrecision(3)), currency);
  const side = (result: number) => (result >= base ? 'benefit' : 'cost');
  const ends = [
    { result: row.low, class: side(row.low), hatch: side(row.low), end: row.ends[0] },
    { result: row.high, class: side(row.high), hatch: undefined, end: row.ends[1] },
  ] as const;
  const longestFirst = ends.toSorted((a, b) => Math.abs(b.result - base) - Math.abs(a.result - base));
  return (
    <Lane
      label={row.name}
      amount={ends.map(({ result, end, ...piece }, i) => (
        <span class="end" key={i}>
          <Swatch {...piece} /> {end}: <b>{say(result)}</b>
        </span>
      ))}
      lines={frame.ticks.map(place)}
    >
      {longestFirst.map(({ result, class: name, hatch }, i) => (
        <Bar key={i} class={name} hatch={hatch} from={place(base)} to={place(result)} />
      ))}
      <Mark at={place(mark)} class="needed" />
      <Mark at={place(base)} class="base" />
    </Lane>
  );
}

function tableOf({ card }: Shown, { unit, rows }: Data, say: (x: number) => string) {
  const result = unit === 'money' ? 'Net value' : 'Score';
  return {
    head: ['Input', 'From', 'To', `${result} at from`, `${result} at to`, 'Turns the answer alone'],
    rows: rows.map(({ input, kind, ends, low, high, crosses }) => [
      <InputLink key={input} card={card} input={input} kind={kind} />,
      ...ends,
      say(low),
      say(high),
      crosses ? 'yes' : 'no',
    ]),
  };
}
