import { useEffect, useRef, useState } from 'preact/hooks';
import { TINT } from '../shared/tint.ts';
import { sayExamples } from '../../domain/scorecard/words/examples.ts';
import { sayNumber } from '../../domain/scorecard/words/numbers.ts';
import type { Sentence } from '../../domain/scorecard/words/explain.ts';
import { announce } from '../shared/announcer.ts';
import { goTo } from './go-to.ts';
import type { Session } from './session.ts';

/** Always in sight, in plain words, each reason a way to the row that made it. */
export function VerdictBand({ session }: { session: Session }) {
  const { verdict, says, placeholders } = session.assessment.value;
  useSpokenVerdict(session);
  const band = useRef<HTMLElement>(null);
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? true), {
      rootMargin: '-57px 0px 0px',
    });
    if (band.current) watch.observe(band.current);
    return () => watch.disconnect();
  }, []);
  return (
    <>
      <Standing session={session} hidden={inSight} />
      <section ref={band} class={`verdict ${TINT[verdict.outcome]}`} aria-labelledby="verdict">
        <div>
          <h2 id="verdict">
            {says.title}
            {verdict.fragile ? <span class="fragile"> fragile</span> : null}
          </h2>
          <Reasons sentences={says.sentences} />
          {placeholders.count > 0 ? (
            <p class="meta">
              {sayExamples(placeholders)}
              {placeholders.criteria[0] === undefined ? null : (
                <>
                  {placeholders.count === 1 ? ', ' : ', the first of them '}
                  <a href={`#row-${placeholders.criteria[0]}`} onClick={goTo}>
                    {session.card.value.criteria.find(({ id }) => id === placeholders.criteria[0])?.name}
                  </a>
                </>
              )}
              , in italics: until they are yours, this verdict is an exercise.
            </p>
          ) : null}
        </div>
        <Interval session={session} />
      </section>
    </>
  );
}

/** As many reasons as are read at a glance; the others are counted. */
const AT_A_GLANCE = 3;

function Reasons({ sentences }: { sentences: readonly Sentence[] }) {
  const first = sentences.slice(0, sentences.length > AT_A_GLANCE + 1 ? AT_A_GLANCE : AT_A_GLANCE + 1);
  const rest = sentences.slice(first.length);
  const list = (of: readonly Sentence[]) =>
    of.map((sentence, i) => (
      <li key={i}>
        <Said sentence={sentence} />
      </li>
    ));
  return (
    <>
      <ul class="reasons plain">{list(first)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary class="meta">{rest.length} more</summary>
          <ul class="reasons plain">{list(rest)}</ul>
        </details>
      )}
    </>
  );
}

/** Says a new verdict to who does not see the band, once the typing has paused. */
function useSpokenVerdict(session: Session): void {
  const { verdict, says, score } = session.assessment.value;
  const { minScore } = session.card.value.rule;
  const [low, high] = [Math.round(score.low), Math.round(score.high)];
  const words = `${says.title}${verdict.fragile ? ', fragile' : ''}: score ${low === high ? low : `${low} to ${high}`}, ${sayNumber(minScore)} needed.`;
  const spoken = useRef(words);
  useEffect(() => {
    if (words === spoken.current) return undefined;
    const timer = setTimeout(() => {
      spoken.current = words;
      announce(words);
    }, 1000);
    return () => clearTimeout(timer);
  }, [words]);
}

/** The verdict in one line, while its band is scrolled out of sight. */
function Standing({ session, hidden }: { session: Session; hidden: boolean }) {
  const { verdict, says, score } = session.assessment.value;
  const { minScore } = session.card.value.rule;
  const [low, high] = [Math.round(score.low), Math.round(score.high)];
  return (
    <div class={`standing ${TINT[verdict.outcome]}`} hidden={hidden} aria-hidden="true">
      <b>{says.title}</b>
      {verdict.fragile ? ' (fragile)' : ''}, {low === high ? low : `${low} to ${high}`} of 100, {sayNumber(minScore)}{' '}
      needed
    </div>
  );
}

function Said({ sentence }: { sentence: Sentence }) {
  const { text, criterion, driver, phase, parts } = sentence;
  if (parts) return parts.map((part, i) => <Said key={i} sentence={part} />);
  const place = [
    ['driver', driver],
    ['row', criterion],
    ['phase', phase],
  ].find(([, id]) => id !== undefined);
  if (!place) return <span>{text} </span>;
  return (
    <>
      <a href={`#${place.join('-')}`} onClick={goTo}>
        {text}
      </a>{' '}
    </>
  );
}

/** The interval of the score against what was asked. */
function Interval({ session }: { session: Session }) {
  const { score } = session.assessment.value;
  const { minScore } = session.card.value.rule;
  const [low, high] = [sayNumber(Math.round(score.low * 10) / 10), sayNumber(Math.round(score.high * 10) / 10)];
  const exact = high === low;
  const text = `${exact ? low : `${low} to ${high}`}, ${Math.round(100 * score.coverage)} % of the weight measured`;
  return (
    <figure class="interval">
      <svg viewBox="0 0 400 44" role="img" aria-label={`Score ${text}; ${minScore} is needed.`}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="hatch-ground" />
            <rect width="3" height="6" class="hatch-line" />
          </pattern>
        </defs>
        <rect class="track" y="26" width="400" height="9" rx="4.5" />
        <rect class="sure" y="26" width={4 * score.low} height="9" rx="4.5" />
        {exact ? null : (
          <rect y="26" x={4 * score.low} width={4 * (score.high - score.low)} height="9" fill="url(#hatch)" />
        )}
        <path class="needed" d={`M${4 * minScore} 20v22`} />
        <text class="needed" x={Math.min(365, Math.max(35, 4 * minScore))} y="13" text-anchor="middle">
          needs {sayNumber(minScore)}
        </text>
      </svg>
      <figcaption>
        <span>0</span>
        <span>{text}</span>
        <span>100</span>
      </figcaption>
    </figure>
  );
}
