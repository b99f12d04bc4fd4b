/** One sheet of paper: question, verdict, reasons, table, where the pilot stands, and room to sign. Made when the page is printed. */
import { render } from 'preact';
import { KINDS, observationOf, type Criterion } from '../../domain/scorecard/model.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/numbers.ts';
import type { Session } from './session.ts';

/** @returns what ends it */
export function printAsRecord(session: Session): () => void {
  const sheet = document.createElement('div');
  sheet.className = 'record';
  document.body.append(sheet);
  const before = () => {
    document.documentElement.dataset['record'] = '';
    render(<Record session={session} />, sheet);
  };
  const after = () => {
    delete document.documentElement.dataset['record'];
    render(null, sheet);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    after();
    sheet.remove();
  };
}

function Record({ session }: { session: Session }) {
  const card = session.card.value;
  const { says, verdict, score, gates, money, phases } = session.assessment.value;
  const simulation = session.simulation.value;
  const states = new Map(gates.map(({ criterion, state }) => [criterion, state]));
  const lines = new Map(money?.lines.map((line) => [line.criterion, line]));
  const option = card.options.find(({ id }) => id === card.proposed);
  const rows = KINDS.flatMap((of) => card.criteria.filter((criterion) => criterion.kind === of)).filter(
    ({ kind, weight, money: amount }) => kind === 'gate' || weight !== null || amount,
  );
  const result = (criterion: Criterion) => {
    if (criterion.kind === 'gate') return states.get(criterion.id) ?? '';
    const row = score.rows.get(criterion.id);
    const amount = lines.get(criterion.id)?.amount;
    const points =
      row?.state === 'scored'
        ? `${Math.round(100 * (row.value ?? 0))} of 100`
        : row?.state === 'unknown'
          ? '0 to 100'
          : '';
    const worth =
      amount === undefined
        ? ''
        : `${sayMoney(amount.likely, card.finance.currency)} ${criterion.money?.per === 'once' ? 'once' : 'a month'}`;
    return [points, worth].filter(Boolean).join('; ');
  };
  return (
    <article>
      <p class="meta">
        Scorecard, {card.status.replace('-', ' ')}, {session.today}. Proposed: {option?.name}.
      </p>
      <h1>{card.title}</h1>
      <p class="asked">{card.question}</p>
      <div class="outcome">
        <h2>
          {says.title}
          {verdict.fragile ? ' (fragile)' : ''}
        </h2>
        <p>{says.sentences.map(({ text }) => text).join(' ')}</p>
      </div>
      <ScoreLine low={score.low} high={score.high} needed={card.rule.minScore} />
      <table>
        <thead>
          <tr>
            {['', 'What', 'Now', 'Must be or target', 'Found', 'Result', 'Weight'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((criterion) => (
            <tr key={criterion.id}>
              <td>{{ benefit: '▲', cost: '▼', gate: '■' }[criterion.kind]}</td>
              <th scope="row">{criterion.name}</th>
              <td>{criterion.kind === 'gate' ? '' : said(criterion, criterion.scale?.floor)}</td>
              <td>{criterion.gate ? demanded(criterion) : said(criterion, criterion.scale?.target)}</td>
              <td>{said(criterion, observationOf(card, criterion.id, card.proposed)?.value?.likely) || 'not known'}</td>
              <td>{result(criterion)}</td>
              <td>{criterion.weight === null ? '' : sayNumber(criterion.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {money === undefined || money.missingCosts.length > 0 ? null : (
        <p>
          Over {card.finance.horizonMonths} months at {sayNumber(100 * card.finance.discountAnnual)} % a year: likely
          net value {sayMoney(money.npv, card.finance.currency)}
          {money.paybackMonth === undefined ? ', not paid back' : `, paid back in month ${money.paybackMonth}`}
          {simulation?.pBenefit === undefined
            ? ''
            : `; benefits exceed costs with a chance of ${Math.round(100 * simulation.pBenefit)} % (seed ${card.seed})`}
          .
        </p>
      )}
      {card.phases.length === 0 ? null : (
        <p>
          Phases:{' '}
          {card.phases
            .map(({ id, name, timeboxWeeks }, i) => {
              const status = phases[i];
              const now =
                id === card.currentPhase && status
                  ? `, now, ${status.successMet} of ${status.success.length} criteria met`
                  : '';
              return `${i + 1}. ${name} (${sayNumber(timeboxWeeks)} weeks${now})`;
            })
            .join(' → ')}
          .
        </p>
      )}
      {card.decision === undefined ? null : (
        <p>
          Decided on {card.decision.on} by {card.decision.by}: {card.decision.outcome}. {card.decision.because}
        </p>
      )}
      <div class="signatures">
        {[card.people.decider ?? 'Decider', ...card.people.consulted.slice(0, 3)].map((name) => (
          <span key={name}>{name}</span>
        ))}
        <span>Date</span>
      </div>
    </article>
  );
}

function said({ metric, scale }: Criterion, value: number | undefined): string {
  if (value === undefined) return '';
  if (metric.direction === 'yes-no') return value >= 0.5 ? 'yes' : 'no';
  if (metric.direction === 'level') {
    const level = scale?.levels?.findIndex(({ score }) => score === value) ?? -1;
    return level < 0 ? sayNumber(value) : `level ${level + 1} of ${scale?.levels?.length ?? 0}`;
  }
  return `${sayNumber(value)} ${metric.unit}`.trim();
}

function demanded({ gate, metric }: Criterion): string {
  if (!gate) return '';
  if (typeof gate.value === 'boolean') return gate.value ? 'yes' : 'no';
  if (typeof gate.value === 'number')
    return `${gate.op === '>=' ? '≥' : '≤'} ${sayNumber(gate.value)} ${metric.unit}`.trim();
  return `${sayNumber(gate.value[0])} to ${sayNumber(gate.value[1])} ${metric.unit}`.trim();
}

function ScoreLine({ low, high, needed }: { low: number; high: number; needed: number }) {
  const [from, to] = [low, high].map((points) => sayNumber(Math.round(10 * points) / 10));
  const score = from === to ? `score ${from}` : `score ${from} to ${to}`;
  return (
    <svg viewBox="0 0 400 34" role="img" aria-label={`${score}, ${needed} needed`}>
      <path class="axis" d="M0 10h400M0 6v8M400 6v8" />
      <rect class="sure" y="6" width={4 * low} height="8" />
      <rect class="open" x={4 * low} y="6.5" width={4 * (high - low)} height="7" />
      <path class="needed" d={`M${4 * needed} 1v18`} />
      <text y="30">{score}</text>
      <text x={Math.min(370, Math.max(90, 4 * needed))} y="30" text-anchor="middle">
        needs {sayNumber(needed)}
      </text>
    </svg>
  );
}
