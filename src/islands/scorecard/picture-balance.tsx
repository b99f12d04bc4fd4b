import { balanceOf, type Balance, type BalanceBar } from '../../domain/scorecard/pictures/balance.ts';
import { gapsOf } from '../../domain/scorecard/pictures/gaps.ts';
import type { MoneyBand } from '../../domain/scorecard/pictures/money-band.ts';
import { sayTick } from '../../domain/scorecard/pictures/tick-words.ts';
import { kindInWords } from '../../domain/scorecard/words/in-words.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';
import { InputLink } from './aside.tsx';
import { GapList } from './gap-list.tsx';
import { More, MOST_LANES, NoPicture, Picture } from '../shared/picture-frame.tsx';
import { Axis, Bar, Lane, percent, placeOn, Swatch, ticksOf, Whisker } from '../shared/picture-lane.tsx';
import type { Shown } from './pictures.tsx';

const SIGN = { benefit: '▲', cost: '▼' } as const;

export function BalancePicture({ shown, band }: { shown: Shown; band: MoneyBand | undefined }) {
  const { card, assessment } = shown;
  const balance = balanceOf(card, assessment, band);
  const title = titleOf(card, balance);
  if (!balance) {
    return (
      <NoPicture title={title}>
        <p>Nothing to weigh yet. Give rows a weight, or open a row and give it an amount of money.</p>
      </NoPicture>
    );
  }
  const { unit, sums, rows, frame, finding } = balance;
  const gaps = assessment.money ? gapsOf(card, assessment.money) : [];
  if (gaps.length > 0 && rows.every(({ state }) => state === 'unknown')) {
    return (
      <NoPicture title={title}>
        <p>No row has a number yet, so there is nothing to weigh. To enter first:</p>
        <GapList gaps={gaps} />
      </NoPicture>
    );
  }
  const currency = unit === 'money' ? card.finance.currency : undefined;
  const lanes = rows.slice(0, MOST_LANES);
  return (
    <Picture title={title} finding={finding} table={tableOf(shown, balance)}>
      <Legend bars={[...sums, ...rows]} unit={unit} />
      {sums.map((bar) => (
        <BalanceLane key={bar.name} bar={bar} frame={frame} currency={currency} class="sum" />
      ))}
      {lanes.map((bar) => (
        <BalanceLane key={bar.criterion} bar={bar} frame={frame} currency={currency} class="" />
      ))}
      <Axis ticks={ticksOf(frame, currency)} />
      <More count={rows.length - lanes.length} />
    </Picture>
  );
}

/** Where no row is a cost, nothing stands against anything. */
function titleOf({ rule, criteria }: Scorecard, balance: Balance | undefined): string {
  if (balance?.unit === 'money' || criteria.some(({ kind }) => kind === 'cost')) return 'Benefit against cost';
  return `What each ${kindInWords('benefit', rule.wording, 1).toLowerCase()} gives`;
}

function Legend({ bars, unit }: { bars: readonly BalanceBar[]; unit: Balance['unit'] }) {
  return (
    <p class="legend meta">
      {bars.some(({ state }) => state === 'claimed') ? (
        <span>
          <Swatch class="benefit" hatch="benefit" /> claimed, not measured
        </span>
      ) : null}
      {bars.some(({ range }) => range !== undefined) ? (
        <span>
          <svg class="swatch" width="22" height="10">
            <path class="whisker" d="M1 0v10M1 5h20M21 0v10" />
          </svg>{' '}
          {unit === 'money' ? 'eight draws of ten' : 'over its range'}
        </span>
      ) : null}
    </p>
  );
}

interface LaneProps {
  readonly bar: BalanceBar;
  readonly frame: Balance['frame'];
  readonly currency: string | undefined;
  readonly class: string;
}

function BalanceLane({ bar, frame, currency, class: name }: LaneProps) {
  const { kind, state, likely, range, of, open } = bar;
  const place = placeOn(frame);
  const say = (x: number) => sayTick(Number(x.toPrecision(3)), currency);
  return (
    <Lane
      class={name}
      label={
        <>
          <span class={`sign of-${kind}`}>{SIGN[kind]}</span> {bar.name}
          {state === 'claimed' && bar.criterion !== undefined ? <span class="meta"> claimed</span> : null}
        </>
      }
      amount={
        state === 'unknown' ? (
          <span class="open">{openText(bar, say)}</span>
        ) : (
          <>
            {open === undefined || kind === 'benefit' ? '' : 'at least '}
            <b>{say(likely)}</b>
            {open === undefined ? null : <span class="open">, {open} open</span>}
            {range ? <span class="meta">{` ${say(range.low)} to ${say(range.high)}`}</span> : null}
            {of === undefined || range ? null : <span class="meta">{` of ${say(of)}`}</span>}
          </>
        )
      }
      lines={frame.ticks.map(place)}
    >
      {of === undefined ? null : <Bar class="track" from={place(0)} to={place(of)} />}
      {state === 'unknown' ? (
        of === undefined ? (
          <line class="unknown" x1={percent(place(0))} x2="100%" />
        ) : (
          <Bar class="plain" hatch="plain" from={place(0)} to={place(of)} />
        )
      ) : (
        <Bar class={kind} hatch={state === 'claimed' ? kind : undefined} from={place(0)} to={place(likely)} />
      )}
      {range ? <Whisker from={place(range.low)} to={place(range.high)} /> : null}
    </Lane>
  );
}

function openText({ of, open }: BalanceBar, say: (x: number) => string): string {
  if (open !== undefined) return `${open} open`;
  return of === undefined ? 'no number yet' : `open: 0 to ${say(of)}`;
}

function tableOf({ card }: Shown, { unit, sums, rows }: Balance) {
  const money = unit === 'money';
  const say = (x: number) => (money ? sayMoney(x, card.finance.currency) : sayNumber(Number(x.toFixed(1))));
  const states = { sure: money ? 'counted' : 'known', claimed: 'claimed, not measured', unknown: 'no number yet' };
  const range = ({ range: ends }: BalanceBar) => (ends ? `${say(ends.low)} to ${say(ends.high)}` : '');
  const amount = (bar: BalanceBar) => {
    if (bar.state === 'unknown') return bar.open === undefined ? '' : `${bar.open} open`;
    if (bar.open === undefined) return say(bar.likely);
    return `${bar.kind === 'cost' ? 'at least ' : ''}${say(bar.likely)}, ${bar.open} open`;
  };
  const cells = (bar: BalanceBar) => [
    bar.criterion === undefined ? bar.name : <InputLink card={card} input={bar.criterion} kind="value" />,
    bar.kind,
    bar.criterion === undefined ? 'sum' : states[bar.state],
    amount(bar),
    range(bar),
    ...(money ? [] : [say(bar.of ?? 0)]),
  ];
  return {
    head: money
      ? ['Row', 'Kind', 'State', 'Likely, present value', 'Eight draws of ten']
      : ['Row', 'Kind', 'State', 'Points', 'Over its range', 'Of points'],
    rows: [...sums, ...rows].map(cells),
  };
}
