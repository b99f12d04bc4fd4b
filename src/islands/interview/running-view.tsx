import { useEffect, useRef } from 'preact/hooks';
import { isTimeUp } from '../../domain/practice/interview/running.ts';
import { AskingView } from './asking.tsx';
import { InterviewClock, QuestionClock } from './clocks.tsx';
import { MarkingView } from './marking.tsx';
import { wasAnswered } from './answered.ts';
import type { Interview } from './store.ts';

export function RunningView({ interview }: { readonly interview: Interview }) {
  const { state, question, isPaused, deck, notice } = interview;
  const it = state.value;
  if (!it) return null;
  const topic = deck.topics.find(({ id }) => id === question.value?.topic)?.name;
  const first = it.questions.length - it.anew;
  return (
    <div class="running">
      <header class="under-way">
        <h1>
          <span class="unseen">Mock interview: </span>
          Question {it.at + 1} of {it.questions.length}
        </h1>
        <p class="meta">
          {[topic, question.value?.level].filter(Boolean).join(', ')}
          {it.at >= first && it.anew > 0 ? ', asked before: all others have been' : ''}
        </p>
        <div class="clocks">
          {it.phase === 'asking' && !isPaused.value ? <QuestionClock interview={interview} /> : null}
          <InterviewClock interview={interview} />
        </div>
        {isPaused.value ? null : (
          <p class="tools">
            <button type="button" onClick={() => interview.pause()}>
              Pause
            </button>
            <button type="button" onClick={() => interview.askToEnd()}>
              End the interview
            </button>
          </p>
        )}
      </header>
      {notice.value === undefined ? null : (
        <p class="notice" role="status">
          {notice.value}
        </p>
      )}
      {isPaused.value ? (
        <Paused interview={interview} />
      ) : it.phase === 'asking' ? (
        <AskingView key={`asking ${it.at}`} interview={interview} />
      ) : (
        <MarkingView key={`marking ${it.at}`} interview={interview} />
      )}
      {isTimeUp(it) && !isPaused.value ? (
        <p class="meta">The time is up: the interview ends with this question.</p>
      ) : null}
    </div>
  );
}

/** The question is hidden, or the clock would mean nothing. */
function Paused({ interview }: { readonly interview: Interview }) {
  const { state, asksToEnd } = interview;
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  const it = state.value;
  if (!it) return null;
  const done = it.questions.filter(wasAnswered).length;
  return (
    <section class="paused" aria-labelledby="paused">
      <h2 id="paused">{asksToEnd.value ? 'End the interview here?' : 'Paused'}</h2>
      <p>
        The question is hidden and both clocks stand still.{' '}
        {done === 0 ? 'Nothing is marked yet.' : `${done === 1 ? 'One question is' : `${done} questions are`} marked.`}
        {it.phase === 'marking'
          ? ' If you end here, the one at hand is marked by the points you ticked.'
          : ' If you end here, the one at hand is not marked.'}
      </p>
      <p class="deed">
        <button type="button" class="primary" ref={goOn} onClick={() => interview.goOn()}>
          Go on
        </button>
        <button type="button" onClick={() => interview.end()}>
          End the interview
        </button>
      </p>
    </section>
  );
}
