import { useEffect, useRef } from 'preact/hooks';
import { markOf } from '../../domain/practice/interview/mark.ts';
import { current, currentMark, type Question } from '../../domain/practice/interview/running.ts';
import { clockText } from '../../domain/practice/interview/words.ts';
import type { Line } from '../../domain/practice/deck.ts';
import { commandName, isCommand } from '../shared/keys.ts';
import { LineText } from '../shared/practice/line.tsx';
import { Clip } from './recorder-part.tsx';
import type { Interview } from './store.ts';

/** One's own answer beside the model answer, and the points that were said. */
export function MarkingView({ interview }: { readonly interview: Interview }) {
  const { state, question, backs, trouble } = interview;
  const heading = useRef<HTMLHeadingElement>(null);
  const at = state.value && current(state.value);
  const back = at && backs.value?.backs[at.id];
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [back === undefined]);
  if (!at) return null;
  const points = back?.points ?? [];
  const isLast = state.value?.at === (state.value?.questions.length ?? 0) - 1;
  return (
    // Keys are heard from the points and buttons in it; it takes no focus itself.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <section
      class="marking"
      aria-labelledby="question"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isCommand(event)) {
          event.preventDefault();
          interview.next();
          return;
        }
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
        const writes = event.target instanceof HTMLInputElement && event.target.type === 'number';
        const point = Number(event.key) - 1;
        if (isPlain && !writes && point >= 0 && point < points.length) interview.tickPoint(point);
      }}
    >
      <h2 id="question">{question.value?.question}</h2>
      <div class="beside">
        <div class="own">
          <h3>What you said</h3>
          <Own interview={interview} at={at} />
        </div>
        <div class="model">
          <h3 ref={heading} tabIndex={-1}>
            Model answer
          </h3>
          {back ? (
            back.answer.map((line, i) => (
              <p key={i}>
                <LineText line={line} />
              </p>
            ))
          ) : (
            <p role={trouble.value === undefined ? 'status' : 'alert'}>
              {trouble.value ?? 'Fetching the answers…'}{' '}
              {trouble.value === undefined ? null : (
                <button type="button" onClick={() => void interview.needBacks()}>
                  Try again
                </button>
              )}
            </p>
          )}
        </div>
      </div>
      {points.length > 0 ? <Points interview={interview} at={at} points={points} /> : null}
      <p class="deed">
        <button type="button" class="primary" onClick={() => interview.next()}>
          {isLast ? 'To the report' : 'Next question'}
        </button>
        <span class="meta hint keys">
          <kbd>1</kbd> to <kbd>{Math.max(points.length, 1)}</kbd> tick a point, <kbd>{commandName('Enter')}</kbd> goes
          on.
        </span>
      </p>
    </section>
  );
}

function Own({ interview, at }: { readonly interview: Interview; readonly at: Question }) {
  const hasClip = interview.recorder.clips.value.has(at.id);
  const text = at.answer.text.trim();
  return (
    <>
      {text === '' ? null : <p class="said">{text}</p>}
      <Clip interview={interview} question={at.id} />
      {text === '' && !hasClip ? (
        <p class="meta">
          {interview.speaks.value
            ? 'You spoke, and nothing was recorded: go by what you remember.'
            : 'Nothing was typed.'}
        </p>
      ) : null}
      <p class="meta">{clockText(Math.ceil(at.answer.spent / 1000))} on the clock</p>
    </>
  );
}

interface PointsProps {
  readonly interview: Interview;
  readonly at: Question;
  readonly points: readonly Line[];
}

function Points({ interview, at, points }: PointsProps) {
  const { said, mark } = at.answer;
  const share = markOf(points.length, said);
  return (
    <div class="points">
      <fieldset>
        <legend>What the interviewer listens for: tick what you said</legend>
        {points.map((line, i) => (
          <label key={i} class="point">
            <input type="checkbox" checked={said.includes(i)} onChange={() => interview.tickPoint(i)} />
            <span class="key" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              <LineText line={line} />
            </span>
          </label>
        ))}
      </fieldset>
      <p class="given">
        <label>
          Mark{' '}
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            value={currentMark(at)}
            onInput={({ currentTarget }) => {
              if (currentTarget.value !== '') interview.adjust(currentTarget.valueAsNumber);
            }}
          />{' '}
          of 100
        </label>
        <span class="meta" role="status">
          {said.length} of {points.length} points: {share}
          {mark === undefined || mark === share ? '' : ', adjusted by you'}
        </span>
        {mark === undefined || mark === share ? null : (
          <button type="button" class="quiet" onClick={() => interview.adjust(undefined)}>
            As the points say
          </button>
        )}
      </p>
    </div>
  );
}
