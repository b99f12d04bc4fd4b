/** What would change the answer, what it is worth, what to measure next, where the pilot stands. */
import { groupGaps } from '../../domain/scorecard/score/score.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Input } from '../../domain/scorecard/chance/uncertainty.ts';
import type { Session } from './session.ts';
import { goTo } from './go-to.ts';

export function Aside({ session }: { session: Session }) {
  return (
    <aside class="findings" aria-label="Findings">
      <Changes session={session} />
      <MoneyFinding session={session} />
      <MeasureNext session={session} />
      <Gaps session={session} />
      <PhaseFinding session={session} />
    </aside>
  );
}

/** The name of a row or a shared number, leading there. */
export function InputLink({ card, input, kind }: { card: Scorecard } & Input) {
  const name =
    kind === 'driver'
      ? card.drivers.find(({ id }) => id === input)?.name
      : card.criteria.find(({ id }) => id === input)?.name;
  return (
    <a href={`#${kind === 'driver' ? 'driver' : 'row'}-${input}`} onClick={goTo}>
      {name ?? input}
    </a>
  );
}

function Changes({ session }: { session: Session }) {
  const { flips, score } = session.examination.value;
  const card = session.card.value;
  const byId = new Map(card.criteria.map((criterion) => [criterion.id, criterion]));
  const passes = score.low >= card.rule.minScore;
  const metric = flips.metric.slice(0, 3);
  const weight = flips.weight.slice(0, 1);
  const money = flips.money.slice(0, 2);
  if (metric.length + weight.length + money.length === 0) return null;
  return (
    <section>
      <h3 class="caption">What would change the answer</h3>
      <ul class="plain">
        {metric.map(({ criterion, from, to, inside }) => (
          <li key={criterion}>
            <InputLink card={card} input={criterion} kind="value" /> {to > from ? 'above' : 'below'}{' '}
            <b>
              {sayNumber(to)} {byId.get(criterion)?.metric.unit}
            </b>
            <span class="meta">
              {passes ? 'then the score falls below' : 'then the score reaches'} {sayNumber(card.rule.minScore)}
              {inside ? '; inside its own range' : ''}
            </span>
          </li>
        ))}
        {weight.map(({ criterion, from, to }) => (
          <li key={`w${criterion}`}>
            Weight of <InputLink card={card} input={criterion} kind="value" /> {to > from ? 'above' : 'below'}{' '}
            <b>{sayNumber(Math.round(1000 * to) / 10)} %</b>
            <span class="meta">it is {sayNumber(Math.round(1000 * from) / 10)} % of the whole</span>
          </li>
        ))}
        {money.map(({ input, kind, from, to }) => (
          <li key={`m${input}`}>
            <InputLink card={card} input={input} kind={kind} /> {to > from ? 'above' : 'below'} <b>{sayNumber(to)}</b>
            <span class="meta">then benefits and costs are even</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoneyFinding({ session }: { session: Session }) {
  const { money } = session.examination.value;
  const simulation = session.simulation.value;
  const { finance } = session.card.value;
  if (!money) return null;
  const say = (amount: number) => sayMoney(amount, finance.currency);
  return (
    <section>
      <h3 class="caption">
        Money, {finance.horizonMonths} months at {sayNumber(100 * finance.discountAnnual)} %
      </h3>
      {simulation?.pBenefit === undefined ? null : (
        <p>
          <b class="large">{Math.round(100 * simulation.pBenefit)} %</b> chance that benefits exceed costs
          <span class="meta">
            give or take {sayNumber(Math.round(1000 * (simulation.pBenefitError ?? 0)) / 10)} points,{' '}
            {sayNumber(simulation.draws)} draws
            {hasRanges(session.card.value)
              ? ''
              : '; single numbers leave it no doubt: give ranges to see how sure it is'}
          </span>
        </p>
      )}
      {money.missingCosts.length > 0 ? (
        <p>
          {money.missingCosts.length === 1 ? 'One cost is' : `${money.missingCosts.length} costs are`} open, so no net
          value is claimed.
        </p>
      ) : (
        <p>
          Likely net value {say(money.npv)}
          {money.paybackMonth === undefined
            ? ', not paid back in that time'
            : `, paid back in month ${money.paybackMonth}`}
          {simulation?.npv === undefined ? null : (
            <span class="meta">
              eight futures in ten lie between {say(simulation.npv.p10)} and {say(simulation.npv.p90)}
            </span>
          )}
        </p>
      )}
      {money.runRate.complete ? (
        <p>
          Measured benefits less ongoing costs: <b>{say(money.runRate.net)}</b> a year
          {money.yearly.capacity > 0 ? (
            <span class="meta">
              apart from that, time given back worth {say(money.yearly.capacity)} a year is no cash
            </span>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** More than one number is given with its range. */
function hasRanges({ drivers, observations, proposed }: Scorecard): boolean {
  const estimates = [
    ...drivers.map(({ estimate }) => estimate),
    ...observations.filter(({ option }) => option === proposed).map(({ value }) => value),
  ];
  return estimates.filter((estimate) => estimate && estimate.low < estimate.high).length > 1;
}

function MeasureNext({ session }: { session: Session }) {
  const next = session.simulation.value?.measureNext ?? [];
  const unknown = session.examination.value.unknown;
  const card = session.card.value;
  const { wording } = card.rule;
  const inMoney = session.simulation.value?.measureUnit === 'money';
  // Less than half a unit of money would be said as nothing.
  const worth = next.filter(({ evppi }) => evppi > (inMoney ? 0.5 : 0)).slice(0, 4);
  if (unknown.length === 0 && worth.length === 0) return null;
  return (
    <section>
      <h3 class="caption">{wording === 'hire' || wording === 'study' ? 'Assess next' : 'Measure next'}</h3>
      <ol>
        {unknown.slice(0, 3).map((id) => (
          <li key={id}>
            <InputLink card={card} input={id} kind="value" />
            <span class="meta">
              {wording === 'hire' || wording === 'study' ? 'not assessed yet' : 'not measured yet'}
            </span>
          </li>
        ))}
        {worth
          .filter(({ input }) => !unknown.includes(input))
          .map(({ input, kind, evppi }) => (
            <li key={input}>
              <InputLink card={card} input={input} kind={kind} />
              {inMoney ? (
                <span class="meta">knowing it exactly is worth up to {sayMoney(evppi, card.finance.currency)}</span>
              ) : null}
            </li>
          ))}
      </ol>
    </section>
  );
}

/** Where the points are missing; for a card of topics, the order in which to study. */
function Gaps({ session }: { session: Session }) {
  const card = session.card.value;
  const gaps = groupGaps(card, session.examination.value.score).filter(
    ({ group, missing }) => group !== '' && missing > 0.5,
  );
  const study = card.rule.wording === 'study';
  if (gaps.length < 3 && !study) return null;
  return (
    <section>
      <h3 class="caption">{study ? 'Study order' : 'Largest gaps'}</h3>
      <ol>
        {gaps.slice(0, study ? 16 : 5).map(({ group, missing, of, criteria }) => (
          <li key={group}>
            {criteria[0] === undefined ? (
              group
            ) : (
              <a href={`#row-${criteria[0]}`} onClick={goTo}>
                {group}
              </a>
            )}
            <span class="meta">
              {sayNumber(Math.round(10 * missing) / 10)} of {sayNumber(Math.round(10 * of) / 10)} points missing
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function PhaseFinding({ session }: { session: Session }) {
  const card = session.card.value;
  const at = card.phases.findIndex(({ id }) => id === card.currentPhase);
  const status = session.examination.value.phases[at];
  const phase = card.phases[at];
  if (!phase || !status) return null;
  return (
    <section>
      <h3 class="caption">
        Phase {at + 1} of {card.phases.length}: {phase.name}
      </h3>
      <p>
        {status.weeksUsed === undefined
          ? 'It has no start date yet.'
          : `${sayNumber(Math.floor(status.weeksUsed))} of ${sayNumber(phase.timeboxWeeks)} weeks used.`}{' '}
        {status.successMet} of {status.success.length} success criteria met.{' '}
        {status.fired.length === 0 ? 'No exit criterion has fired.' : 'An exit criterion has fired.'}
      </p>
    </section>
  );
}
