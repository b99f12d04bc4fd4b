import { sayMoney } from '../../domain/scorecard/words/numbers.ts';
import { cumulativePicture, type CumulativePicture as Data } from '../../domain/scorecard/pictures/cumulative.ts';
import { gapsOf } from '../../domain/scorecard/pictures/gaps.ts';
import type { MoneyBand } from '../../domain/scorecard/pictures/money-band.ts';
import { linear, spread } from '../../domain/scorecard/pictures/scale.ts';
import { sayTick } from '../../domain/scorecard/pictures/tick-words.ts';
import { GapList } from './gap-list.tsx';
import { NoPicture, Picture } from '../shared/picture-frame.tsx';
import { anchorAt, percent } from '../shared/picture-lane.tsx';
import type { Shown } from './pictures.tsx';

const TITLE = 'Net value, month by month';
const HEIGHT = 220;
/** Room above the highest and below the lowest tick, for text. */
const EDGE = 14;

export function CumulativePicture({ shown, band }: { shown: Shown; band: MoneyBand | undefined }) {
  const { card, assessment } = shown;
  const { money } = assessment;
  if (!money || !band?.net) return <Missing shown={shown} />;
  const data = cumulativePicture(card, money, band.net, band.draws);
  const { likely, finding } = data;
  const say = (x: number | undefined) => sayMoney(x ?? 0, card.finance.currency);
  return (
    <Picture
      title={TITLE}
      finding={finding}
      table={{
        head: ['Month', 'At likely numbers', 'One draw in ten is below', 'Middle draw', 'One draw in ten is above'],
        rows: likely.map((sum, month) => {
          const { p10, p50, p90 } = data.band[month] ?? {};
          return [month, say(sum), say(p10), say(p50), say(p90)];
        }),
      }}
    >
      <div class="plot">
        <Curve data={data} currency={card.finance.currency} />
        <Ends data={data} currency={card.finance.currency} />
      </div>
    </Picture>
  );
}

function Missing({ shown: { card, assessment } }: { shown: Shown }) {
  const { money } = assessment;
  const gaps = money ? gapsOf(card, money) : [];
  return (
    <NoPicture title={TITLE}>
      {!money ? (
        <p>No row counts in money. Open a row and give it an amount, such as value × hourly rate.</p>
      ) : gaps.length === 0 ? (
        <p>The amounts of this card give no number that could be drawn. Look at their ranges and formulas.</p>
      ) : (
        <>
          <p>
            {money.missingCosts.length > 0 ? 'A cost that is unknown is not zero.' : 'No amount of money is known yet.'}{' '}
            To enter first:
          </p>
          <GapList gaps={gaps} />
        </>
      )}
    </NoPicture>
  );
}

const heightOf = ({ frame }: Data) => linear(frame, [HEIGHT - EDGE, EDGE]);

function Curve({ data, currency }: { data: Data; currency: string }) {
  const { likely, band, frame, months, paybackMonth } = data;
  const y = heightOf(data);
  const last = likely.length - 1;
  const x = linear({ low: 0, high: last }, [0, 100]);
  const line = (values: readonly number[]) => values.map((value, month) => `${month} ${y(value).toFixed(1)}`).join('L');
  const [top, bottom] = [band.map(({ p90 }) => p90), band.map(({ p10 }) => p10)];
  const back = bottom
    .map((value, month) => `${month} ${y(value).toFixed(1)}`)
    .toReversed()
    .join('L');
  return (
    <svg class="curve" width="100%" height={HEIGHT + 22}>
      {/* Stretched to the width there is; lines keep their strength. */}
      <svg width="100%" height={HEIGHT} viewBox={`0 0 ${last} ${HEIGHT}`} preserveAspectRatio="none">
        <path class="band" d={`M${line(top)}L${back}Z`} />
        <path class="edge" d={`M${line(top)}`} />
        <path class="edge" d={`M${line(bottom)}`} />
        <path class="likely" d={`M${line(likely)}`} />
      </svg>
      {frame.ticks.map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'needed' : 'grid'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="halo" x="0" y={y(tick) - 3}>
            {sayTick(tick, currency)}
          </text>
        </g>
      ))}
      {months.map((month, i) => (
        <text
          key={month}
          class={i % 2 === 1 && month !== last ? 'minor' : ''}
          x={percent(x(month))}
          y={HEIGHT + 14}
          text-anchor={month === 0 ? 'start' : month === last ? 'end' : 'middle'}
        >
          {month === 0 ? 'month 0' : month}
        </text>
      ))}
      {paybackMonth === undefined ? null : (
        <>
          <circle class="payback" cx={percent(x(paybackMonth))} cy={y(likely[paybackMonth] ?? 0)} r="4.5" />
          <text
            class="halo strong"
            x={percent(x(paybackMonth))}
            y={y(likely[paybackMonth] ?? 0) - 10}
            text-anchor={anchorAt(x(paybackMonth))}
          >
            paid back
          </text>
        </>
      )}
    </svg>
  );
}

/** What the lines are, beside where they end, moved apart where they end together. */
function Ends({ data, currency }: { data: Data; currency: string }) {
  const y = heightOf(data);
  const { p10 = 0, p90 = 0 } = data.band.at(-1) ?? {};
  const ends = [
    { value: p90, text: '1 in 10 above', class: '' },
    { value: data.likely.at(-1) ?? 0, text: 'likely', class: 'strong' },
    { value: p10, text: '1 in 10 below', class: '' },
  ];
  const places = spread(
    ends.map(({ value }) => y(value)),
    32,
    EDGE,
    HEIGHT - EDGE,
  );
  return (
    <svg class="ends" width="112" height={HEIGHT}>
      {ends.map(({ value, text, class: name }, i) => (
        <g key={text}>
          <line class="lead" x1="0" x2="8" y1={y(value)} y2={places[i]} />
          <text class={`strong ${name}`} x="12" y={(places[i] ?? 0) - 2}>
            {sayTick(Number(value.toPrecision(3)), currency)}
          </text>
          <text x="12" y={(places[i] ?? 0) + 12}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
