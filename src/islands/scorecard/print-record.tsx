/** One sheet of paper: question, verdict, reasons, table, where the pilot stands, and room to sign. Made when the page is printed. */
import { render } from 'preact';
import { sayExamples } from '../../domain/scorecard/words/examples.ts';
import { KINDS, type Criterion } from '../../domain/scorecard/model.ts';
import { sayMoney, sayNumber } from '../../domain/scorecard/words/numbers.ts';

import { recordCells } from './print-cells.ts';
import type { Session } from './session.ts';

/** @returns what ends it */
export function printAsRecord(session: Session): () => void {
  const sheet = document.createElement('div');
  sheet.className = 'record';
  document.body.append(sheet);
  const before = () => {
    session.settle();
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
  const { says, verdict, score, money, phases, placeholders } = session.assessment.value;
  const simulation = session.simulation.value;
  const option = card.options.find(({ id }) => id === card.proposed);
  const rows = KINDS.flatMap((of) => card.criteria.filter((criterion) => criterion.kind === of));
  const cellsOf = recordCells(card, session.assessment.value);
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
        {placeholders.count === 0 ? null : (
          <p class="examples">
            {sayExamples(placeholders)}.<br />* An example of the template: until it is replaced, this verdict is an
            exercise.
          </p>
        )}
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
            <Row key={criterion.id} criterion={criterion} cells={cellsOf(criterion)} />
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

const SIGNS = { benefit: '▲', cost: '▼', gate: '■' } as const;

function Row({ criterion: { kind, name }, cells }: { criterion: Criterion; cells: readonly string[] }) {
  return (
    <tr>
      <td>{SIGNS[kind]}</td>
      <th scope="row">{name}</th>
      {cells.map((cell, i) => (
        <td key={i}>{cell}</td>
      ))}
    </tr>
  );
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
