import { sayScore } from '../../domain/scorecard/compare/compare-words.ts';
import type { Column } from '../../domain/scorecard/compare/compare.ts';
import { TINT } from '../shared/tint.ts';
import { isWaiting } from './verdicts.ts';

/** The verdict in its words, and the interval of the score against what was asked. */
export function Verdict({ column }: { column: Column }) {
  const { verdict, says } = column.assessment;
  return (
    <div class={`says ${TINT[verdict.outcome]}`}>
      {isWaiting(column.assessment) ? (
        <p class="meta">The ranges are being computed…</p>
      ) : (
        <p class="outcome">
          {says.title}
          {verdict.fragile ? (
            <>
              {' '}
              <span class="fragile">fragile</span>
            </>
          ) : null}
        </p>
      )}
      <ScoreBar column={column} />
      <p class="meta">Score {sayScore(column)}</p>
    </div>
  );
}

/** Of 100: what is certain, what unknown rows could add, and the threshold. Its text stands beside it. */
function ScoreBar({ column: { card, assessment } }: { column: Column }) {
  const { low, high } = assessment.score;
  return (
    <svg class="score-bar" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="4" width="200" height="4" />
      <rect class="sure" y="4" width={2 * low} height="4" />
      <rect class="open" y="4" x={2 * low} width={2 * (high - low)} height="4" />
      <rect class="needed" x={Math.min(198.5, 2 * card.rule.minScore)} width="1.5" height="12" />
    </svg>
  );
}
